"""Origins and pages: who may call, and how safe the chat page is."""

from __future__ import annotations

import re

import pytest
from starlette.testclient import TestClient

from gateway.app import PAGES
from tests.gateway.conftest import gateway_for, settings_in

PARTNER = "https://partner.example"
FILES = ["/chat", "/pages/chat.html", "/pages/chat.css", "/pages/chat.js", "/pages/jalon.svg"]


@pytest.fixture
def partnered(rasa, tmp_path):
    """A gateway that one partner's pages may call."""
    with TestClient(gateway_for(rasa, settings_in(tmp_path, origins=(PARTNER,)))) as client:
        yield client


def preflight(client, origin, method="POST"):
    """The answer to a browser that asks before it calls."""
    headers = {
        "Origin": origin,
        "Access-Control-Request-Method": method,
        "Access-Control-Request-Headers": "authorization,content-type",
    }
    return client.options("/api/message", headers=headers)


# Origins


@pytest.mark.parametrize(
    "origin",
    [
        "https://elsewhere.example",
        "null",
        "",
        "https://partner.example.evil.example",
        "http://partner.example",
        "https://partner.example:8443",
        "file://",
        "http://testserver.evil.example",
        "http://testserver@evil.example",
    ],
)
def test_another_origin_is_refused(partnered, origin):
    assert partnered.post("/api/session", headers={"Origin": origin}).status_code == 403


def test_a_refused_origin_opens_no_conversation(partnered):
    refused = partnered.post("/api/session", headers={"Origin": "https://elsewhere.example"})

    assert "token" not in refused.text


@pytest.mark.parametrize("origin", [PARTNER, "http://testserver"])
def test_a_partner_and_our_own_page_are_welcome(partnered, origin):
    assert partnered.post("/api/session", headers={"Origin": origin}).status_code == 201


def test_a_client_without_an_origin_is_welcome(partnered):
    assert partnered.post("/api/session").status_code == 201


def test_a_partner_may_read_the_answer(partnered):
    answer = partnered.post("/api/session", headers={"Origin": PARTNER})

    assert answer.headers["Access-Control-Allow-Origin"] == PARTNER


def test_a_partner_may_read_a_refusal(partnered):
    answer = partnered.get("/api/history", headers={"Origin": PARTNER})

    assert answer.headers["Access-Control-Allow-Origin"] == PARTNER


@pytest.mark.parametrize("method", ["GET", "POST", "DELETE"])
def test_a_partner_passes_the_preflight(partnered, method):
    answer = preflight(partnered, PARTNER, method)

    assert answer.status_code == 200
    assert method in answer.headers["Access-Control-Allow-Methods"]


def test_another_origin_does_not_pass_the_preflight(partnered):
    answer = preflight(partnered, "https://elsewhere.example")

    assert answer.status_code == 403
    assert "Access-Control-Allow-Origin" not in answer.headers


# Pages


def test_the_chat_page_is_served(client):
    assert client.get("/chat").text.startswith("<!doctype html>")


@pytest.mark.parametrize("path", FILES)
def test_every_file_has_a_strict_policy(client, path):
    policy = client.get(path).headers["Content-Security-Policy"]

    assert "default-src 'none'" in policy
    assert "unsafe" not in policy


@pytest.mark.parametrize("path", FILES)
def test_no_file_is_taken_for_another_type(client, path):
    assert client.get(path).headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize(
    "path", ["/pages/../app.py", "/pages/%2e%2e/app.py", "/pages/", "/pages/none.js"]
)
def test_nothing_beside_the_pages_is_served(client, path):
    assert client.get(path).status_code == 404


def test_the_page_has_no_script_or_style_of_its_own():
    page = (PAGES / "chat.html").read_text(encoding="utf-8")

    assert re.findall(r"<style|<script>|\sstyle=|\son\w+=|javascript:", page) == []


def test_nothing_is_read_as_html():
    script = (PAGES / "chat.js").read_text(encoding="utf-8")

    assert (
        re.findall(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(", script) == []
    )


def test_the_page_asks_nothing_of_other_sites():
    files = [PAGES / name for name in ("chat.html", "chat.css", "chat.js")]
    loaded = [
        re.findall(r"(?:src|href|url\(|import|fetch\()\s*=?\s*[\"'`]https?:", f.read_text())
        for f in files
    ]

    assert loaded == [[], [], []]


# Addresses that do not exist


@pytest.mark.parametrize(("method", "path"), [("GET", "/"), ("GET", "/api/x"), ("GET", "/admin")])
def test_an_unknown_address_is_answered_in_french(client, method, path):
    answer = client.request(method, path)

    assert answer.status_code == 404
    assert answer.json()["error"]["message"] == "Cette page n’existe pas."


@pytest.mark.parametrize(("method", "path"), [("GET", "/api/message"), ("PUT", "/api/session")])
def test_another_method_is_refused(client, method, path):
    assert client.request(method, path).status_code == 405
