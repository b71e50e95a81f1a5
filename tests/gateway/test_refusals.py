"""Refusals: what is too long, too large or malformed; nothing that is sent breaks the gateway."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import settings as trying
from hypothesis import strategies as st
from starlette.testclient import TestClient

from tests.gateway.conftest import FakeRasa, Person, gateway_for, settings_in

ID = "11111111-1111-4111-8111-111111111111"
ANY_TEXT = st.text(st.characters(categories=None), max_size=20)
SCALARS = st.none() | st.booleans() | st.integers() | st.floats() | ANY_TEXT
ANY_JSON = st.recursive(
    SCALARS, lambda inner: st.lists(inner) | st.dictionaries(ANY_TEXT, inner), max_leaves=8
)
NEARLY = st.dictionaries(st.sampled_from(["id", "text", "choice", "choices", "fact"]), ANY_JSON)


@pytest.fixture(scope="module")
def sturdy(tmp_path_factory):
    """A person of a gateway that stays open for many tries."""
    settings = settings_in(tmp_path_factory.mktemp("sturdy"), messages_per_window=10**6)
    with TestClient(gateway_for(FakeRasa(), settings)) as client:
        yield Person(client)


def post(person, content):
    """The status for a body of bytes."""
    return person.client.post("/api/message", content=content, headers=person.headers).status_code


@pytest.mark.parametrize("number", [1_001, 5_000])
def test_more_than_a_thousand_characters_are_refused(person, number):
    assert person.say("a" * number).status_code == 413


def test_a_text_that_is_too_long_never_reaches_rasa(person, rasa):
    person.say("a" * 1_001)

    assert rasa.got == []


def test_a_body_over_16_kb_is_refused(person):
    assert post(person, b'{"id": "' + b"a" * 16_384 + b'"}') == 413


def test_a_body_over_16_kb_without_a_length_is_refused(person):
    assert post(person, iter([b" " * 8_192] * 3)) == 413


@pytest.mark.parametrize(
    "body",
    [
        None,
        [],
        "bonjour",
        {},
        {"id": ID},
        {"text": "bonjour"},
        {"id": "no uuid", "text": "bonjour"},
        {"id": 5, "text": "bonjour"},
        {"id": None, "text": "bonjour"},
        {"id": ID, "text": None},
        {"id": ID, "text": 5},
        {"id": ID, "text": ["bonjour"]},
        {"id": ID, "text": ""},
        {"id": ID, "text": " \n\t "},
        {"id": ID, "text": "\u0000\u200b\ud800"},
        {"id": ID, "text": "bonjour", "choice": "pupil"},
        {"id": ID, "choice": "pupil", "choices": ["pupil"]},
        {"id": ID, "choice": None},
        {"id": ID, "choice": ["pupil"]},
        {"id": ID, "choices": []},
        {"id": ID, "choices": "pupil"},
        {"id": ID, "choices": [None]},
        {"id": ID, "choices": [["pupil"]]},
    ],
)
def test_a_malformed_message_is_refused(person, body):
    assert post(person, json.dumps(body)) == 400


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"\xff\xfe\x00", b"NaN", b"[" * 16_000, b'{"id": ' + b"9" * 16_000 + b"}"],
)
def test_a_body_that_is_no_json_is_refused(person, content):
    assert post(person, content) == 400


@given(body=ANY_JSON | NEARLY)
@trying(max_examples=80, deadline=None)
def test_no_json_breaks_the_gateway(sturdy, body):
    assert post(sturdy, json.dumps(body)) in (200, 400, 413)


@given(identity=st.uuids(), field=st.sampled_from(["text", "choice", "choices"]), value=ANY_JSON)
@trying(max_examples=50, deadline=None)
def test_no_content_breaks_the_gateway(sturdy, identity, field, value):
    assert post(sturdy, json.dumps({"id": str(identity), field: value})) in (200, 400, 413)


@given(content=st.binary(max_size=200))
@trying(max_examples=80, deadline=None)
def test_no_bytes_break_the_gateway(sturdy, content):
    assert post(sturdy, content) == 400


@given(query=ANY_TEXT.map(lambda text: text.encode("utf-8", "surrogatepass")))
@trying(max_examples=30, deadline=None)
def test_no_query_breaks_the_suggestions(sturdy, query):
    assert sturdy.client.get("/api/places", params={"q": query}).status_code == 200
