"""Origins and pages: who may call, how safe the pages are, and what partners may load."""

from __future__ import annotations

import re

import pytest
from starlette.testclient import TestClient

from gateway.site import ENTRY, PAGES, WIDGET, scripts, version
from tests.gateway.conftest import gateway_for, settings_in

PARTNER = "https://partner.example"
EXAMPLE = "jalon.exemple.be"  # the code that the partner page shows to copy
MODULES = [f"/widget/{ENTRY}", *(f"/widget/{version()}/{name}" for name in scripts())]
BESIDE = sorted(f"/pages/{f.name}" for f in PAGES.iterdir() if f.suffix != ".html")
FILES = ["/chat", "/demo", *BESIDE, *MODULES]


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
    "path",
    [
        "/pages/../app.py",
        "/pages/%2e%2e/app.py",
        "/pages/",
        "/pages/none.js",
        "/widget/dom.js",
        f"/widget/{version()}/../style.js",
        f"/widget/{version()}/parts/none.js",
        f"/widget/{version()}/parts/%2e%2e/%2e%2e/app.py",
    ],
)
def test_nothing_beside_the_pages_and_the_scripts_is_served(client, path):
    assert client.get(path).status_code == 404


@pytest.mark.parametrize("path", FILES)
def test_trusted_types_are_required(client, path):
    policy = client.get(path).headers["Content-Security-Policy"]

    assert "require-trusted-types-for 'script'" in policy


@pytest.mark.parametrize("name", ["chat.html", "demo.html"])
def test_a_page_has_no_script_or_style_of_its_own(name):
    page = (PAGES / name).read_text(encoding="utf-8")

    assert re.findall(r"<style|<script>|\sstyle=|\son\w+=|javascript:", page) == []


def test_nothing_is_read_as_html():
    scripts = "".join(f.read_text(encoding="utf-8") for f in WIDGET.rglob("*.js"))

    assert (
        re.findall(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(", scripts) == []
    )


def test_the_pages_and_the_widget_ask_nothing_of_other_sites():
    files = [*WIDGET.rglob("*.js"), *PAGES.iterdir()]
    loading = r"(?:src|link[^>]*href|url\(|import|fetch\()\s*=?\s*[\"'`(]https?:[^\"]*"
    loaded = [found for f in files for found in re.findall(loading, f.read_text(encoding="utf-8"))]

    assert [each for each in loaded if EXAMPLE not in each] == []


# What partners load


@pytest.mark.parametrize("path", MODULES)
def test_any_page_may_load_the_widget(client, path):
    assert client.get(path).headers["Access-Control-Allow-Origin"] == "*"


@pytest.mark.parametrize("path", MODULES)
def test_the_widget_is_served_as_javascript(client, path):
    assert "javascript" in client.get(path).headers["Content-Type"]


def test_a_page_that_may_not_call_the_api_may_still_load_the_widget(client):
    headers = {"Origin": "https://elsewhere.example"}

    assert client.get("/widget/jalon-chat.js", headers=headers).status_code == 200


def test_the_names_of_facts_are_french(client):
    facts = client.get("/api/labels").json()["facts"]

    assert facts["audience"]["name"] == "votre situation"
    assert facts["audience"]["values"]["pupil"] == "élève du secondaire"


def test_the_names_of_facts_may_be_kept(client):
    assert "max-age" in client.get("/api/labels").headers["Cache-Control"]


def test_a_nis_code_gives_its_commune(client):
    found = client.get("/api/places", params={"q": "92094"}).json()["places"]

    assert [place["name"] for place in found] == ["Namur"]


def test_an_unknown_nis_code_gives_nothing(client):
    assert client.get("/api/places", params={"q": "99999"}).json()["places"] == []


def test_a_code_is_drawn(client):
    drawn = client.get("/qr/K7RT2M.svg")

    assert drawn.headers["Content-Type"] == "image/svg+xml"
    assert drawn.text.count("<path") == 1


@pytest.mark.parametrize("code", ["K7RT2", "K7RT2M9", "k7rt2m", "K7RT2O", "K7RT2%3C"])
def test_what_cannot_be_a_code_is_not_drawn(client, code):
    assert client.get(f"/qr/{code}.svg").status_code == 404


# Addresses that do not exist


@pytest.mark.parametrize(("method", "path"), [("GET", "/"), ("GET", "/api/x"), ("GET", "/admin")])
def test_an_unknown_address_is_answered_in_french(client, method, path):
    answer = client.request(method, path)

    assert answer.status_code == 404
    assert answer.json()["error"]["message"] == "Cette page n’existe pas."


@pytest.mark.parametrize(("method", "path"), [("GET", "/api/message"), ("PUT", "/api/session")])
def test_another_method_is_refused(client, method, path):
    assert client.request(method, path).status_code == 405
