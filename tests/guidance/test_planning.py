"""What is asked next, and when nothing is."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from guidance.deciding import decide
from guidance.facts import Answer, known
from guidance.planning import Planner
from tests.guidance.people import CATALOGUE, every_person

PLANNER = Planner(CATALOGUE)
PEOPLE = random.Random(20261125).sample(list(every_person()), 400)
UNASKED = ("territory", "basin")


def interview(person: dict[str, Answer], known_first: tuple[str, ...] = ()) -> tuple[list, dict]:
    """The facts asked of a person who told some at once, and the answers at the end."""
    answers = {fact: person[fact] for fact in known_first}
    if person["audience"].value not in ("neet",) and person["minor"].value == "yes":
        answers["minor"] = person["minor"]
    asked = []
    while question := PLANNER.next_question(answers):
        asked.append(question.fact)
        answers[question.fact] = person[question.fact]
        if question.fact == "commune":
            answers |= {fact: person[fact] for fact in UNASKED}
    return asked, answers


def services(answers: dict[str, Answer]) -> tuple[str, str]:
    """First and second service."""
    decision = decide(CATALOGUE, answers)
    return decision.first, decision.second


def test_the_questions_asked_lead_to_the_services_of_the_whole_truth():
    different = [p for p in PEOPLE if services(interview(p)[1]) != services(p)]

    assert different[:2] == []


def test_nobody_is_asked_more_than_five_questions():
    longest = max(PEOPLE, key=lambda person: len(interview(person)[0]))

    assert len(interview(longest)[0]) <= 5


def test_nothing_is_asked_twice():
    repeated = [p for p in PEOPLE if len(set(interview(p)[0])) < len(interview(p)[0])]

    assert repeated == []


@settings(max_examples=60, deadline=None)
@given(person=st.sampled_from(PEOPLE), told=st.permutations(["audience", "need", "circumstances"]))
def test_the_order_in_which_facts_came_does_not_matter(person, told):
    assert services({f: person[f] for f in [*told, *person]}) == services(person)


@settings(max_examples=60, deadline=None)
@given(person=st.sampled_from(PEOPLE), told=st.sets(st.sampled_from(["audience", "need"])))
def test_what_was_told_is_never_asked(person, told):
    assert set(interview(person, tuple(told))[0]) & told == set()


def test_the_situation_is_asked_first_when_nothing_is_known():
    assert PLANNER.next_question({}).fact == "audience"


def test_the_place_is_not_asked_where_it_cannot_change_the_answer():
    answers = known(audience="professional", need="guidance_tools")

    assert PLANNER.next_question(answers) is None


def test_the_age_is_asked_of_people_outside_of_everything_only():
    assert "minor" not in PLANNER.open_facts(PLANNER.people.fitting(known(audience="jobseeker")))


def test_circumstances_are_not_asked_of_pupils():
    assert "circumstances" not in PLANNER.open_facts(
        PLANNER.people.fitting(known(audience="pupil"))
    )


@pytest.mark.parametrize("fact", ["audience", "commune"])
def test_not_knowing_is_not_asked_again(fact):
    question = PLANNER.next_question({fact: Answer(())})

    assert question is None or question.fact != fact


def test_a_person_who_knows_nothing_still_gets_two_services():
    nothing = dict.fromkeys(("audience", "minor", "commune", "circumstances"), Answer(()))

    assert PLANNER.next_question(nothing) is None
    assert services(nothing) == ("reseau_cites_metiers", "siep")


def test_a_region_said_alone_is_enough_where_the_commune_cannot_change_the_answer():
    answers = known(
        audience="jobseeker", need="find_job", territory="brussels", circumstances="none"
    )

    assert PLANNER.next_question(answers) is None
