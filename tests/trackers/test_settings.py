"""A setting that nothing can be started with is refused, with the reason in one sentence."""

from __future__ import annotations

import pytest

from trackers.settings import Settings, WrongSetting, url_of


def refusal(**told):
    """The sentence with which settings are refused."""
    with pytest.raises(WrongSetting) as refused:
        Settings(**{"url": "sqlite://", **told})
    return str(refused.value)


def test_the_path_of_a_file_is_sqlites():
    assert url_of("var/trackers.db") == "sqlite:///var/trackers.db"


def test_an_address_stays_as_it_is():
    assert url_of("postgresql://jalon@db/jalon") == "postgresql://jalon@db/jalon"


def test_another_database_is_refused():
    assert "`mysql`" in refusal(url="mysql://db/jalon")


def test_nonsense_is_refused_without_being_told(tmp_path):
    assert "secret" not in refusal(url="postgresql//:secret")


def test_a_folder_that_is_not_there_is_named(tmp_path):
    assert f"{tmp_path}/none: no such folder" in refusal(url=url_of(f"{tmp_path}/none/t.db"))


@pytest.mark.parametrize("name", ["connect_within", "answer_within", "connections"])
def test_a_limit_of_nothing_is_refused(name):
    assert refusal(**{name: 0}).startswith(f"{name} is 0")
