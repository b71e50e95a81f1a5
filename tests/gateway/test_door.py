"""The door: floods of one address, forwarded addresses, bodies that never end."""

from __future__ import annotations

import asyncio

import pytest
from starlette.testclient import TestClient

import gateway.door
from gateway.door import network
from tests.gateway.conftest import gateway_for, settings_in

PERSON, OTHER, PROXY = "203.0.113.7", "203.0.113.8", "10.0.0.1"


@pytest.fixture
def opens(rasa, tmp_path):
    """Opens a conversation from an address, behind a proxy or not; returns the status."""
    settings = settings_in(tmp_path, sessions_per_address=2, proxies=(PROXY,))
    app = gateway_for(rasa, settings)

    def opened(host, forwarded=None):
        headers = {"X-Forwarded-For": forwarded} if forwarded else {}
        return TestClient(app, client=(host, 5)).post("/api/session", headers=headers).status_code

    return opened


def test_a_flood_of_one_address_is_refused(opens):
    assert [opens(PERSON) for _ in range(3)] == [201, 201, 429]


def test_another_address_is_not_slowed_down(opens):
    for _ in range(3):
        opens(PERSON)

    assert opens(OTHER) == 201


def test_persons_behind_our_proxy_are_told_apart(opens):
    for _ in range(3):
        opens(PROXY, PERSON)

    assert (opens(PROXY, PERSON), opens(PROXY, OTHER)) == (429, 201)


def test_a_person_cannot_pass_for_another_address(opens):
    asked = [opens(PERSON, f"198.51.100.{number}") for number in range(3)]

    assert asked == [201, 201, 429]


def test_a_forged_address_before_that_of_our_proxy_does_not_count(opens):
    asked = [opens(PROXY, f"198.51.100.{number}, {PERSON}") for number in range(3)]

    assert asked == [201, 201, 429]


def test_our_own_machine_is_never_a_flood(opens):
    assert [opens("127.0.0.1") for _ in range(4)] == [201] * 4


def test_a_line_with_many_ipv6_addresses_is_one():
    assert network("2001:db8::1") == network("2001:db8::ffff") != network("2001:db8:0:1::1")


def test_a_body_that_never_ends_is_refused(app, monkeypatch):
    monkeypatch.setattr(gateway.door, "BODY_WITHIN", 0.05)
    person = TestClient(app)
    token = person.post("/api/session").json()["token"]

    assert slowly_sent(app, token) == 408


def slowly_sent(app, token):
    """The status for a body whose end never comes."""
    sent = []

    async def receive():
        if not sent:
            sent.append(None)
            return {"type": "http.request", "body": b'{"id"', "more_body": True}
        await asyncio.sleep(5)

    async def send(message):
        sent.append(message)

    scope = {
        "type": "http", "method": "POST", "path": "/api/message", "raw_path": b"", "root_path": "",
        "query_string": b"", "scheme": "http", "server": ("testserver", 80), "client": (PERSON, 5),
        "headers": [(b"authorization", f"Bearer {token}".encode()), (b"host", b"testserver")],
        "http_version": "1.1",
    }  # fmt: skip
    asyncio.run(app(scope, receive, send))
    return sent[1]["status"]


def test_answers_of_the_api_are_kept_nowhere(client):
    headers = client.post("/api/session").headers

    assert headers["cache-control"] == "no-store"
    assert headers["x-content-type-options"] == "nosniff"
