"""Whole persons: what each is asked, and where the answers lead, as the scenario files tell it."""

from __future__ import annotations

import datetime
from dataclasses import replace
from pathlib import Path

import pytest

from care.cases.coverage import Table
from care.cases.playing import Player, outcome
from care.cases.reading import cases_in
from guidance.dates import as_of
from tests.guidance.people import CATALOGUE

CASES = cases_in(Path(__file__).parent, CATALOGUE)
OPENED = [case for case in CASES if case.opening]
PLAYER = Player(CATALOGUE, datetime.date.today())
TODAY = as_of(CATALOGUE, datetime.date.today())

every_case = pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
every_opening = pytest.mark.parametrize("case", OPENED, ids=lambda case: case.name)


@every_case
def test_what_happens_is_what_the_scenario_says(case):
    assert PLAYER.failures(case) == []


@every_opening
def test_what_the_opening_tells_is_not_asked_again(case):
    assert case.said
    assert set(PLAYER.play(case).asked) & set(case.said) == set()


@every_opening
def test_an_opening_that_tells_facts_leads_to_the_same_place(case):
    told, untold = PLAYER.play(case), PLAYER.play(replace(case, said=()))

    assert outcome(told.decision) == outcome(untold.decision)


def test_every_row_of_the_decision_table_has_a_case():
    assert Table(TODAY).measure(CASES).rows_missing == ()


def test_every_condition_of_every_row_is_shown_to_matter():
    assert Table(TODAY).measure(CASES).conditions_missing == ()
