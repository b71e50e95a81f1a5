"""The graph of the decision table leads everybody where the engine does, and counts exactly."""

from __future__ import annotations

import random
from collections import defaultdict

import pytest

from care.picture.graph import Graphs, Node, count
from guidance.deciding import decide, site_from
from guidance.facts import AUDIENCES, held, known, value_of
from guidance.people import VARIABLES, Box
from guidance.planning import Planner
from tests.guidance.people import CATALOGUE, every_person

GRAPHS = Graphs(Planner(CATALOGUE))
PEOPLE = GRAPHS.planner.people
FEW = ("pupil", "student", "professional", "other")
SLOW = pytest.param(*[tuple(a for a in AUDIENCES if a not in FEW)], marks=pytest.mark.slow)
EVERYBODY = defaultdict(list)
for person in every_person():
    EVERYBODY[value_of(person, "audience")].append(person)
some_then_all = pytest.mark.parametrize("audiences", [FEW, SLOW], ids=["few", "all"])


def values_of(answers) -> tuple[object, ...]:
    """The values of the six variables for a person."""
    return (
        value_of(answers, "audience"),
        "yes" if value_of(answers, "minor") == "yes" else None,
        value_of(answers, "need"),
        site_from(CATALOGUE, answers),
        held(answers, "circumstances"),
        value_of(answers, "trial_setting"),
    )


def walked(node: Node, values) -> Node:
    """Where a person arrives who follows the branches."""
    while node.branches:
        node = next(
            branch.to
            for branch in node.branches
            if branch.mask & PEOPLE.mask(branch.variable, [values[branch.variable]])
        )
    return node


def people_of(audience: str):
    """Some people of an audience."""
    everybody = EVERYBODY[audience]
    return random.Random(8).sample(everybody, min(60, len(everybody)))


def nodes(node: Node):
    """A node and all below it."""
    yield node
    for branch in node.branches:
        yield from nodes(branch.to)


@some_then_all
def test_following_the_branches_leads_where_the_engine_leads(audiences):
    wrong = []
    for audience in audiences:
        root = GRAPHS.graph(audience)
        for person in people_of(audience):
            end, decision = walked(root, values_of(person)), decide(CATALOGUE, person)
            if decision.first not in end.first or decision.second not in end.second:
                wrong.append(person)

    assert wrong == []


@some_then_all
def test_the_people_of_the_branches_are_those_of_their_question(audiences):
    everything = [node for audience in audiences for node in nodes(GRAPHS.graph(audience))]
    questions = [node for node in everything if node.branches]

    assert [n for n in questions if n.people != sum(b.people for b in n.branches)] == []


@some_then_all
def test_each_person_of_an_audience_is_on_exactly_one_way(audiences):
    for audience in audiences:
        ends = [node.people for node in nodes(GRAPHS.graph(audience)) if not node.branches]
        boxes = PEOPLE.fitting(known(audience=audience))
        asked = sum(count(PEOPLE, box) for box in boxes)

        assert sum(ends) in (asked, 2 * asked)  # twice where the age is read and never asked


def test_a_box_counts_the_people_that_can_be_told_apart_one_by_one():
    (box,) = PEOPLE.fitting(known(audience="professional"))
    small: Box = (*box[:4], 0b111, box[5])
    apart = {
        (need, place, held_by, trial if need == "try_occupation" else None)
        for _, need in PEOPLE.members(2, small[2])
        for _, place in PEOPLE.members(3, small[3])
        for _, held_by in PEOPLE.members(4, small[4])
        for _, trial in PEOPLE.members(5, small[5])
    }

    assert len(VARIABLES) == 6
    assert count(PEOPLE, small) == len(apart)


def test_how_to_try_an_occupation_counts_only_for_who_wants_to():
    (trying,) = PEOPLE.fitting(known(audience="jobseeker", need="try_occupation"))
    (searching,) = PEOPLE.fitting(known(audience="jobseeker", need="find_job"))

    assert count(PEOPLE, trying) == 3 * count(PEOPLE, searching)


@pytest.mark.slow
def test_the_age_that_is_never_asked_stands_first_and_is_marked():
    root = GRAPHS.graph("graduate")

    assert (root.fact, root.asked) == ("minor", False)
