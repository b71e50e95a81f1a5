"""Seen in production: metrics and logs tell what happens, and nothing about anybody."""

from __future__ import annotations

import asyncio
import json
import logging
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from gateway import canary
from gateway.logs import Lines
from tests.gateway.conftest import FALLBACK, Person, gateway_for, settings_in

HERE = ("127.0.0.1", 5)


@pytest.fixture
def metrics(app):
    """The metrics as Prometheus reads them from this machine."""
    return lambda **headers: TestClient(app, client=HERE).get("/metrics", headers=headers)


def test_turns_are_counted_by_channel(person, metrics):
    person.say("bonjour")

    assert 'jalon_turn_seconds_count{channel="web"} 1.0' in metrics().text


def test_what_was_not_understood_is_counted(person, rasa, metrics):
    rasa.works(FALLBACK)
    person.say("blabla")

    assert 'jalon_misunderstood_total{channel="web"} 1.0' in metrics().text


def test_outages_are_counted(person, rasa, metrics):
    rasa.fails_with(500)
    person.say("bonjour")

    assert 'jalon_fallbacks_total{channel="web"} 1.0' in metrics().text
    assert 'jalon_faults_total{part="rasa"} 1.0' in metrics().text


def test_refusals_are_counted(person, metrics):
    person.say(choice="nobody offered this")

    assert 'jalon_refused_total{channel="web",code="unknown_choice"} 1.0' in metrics().text


def test_metrics_tell_nothing_about_anybody(person, rasa, metrics):
    person.say("je m’appelle Zoltanetta")

    assert "Zoltanetta" not in metrics().text
    assert rasa.got[0][0][:12] not in metrics().text


def test_others_do_not_see_the_metrics(app):
    assert TestClient(app, client=("203.0.113.7", 5)).get("/metrics").status_code == 404


def test_a_proxy_on_this_machine_shows_nobody_the_metrics(metrics):
    assert metrics(**{"X-Forwarded-For": "203.0.113.7"}).status_code == 404


def test_who_has_the_token_sees_the_metrics_from_elsewhere(rasa, tmp_path):
    app = gateway_for(rasa, settings_in(tmp_path, metrics_token="t0ken"))
    elsewhere = TestClient(app, client=("203.0.113.7", 5))

    def status(token):
        return elsewhere.get("/metrics", headers={"Authorization": token}).status_code

    assert (status("Bearer t0ken"), status("Bearer other"), status("Bearer ")) == (200, 404, 404)


def test_the_canary_tells_whether_a_whole_turn_works(app, client, rasa, metrics):
    talks = app.state.conversations
    asyncio.run(canary.once(talks, talks.metrics))
    works = "jalon_canary_up 1.0" in metrics().text
    rasa.fails_with(500)
    asyncio.run(canary.once(talks, talks.metrics))

    assert works
    assert "jalon_canary_up 0.0" in metrics().text


def test_a_turn_is_one_line_of_json_with_ids_alone(person, rasa, caplog):
    caplog.set_level(logging.INFO, "gateway")
    person.say("je m’appelle Zoltanetta")
    line = next(r for r in caplog.records if r.getMessage() == "turn")
    told = json.loads(Lines().format(line))

    assert told["conversation"] == rasa.got[0][0][:12]
    assert (told["event"], told["channel"], told["kinds"]) == ("turn", "web", ["question"])
    assert "Zoltanetta" not in caplog.text


def test_nothing_that_is_logged_can_forge_a_line():
    record = logging.makeLogRecord({"msg": 'refused\n{"level": "error"}', "name": "gateway"})

    assert "\n" not in Lines().format(record)


def test_settings_show_no_secret():
    settings = settings_in(Path(), secret=b"s3cret", telegram_token="t0ken", metrics_token="m")

    assert "s3cret" not in repr(settings)
    assert "t0ken" not in repr(settings)


def test_two_persons_are_one_count(client, metrics):
    for _ in range(2):
        Person(client).say("bonjour")

    assert 'jalon_turn_seconds_count{channel="web"} 2.0' in metrics().text
