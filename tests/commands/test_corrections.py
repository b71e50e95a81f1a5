"""Corrections of the desk become scenarios once confirmed."""

from __future__ import annotations

import pytest
import yaml

from commands.corrections import confirm, propose
from desk.corrections import Corrections
from desk.database import opened
from desk.visit import Visit
from guidance.deciding import decide
from guidance.facts import known
from tests.guidance.people import CATALOGUE

ANSWERS = known(audience="jobseeker", need="find_job", commune="92094", circumstances="none")


@pytest.fixture
def kept():
    """One correction of the desk."""
    corrections = Corrections(opened("sqlite://"))
    corrections.keep(Visit(ANSWERS), decide(CATALOGUE, ANSWERS), "mire", "wrong_need")
    return corrections


def test_a_correction_is_proposed_with_the_clerk_s_choice_first(kept, tmp_path):
    propose(kept, tmp_path / "review.yml")
    record = yaml.safe_load((tmp_path / "review.yml").read_text())[0]

    assert (record["first"], record["confirmed"]) == ("mire", False)


def test_nothing_becomes_a_scenario_before_a_person_confirms_it(kept, tmp_path):
    propose(kept, tmp_path / "review.yml")
    confirm(kept, tmp_path / "review.yml", tmp_path / "scenarios.yml", CATALOGUE)

    assert not (tmp_path / "scenarios.yml").exists()


def test_a_confirmed_correction_is_a_scenario_and_leaves_the_desk(kept, tmp_path):
    review, scenarios = tmp_path / "review.yml", tmp_path / "scenarios.yml"
    propose(kept, review)
    review.write_text(review.read_text().replace("confirmed: false", "confirmed: true"))
    confirm(kept, review, scenarios, CATALOGUE)

    assert (yaml.safe_load(scenarios.read_text())[0]["first"], kept.all()) == ("mire", [])


def test_a_review_under_way_is_kept(kept, tmp_path):
    review = tmp_path / "review.yml"
    propose(kept, review)
    review.write_text(review.read_text().replace("first: mire", "first: cisp"))
    propose(kept, review)

    assert yaml.safe_load(review.read_text())[0]["first"] == "cisp"
