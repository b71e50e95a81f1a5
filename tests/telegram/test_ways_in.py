"""Long polling and the webhook, one at a time, and a gateway without either."""

from __future__ import annotations

import dataclasses
import logging

import pytest
import sqlalchemy as sa
from starlette.testclient import TestClient

from gateway.channels.telegram import polling
from gateway.channels.telegram.store import TelegramStore
from tests.gateway.conftest import gateway_for, settings_in
from tests.telegram.conftest import both_ways
from tests.telegram.people import SECRET, Line, Someone, until

by_webhook = pytest.mark.parametrize("mode", ["webhook"])


def test_without_a_token_the_gateway_starts_and_says_so(tmp_path, rasa, caplog):
    with TestClient(gateway_for(rasa, settings_in(tmp_path))) as client:
        assert client.get("/healthz").status_code == 200

    assert [r.message for r in caplog.records if "telegram" in r.message] == [
        "telegram is off: JALON_TELEGRAM_TOKEN is not set"
    ]


def test_without_a_token_nobody_can_post_updates(tmp_path, rasa):
    with TestClient(gateway_for(rasa, settings_in(tmp_path))) as client:
        assert client.post("/telegram", json={"update_id": 1}).status_code == 404


def test_the_gateway_starts_while_telegram_cannot_be_reached(tmp_path, rasa):
    offline = settings_in(tmp_path, telegram_token="1:offline", telegram_api="http://127.0.0.1:9")

    with TestClient(gateway_for(rasa, offline)) as client:
        assert client.post("/api/session").status_code == 201


def test_a_refused_token_turns_the_channel_off_and_not_the_gateway(settings, rasa, caplog):
    wrong = dataclasses.replace(settings, telegram_token="1:wrong")

    with TestClient(gateway_for(rasa, wrong)) as client:
        until(lambda: "token is refused" in caplog.text)
        assert client.get("/healthz").status_code == 200
        told = client.app.state.metrics.text().decode()
        assert 'jalon_faults_total{part="telegram"} 1.0' in told


def test_the_token_is_in_no_log(someone, settings, caplog):
    caplog.set_level(logging.INFO)

    someone.say("Bonjour")

    assert settings.telegram_token not in caplog.text


def test_no_word_of_a_person_is_in_a_log(someone, api, caplog):
    api.fault("sendMessage", 500, "cut", 400)

    someone.say("Je m’appelle Zoltanetta")

    assert "Zoltanetta" not in caplog.text


@both_ways
def test_the_menu_has_every_command(line, api):
    names = [command["command"] for command in until(lambda: api.commands)]

    assert names == [
        *("start", "aide", "recommencer", "retour", "pourquoi", "humain"),
        *("supprimer", "confidentialite"),
    ]


def test_updates_are_acknowledged_once_they_are_taken(someone, api):
    someone.say("Bonjour")

    assert until(lambda: not api.waiting())


def test_a_second_gateway_does_not_poll_while_the_first_does(line, settings, rasa, caplog):
    with TestClient(gateway_for(rasa, settings)):
        said = Someone(line).say("Bonjour")

        assert len(said) == 1
    assert "another program polls" not in caplog.text


def test_another_gateway_polls_once_the_first_has_stopped(app, api, settings, rasa, monkeypatch):
    monkeypatch.setattr(polling, "WAIT_TO_LEAD", 0.05)
    with TestClient(app):
        until(lambda: api.polls)

    with TestClient(gateway_for(rasa, settings)) as client:
        said = Someone(Line(api, settings.database, client)).say("Bonjour")

        assert len(said) == 1


def test_a_conflict_with_another_program_is_waited_for(someone, api, monkeypatch, caplog):
    monkeypatch.setattr(polling, "WAIT_AFTER_CONFLICT", 0.05)
    api.fault("getUpdates", 409)
    someone.say("Bonjour")

    said = someone.say("Encore")

    assert len(said) == 1
    assert "another program polls" in caplog.text


@by_webhook
def test_a_webhook_without_the_secret_is_refused(line, someone, rasa):
    update = {"update_id": 1, "message": someone.message(text="Bonjour")}

    answer = line.client.post("/telegram", json=update)

    assert answer.status_code == 403
    assert rasa.got == []


@by_webhook
def test_a_webhook_with_another_secret_is_refused(line, someone, rasa):
    update = {"update_id": 1, "message": someone.message(text="Bonjour")}

    answer = line.post(update, **{SECRET: "x" * 64})

    assert answer.status_code == 403
    assert rasa.got == []


@by_webhook
def test_a_body_that_is_no_update_is_refused(line, api):
    headers = {SECRET: api.webhook["secret"]}

    answers = [line.client.post("/telegram", content=c, headers=headers) for c in (b"[", b"[]")]

    assert [answer.status_code for answer in answers] == [400, 400]


def test_the_webhook_is_closed_while_the_gateway_polls(line, someone):
    update = {"update_id": 1, "message": someone.message(text="Bonjour")}

    assert line.client.post("/telegram", json=update).status_code == 404


@by_webhook
def test_an_update_that_comes_late_is_answered_too(someone, line, rasa):
    line.settle(someone.send("plus tard", 6_001))

    line.settle(someone.send("plus tôt", 6_000))

    assert rasa.texts == ["plus tard", "plus tôt"]


def test_an_update_that_could_not_be_parked_is_not_acknowledged(someone, rasa, monkeypatch):
    monkeypatch.setattr(polling, "WAIT_AFTER_ERROR", 0.05)
    park, tries = TelegramStore.park, []

    def parked_at_the_second_try(store, heard):
        tries.append(heard)
        if len(tries) == 1:
            raise sa.exc.OperationalError("", {}, Exception())
        return park(store, heard)

    monkeypatch.setattr(TelegramStore, "park", parked_at_the_second_try)

    said = someone.say("Bonjour")

    assert len(said) == 1
    assert len(tries) == 2
