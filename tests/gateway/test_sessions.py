"""Conversations: opening them, finding them again, and what a token is worth."""

from __future__ import annotations

import base64

import pytest

from gateway.store import digest
from tests.gateway.conftest import AUDIENCE, NOTED, Person, rows

MESSAGE = {"id": "11111111-1111-4111-8111-111111111111", "text": "bonjour"}


def test_a_session_is_created(client):
    assert client.post("/api/session").status_code == 201


def test_a_token_has_256_random_bits(person):
    assert len(base64.urlsafe_b64decode(person.token + "=")) == 32


def test_every_token_is_new(client):
    assert len({Person(client).token for _ in range(20)}) == 20


def test_the_token_is_not_stored(person, settings):
    stored = repr(rows(settings, "conversations"))

    assert person.token not in stored
    assert digest(person.token) in stored


def test_rasa_never_sees_the_token(person, rasa):
    person.say("bonjour")

    assert person.token not in repr(rasa.got)


def test_rasa_sees_one_sender_per_conversation(client, rasa):
    one, other = Person(client), Person(client)
    for each in (one, other, one):
        each.say("bonjour")

    first, second, third = [sender for sender, _ in rasa.got]
    assert first == third != second


def test_nothing_a_client_sends_becomes_the_conversation(person, rasa):
    person.say("bonjour", sender="another", conversation="another")

    assert "another" not in repr(rasa.got)


@pytest.mark.parametrize(
    "header",
    ["", "Bearer", "Bearer ", "Bearer wrong", "Basic wrong", "Bearer é", "Bearer \x01", "wrong"],
)
@pytest.mark.parametrize(
    ("method", "path"),
    [("POST", "/api/message"), ("GET", "/api/history"), ("DELETE", "/api/session")],
)
def test_an_unknown_token_is_refused(client, method, path, header):
    headers = {"Authorization": header.encode("latin-1")}

    assert client.request(method, path, headers=headers, json=MESSAGE).status_code == 401


def test_a_message_without_a_token_is_refused(client):
    assert client.post("/api/message", json=MESSAGE).status_code == 401


def test_a_refusal_says_what_to_do_in_french(client):
    error = client.get("/api/history").json()["error"]

    assert error == {
        "code": "unauthorized",
        "message": "Cette conversation n’existe pas ou n’existe plus. Commencez-en une nouvelle.",
    }


def test_a_new_conversation_has_no_history(person):
    assert person.history().json() == {"messages": [], "known": {}, "turns": []}


def test_the_history_has_every_message_in_order(person, rasa):
    person.say("bonjour")
    rasa.works(NOTED)
    person.say("merci")

    assert person.history().json()["messages"] == [AUDIENCE, NOTED]


def test_the_history_has_what_was_said(person):
    person.say("bonjour")
    person.say(choice="pupil")

    said = [turn["said"] for turn in person.history().json()["turns"]]
    assert said == [{"text": "bonjour"}, {"choices": ["pupil"]}]


def test_the_history_has_the_ids_with_which_messages_can_be_sent_again(person):
    identity = "11111111-1111-4111-8111-111111111111"
    person.say("bonjour", id=identity)

    assert [turn["id"] for turn in person.history().json()["turns"]] == [identity]


def test_the_history_has_a_message_that_waits_for_its_answer(person, rasa):
    rasa.fails_with(500)
    person.say("bonjour")

    (turn,) = person.history().json()["turns"]
    assert (turn["said"], turn["messages"]) == ({"text": "bonjour"}, [])


def test_the_history_has_what_is_known(person, rasa):
    rasa.works(NOTED, audience="pupil")
    person.say("bonjour")

    assert person.history().json()["known"] == {"audience": "pupil"}


def test_a_reply_without_state_keeps_what_is_known(person, rasa):
    rasa.works(NOTED, audience="pupil")
    person.say("bonjour")
    rasa.fails_with(200, json=[{"text": "Avec plaisir !"}])

    assert person.say("merci").json()["known"] == {"audience": "pupil"}
