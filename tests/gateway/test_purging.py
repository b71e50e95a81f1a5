"""Retention: a day after the last answer everything is gone, by itself."""

from __future__ import annotations

import asyncio
import time

import pytest
import sqlalchemy as sa

from dossiers.store import Store
from gateway.purging import Purge
from tests.gateway.conftest import Person, keep_event, rows, senders

HOUR = 3_600.0


@pytest.fixture
def purge(app):
    """Purges as if so many hours had passed; returns how many conversations were closed."""

    def purged(hours, monkeypatch):
        real = time.time
        monkeypatch.setattr(time, "time", lambda: real() + hours * HOUR)
        return Purge(app.state.conversations).once()

    return purged


def test_a_conversation_of_yesterday_is_gone(person, settings, purge, monkeypatch):
    person.say("mon secret")
    purge(25, monkeypatch)

    assert rows(settings, "inbox") == rows(settings, "conversations") == []


def test_a_conversation_of_today_stays(person, settings, purge, monkeypatch):
    person.say("bonjour")

    assert purge(23, monkeypatch) == 0
    assert len(rows(settings, "inbox")) == 1


def test_what_rasa_keeps_goes_with_it(person, rasa, settings, purge, monkeypatch):
    person.say("bonjour")
    keep_event(settings, rasa.got[-1][0], HOUR)
    purge(25, monkeypatch)

    assert senders(settings) == set()


def test_events_of_nobody_go(person, rasa, settings, purge, monkeypatch):
    person.say("bonjour")
    for sender in (rasa.got[-1][0], "canary-1", "erased in the middle of a turn"):
        keep_event(settings, sender, HOUR)
    purge(0, monkeypatch)

    assert senders(settings) == {rasa.got[-1][0]}


def test_a_dossier_that_has_expired_goes_even_if_no_other_is_written(
    settings, purge, monkeypatch, client
):
    Store(settings.dossiers).save("somebody", {"audience": "pupil"})
    with sa.create_engine(settings.dossiers).begin() as connection:
        connection.execute(sa.text("UPDATE dossiers SET expires_at = 1"))
    purge(0, monkeypatch)

    with sa.create_engine(settings.dossiers).connect() as connection:
        assert connection.execute(sa.text("SELECT * FROM dossiers")).all() == []


def test_nothing_that_is_deleted_stays_in_the_file(client, settings, tmp_path):
    someone = Person(client)
    someone.say("Zoltanetta")
    someone.leave()

    assert [p.name for p in tmp_path.iterdir() if b"Zoltanetta" in p.read_bytes()] == []


def test_a_purge_that_fails_is_counted_and_tried_again(app, monkeypatch):
    talks, times = app.state.conversations, []
    worker = Purge(talks)
    monkeypatch.setattr("gateway.purging.EVERY", 0.0)
    monkeypatch.setattr(worker, "once", lambda: times.append(1) or 1 / 0)

    async def some():
        task = asyncio.create_task(worker.run())
        while len(times) < 2:
            await asyncio.sleep(0.01)
        task.cancel()

    asyncio.run(asyncio.wait_for(some(), 5))

    assert talks.metrics.registry.get_sample_value("jalon_faults_total", {"part": "purge"}) >= 1
