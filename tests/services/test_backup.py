"""Backup and restore with PostgreSQL, by its own programs."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from commands import backup
from tests.gateway.conftest import AUDIENCE, Person, gateway_for
from tests.services.servers import needs_servers

pytestmark = [pytest.mark.slow, needs_servers]


@pytest.fixture
def var(tmp_path, settings, monkeypatch):
    """The folder of a gateway whose inbox is in PostgreSQL and whose other files are there."""
    monkeypatch.setenv("JALON_DATABASE", settings.database)
    return tmp_path


def cut_off(server):
    """What the end of a process does to its connections."""
    server.run(
        "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity"
        " WHERE pid <> pg_backend_pid() AND backend_type = 'client backend'"
    )


def test_a_conversation_goes_on_from_a_backup_of_postgresql(rasa, server, settings, var):
    with TestClient(gateway_for(rasa, settings)) as client:
        person = Person(client)
        person.say("bonjour")
        made = backup.backup(var, var / "backups")
        person.leave()
    cut_off(server)
    kept = sorted(path.name for path in made.iterdir())
    backup.restore(made, var)
    with TestClient(gateway_for(rasa, settings)) as client:
        person.client = client
        history = person.history().json()["messages"]

    assert kept == ["dossiers.db", "gateway.dump", "trackers.db"]
    assert history == [AUDIENCE]


def test_a_database_in_use_is_not_restored(rasa, settings, var):
    with TestClient(gateway_for(rasa, settings)) as client:
        person = Person(client)
        person.say("bonjour")
        made = backup.backup(var, var / "backups")
        with pytest.raises(SystemExit, match="is in use by"):
            backup.restore(made, var)
        history = person.history().json()["messages"]

    assert history == [AUDIENCE]


def test_a_dump_that_is_broken_changes_nothing(rasa, server, settings, var):
    with TestClient(gateway_for(rasa, settings)) as client:
        person = Person(client)
        person.say("bonjour")
        made = backup.backup(var, var / "backups")
    cut_off(server)
    broken = (made / "gateway.dump").read_bytes()
    (made / "gateway.dump").write_bytes(broken[: len(broken) // 2])
    with pytest.raises(SystemExit, match="pg_restore"):
        backup.restore(made, var)
    with TestClient(gateway_for(rasa, settings)) as client:
        person.client = client
        history = person.history().json()["messages"]

    assert history == [AUDIENCE]


def test_a_server_that_is_away_is_said_in_a_sentence(server, settings, var):
    made = backup.backup(var, var / "backups")
    server.stop()
    try:
        with pytest.raises(SystemExit, match="does not answer"):
            backup.restore(made, var)
        with pytest.raises(SystemExit, match="pg_dump"):
            backup.backup(var, var / "others")
    finally:
        server.start()
