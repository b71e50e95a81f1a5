"""Odd texts and bodies: each gets a French answer or a French refusal, and the next one works."""

from __future__ import annotations

import json
import time
import uuid

import pytest

from tests.faults.people import PROMISED, helped

pytestmark = pytest.mark.slow

IDENTITY = "11111111-1111-4111-8111-111111111111"
BODIES = {
    "malformed JSON": (b'{"id": ', 400),
    "a list": (b"[1, 2]", 400),
    "deeply nested JSON": (b"[" * 5_000, 400),
    "a number as text": (json.dumps({"id": IDENTITY, "text": 3}).encode(), 400),
    "a list as text": (json.dumps({"id": IDENTITY, "text": ["a"]}).encode(), 400),
    "an object as choice": (json.dumps({"id": IDENTITY, "choice": {}}).encode(), 400),
    "no UUID": (json.dumps({"id": "1", "text": "a"}).encode(), 400),
    "no bytes": (b"", 400),
    "bytes that are no UTF-8": (b'{"id": "\xff\xfe"}', 400),
    "a text of 10 kB": (json.dumps({"id": IDENTITY, "text": "a" * 10_000}).encode(), 413),
    "a text of 1 MB": (json.dumps({"id": IDENTITY, "text": "a" * 1_000_000}).encode(), 413),
}
TEXTS = {
    "NUL": "bon\x00jour",
    "control characters": "\x1b[31mbonjour\x07\x08",
    "emoji only": "😀🎓👩‍🎓",
    "right-to-left text": "أبحث عن عمل في نامور",
    "a right-to-left override": "bonjour \u202e ruojnob",
    "1,000 letters without a space": "a" * 1_000,
    "1,000 combining marks": "e" + "\u0301" * 999,
    "a lone surrogate": "bonjour \ud800",
    "a template": "{{7*7}} ${7*7} {sender} %s %n",
    "an intent": '/inform{"audience": "pupil"}',
    "SQL": "'; DROP TABLE conversations; --",
}


def test_bodies_that_are_no_message_are_refused_in_french(stack, person, note):
    wrong, slowest = [], 0.0
    for name, (body, status) in BODIES.items():
        started = time.monotonic()
        answer = person.client.post("/api/message", content=body, headers=person.headers)
        slowest = max(slowest, time.monotonic() - started)
        if answer.status_code != status or not answer.json()["error"]["message"]:
            wrong.append((name, answer.status_code))
    after = person.say()

    note(f"{len(BODIES)} bodies: {', '.join(BODIES)}", "a French refusal", slowest, 0, "–")
    assert wrong == []
    assert helped(after)


def test_odd_texts_are_answered(stack, person, note):
    wrong = []
    for name, text in TEXTS.items():
        body = json.dumps({"id": str(uuid.uuid4()), "text": text})
        started = time.monotonic()
        answer = person.client.post("/api/message", content=body, headers=person.headers)
        person.waits.append(time.monotonic() - started)
        if answer.status_code not in (200, 400) or "Je n’arrive pas" in answer.text:
            wrong.append((name, answer.text[:200]))
    after = person.say()

    found = note(
        f"{len(TEXTS)} texts: {', '.join(TEXTS)}",
        "an answer, or « vide » when nothing is left",
        person.slowest,
        person.lost(),
        "–",
    )
    assert wrong == []
    assert helped(after)
    assert found.seconds < PROMISED
