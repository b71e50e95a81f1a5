"""Facts in, cards out: the same decision as everywhere, and errors that tell what to write."""

from __future__ import annotations

import json
import logging
from typing import Any

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desk.api.facts import asked_in
from desk.api.problems import Problems
from guidance.deciding import decide
from guidance.facts import FACTS, known
from tests.desk.conftest import KNOWLEDGE, NAMUR

NAMES = st.sampled_from([*FACTS, "facts", "register", "other"])
JOB = {"audience": "jobseeker", "need": "find_job", "commune": NAMUR}


def decided(partner: Any, facts: object, **more: object) -> dict[str, Any]:
    """The answer to a decision request."""
    found: dict[str, Any] = partner.post("/decision", json={"facts": facts, **more}).json()
    return found


def problems(reply: httpx.Response) -> dict[str, tuple[str, list[str]]]:
    """Pointer → (code, what to write)."""
    return {p["pointer"]: (p["code"], p["write"]) for p in reply.json()["error"]["problems"]}


def test_a_partner_gets_the_services_that_the_engine_decides(partner):
    found = decided(partner, JOB)["recommendation"]
    decision = decide(KNOWLEDGE.catalogue, known(**JOB, territory="wallonia", basin="namur"))

    assert (found["first"]["id"], found["second"]["id"]) == (decision.first, decision.second)


def test_a_decision_tells_its_reasons(partner):
    because = decided(partner, JOB)["because"]

    assert ["Namur"] in [each["labels"] for each in because]


def test_a_decision_tells_the_question_that_can_still_change_it(partner):
    told = decided(partner, {"audience": "jobseeker", "commune": NAMUR})

    assert (told["settled"], told["next_question"]["fact"]) == (False, "need")


def test_nothing_more_is_asked_once_the_decision_is_settled(partner):
    told = decided(partner, {**JOB, "circumstances": ["none"]})

    assert (told["settled"], told["next_question"]) == (True, None)


def test_the_value_of_every_choice_is_taken_as_a_fact(partner):
    question = decided(partner, JOB)["next_question"]
    values = [choice["value"] for choice in question["choices"]]
    replies = [
        partner.post("/decision", json={"facts": {**JOB, question["fact"]: value and [value]}})
        for value in values
    ]

    assert {reply.status_code for reply in replies} == {200}


def test_a_professional_who_guides_somebody_is_asked_about_that_person(partner):
    told = decided(partner, {"audience": "professional", "need": "guide_someone"})

    assert (told["starts_again"], told["recommendation"]) == (True, None)


def test_a_pupil_is_addressed_as_a_friend(partner):
    pupil = {"audience": "pupil", "need": "choose_path", "commune": NAMUR}
    action = decided(partner, pupil)["recommendation"]["first"]["action"]

    assert action != decided(partner, pupil, register="vous")["recommendation"]["first"]["action"]


def test_a_commune_wins_over_another_region_and_it_is_said(partner):
    told = decided(partner, {**JOB, "territory": "brussels"})

    assert told["facts"]["territory"] == ["wallonia"]
    assert [note["pointer"] for note in told["notes"]] == ["/facts/territory"]


def test_a_basin_alone_tells_its_region(partner):
    assert decided(partner, {"basin": "liege"})["facts"]["territory"] == ["wallonia"]


def test_everything_that_is_wrong_is_told_at_once_with_what_to_write(partner):
    wrong = {"audiance": "pupil", "need": "find_jobs", "circumstances": ["nobody", "none", "none"]}
    found = problems(partner.post("/decision", json={"facts": wrong, "registre": "tu"}))

    assert found["/registre"] == ("unknown_field", ["register"])
    assert found["/facts/audiance"] == ("unknown_fact", ["audience"])
    assert found["/facts/need"][1][0] == "find_job"
    assert found["/facts/circumstances/0"][0] == "unknown_value"
    assert found["/facts/circumstances/2"] == ("repeated", [])


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (b"", "not_json"),
        (b"\xff", "not_json"),
        (b"[" * 16_000, "not_json"),
        (b'{"facts": {"need": NaN}}', "not_json"),
        (b"[]", "not_object"),
        (b"{}", "missing"),
        (b'{"facts": 1}', "not_object"),
        (b'{"facts": {}, "facts": {}}', "twice"),
        (b'{"facts": {"need": 1}}', "not_text"),
        (b'{"facts": {"circumstances": "none"}}', "not_list"),
        (b'{"facts": {"circumstances": []}}', "empty_list"),
        (b'{"facts": {"commune": "92094\\n"}}', "unknown_commune"),
    ],
)
def test_a_broken_body_is_told_apart(partner, body, code):
    reply = partner.post("/decision", content=body, headers={"Content-Type": "application/json"})

    assert reply.status_code == 400
    assert reply.json()["error"]["problems"][0]["code"] == code


def test_json_with_a_fault_tells_its_line_and_column(partner):
    headers = {"Content-Type": "application/json"}
    reply = partner.post("/decision", content=b'{\n"facts": }', headers=headers)

    assert "ligne 2, colonne 10" in reply.json()["error"]["problems"][0]["message"]


def test_a_body_that_is_too_long_is_not_read_to_its_end(partner):
    def endless():
        yield from [b" " * 4096] * 10

    headers = {"Content-Type": "application/json"}

    assert partner.post("/decision", content=endless(), headers=headers).status_code == 413


def test_a_body_that_does_not_say_that_it_is_json_is_refused(partner):
    assert partner.post("/decision", content=b'{"facts": {}}').status_code == 415


def test_a_decision_is_not_kept_anywhere(partner):
    assert partner.post("/decision", json={"facts": {}}).headers["cache-control"] == "no-store"


def test_what_a_partner_sends_is_never_logged(partner, caplog, monkeypatch):
    def fails(*_: object) -> None:
        raise ValueError("jobseeker")

    monkeypatch.setattr("desk.api.shapes.explain", fails)
    with caplog.at_level(logging.DEBUG):
        reply = partner.post("/decision", json={"facts": JOB})

    assert reply.status_code == 500
    assert "ValueError" in caplog.text
    assert "jobseeker" not in caplog.text


@settings(max_examples=60, deadline=None)
@given(
    told=st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner, max_size=5),
        max_leaves=12,
    )
)
def test_any_json_is_taken_or_its_faults_are_told(told):
    problems = Problems()
    asked = asked_in(json.dumps(told).encode(), KNOWLEDGE.catalogue.places, problems)

    assert problems.found or decide(KNOWLEDGE.catalogue, asked.answers)
