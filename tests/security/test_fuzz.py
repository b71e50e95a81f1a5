"""Fuzzing: whatever is sent, the API answers as it says, and a text comes out as it went in."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import threading
from pathlib import Path

import httpx
import pytest
import uvicorn
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from starlette.testclient import TestClient

from gateway.incoming import Incoming, Refused, cleaned, for_rasa
from gateway.masking import without_numbers
from gateway.serving import config
from tests.gateway.conftest import (
    CATALOGUE,
    FakeRasa,
    Person,
    gateway_for,
    places_once,
    settings_in,
)
from tests.telegram.people import until

ROOT = Path(__file__).parents[2]
DESCRIPTION = ROOT / "docs" / "openapi.yml"
JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=50),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=12,
)
NEARLY = st.fixed_dictionaries(
    {"id": st.uuids().map(str) | JSON},
    optional={"text": st.text(max_size=1_200) | JSON, "choice": JSON, "choices": JSON},
)
EVERY_SIGN = st.text(st.characters(codec=None, exclude_categories=()), max_size=1_100)
FEW = settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
STATUSES = {200, 400, 401, 413, 429}


@pytest.fixture(scope="module")
def attacked(tmp_path_factory):
    """A person of a gateway that is fuzzed."""
    app = gateway_for(FakeRasa(), settings_in(tmp_path_factory.mktemp("fuzz")))
    with TestClient(app, raise_server_exceptions=True) as client:
        yield Person(client)


@FEW
@given(JSON | NEARLY)
def test_no_body_breaks_the_api(attacked, body):
    answer = attacked.client.post(
        "/api/message", content=json.dumps(body), headers=attacked.headers
    )

    assert answer.status_code in STATUSES
    assert "messages" in answer.json() or answer.json()["error"]["message"]


@FEW
@given(st.binary(max_size=200))
def test_no_bytes_break_the_api(attacked, content):
    answer = attacked.client.post("/api/message", content=content, headers=attacked.headers)

    assert answer.status_code == 400


@FEW
@given(EVERY_SIGN)
def test_no_text_breaks_the_way_of_a_message(text):
    places = places_once(CATALOGUE / "places")
    kept = taken(text)
    sent = for_rasa(Incoming("1", text=kept), {}, places)

    assert not sent.startswith("/")
    assert "\x00" not in sent
    assert sent.encode("utf-8")
    assert without_numbers(kept) == kept


def taken(text):
    """The text as it is kept; that of an empty one when it is refused, which must have a reason."""
    try:
        return cleaned(text)
    except Refused as refused:
        return {"empty": "…", "too_long": "…"}[refused.code]


def test_the_description_names_every_route_of_the_api():
    from gateway.channels import web

    described = {
        (path, method.upper())
        for path, methods in yaml.safe_load(DESCRIPTION.read_text(encoding="utf-8"))[
            "paths"
        ].items()
        for method in methods
    }
    served = {(r.path, m) for r in web.routes() for m in r.methods - {"HEAD"}}

    assert described == served


@pytest.fixture
def served(tmp_path):
    """The address of a gateway in front of a fake Rasa, and a token."""
    app = gateway_for(FakeRasa(), settings_in(tmp_path, messages_per_window=100_000))
    listening = socket.create_server(("127.0.0.1", 0))
    address = f"http://127.0.0.1:{listening.getsockname()[1]}"
    server = uvicorn.Server(config(lambda: app, log_level="critical"))
    thread = threading.Thread(target=server.run, args=([listening],), daemon=True)
    thread.start()
    until(lambda: server.started)
    yield address, httpx.post(f"{address}/api/session").json()["token"]
    server.should_exit = True
    thread.join(5)


@pytest.mark.slow
@pytest.mark.skipif("SCHEMATHESIS" not in os.environ, reason="`make fuzz` installs schemathesis")
def test_the_api_answers_as_its_description_says(served, tmp_path):
    address, token = served
    checks = "not_a_server_error,status_code_conformance,content_type_conformance"
    done = subprocess.run(
        [
            os.environ["SCHEMATHESIS"], "run", str(DESCRIPTION), "--url", f"{address}/api",
            "--header", f"Authorization: Bearer {token}", "--max-examples", "60",
            "--exclude-path", "/session", "--seed", "1",
            "--checks", f"{checks},response_schema_conformance",
        ],
        capture_output=True, text=True, check=False, cwd=tmp_path,
    )  # fmt: skip

    print(done.stdout[-1500:])
    assert done.returncode == 0, done.stdout[-4000:]
