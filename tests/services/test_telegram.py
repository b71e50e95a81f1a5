"""Two gateways of one Telegram bot on one PostgreSQL."""

from __future__ import annotations

import contextlib
import dataclasses
import time

import pytest
from starlette.testclient import TestClient

import gateway.channels.telegram as channel
from gateway.channels.telegram import polling
from gateway.channels.telegram.store import TelegramStore
from gateway.channels.telegram.updates import TEXT, Heard
from gateway.database import opened
from tests.gateway.conftest import gateway_for
from tests.services.servers import needs_servers
from tests.telegram.bot_api import TOKEN, serving
from tests.telegram.people import Line, Someone, until

pytestmark = [pytest.mark.slow, needs_servers]
CHATS = range(101, 105)


@pytest.fixture
def api():
    with serving() as api:
        yield api


@pytest.fixture
def by_polling(settings, api):
    return dataclasses.replace(settings, telegram_token=TOKEN, telegram_api=api.at)


@pytest.fixture
def by_webhook(by_polling):
    return dataclasses.replace(by_polling, telegram_webhook="https://jalon.example")


def park(settings, *numbers):
    """Parks an update of every chat for each number."""
    store = TelegramStore(opened(settings.database), settings.secret)
    for number in numbers:
        for chat in CHATS:
            store.park(Heard(number * 1000 + chat, chat, TEXT, f"message {number}"))
    return store


def test_two_webhook_gateways_that_start_together_answer_what_was_parked_once(
    api, rasa, by_webhook, database
):
    store, rasa.seconds = park(by_webhook, 1, 2), 0.05

    with TestClient(gateway_for(rasa, by_webhook)), TestClient(gateway_for(rasa, by_webhook)):
        until(lambda: not store.parked())
        time.sleep(0.5)  # whatever the other gateway would still say

    assert [len([m for m in api.sent if m["chat"] == chat]) for chat in CHATS] == [2] * 4
    assert sorted(rasa.texts) == ["message 1"] * 4 + ["message 2"] * 4


def test_what_a_gateway_left_is_answered_by_the_other_without_a_restart(
    api, rasa, by_webhook, database, monkeypatch
):
    monkeypatch.setattr(channel, "LEFT_SINCE", 0.2)
    with TestClient(gateway_for(rasa, by_webhook)):
        until(lambda: api.webhook)
        store = park(by_webhook, 1)

        until(lambda: not store.parked())
    assert len(api.sent) == 4


def test_one_of_two_gateways_polls_and_the_other_takes_over(
    api, rasa, by_polling, database, monkeypatch, caplog
):
    monkeypatch.setattr(polling, "WAIT_TO_LEAD", 0.05)
    with contextlib.ExitStack() as begun:
        first = begun.enter_context(TestClient(gateway_for(rasa, by_polling)))
        until(lambda: api.polls)
        with TestClient(gateway_for(rasa, by_polling)) as second:
            assert len(Someone(Line(api, database, first)).say("Bonjour")) == 1
            begun.close()
            assert len(Someone(Line(api, database, second)).say("Bonjour")) == 1
    assert "another program polls" not in caplog.text
