"""The clerk of the measurements answers with the truth."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench.desk import people_in
from bench.desk_server import answered, asked, several

FACTS = {"audience": "worker", "circumstances": ["disability", "cpas_support"], "commune": None}
FIRST = '<fieldset data-first><button value="set need find_job"></fieldset><b value="set minor no">'


def test_ten_visitors_are_taken_who_say_something_and_are_not_professionals():
    people = people_in(Path("tests/scenarios"))

    assert len(people) == 10
    assert all(p["opening"] and p["facts"]["audience"] != "professional" for p in people)


@pytest.mark.parametrize(
    ("page", "fact"),
    [
        (FIRST, "need"),
        ("<fieldset data-first><input data-place></fieldset>", "commune"),
        ("", None),
    ],
)
def test_the_first_question_is_the_one_that_is_answered(page, fact):
    assert asked(page) == fact


@pytest.mark.parametrize(
    ("fact", "button"),
    [
        ("audience", "set audience worker"),
        ("circumstances", "several circumstances"),
        ("commune", "set commune -"),
        ("minor", "set minor -"),
    ],
)
def test_the_true_answer_is_pressed(fact, button):
    assert answered(fact, FACTS) == button


def test_boxes_are_ticked_only_where_there_are_some():
    assert several("circumstances", {"circumstances": ["none"]}) == {}
