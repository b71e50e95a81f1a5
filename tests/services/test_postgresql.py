"""PostgreSQL away, frozen, locked or full: an answer in French in time, and then all is well."""

from __future__ import annotations

import contextlib
import signal
import time

import psycopg2
import pytest
from starlette.testclient import TestClient

from gateway.database import opened
from gateway.words import words
from tests.gateway.conftest import Person, gateway_for
from tests.services.servers import needs_servers
from trackers.settings import WrongSetting

pytestmark = [pytest.mark.slow, needs_servers]
ID = "11111111-1111-4111-8111-111111111111"


@pytest.fixture
def person(rasa, settings):
    with TestClient(gateway_for(rasa, settings)) as client:
        yield Person(client)


@contextlib.contextmanager
def stopped(server, _):
    server.stop()
    try:
        yield
    finally:
        server.start()


@contextlib.contextmanager
def frozen(server, _):
    server.tell(signal.SIGSTOP)
    try:
        yield
    finally:
        server.tell(signal.SIGCONT)


@contextlib.contextmanager
def locked(_, database):
    holder = psycopg2.connect(database)
    holder.cursor().execute("LOCK TABLE inbox, conversations IN ACCESS EXCLUSIVE MODE")
    try:
        yield
    finally:
        holder.close()


@contextlib.contextmanager
def full(server, database):
    """Whoever was connected is cut off, and all connections are taken."""
    taken = []
    server.run(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()"
    )
    with contextlib.suppress(psycopg2.OperationalError):
        while True:
            taken.append(psycopg2.connect(database))
    try:
        yield
    finally:
        for each in taken:
            each.close()


faults = pytest.mark.parametrize("fault", [stopped, frozen, locked, full])


def timed(person, *said, **named):
    """The answer and how many seconds it took."""
    started = time.monotonic()
    return person.say(*said, **named), time.monotonic() - started


@faults
def test_who_cannot_be_heard_is_told_so_in_time_with_a_human_contact(
    person, server, database, fault
):
    with fault(server, database):
        answer, seconds = timed(person, "bonjour")

    (said,) = answer.json()["messages"]
    assert (answer.status_code, said["kind"]) == (200, "fallback")
    assert said["text"] == words()["not_kept"]
    assert seconds < 10


@faults
def test_distress_gets_helplines_while_nothing_can_be_kept(person, server, database, fault):
    with fault(server, database):
        answer, seconds = timed(person, "je ne veux plus vivre")

    assert [message["kind"] for message in answer.json()["messages"]] == ["helplines"]
    assert seconds < 10


@faults
def test_the_same_id_is_answered_at_once_when_the_database_is_back(
    person, rasa, server, database, fault
):
    with fault(server, database):
        person.say("bonjour", id=ID)

    answer, seconds = timed(person, "bonjour", id=ID)
    assert (answer.status_code, rasa.texts) == (200, ["bonjour"])
    assert seconds < 2


def test_a_reply_is_written_when_the_database_comes_back_in_time(person, rasa, server):
    """Rasa answers while the database restarts."""

    def restarting(turn):
        server.stop()
        server.start()
        return rasa.answer(turn)

    rasa.instead = restarting
    said = person.say("bonjour", id=ID).json()["messages"]

    assert person.history().json()["messages"] == said
    assert rasa.texts == ["bonjour"]


@pytest.mark.parametrize(
    ("url", "why"),
    [
        ("postgresql://jalon:secret@127.0.0.1:1/jalon", "refused"),
        ("postgres://jalon:secret@127.0.0.1/jalon", "plugin"),
        ("jalon.db", "parse"),
        ("sqlite:////nowhere/jalon.db", "no such folder"),
    ],
)
def test_a_setting_that_cannot_work_is_refused_with_the_reason_and_no_password(url, why):
    with pytest.raises(WrongSetting) as wrong:
        opened(url)

    assert "JALON_DATABASE" in str(wrong.value)
    assert why in str(wrong.value).lower()
    assert "secret" not in str(wrong.value)
