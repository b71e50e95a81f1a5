"""Corrections of the desk become scenarios once confirmed."""

from __future__ import annotations

import pytest
import yaml

from care.cases.reading import cases_in
from care.cases.records import record_of
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
    confirm(kept, tmp_path / "review.yml", tmp_path / "from_desk.feature", CATALOGUE)

    assert not (tmp_path / "from_desk.feature").exists()


def test_a_confirmed_correction_is_a_scenario_and_leaves_the_desk(kept, tmp_path):
    review, scenarios = tmp_path / "review.yml", tmp_path / "from_desk.feature"
    propose(kept, review)
    review.write_text(review.read_text().replace("confirmed: false", "confirmed: true"))
    confirm(kept, review, scenarios, CATALOGUE)

    case = record_of(cases_in(tmp_path, CATALOGUE)[0])
    assert (case["facts"]["commune"], case["first"], kept.all()) == ("92094", "mire", [])


def test_a_second_correction_is_added_to_the_same_file(kept, tmp_path):
    for need in ("find_training", "basic_skills"):
        kept.keep(Visit(ANSWERS | known(need=need)), decide(CATALOGUE, ANSWERS), "cisp", "other")
        propose(kept, tmp_path / "review.yml")
        review = (tmp_path / "review.yml").read_text()
        (tmp_path / "review.yml").write_text(review.replace("confirmed: false", "confirmed: true"))
        confirm(kept, tmp_path / "review.yml", tmp_path / "from_desk.feature", CATALOGUE)

    assert len(cases_in(tmp_path, CATALOGUE)) == 3


def test_a_review_under_way_is_kept(kept, tmp_path):
    review = tmp_path / "review.yml"
    propose(kept, review)
    review.write_text(review.read_text().replace("first: mire", "first: cisp"))
    propose(kept, review)

    assert yaml.safe_load(review.read_text())[0]["first"] == "cisp"
