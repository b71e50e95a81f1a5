"""Databases that are full or locked: the person is told the truth, and what was told is kept."""

from __future__ import annotations

import contextlib
import resource
import sqlite3
import sys
import threading
import time
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults.people import CONTACT, PROMISED, helped

NAMUR = "92094"

pytestmark = pytest.mark.slow

FULL = 4_096  # bytes that a file may have


@contextlib.contextmanager
def full(pid: int) -> Iterator[None]:
    """No file of a process can grow."""
    _, hard = resource.prlimit(pid, resource.RLIMIT_FSIZE)
    resource.prlimit(pid, resource.RLIMIT_FSIZE, (FULL, hard))
    try:
        yield
    finally:
        resource.prlimit(pid, resource.RLIMIT_FSIZE, (hard, hard))


@contextlib.contextmanager
def locked(database: Path) -> Iterator[None]:
    """Somebody else writes and does not finish."""
    with contextlib.closing(sqlite3.connect(database, isolation_level=None)) as connection:
        connection.execute("BEGIN EXCLUSIVE")
        try:
            yield
        finally:
            connection.execute("ROLLBACK")


@pytest.mark.skipif(sys.platform != "linux", reason="limits of another process are Linux only")
def test_a_full_disk_is_told_and_the_same_message_works_once_there_is_room(stack, person, note):
    identity = str(uuid.uuid4())
    with full(stack.pid("gateway")):
        saw, text = person.say(identity=identity), person.text
        distress = person.say("je ne veux plus vivre")
    person.acknowledged.clear()  # what is told not to be kept is not acknowledged
    ended = time.monotonic()
    again = person.say(identity=identity)
    recovered = time.monotonic() - ended

    found = note(
        "gateway database: disk full",
        "fallback with a human contact that says the message was not kept; helplines in distress",
        person.slowest,
        person.lost(),
        f"same id answered {recovered:.1f} s after there was room",
    )
    assert (saw, CONTACT in text, "gardé" in text) == ("fallback", True, False)
    assert distress == "helplines"
    assert helped(again)
    assert (found.lost, found.seconds < PROMISED) == (0, True)


def test_a_locked_database_is_waited_for_and_then_told(stack, person, note):
    identity = str(uuid.uuid4())
    with locked(stack.var / "gateway.db"):
        saw = person.say(identity=identity)
    again = person.say(identity=identity)

    found = note(
        "gateway database locked",
        "fallback with a human contact that says the message was not kept",
        person.slowest,
        person.lost(),
        "same id answered at once",
    )
    assert saw == "fallback"
    assert helped(again)
    assert (found.lost, found.seconds < PROMISED) == (0, True)


def test_a_database_locked_for_two_seconds_is_only_slow(stack, person, note):
    lock = threading.Thread(target=lambda: held(stack.var / "gateway.db", 2))
    lock.start()
    time.sleep(0.2)
    saw = person.say()
    lock.join()

    found = note(
        "gateway database locked for 2 s", "the answer itself", person.slowest, person.lost(), "–"
    )
    assert helped(saw)
    assert (found.lost, found.seconds < PROMISED) == (0, True)


def held(database: Path, seconds: float) -> None:
    """Locks a database for some seconds."""
    with locked(database):
        time.sleep(seconds)


def test_locked_trackers_leave_an_answer_and_lose_nothing(stack, person, note):
    with locked(stack.var / "trackers.db"):
        saw = person.say("j’habite à Namur")
    after = person.say()

    found = note(
        "Rasa’s trackers locked",
        "the answer itself" if helped(saw) else "fallback with a human contact, message kept",
        person.slowest,
        person.lost(),
        "the next turn is answered; what was said meanwhile is known",
    )
    assert helped(after)
    assert NAMUR in str(person.known()["commune"])
    assert (found.lost, found.seconds < PROMISED) == (0, True)
