"""Faults of Telegram, the network and Rasa: nothing is lost, nothing is answered twice."""

from __future__ import annotations

import time

import pytest
import sqlalchemy as sa
from starlette.testclient import TestClient

from gateway.channels.telegram.store import TelegramStore
from gateway.channels.telegram.updates import TEXT, Heard
from tests.gateway.conftest import NEED, NOTED, rows
from tests.telegram.conftest import both_ways
from tests.telegram.people import Someone, until

pytestmark = both_ways


def test_a_duplicate_update_is_answered_once(someone, line, rasa):
    first = someone.send("Bonjour", 5_000)
    line.settle(first)

    someone.send("Bonjour", 5_000)
    line.settle(someone.send("Encore"))

    assert rasa.texts == ["Bonjour", "Encore"]
    assert len(someone.received()) == 2


def test_updates_that_wait_are_answered_in_the_order_of_their_numbers(someone, line, rasa):
    rasa.seconds = 0.3
    numbers = [someone.send("un", 7_000)]
    until(lambda: rasa.texts)

    later = [("deux", 7_001), ("trois", 7_002)]
    for text, number in reversed(later) if line.api.webhook else later:
        numbers.append(someone.send(text, number))
    line.settle(*numbers)

    assert rasa.texts == ["un", "deux", "trois"]


def test_two_messages_at_once_are_answered_one_after_the_other(someone, line, rasa):
    rasa.seconds = 0.1
    numbers = [someone.send(f"message {n}") for n in range(4)]

    line.settle(*numbers)

    assert rasa.texts == [f"message {n}" for n in range(4)]
    assert rasa.most_at_once == 1


def test_a_slow_person_does_not_hold_up_another(someone, line, rasa):
    rasa.seconds = 0.4
    others = [Someone(line) for _ in range(4)]

    numbers = [each.send("Bonjour") for each in others]
    line.settle(*numbers)

    assert rasa.most_at_once > 1


@pytest.mark.parametrize("fault", [500, 502, 503, "cut"])
def test_a_message_that_the_server_did_not_take_is_sent_again(someone, api, fault):
    api.fault("sendMessage", fault, fault)

    said = someone.say("Bonjour")

    assert len(said) == 1


def test_a_flood_is_waited_for_as_long_as_told(someone, api):
    api.fault("sendMessage", ("flood", 1))
    start = time.monotonic()

    (said,) = someone.say("Bonjour")

    assert said["at"] - start >= 1.0


def test_an_answer_that_was_only_half_sent_goes_on_where_it_stopped(someone, api, rasa):
    rasa.works(NOTED, NEED)
    api.fault("sendMessage", None, 200)  # nothing of the second can be made out

    said = someone.say("Bonjour")

    assert [m["text"].split(" ")[0] for m in said] == ["C’est", "Quelle"]


def test_rasa_hears_a_message_once_whatever_telegram_does(someone, api, rasa):
    api.fault("sendMessage", 500, "cut")

    someone.say("Bonjour")

    assert rasa.texts == ["Bonjour"]


def test_the_buttons_work_after_a_press_that_telegram_did_not_take(someone, api, rasa):
    someone.say("Bonjour")
    rasa.works(NEED)
    api.fault("answerCallbackQuery", 500)
    api.fault("editMessageReplyMarkup", "cut")

    (said,) = someone.press("À l’école")

    assert said["text"].startswith("Quelle est votre situation")


def test_a_slow_rasa_gets_a_way_on_while_typing_is_shown(someone, api, rasa):
    rasa.seconds = 5.0

    (said,) = someone.say("Bonjour")

    assert "Cité des métiers" in said["text"]
    assert api.called("sendChatAction")


def test_the_same_button_can_be_pressed_again_when_rasa_was_down(someone, rasa):
    someone.say("Bonjour")
    rasa.fails_with(500)
    someone.press("À l’école")
    rasa.works(NEED)

    (said,) = someone.press("À l’école")

    assert said["text"].startswith("Quelle est votre situation")


def test_what_was_parked_is_answered_after_a_restart(someone, line, settings, app, api):
    store = TelegramStore(sa.create_engine(settings.database, future=True), settings.secret)
    store.park(Heard(9_000, someone.chat, TEXT, "Bonjour"))

    line.client.__exit__(None, None, None)
    with TestClient(app):
        until(lambda: someone.received())

    assert len(someone.received()) == 1


def test_the_text_of_an_answered_update_is_forgotten(someone, settings):
    someone.say("Je m’appelle Zoltanetta")

    assert "Zoltanetta" not in str(rows(settings, "telegram_updates"))


def test_a_person_who_blocked_the_bot_does_not_stop_it(someone, line, api):
    api.fault("sendMessage", 403)
    someone.say("Bonjour")

    said = Someone(line).say("Bonjour")

    assert len(said) == 1


def test_the_next_person_is_served_after_an_update_that_cannot_be_read(line):
    line.bring(message={"message_id": "?", "chat": 3})

    said = Someone(line).say("Bonjour")

    assert len(said) == 1
