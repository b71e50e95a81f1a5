"""Outages: whatever is down behind the gateway, the person gets an answer and loses nothing."""

from __future__ import annotations

import asyncio
import time

import aiohttp
import pytest
from starlette.testclient import TestClient

import gateway.conversations
from gateway.settings import Settings
from tests.gateway.conftest import (
    AUDIENCE,
    HELPLINES,
    NEED,
    NOTED,
    Person,
    gateway_for,
    rows,
    settings_in,
)

ID = "11111111-1111-4111-8111-111111111111"
DISTRESS = "je ne veux plus vivre"

OUTAGES = {
    "refused": lambda rasa: rasa.breaks_with(
        aiohttp.ClientConnectorError(None, OSError("refused"))
    ),
    "cut": lambda rasa: rasa.breaks_with(aiohttp.ClientPayloadError("cut")),
    "timeout": lambda rasa: rasa.breaks_with(asyncio.TimeoutError()),
    "protocol": lambda rasa: rasa.breaks_with(aiohttp.ServerDisconnectedError()),
    "500": lambda rasa: rasa.fails_with(500, text="Internal Server Error"),
    "503": lambda rasa: rasa.fails_with(503),
    "404": lambda rasa: rasa.fails_with(404, json={"status": "failure"}),
    "302": lambda rasa: rasa.fails_with(302, headers={"Location": "/elsewhere"}),
    "nothing": lambda rasa: rasa.fails_with(200, content=b""),
    "empty list": lambda rasa: rasa.fails_with(200, json=[]),
    "only a state": lambda rasa: rasa.works(),
    "html": lambda rasa: rasa.fails_with(200, html="<html>nginx</html>"),
    "bytes": lambda rasa: rasa.fails_with(200, content=b"\xff\xfe\x00"),
    "half": lambda rasa: rasa.fails_with(200, content=b'[{"text": "bon'),
    "object": lambda rasa: rasa.fails_with(200, json={"text": "bonjour"}),
    "strings": lambda rasa: rasa.fails_with(200, json=["bonjour"]),
    "null": lambda rasa: rasa.fails_with(200, json=None),
    "no text": lambda rasa: rasa.fails_with(200, json=[{"recipient_id": "x"}]),
    "image": lambda rasa: rasa.fails_with(200, json=[{"image": "x.png"}]),
    "unknown kind": lambda rasa: rasa.fails_with(200, json=[{"custom": {"kind": "x"}}]),
    "no kind": lambda rasa: rasa.fails_with(200, json=[{"custom": {}}]),
    "question without choices": lambda rasa: rasa.fails_with(
        200, json=[{"custom": {"kind": "question", "text": "?"}}]
    ),
    "state without facts": lambda rasa: rasa.fails_with(200, json=[{"custom": {"kind": "state"}}]),
}


@pytest.fixture(params=list(OUTAGES))
def outage(request, rasa):
    """Rasa fails in one of many ways."""
    OUTAGES[request.param](rasa)


@pytest.fixture
def impatient(rasa, tmp_path, monkeypatch):
    """A person of a gateway that hardly waits for Rasa."""
    monkeypatch.setattr(gateway.conversations, "MARGIN", 0.1)
    with TestClient(gateway_for(rasa, settings_in(tmp_path, answer_within=0.1))) as client:
        yield Person(client)


def test_an_outage_is_answered_with_200_and_a_fallback(person, outage):
    answer = person.say("bonjour")

    kinds = [message["kind"] for message in answer.json()["messages"]]
    assert (answer.status_code, kinds) == (200, ["fallback"])


def test_an_outage_leaves_a_human_contact(person, rasa):
    rasa.fails_with(500)

    assert "Cité des métiers" in person.say("bonjour").json()["messages"][0]["text"]


def test_an_outage_keeps_the_message(person, rasa, settings):
    rasa.fails_with(500)
    person.say("bonjour")

    assert "bonjour" in repr(rows(settings, "inbox"))


