"""A database that is set wrongly ends the start; one that is away does not."""

from __future__ import annotations

import pytest

from trackers.database import Database
from trackers.reaching import reach
from trackers.settings import Settings, WrongSetting


def test_a_file_that_is_no_database_is_refused(tmp_path):
    (tmp_path / "trackers.db").write_text("something else, and long enough to be looked at" * 9)

    with pytest.raises(WrongSetting, match="not a database"):
        reach(Database(Settings(f"sqlite:///{tmp_path}/trackers.db")))


def test_a_server_that_is_away_is_waited_for(caplog):
    reach(Database(Settings("postgresql://jalon@127.0.0.1:9/jalon", connect_within=1)))

    assert "does not answer yet" in caplog.text
