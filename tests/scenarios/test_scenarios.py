"""Whole persons: what each is asked, and where the answers lead."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from guidance.deciding import decide
from guidance.facts import FACTS, Answer
from tests.guidance.people import CATALOGUE, person
from tests.guidance.test_planning import interview

FILES = sorted(Path(__file__).parent.glob("*.yml"))
SCENARIOS: list[dict[str, Any]] = [
    scenario for file in FILES for scenario in yaml.safe_load(file.read_text(encoding="utf-8"))
]
OPENED = [scenario for scenario in SCENARIOS if scenario["opening"]]

every_scenario = pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda each: each["person"])
every_opening = pytest.mark.parametrize("scenario", OPENED, ids=lambda each: each["person"])


def truth(scenario: dict[str, Any]) -> dict[str, Answer]:
    """The complete answers of the person."""
    facts = dict(scenario["facts"])
    return person(**{**facts, "circumstances": tuple(facts["circumstances"])})


def outcome(answers: dict[str, Answer]) -> tuple[str, str, str]:
    """The pathway, the first and the second service for these answers."""
    decision = decide(CATALOGUE, answers)
    return decision.pathway.id, decision.first, decision.second


def expected(scenario: dict[str, Any]) -> tuple[str, str, str]:
    """The pathway, the first and the second service that the scenario names."""
    return scenario["path"], scenario["first"], scenario["second"]


@every_scenario
def test_a_person_who_told_nothing_is_asked_what_the_scenario_says(scenario):
    asked, _ = interview(truth(scenario))

    assert asked == scenario["asked"]


@every_scenario
def test_the_answers_lead_where_the_scenario_says(scenario):
    _, answers = interview(truth(scenario))

    assert outcome(answers) == expected(scenario)


@every_scenario
def test_the_whole_truth_leads_to_the_same_place(scenario):
    assert outcome(truth(scenario)) == expected(scenario)


@every_opening
def test_what_the_opening_tells_is_not_asked_again(scenario):
    asked, _ = interview(truth(scenario), tuple(scenario["said"]))

    assert set(asked) & set(scenario["said"]) == set()


@every_opening
def test_an_opening_that_tells_facts_leads_to_the_same_place(scenario):
    _, answers = interview(truth(scenario), tuple(scenario["said"]))

    assert outcome(answers) == expected(scenario)


@every_opening
def test_an_opening_tells_facts_of_the_contract(scenario):
    assert scenario["said"]
    assert set(scenario["said"]) <= set(FACTS)


def test_every_pathway_has_a_scenario():
    told = {scenario["path"] for scenario in SCENARIOS}

    assert [row.id for row in CATALOGUE.pathways if row.id not in told] == []


def test_every_person_is_described_once():
    described = [scenario["person"] for scenario in SCENARIOS]

    assert sorted(set(described)) == sorted(described)
