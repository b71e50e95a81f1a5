"""What the cases show of the decision table, and what is proposed where one is missing."""

from __future__ import annotations

import datetime
from dataclasses import replace
from pathlib import Path

import pytest

from care.cases.case import Expectation
from care.cases.coverage import Condition, Table
from care.cases.drafting import Drafts
from care.cases.playing import Player
from care.cases.reading import cases_in
from care.cases.telling import summary
from commands.coverage import main
from tests.guidance.people import CATALOGUE

SCENARIOS = Path(__file__).parents[2] / "scenarios"
CASES = cases_in(SCENARIOS, CATALOGUE)
TABLE, PLAYER = Table(CATALOGUE), Player(CATALOGUE)
MAIN_FILES = [case for case in CASES if "limits" not in case.file]
HEAD = "# language: fr\nFonctionnalité: Proposés\n\n"


def named(part):
    """The case whose name holds these words."""
    return next(case for case in CASES if part in case.name)


def test_a_row_without_its_cases_is_missing():
    coverage = TABLE.measure(case for case in CASES if TABLE.shown_by(case.truth())[0] != "E3b")

    assert coverage.rows_missing == ("E3b",)


def test_a_condition_is_shown_by_a_person_for_whom_it_alone_fails():
    row, alone = TABLE.shown_by(named("la coiffure en alternance et ne").truth())

    assert row == "E6"
    assert Condition("E3w", "territory") in alone


def test_a_condition_that_fails_together_with_another_is_not_shown():
    _, alone = TABLE.shown_by(named("la coiffure en alternance et ne").truth())

    assert Condition("S-alt-b", "territory") not in alone


def test_a_row_after_the_one_that_decides_is_never_shown():
    row, alone = TABLE.shown_by(named("perd pied et n’ose plus").truth())
    order = [each.id for each in CATALOGUE.pathways]

    assert all(order.index(each.row) < order.index(row) for each in alone)


def test_only_a_region_implied_by_its_basin_cannot_fail_alone():
    implied = TABLE.measure(CASES).implied

    assert implied == (Condition("E5c", "territory"), Condition("A-soi", "territory"))


@pytest.mark.slow
def test_every_proposal_can_be_copied_as_it_is(tmp_path):
    coverage = TABLE.measure(MAIN_FILES[:60])
    drafts = list(Drafts(TABLE, PLAYER).missing(coverage))
    scenarios = [draft.partition("\n\n")[2] for draft in drafts]
    (tmp_path / "drafts.feature").write_text(HEAD + "\n".join(scenarios), encoding="utf-8")
    proposed = cases_in(tmp_path, CATALOGUE)

    assert len(drafts) > 50
    assert [PLAYER.failures(case) for case in proposed if PLAYER.failures(case)] == []
    assert TABLE.measure([*MAIN_FILES[:60], *proposed]).complete


def test_the_figures_say_a_hundred_per_cent_only_when_nothing_is_missing():
    whole, part = ("\n".join(summary(TABLE.measure(c), c)) for c in (CASES, MAIN_FILES))

    assert whole.startswith(f"cas\u202f: {len(CASES)} personnes")
    assert (whole.count("(100 %)"), part.count("(100 %)")) == (2, 1)


@pytest.mark.parametrize(
    ("kind", "wanted", "told"),
    [
        ("first", ("forem",), "le scénario attend « Le Forem »"),
        ("second", ("forem",), "le deuxième service est"),
        ("row", ("Z",), "le scénario attend la ligne Z"),
        ("asked", ("audience",), "le scénario attend la situation"),
        ("is_asked", ("minor",), "cette question n’est pas posée : l’âge"),
        ("not_asked", ("commune",), "cette question est posée : la commune"),
        ("not_first", ("cpms",), "le scénario l’exclut"),
        ("again", (), "les questions ne recommencent pas"),
        ("asked_alone", ("audience",), "sans cette phrase"),
    ],
)
def test_a_difference_between_case_and_table_is_told_with_its_line(kind, wanted, told):
    case = named("perd pied et n’ose plus")
    (failure,) = PLAYER.failures(replace(case, expected=(Expectation(kind, wanted, 12),)))
    failure = failure.replace("\u202f", " ")

    assert failure.startswith(f"{case.file}, ligne 12 : ")
    assert told in failure


def test_a_case_of_a_later_day_is_played_with_the_table_of_that_day():
    reform = datetime.date(2027, 9, 1)
    rows = tuple(
        replace(row, valid_to=datetime.date(2027, 8, 31)) if row.id == "E1" else row
        for row in CATALOGUE.pathways
    )
    player = Player(replace(CATALOGUE, pathways=rows), datetime.date(2026, 11, 25))
    case = named("perd pied et n’ose plus")

    assert player.play(case).decision.pathway.id == "E1"
    assert player.play(replace(case, day=reform)).decision.pathway.id == "E6"


def test_a_case_of_a_later_day_shows_nothing_of_the_table_of_today():
    later = [replace(case, day=datetime.date(2027, 9, 1)) for case in CASES]

    assert TABLE.measure(later).rows_missing == TABLE.measure(()).rows_missing


@pytest.mark.slow
def test_the_command_prints_the_figures(capsys):
    assert main() == 0
    assert "95 sur 95 décident d’un cas (100 %)" in capsys.readouterr().out


def test_the_command_tells_wrong_lines_and_fails(tmp_path, capsys):
    (tmp_path / "a.feature").write_text("Bonjour\n", encoding="utf-8")

    assert main(Path("catalogue"), tmp_path) == 1
    assert "# language: fr" in capsys.readouterr().out
