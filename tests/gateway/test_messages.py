"""Messages: what is taken, what Rasa gets of it, and the same message again."""

from __future__ import annotations

import uuid

import pytest

from tests.gateway.conftest import AUDIENCE, NEED, Person

ID = "11111111-1111-4111-8111-111111111111"


def test_a_text_is_answered(person):
    assert person.say("bonjour").json() == {"messages": [AUDIENCE], "known": {}}


def test_the_facts_understood_are_told(person, rasa):
    rasa.works(NEED, audience="pupil")

    assert person.say("je suis en cinquième").json()["known"] == {"audience": "pupil"}


def test_the_state_is_not_shown(person):
    assert "state" not in [m["kind"] for m in person.say("bonjour").json()["messages"]]


def test_a_plain_response_of_rasa_is_a_text(person, rasa):
    rasa.fails_with(200, json=[{"recipient_id": "x", "text": "Avec plaisir !"}])

    assert person.say("merci").json()["messages"] == [{"kind": "text", "text": "Avec plaisir !"}]


def test_a_thousand_characters_are_taken(person):
    assert person.say("a" * 1_000).status_code == 200


def test_emoji_and_other_scripts_reach_rasa(person, rasa):
    person.say("مرحبا 🎓 formation")

    assert rasa.texts == ["مرحبا 🎓 formation"]


# What Rasa gets


@pytest.mark.parametrize(
    "text", ["/restart", '/inform{"need": "find_job"}', "/", "//x", " /session_start"]
)
def test_a_command_is_only_a_text(person, rasa, text):
    person.say(text)

    assert not rasa.texts[0].startswith("/")


def test_a_command_hidden_behind_a_control_character_is_only_a_text(person, rasa):
    person.say("\u200b/restart")

    assert not rasa.texts[0].startswith("/")


def test_a_slash_inside_a_text_stays(person, rasa):
    person.say("CEFA et/ou IFAPME")

    assert rasa.texts == ["CEFA et/ou IFAPME"]


@pytest.mark.parametrize(
    "odd", ["\x00", "\x07", "\x1b", "\x7f", "\x9b", "\u200b", "\u202e", "\ufeff", "\ud800"]
)
def test_control_characters_and_lone_surrogates_are_stripped(person, rasa, odd):
    person.say(f"bon{odd}jour")

    assert odd not in rasa.texts[0]


def test_line_breaks_stay(person, rasa):
    person.say("bonjour\nje cherche")

    assert rasa.texts == ["bonjour\nje cherche"]


def test_what_is_kept_is_the_clean_text(person):
    person.say("bon\x00jour")

    assert person.history().json()["turns"][0]["said"] == {"text": "bon jour"}


# The same message again


def test_the_same_id_gets_the_same_reply(person, rasa):
    first = person.say("bonjour", id=ID).json()
    rasa.works(NEED, audience="pupil")

    assert person.say("bonjour", id=ID).json() == first


def test_the_same_id_reaches_rasa_once(person, rasa):
    for _ in range(3):
        person.say("bonjour", id=ID)

    assert rasa.texts == ["bonjour"]


@pytest.mark.parametrize(
    "spelling", [ID.upper(), f"{{{ID}}}", f"urn:uuid:{ID}", ID.replace("-", "")]
)
def test_an_id_in_another_spelling_is_the_same_id(person, rasa, spelling):
    person.say("bonjour", id="abcdefab-1111-4111-8111-111111111111")
    person.say("bonjour", id=spelling.replace("11111111", "abcdefab", 1))

    assert rasa.texts == ["bonjour"]


def test_a_choice_sent_again_changes_nothing(person, rasa):
    person.say("bonjour")
    rasa.works(NEED, audience="pupil")
    first = person.say(choice="pupil", id=ID).json()

    assert person.say(choice="pupil", id=ID).json() == first
    assert len(rasa.got) == 2


def test_the_same_id_in_another_conversation_is_another_message(client, rasa):
    for _ in range(2):
        Person(client).say("bonjour", id=ID)

    assert len(rasa.got) == 2


def test_the_same_text_under_a_new_id_is_a_new_message(person, rasa):
    for _ in range(2):
        person.say("bonjour", id=str(uuid.uuid4()))

    assert len(rasa.got) == 2
