"""Late answers: what met an outage is answered by itself, in order, once."""

from __future__ import annotations

import asyncio

import pytest

from gateway.pace import Pace
from tests.gateway.conftest import AUDIENCE, NEED, NOTED

ID = "11111111-1111-4111-8111-111111111111"
OTHER = "22222222-2222-4222-8222-222222222222"


@pytest.fixture
def look(app, client):
    """Looks once for what waits, as the gateway does every second."""

    async def looked():
        return await app.state.conversations.later.look()

    return lambda: asyncio.run(looked())


@pytest.fixture
def met_an_outage(person, rasa):
    """A person whose message got no answer; Rasa works again."""
    rasa.fails_with(500)
    person.say("je cherche un emploi", id=ID)
    rasa.got.clear()
    rasa.works(NEED, audience="jobseeker")
    return person


def test_what_waits_is_answered_by_itself(met_an_outage, look):
    look()

    assert met_an_outage.history().json()["messages"] == [NEED]


def test_what_waits_is_answered_once(met_an_outage, look, rasa):
    look()
    look()

    assert rasa.texts.count("je cherche un emploi") == 1


def test_the_id_gets_the_late_answer(met_an_outage, look, rasa):
    look()
    rasa.works(NOTED)

    assert met_an_outage.say("je cherche un emploi", id=ID).json()["messages"] == [NEED]


def test_what_waits_comes_before_the_next_message(met_an_outage, rasa):
    met_an_outage.say("à Namur")

    assert rasa.texts == ["je cherche un emploi", "à Namur"]


def test_the_same_words_said_again_are_one_turn(met_an_outage, rasa):
    reply = met_an_outage.say("je cherche un emploi", id=OTHER).json()

    assert rasa.texts == ["je cherche un emploi"]
    assert reply == {"messages": [NEED], "known": {"audience": "jobseeker"}}


def test_a_choice_that_is_still_seen_counts_after_a_late_answer(person, rasa, look):
    person.say("bonjour")
    rasa.fails_with(500)
    person.say("euh")
    rasa.works(NEED)
    look()

    assert person.say(choice="pupil").status_code == 200


def test_while_rasa_is_down_nothing_is_given_up(person, rasa, look):
    rasa.fails_with(500)
    person.say("bonjour", id=ID)
    for _ in range(6):
        look()
    rasa.works(AUDIENCE)
    look()

    assert person.history().json()["messages"] == [AUDIENCE]


def test_a_message_that_never_works_stops_nobody(person, rasa, look):
    def only(turn):
        rasa.messages = [] if turn["message"] == "poison" else [AUDIENCE]
        return rasa.answer(turn)

    rasa.instead = only
    person.say("poison")
    for _ in range(4):
        look()

    assert person.say("bonjour").json()["messages"] == [AUDIENCE]


def test_a_choice_that_waits_and_no_longer_fits_is_told(person, rasa, look):
    person.say("bonjour")
    rasa.fails_with(500)
    person.say(choice="pupil")
    rasa.works(NEED)
    person.say("autre chose")

    assert len(person.history().json()["messages"]) == 3


def test_quiet_keys_are_forgotten(monkeypatch):
    monkeypatch.setattr("gateway.pace.MOST_KEYS", 3)
    pace = Pace(1, 0.0)
    for number in range(50):
        pace.wait(str(number))

    assert len(pace.recent) <= 4
