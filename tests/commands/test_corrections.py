"""Corrections of the desk become scenarios once confirmed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

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


ROOT = Path(__file__).parents[2]


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


def confirmed(kept, folder, **changed):
    """The scenarios after a person has read the review, changed it and confirmed it."""
    propose(kept, folder / "review.yml")
    record = yaml.safe_load((folder / "review.yml").read_text())[0]
    (folder / "review.yml").write_text(yaml.safe_dump([record | {"confirmed": True} | changed]))
    confirm(kept, folder / "review.yml", folder / "from_desk.feature", CATALOGUE)
    return folder / "from_desk.feature"


def played(scenarios):
    """What pytest says when it plays a file of scenarios: failed, passed."""
    folder = ROOT / "tests" / "scenarios"
    shutil.copy(folder / "test_scenarios.py", scenarios.parent)
    run = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", scenarios.parent,
         "--rootdir", scenarios.parent, "-k", "what_happens"],
        cwd=ROOT, capture_output=True, text=True, env={**os.environ, "PYTHONPATH": str(ROOT)},
        check=False,
    )  # fmt: skip
    return run.stdout.splitlines()[-1]


@pytest.mark.slow
def test_pytest_plays_a_confirmed_correction_that_the_table_fulfils(kept, tmp_path):
    found = decide(CATALOGUE, ANSWERS)
    scenarios = confirmed(kept, tmp_path, first=found.first, second=found.second)

    assert played(scenarios).startswith("1 passed")


@pytest.mark.slow
def test_pytest_fails_a_confirmed_correction_until_the_table_leads_there(kept, tmp_path):
    assert played(confirmed(kept, tmp_path)).startswith("1 failed")


def test_a_correction_without_a_need_waits_in_the_review_and_says_so(tmp_path, capsys):
    corrections, answers = Corrections(opened("sqlite://")), known(audience="jobseeker")
    corrections.keep(Visit(answers), decide(CATALOGUE, answers), "mire", "wrong_need")
    scenarios = confirmed(corrections, tmp_path)

    assert not scenarios.exists()
    assert "add `need` to its facts" in capsys.readouterr().out


def test_a_service_that_does_not_exist_waits_in_the_review(kept, tmp_path, capsys):
    confirmed(kept, tmp_path, first="la_bonne_adresse")

    assert "`la_bonne_adresse` is no service" in capsys.readouterr().out


def test_a_confirmed_scenario_tells_what_the_person_is_asked(kept, tmp_path):
    scenarios = confirmed(kept, tmp_path)

    assert record_of(cases_in(scenarios.parent, CATALOGUE)[0])["asked"] == [
        "audience",
        "need",
        "commune",
        "circumstances",
    ]
