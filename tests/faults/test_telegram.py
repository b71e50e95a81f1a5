"""Telegram that is down, slow or wants to be left alone: every message is answered in the end."""

from __future__ import annotations

import time

import pytest

from tests.telegram.people import Line, Someone, until

pytestmark = pytest.mark.slow


@pytest.fixture
def someone(stack):
    """A person on Telegram who has said hello."""
    line = Line(stack.telegram, f"sqlite:///{stack.var / 'gateway.db'}", None)
    someone = Someone(line)
    someone.say("bonjour")
    return someone


def answered(someone: Someone, text: str) -> float:
    """Seconds until a text is answered."""
    before, started = len(someone.received()), time.monotonic()
    someone.send(text)
    until(lambda: len(someone.received()) > before, 60)
    return time.monotonic() - started


def test_a_telegram_that_is_down_gets_the_answer_when_it_is_back(stack, someone, note):
    stack.telegram.fault("sendMessage", *[502] * 4)
    stack.telegram.fault("getUpdates", *[500] * 3)
    seconds = answered(someone, "je cherche un emploi")

    found = note(
        "Telegram API down",
        "the answer once it is back",
        seconds,
        0,
        "tried again, longer each time",
    )
    assert found.seconds < 20


def test_a_telegram_that_says_429_is_left_alone_as_long_as_it_wants(stack, someone, note):
    stack.telegram.fault("sendMessage", ("flood", 2))
    seconds = answered(someone, "je cherche un emploi")

    note("Telegram API: 429, wait 2 s", "the answer after 2 s", seconds, 0, "waited as told")
    assert 2 <= seconds < 12


def test_a_telegram_that_is_slow_delays_and_loses_nothing(stack, someone, note):
    stack.telegram.asleep["sendMessage"] = 3.0
    try:
        seconds = answered(someone, "je cherche un emploi")
    finally:
        stack.telegram.asleep.clear()

    note("Telegram API takes 3 s", "the answer after 3 s", seconds, 0, "–")
    assert 3 <= seconds < 13


def test_on_telegram_a_message_that_met_an_outage_is_answered_when_it_is_over(stack, someone, note):
    stack.between.be("500")
    seconds = answered(someone, "je cherche un emploi")
    contact = someone.received()[-1]["text"]
    before = len(someone.received())
    stack.between.be("pass")
    ended = time.monotonic()
    until(lambda: len(someone.received()) > before, 60)
    late = time.monotonic() - ended

    note(
        "action server answers 500, on Telegram",
        "a human contact at once",
        seconds,
        0,
        f"the answer by itself {late:.1f} s after the fault",
    )
    assert "Cité des métiers" in contact
    assert seconds < 10
