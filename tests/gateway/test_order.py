"""Order: one conversation is one queue; conversations do not wait for each other or mix."""

from __future__ import annotations

import asyncio
import dataclasses
import uuid

import pytest

import gateway.conversations
from tests.gateway.conftest import Person, at_once, gateway_for, settings_in


async def opened(client):
    """The header of a new conversation."""
    token = (await client.post("/api/session")).json()["token"]
    return {"Authorization": f"Bearer {token}"}


async def send(client, headers, text, identity=None):
    """The answer to a text."""
    body = {"id": identity or str(uuid.uuid4()), "text": text}
    return await client.post("/api/message", json=body, headers=headers)


def echo(rasa):
    """Has Rasa answer with the sender and the text that it got."""

    def answer(turn):
        rasa.messages = [{"kind": "text", "text": f"{turn['sender']} {turn['message']}"}]
        return rasa.answer(turn)

    rasa.instead = answer


def all_at_once(app, conversations, texts):
    """What every conversation got for these texts, all sent at the same time."""

    async def run():
        async with at_once(app) as client:
            people = [await opened(client) for _ in range(conversations)]
            sent = [send(client, headers, text) for text in texts for headers in people]
            return [answer.json() for answer in await asyncio.gather(*sent)]

    return asyncio.run(run())


def test_messages_of_one_conversation_reach_rasa_in_the_order_sent(app, rasa):
    rasa.seconds = 0.01
    texts = [f"message {number}" for number in range(8)]
    all_at_once(app, 1, texts)

    assert rasa.texts == texts


def test_one_conversation_never_has_two_turns_at_once(app, rasa):
    rasa.seconds = 0.01
    all_at_once(app, 1, ["bonjour"] * 6)

    assert rasa.most_at_once == 1


def test_order_holds_in_every_one_of_many_conversations(app, rasa):
    rasa.seconds = 0.005
    texts = [f"message {number}" for number in range(5)]
    all_at_once(app, 6, texts)

    senders = {sender for sender, _ in rasa.got}
    by_sender = [[text for each, text in rasa.got if each == sender] for sender in senders]
    assert by_sender == [texts] * 6


def test_conversations_do_not_wait_for_each_other(app, rasa):
    rasa.seconds = 0.05
    all_at_once(app, 4, ["bonjour"])

    assert rasa.most_at_once > 1


def test_two_conversations_are_never_mixed(app, rasa):
    echo(rasa)
    rasa.seconds = 0.005
    texts = [f"message {number}" for number in range(6)]
    replies = all_at_once(app, 2, texts)

    said = [reply["messages"][0]["text"].split(" ", 1) for reply in replies]
    assert [text for _, text in said] == [text for text in texts for _ in range(2)]
    assert {tuple(sender for sender, _ in said[start::2]) for start in (0, 1)} == {
        (sender,) * 6 for sender, _ in said
    }


def test_a_history_has_nothing_of_another_conversation(client, rasa):
    one, other = Person(client), Person(client)
    one.say("mon secret")
    other.say("bonjour")

    assert "secret" not in other.history().text


def test_the_same_id_at_the_same_time_reaches_rasa_once(app, rasa):
    rasa.seconds = 0.02

    async def run():
        async with at_once(app) as client:
            headers, identity = await opened(client), str(uuid.uuid4())
            sent = [send(client, headers, "bonjour", identity) for _ in range(4)]
            return {answer.text for answer in await asyncio.gather(*sent)}

    assert len(asyncio.run(run())) == 1
    assert rasa.texts == ["bonjour"]


def test_the_queue_of_a_conversation_is_bounded(rasa, tmp_path):
    app = gateway_for(rasa, settings_in(tmp_path, waiting_at_most=3))
    rasa.seconds = 0.05

    async def run():
        async with at_once(app) as client:
            headers = await opened(client)
            sent = [send(client, headers, "bonjour") for _ in range(6)]
            return sorted(answer.status_code for answer in await asyncio.gather(*sent))

    assert asyncio.run(run()) == [200] * 3 + [429] * 3


def test_a_queue_that_is_done_leaves_nothing_in_memory(app):
    all_at_once(app, 3, ["bonjour"] * 3)

    talks = app.state.conversations
    assert (dict(talks.queues.heads), dict(talks.queues.lengths)) == ({}, {})


# Too many messages


@pytest.fixture
def settings(tmp_path):
    """As elsewhere: no limit that a test would reach."""
    return settings_in(tmp_path)


@pytest.fixture
def hurried(rasa, settings):
    """A gateway that takes three messages in a window."""
    return gateway_for(
        rasa, dataclasses.replace(settings, messages_per_window=3, window_seconds=0.3)
    )


def statuses(app, number, rest=0.0):
    """The statuses of messages sent one after the other, the last one after a rest."""

    async def run():
        async with at_once(app) as client:
            headers = await opened(client)
            before = [await send(client, headers, "bonjour") for _ in range(number)]
            await asyncio.sleep(rest)
            return [
                answer.status_code for answer in [*before, await send(client, headers, "merci")]
            ]

    return asyncio.run(run())


def test_too_many_messages_are_refused(hurried):
    assert statuses(hurried, 3) == [200, 200, 200, 429]


def test_after_a_rest_messages_are_taken_again(hurried):
    assert statuses(hurried, 4, rest=0.35)[-2:] == [429, 200]


def test_a_refusal_for_too_many_says_when_to_try_again(hurried):
    async def run():
        async with at_once(hurried) as client:
            headers = await opened(client)
            return [await send(client, headers, "bonjour") for _ in range(4)][-1]

    answer = asyncio.run(run())
    assert 0 < answer.json()["error"]["retry_after"] <= 0.3
    assert int(answer.headers["Retry-After"]) >= 1


def test_one_person_in_a_hurry_does_not_slow_others_down(hurried):
    async def run():
        async with at_once(hurried) as client:
            hasty, calm = await opened(client), await opened(client)
            for _ in range(5):
                await send(client, hasty, "bonjour")
            return (await send(client, calm, "bonjour")).status_code

    assert asyncio.run(run()) == 200


def test_a_message_already_answered_is_not_counted(hurried):
    async def run():
        async with at_once(hurried) as client:
            headers, identity = await opened(client), str(uuid.uuid4())
            sent = [await send(client, headers, "bonjour", identity) for _ in range(6)]
            return {answer.status_code for answer in sent}

    assert asyncio.run(run()) == {200}


# Messages whose turn never comes


@pytest.fixture
def stuck(rasa, tmp_path, monkeypatch):
    """A gateway behind which Rasa hangs."""
    monkeypatch.setattr(gateway.conversations, "MARGIN", 0.1)
    rasa.seconds = 30
    return gateway_for(rasa, settings_in(tmp_path, answer_within=0.1))


def history_after_two(app):
    """The history after two messages sent at the same time."""

    async def run():
        async with at_once(app) as client:
            headers = await opened(client)
            await asyncio.gather(*(send(client, headers, text) for text in ("un", "deux")))
            return (await client.get("/api/history", headers=headers)).json()["turns"]

    return asyncio.run(run())


def test_a_message_whose_turn_never_comes_is_kept(stuck):
    assert {turn["said"]["text"] for turn in history_after_two(stuck)} == {"un", "deux"}


def test_a_message_whose_turn_never_comes_gets_a_fallback(stuck):
    replies = all_at_once(stuck, 1, ["un", "deux"])

    assert [reply["messages"][0]["kind"] for reply in replies] == ["fallback"] * 2
