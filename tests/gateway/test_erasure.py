"""Erasure: nothing of a conversation is left anywhere, and nothing else is touched."""

from __future__ import annotations

import pytest

from dossiers.store import Store
from gateway.store import Inbox
from tests.gateway.conftest import AUDIENCE, NOTED, Person, keep_event, rows, senders

ERASE = {"kind": "erase"}


@pytest.fixture
def events(settings, client):
    """Somebody else's event; returns a function that tells whose events there are."""
    keep_event(settings, "somebody else")
    return lambda: senders(settings)


@pytest.fixture
def spoken(person, rasa, settings, events):
    """A person who said something, with events and a dossier; returns the conversation's id."""
    person.say("mon secret")
    identity = rasa.got[-1][0]
    keep_event(settings, identity)
    return identity


@pytest.fixture
def dossier(spoken, settings):
    """The person's dossier."""
    return Store(settings.dossiers).save(spoken, {"audience": "pupil"})


def erase_by_message(person, rasa):
    """Asks for erasure in the conversation."""
    rasa.works(NOTED, ERASE)
    return person.say("efface ma conversation")


# By DELETE


def test_a_conversation_is_erased(person):
    answer = person.leave()

    assert (answer.status_code, answer.content) == (204, b"")


def test_an_erased_conversation_has_no_token(person):
    person.leave()

    assert person.say("bonjour").status_code == 401
    assert person.history().status_code == 401
    assert person.leave().status_code == 401


def test_nothing_is_left_in_the_tables(person, spoken, settings):
    person.leave()

    assert rows(settings, "inbox") == rows(settings, "conversations") == []


def test_the_events_of_the_conversation_are_erased(person, spoken, events):
    person.leave()

    assert events() == {"somebody else"}


def test_the_dossier_of_the_conversation_is_erased(person, dossier, settings):
    person.leave()

    assert Store(settings.dossiers).open(dossier.code) is None


def test_other_conversations_are_kept(client, person, spoken):
    other = Person(client)
    other.say("bonjour")
    person.leave()

    assert other.history().json()["messages"] == [AUDIENCE]


def test_other_dossiers_are_kept(person, dossier, settings):
    other = Store(settings.dossiers).save("somebody else", {})
    person.leave()

    assert Store(settings.dossiers).open(other.code)


def test_erasing_works_while_rasa_is_down(person, spoken, rasa, events):
    rasa.fails_with(500)
    person.leave()

    assert events() == {"somebody else"}


def test_erasing_works_before_rasa_has_made_its_table(person):
    assert person.leave().status_code == 204


# By a message


def test_the_wish_to_erase_is_answered(person, rasa, spoken):
    assert erase_by_message(person, rasa).json() == {"messages": [NOTED], "known": {}}


def test_the_message_to_the_gateway_is_not_shown(person, rasa, spoken):
    assert "erase" not in erase_by_message(person, rasa).text


def test_no_message_is_left(person, rasa, spoken, settings):
    erase_by_message(person, rasa)

    assert rows(settings, "inbox") == []


def test_nothing_known_is_left(person, rasa, spoken):
    rasa.works(NOTED, audience="pupil")
    person.say("je suis élève")
    erase_by_message(person, rasa)

    assert person.history().json() == {"messages": [], "known": {}, "turns": []}


def test_no_choice_is_left(person, rasa, spoken):
    erase_by_message(person, rasa)

    assert person.say(choice="pupil").status_code == 400


def test_the_events_are_erased_by_a_message_too(person, rasa, spoken, events):
    erase_by_message(person, rasa)

    assert events() == {"somebody else"}


def test_the_dossier_is_erased_by_a_message_too(person, rasa, dossier, settings):
    erase_by_message(person, rasa)

    assert Store(settings.dossiers).open(dossier.code) is None


def test_the_conversation_goes_on_after_a_message(person, rasa, spoken):
    erase_by_message(person, rasa)
    rasa.works(AUDIENCE)

    assert person.say("bonjour").json()["messages"] == [AUDIENCE]


def test_a_message_kept_too_late_leaves_nothing(person, spoken, settings):
    person.leave()
    Inbox(settings.database).keep(spoken, "11111111-1111-4111-8111-111111111111", {"text": "x"})

    assert rows(settings, "inbox") == []