def test_the_same_id_works_after_an_outage(person, outage, rasa):
    person.say("bonjour", id=ID)
    rasa.works(AUDIENCE)

    assert person.say("bonjour", id=ID).json()["messages"] == [AUDIENCE]


def test_after_an_outage_the_message_is_there_once(person, rasa):
    rasa.fails_with(500)
    person.say("bonjour", id=ID)
    rasa.works(AUDIENCE)
    person.say("bonjour", id=ID)

    assert len(person.history().json()["turns"]) == 1


def test_a_choice_can_be_sent_again_after_an_outage(person, rasa):
    person.say("bonjour")
    rasa.fails_with(500)
    person.say(choice="pupil", id=ID)
    rasa.works(NEED, audience="pupil")

    assert person.say(choice="pupil", id=ID).json()["messages"] == [NEED]


def test_an_outage_forgets_nothing_that_is_known(person, rasa):
    rasa.works(NOTED, audience="pupil")
    person.say("bonjour")
    rasa.fails_with(500)

    assert person.say("merci").json()["known"] == {"audience": "pupil"}


def test_an_unknown_choice_is_still_refused_during_an_outage(person, rasa):
    rasa.fails_with(500)

    assert person.say(choice="pupil").status_code == 400


def test_a_slow_rasa_is_answered_with_a_fallback(impatient, rasa):
    rasa.seconds = 30

    assert [m["kind"] for m in impatient.say("bonjour").json()["messages"]] == ["fallback"]


def test_a_slow_rasa_is_not_waited_for(impatient, rasa):
    rasa.seconds = 30
    started = time.monotonic()
    impatient.say("bonjour")

    assert time.monotonic() - started < 1


def test_the_same_id_works_after_a_slow_answer(impatient, rasa):
    rasa.seconds = 30
    impatient.say("bonjour", id=ID)
    rasa.works(AUDIENCE)

    assert impatient.say("bonjour", id=ID).json()["messages"] == [AUDIENCE]


def test_the_wait_leaves_a_second_of_the_ten_that_are_promised():
    assert Settings().answer_within + gateway.conversations.MARGIN <= 9


def test_distress_gets_helplines_whatever_is_down(person, outage):
    assert [m["kind"] for m in person.say(DISTRESS).json()["messages"]] == ["helplines"]


def test_distress_gets_helplines_when_rasa_is_slow(impatient, rasa):
    rasa.seconds = 30

    assert [m["kind"] for m in impatient.say(DISTRESS).json()["messages"]] == ["helplines"]


def test_helplines_have_numbers_to_call(person, rasa):
    rasa.fails_with(500)
    lines = person.say(DISTRESS).json()["messages"][0]["lines"]

    assert {"112", "107", "103"} <= {line["phone"] for line in lines}
    assert all(line["name"] and line["for"] for line in lines)


def test_distress_reaches_rasa_as_distress(person, rasa):
    rasa.works(HELPLINES)
    person.say(DISTRESS)

    assert rasa.texts == ["/distress"]


# Alive and ready


def test_the_process_lives_when_rasa_is_down(client, rasa):
    rasa.fails_with(500)

    assert client.get("/healthz").status_code == 200


def test_the_gateway_is_ready_when_a_whole_turn_works(client):
    assert client.get("/readyz").status_code == 200


def test_the_gateway_is_not_ready_when_rasa_is_down(client, outage):
    assert client.get("/readyz").status_code == 503


def test_the_gateway_is_not_ready_when_actions_are_down(client, rasa):
    rasa.works(NOTED)

    assert client.get("/readyz").status_code == 503


def test_a_canary_is_no_conversation(client, settings):
    client.get("/readyz")

    assert rows(settings, "conversations") == []


def test_every_canary_is_new(client, rasa):
    for _ in range(3):
        client.get("/readyz")

    assert len({sender for sender, _ in rasa.got}) == 3
