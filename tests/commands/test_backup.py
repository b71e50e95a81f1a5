"""Backup and restore: a conversation goes on from a backup made while it was written to."""

from __future__ import annotations

import os
import sqlite3
import stat
import subprocess
import threading

import pytest
import sqlalchemy
from starlette.testclient import TestClient

from commands import backup, postgresql
from tests.gateway.conftest import AUDIENCE, FakeRasa, Person, gateway_for, settings_in

DONE = subprocess.CompletedProcess([], 0, "", "")


@pytest.fixture
def rasa():
    return FakeRasa()


def talking(rasa, var):
    """A client of a gateway whose files are in a folder."""
    return TestClient(gateway_for(rasa, settings_in(var)))


def test_a_conversation_goes_on_from_a_backup(rasa, tmp_path):
    var = tmp_path / "var"
    var.mkdir()
    with talking(rasa, var) as client:
        person = Person(client)
        person.say("bonjour")
        made = backup.backup(var, tmp_path / "backups")
        person.leave()
    restored = backup.restore(made, var)
    with talking(rasa, var) as client:
        person.client = client
        history = person.history().json()["messages"]

    assert "gateway" in restored
    assert history == [AUDIENCE]


def test_a_backup_made_while_people_write_is_whole(rasa, tmp_path):
    with talking(rasa, tmp_path) as client:
        person = Person(client)
        writing = threading.Thread(target=lambda: [person.say("bonjour") for _ in range(20)])
        writing.start()
        made = [backup.backup(tmp_path, tmp_path / f"backups{n}") for n in range(3)]
        writing.join()

    assert all((each / "gateway.db").exists() for each in made)


def test_a_backup_is_for_its_owner_alone(tmp_path):
    made = backup.backup(tmp_path, tmp_path / "backups")

    assert stat.S_IMODE(os.stat(made).st_mode) == 0o700


def test_old_backups_are_erased(tmp_path):
    (tmp_path / "20200101T000000Z").mkdir()
    made = backup.backup(tmp_path, tmp_path)
    backup.forget_old(tmp_path)

    assert [path for path in tmp_path.iterdir() if path.is_dir()] == [made]


def test_a_backup_that_fails_leaves_nothing_that_could_be_restored(tmp_path):
    (tmp_path / "desk.db").write_text("no database")
    with pytest.raises(sqlite3.DatabaseError):
        backup.backup(tmp_path, tmp_path / "backups")

    assert list((tmp_path / "backups").iterdir()) == []


def test_a_folder_that_is_no_backup_is_refused(tmp_path):
    with pytest.raises(SystemExit, match="is no backup"):
        backup.restore(tmp_path, tmp_path)


def test_a_backup_of_another_kind_of_database_is_refused(tmp_path):
    made = tmp_path / "made"
    made.mkdir()
    (made / "desk.dump").touch()

    with pytest.raises(SystemExit, match="JALON_DESK is another database"):
        backup.restore(made, tmp_path)


def test_a_backup_of_nowhere_is_refused_with_the_reason(tmp_path, monkeypatch):
    monkeypatch.setenv("JALON_DESK", "mysql://desk")

    with pytest.raises(SystemExit, match="write sqlite or postgresql"):
        backup.backup(tmp_path, tmp_path / "backups")


def test_the_password_of_postgresql_is_in_no_command(tmp_path, monkeypatch):
    started = []
    monkeypatch.setattr(
        postgresql.subprocess,
        "run",
        lambda command, env, **_: started.append((command, env["PGPASSWORD"])) or DONE,
    )
    wanted = "postgresql://jalon:s3cret@there/desk"
    postgresql.load(tmp_path / "desk.dump", sqlalchemy.engine.make_url(wanted))

    [(command, password)] = started
    assert "postgresql://jalon@there/desk" in command
    assert "s3cret" not in " ".join(map(str, command))
    assert password == "s3cret"
