"""What holds for every possible person."""

from __future__ import annotations

import importlib.util
from functools import lru_cache

import pytest

from guidance.deciding import Decision, decide
from guidance.facts import Answer, value_of
from tests.guidance.people import CATALOGUE, ROOT, anybody, every_person

BY_RESIDENCE = (
    "public_employment_service", "training_provider", "integration_service", "social_service",
)  # fmt: skip
REFERENCE = ROOT.parent / "shared"


@lru_cache(maxsize=1)
def decisions() -> list[tuple[dict[str, Answer], Decision]]:
    """Every person with the decision for them."""
    people = (*every_person(), *anybody(seed=25, number=5000))
    return [(person, decide(CATALOGUE, person)) for person in people]


def test_everybody_gets_two_different_services():
    stranded = [
        person
        for person, decision in decisions()
        if not decision.starts_again
        and (
            decision.first not in CATALOGUE.services
            or decision.second not in CATALOGUE.services
            or decision.first == decision.second
        )
    ]

    assert stranded == []


def test_residence_decides_employment_training_and_integration_services():
    astray = [
        (person, service)
        for person, decision in decisions()
        if not decision.starts_again and value_of(person, "territory")
        for service in (decision.first, *decision.also)
        if CATALOGUE.services[service].kind in BY_RESIDENCE
        and value_of(person, "territory") not in CATALOGUE.services[service].territories
    ]

    assert astray[:3] == []


def test_no_further_card_is_of_another_territory():
    astray = [
        (person, service)
        for person, decision in decisions()
        if value_of(person, "territory")
        for service in decision.also
        if value_of(person, "territory") not in CATALOGUE.services[service].territories
    ]

    assert astray[:3] == []


def test_no_minor_is_sent_to_an_employment_service():
    sent = [
        (person, service)
        for person, decision in decisions()
        if value_of(person, "minor") == "yes"
        and value_of(person, "audience") in ("neet", "jobseeker", "graduate")
        and not decision.starts_again
        for service in (decision.first, decision.second, *decision.also)
        if CATALOGUE.services[service].employment
    ]

    assert sent[:3] == []


def test_every_pathway_decides_for_somebody():
    deciding = {decision.pathway.id for _, decision in decisions()}

    assert [row.id for row in CATALOGUE.pathways if row.id not in deciding] == []


def test_every_referable_service_reaches_somebody():
    reached = {
        service
        for _, decision in decisions()
        for service in (decision.first, decision.second, *decision.also)
    }
    by_mode = {
        service
        for person, _ in decisions()[::31]
        for mode in ("individual", "group", "online")
        for service in decide(CATALOGUE, {**person, "mode": Answer((mode,))}).also
    }
    referable = {s.id for s in CATALOGUE.services.values() if s.referable == "yes"}

    assert referable - reached - by_mode - {"aide_humaine"} == set()


@pytest.mark.skipif(not (REFERENCE / "eval" / "gold.py").exists(), reason="no reference answers")
def test_every_decision_is_the_reference_answer():
    spec = importlib.util.spec_from_file_location("gold", REFERENCE / "eval" / "gold.py")
    gold = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(gold)
    different = [
        (person, decision.pathway.id, decision.first, decision.second)
        for person, decision in decisions()[::3]
        if gold.gold(facts_of(person), REFERENCE / "reference")
        != (decision.pathway.id, decision.first, decision.second)
    ]

    assert different[:3] == []


def facts_of(person: dict[str, Answer]) -> dict[str, object]:
    """The answers as plain facts."""
    return {
        fact: list(answer.values) if fact == "circumstances" else answer.value
        for fact, answer in person.items()
        if answer.values
    }
