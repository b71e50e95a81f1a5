"""The form of help: a question after the recommendation that changes the further services alone."""

from __future__ import annotations

import pytest

from guidance.deciding import decide
from guidance.facts import Answer, known
from guidance.planning import Planner
from guidance.refining import refines
from tests.guidance.people import CATALOGUE, anybody, person

NAMUR, SCHAERBEEK, GHENT = "92094", "21015", "44021"
WORKER = person("worker", "choose_path", NAMUR)
PEOPLE = list(anybody(seed=27, number=300))


def also(answers: dict[str, Answer], mode: str) -> tuple[str, ...]:
    """The further services for a form of help."""
    return decide(CATALOGUE, {**answers, **known(mode=mode)}).also


def test_the_form_of_help_is_offered_where_it_changes_the_further_services():
    assert refines(CATALOGUE, WORKER, "mode")


@pytest.mark.parametrize(
    "answers",
    [
        person("worker", "choose_path", SCHAERBEEK),
        person("pupil", "school_difficulties", NAMUR),
        person("jobseeker", "find_job", GHENT),
        person("professional", "guidance_tools", NAMUR),
    ],
)
def test_the_form_of_help_is_not_offered_where_it_changes_nothing(answers):
    assert not refines(CATALOGUE, answers, "mode")


@pytest.mark.parametrize("mode", ["individual", "group", "online", "any"])
def test_the_form_of_help_is_offered_once(mode):
    assert not refines(CATALOGUE, {**WORKER, **known(mode=mode)}, "mode")


def test_not_knowing_the_form_of_help_is_an_answer():
    assert not refines(CATALOGUE, {**WORKER, "mode": Answer(())}, "mode")


@pytest.mark.parametrize(
    ("mode", "service"),
    [
        ("individual", "cefo_individuel"),
        ("group", "cefo_collectif"),
        ("online", "cdm_namur_en_ligne"),
    ],
)
def test_the_form_of_help_asked_for_comes_first_among_the_further_services(mode, service):
    assert also(WORKER, mode)[0] == service


def test_any_form_of_help_leaves_the_further_services_as_they_were():
    assert also(WORKER, "any") == decide(CATALOGUE, WORKER).also


@pytest.mark.parametrize("mode", ["individual", "group", "online", "any"])
def test_the_form_of_help_never_changes_the_first_two_services(mode):
    moved = [
        answers
        for answers in PEOPLE
        if services(answers) != services({**answers, **known(mode=mode)})
    ]

    assert moved == []


def services(answers: dict[str, Answer]) -> tuple[str, str, str]:
    """The pathway with the first and second service."""
    decision = decide(CATALOGUE, answers)
    return decision.pathway.id, decision.first, decision.second


def test_the_form_of_help_is_never_asked_before_the_recommendation():
    planner = Planner(CATALOGUE)

    assert "mode" not in planner.open_facts(planner.people.fitting({}))
