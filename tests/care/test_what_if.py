"""Questions in their order, decision, reasons and row for facts that are set."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from care.report import filled
from care.what_if import answers_given, what_if
from care.what_if_words import Speaker
from commands import what_if as command
from commands.what_if import main, numbered
from guidance.dates import as_of
from guidance.facts import Answer
from guidance.planning import Planner
from tests.care.broken import row, with_rows
from tests.guidance.people import CATALOGUE
from tests.guidance.test_planning import PLANNER

PHARE = {
    "audience": ["jobseeker"],
    "need": ["find_job"],
    "commune": ["Ixelles"],
    "circumstances": ["disability"],
}


def happens(**given: list[str]):
    """What happens for these values."""
    answers, problems = answers_given(given, CATALOGUE)
    assert problems == []
    return what_if(CATALOGUE, PLANNER, answers)


def test_the_questions_come_in_the_order_of_the_dialogue():
    found = happens(**PHARE)

    assert [each.fact for each in found.asked] == ["audience", "need", "commune", "circumstances"]
    assert found.decision.pathway.id == "A-han-be"


def test_a_fact_that_is_not_set_is_asked_and_counted_as_not_known():
    found = happens(audience=["pupil"])

    assert found.open == ("need", "commune") or found.open == ("commune", "need")
    assert all(each.values == () for each in found.asked if each.fact in found.open)


def test_a_fact_that_changes_nothing_is_told_as_never_asked():
    assert happens(audience=["pupil"], trial_setting=["in_company"]).unasked == ("trial_setting",)


def test_the_rows_that_lacked_one_condition_stand_before_the_one_that_decided():
    found = happens(**PHARE)
    order = [each.id for each in CATALOGUE.pathways]

    assert found.near
    assert all(order.index(near.id) < order.index("A-han-be") for near, _ in found.near)


def test_a_commune_is_given_by_code_name_or_postal_code():
    given = [answers_given({"commune": [each]}, CATALOGUE)[0] for each in ("21009", "Ixelles")]

    assert given[0] == given[1]
    assert given[0]["territory"] == Answer(("brussels",))
    assert answers_given({"commune": ["5000"]}, CATALOGUE)[0]["basin"] == Answer(("namur",))


@pytest.mark.parametrize(
    ("fact", "value", "told"),
    [
        ("audiences", "pupil", "`audiences` is not a fact. Did you mean `audience`?"),
        ("audience", "pupils", "`pupils` is no value of audience. Did you mean `pupil`?"),
        ("commune", "Nulle-part", "`Nulle-part` is no commune."),
        ("commune", "1050", None),
    ],
)
def test_what_is_none_is_told_with_what_to_write(fact, value, told):
    problems = answers_given({fact: [value]}, CATALOGUE)[1]

    assert problems == ([told] if told else problems)
    assert bool(problems) or told is None


def test_not_knowing_is_an_answer():
    answers, problems = answers_given({"trial_setting": ["unsure"]}, CATALOGUE)

    assert (answers, problems) == ({"trial_setting": Answer(())}, [])


def test_the_day_decides_which_rows_there_are():
    last = datetime.date(2026, 12, 31)
    ended = with_rows(
        *(replace(r, valid_to=last) if r.id == "E1" else r for r in CATALOGUE.pathways)
    )
    later = as_of(ended, datetime.date(2027, 1, 1))
    pupil = answers_given({"audience": ["pupil"], "need": ["school_difficulties"]}, later)[0]

    assert row("E1") in CATALOGUE.pathways
    assert what_if(later, Planner(later), pupil).decision.pathway.id != "E1"


def test_a_professional_who_guides_somebody_starts_again():
    found = happens(audience=["professional"], need=["guide_someone"])

    told = filled("what_if.txt", told=Speaker(CATALOGUE).shown(found))

    assert "Les questions recommencent pour une autre personne." in told


@pytest.fixture
def loaded(monkeypatch):
    """The command with the catalogue that is loaded already."""
    monkeypatch.setattr(command, "load_catalogue", lambda _: CATALOGUE)
    monkeypatch.setattr(command, "Planner", lambda _: PLANNER)


@pytest.mark.usefixtures("loaded")
def test_the_command_prints_order_decision_reasons_and_row(capsys):
    code = main(
        ["audience=jobseeker", "need=find_job", "commune=21009", "circumstances=disability"]
    )
    told = capsys.readouterr().out

    assert code == 0
    for part in ("Questions, dans l’ordre", "(phare)", "Sinon, ", "A-han-be (catalogue/pathways/"):
        assert part in told


@pytest.mark.usefixtures("loaded")
def test_the_command_tells_what_is_no_value(capsys):
    assert main(["audience=pupils"]) == 2
    assert capsys.readouterr().out == "`pupils` is no value of audience. Did you mean `pupil`?\n"


@pytest.mark.usefixtures("loaded")
def test_without_facts_the_command_asks_the_questions(capsys):
    typed = iter(["1", "zzz", "4", "Namur"])

    code = main([], ask=lambda _: next(typed, ""))
    told = capsys.readouterr().out

    assert code == 0
    assert "1. Je suis à l’école secondaire" in told
    assert "`zzz` is no" in told
    assert "Ligne qui a décidé" in told


def test_numbers_stand_for_choices_and_anything_else_for_itself():
    assert numbered("1 2", ["a", "b"]) == ["a", "b"]
    assert numbered("5000", ["a", "b"]) == ["5000"]
