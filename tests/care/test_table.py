"""What the checks of names, table and dates say about a record that was broken on purpose."""

from __future__ import annotations

import datetime
import shutil
import subprocess
import sys
from dataclasses import replace

import pytest

from care.lint.checking import everything_wrong, of_loading, wrong_file
from care.lint.dates import dates
from care.lint.finding import WARNING
from care.lint.names import names
from care.lint.table import (
    Table,
    circumstances_without_effect,
    decisions,
    only_the_fallback,
    questions_that_never_decide,
    rows_that_could_swap,
    services_that_nobody_reaches,
)
from guidance.facts import CIRCUMSTANCES
from tests.care.broken import row, with_rows, with_service, with_services, without
from tests.guidance.people import CATALOGUE, ROOT

WORKERS = ("T-emp-w", "T-emp-b", "T-w", "T-b")
DAY = datetime.date(2026, 11, 25)


def said(check, catalogue) -> list[str]:
    """What a check of the table says about a catalogue."""
    return [str(each) for each in check(Table(catalogue))]


def test_the_table_of_the_catalogue_breaks_no_rule():
    assert said(decisions, CATALOGUE) == []


def test_people_who_get_only_the_last_row_are_told_with_their_audience_and_needs():
    (told,) = said(only_the_fallback, without(*WORKERS))

    assert told.startswith("catalogue/pathways/2_adults.yml: pathway `Z`, field `when`: ")
    assert "people with audience `worker` and need `choose_path`" in told
    assert told.endswith("reach only this last row. Write a row for them before it. [fallback]")


def test_two_rows_that_say_the_same_to_whoever_meets_both_are_told():
    narrow = replace(row("T-w"), id="T-w2", when={**row("T-w").when, "need": frozenset(["unsure"])})
    rows = [each for r in CATALOGUE.pathways for each in ((narrow, r) if r.id == "T-w" else (r,))]

    (told,) = said(rows_that_could_swap, with_rows(*rows))

    assert "pathway `T-w2`, field `when`: could stand before or after `T-w`: " in told
    assert told.endswith("Merge the two rows, or narrow the conditions of one. [swap]")


def test_a_referable_service_that_nobody_reaches_is_told():
    (told,) = said(services_that_nobody_reaches, with_service("cdm_namur_en_ligne", further=None))

    assert told == (
        "catalogue/services/tools.yml: service `cdm_namur_en_ligne`, field `referable`: `yes`, and"
        " nobody is ever sent there. Name it in a pathway, say in `further` for whom it is, or"
        " write `via` or `no`. [unreached]"
    )


def test_a_question_that_never_decides_is_told():
    rows = [
        replace(each, when={f: v for f, v in each.when.items() if f != "trial_setting"})
        for each in CATALOGUE.pathways
    ]

    (told,) = said(questions_that_never_decide, with_rows(*rows))

    assert told == (
        "catalogue/questions.yml: question `trial_setting`: no answer to it changes a service for"
        " anybody. Take it out, or write a row or `further` with a condition on it. [undecisive]"
    )


def test_a_form_of_help_that_changes_no_further_service_is_told():
    catalogue = with_services(lambda each: replace(each, further=None))

    assert "question `mode`" in said(questions_that_never_decide, catalogue)[0]


@pytest.mark.parametrize("name", CIRCUMSTANCES[:1])
def test_a_circumstance_that_changes_no_card_is_told(name):
    rest = frozenset(CIRCUMSTANCES) - {name}

    def blind(when):
        return {f: (v - {name} or rest) if f == "circumstances" else v for f, v in when.items()}

    rows = [replace(each, when=blind(each.when)) for each in CATALOGUE.pathways]
    catalogue = with_services(
        lambda each: replace(each, further=blind(each.further)) if each.further else each
    )
    told = said(circumstances_without_effect, replace(catalogue, pathways=tuple(rows)))

    assert f"field `choices.{name}`: changes no card for anybody." in told[0]


def test_an_alias_that_is_also_a_place_is_told_with_the_place():
    catalogue = with_service("siep", aliases=("Liège",))

    (told,) = map(str, names(catalogue))

    assert "service `siep`, field `aliases`: `Liège` is also the place Liège" in told
    assert told.endswith("Write a longer name, as `Liège (service)`. [alias]")


def test_an_alias_of_two_services_is_told_however_it_is_spelt():
    catalogue = with_service("siep", aliases=("mission-locale",))
    locale = with_service("missions_locales", aliases=("Mission locale",))
    both = replace(
        catalogue,
        services={**catalogue.services, "missions_locales": locale.services["missions_locales"]},
    )

    told = [str(each) for each in names(both)]

    assert any("is read as the same words as an alias of" in each for each in told)


def test_an_alias_that_stands_twice_is_told():
    (told,) = map(str, names(with_service("siep", aliases=("Le SIEP d’ici", "le siep d'ici"))))

    assert "`le siep d'ici` stands twice: capitals, accents and hyphens do not count." in told


def test_the_names_of_the_catalogue_mean_one_thing_each():
    assert [str(each) for each in names(CATALOGUE)] == []


def test_a_record_past_its_verification_is_a_warning_and_no_error():
    old = with_service("siep", verified_on=datetime.date(2026, 1, 1))

    (told,) = dates(old, DAY)

    assert told.severity == WARNING
    assert str(told).endswith(
        "service `siep`, field `verified_on`: `2026-01-01`: was due for verification on"
        " 2026-06-30. Verify it at its source and write today’s date. [overdue]"
    )


def test_a_problem_of_loading_keeps_its_file_and_line():
    told = of_loading("catalogue/services/forem.yml, line 7: cannot be read: `x` stands twice.")

    assert (told.file, told.line) == ("catalogue/services/forem.yml", 7)
    assert str(told) == (
        "catalogue/services/forem.yml:7: cannot be read: `x` stands twice. [loading]"
    )


@pytest.mark.parametrize("name", ["README.md", "catalogue/not_there.yml"])
def test_what_is_no_file_of_a_catalogue_is_told(name):
    (told,) = wrong_file(ROOT / name, DAY)

    assert "is no file of a catalogue. Give one in catalogue/." in str(told)


@pytest.mark.slow
def test_every_problem_of_a_catalogue_is_told_at_once(tmp_path):
    folder = tmp_path / "catalogue"
    shutil.copytree(ROOT / "catalogue", folder)
    file = folder / "services" / "school.yml"
    content = file.read_text("utf-8").replace("kind: guidance_service", "kind: guidance", 1)
    file.write_text(content.replace("Une équipe gratuite", "Une équipe  gratuite", 1), "utf-8")

    told = [str(each) for each in everything_wrong(folder, DAY) if each.severity != WARNING]

    assert len(told) == 2
    assert any("`guidance` is not allowed" in each for each in told)
    assert any(each.endswith("[double_space]") for each in told)


@pytest.mark.slow
def test_the_command_checks_one_file_and_fails_on_an_error(tmp_path):
    folder = tmp_path / "catalogue"
    shutil.copytree(ROOT / "catalogue", folder)
    file = folder / "phrases.yml"
    file.write_text(file.read_text("utf-8").replace("C’est noté.", "C’est  noté."), "utf-8")
    command = [sys.executable, "-m", "commands.check"]

    wrong = subprocess.run([*command, file], cwd=ROOT, capture_output=True, text=True, check=False)
    right = subprocess.run(
        [*command, folder / "labels.yml"], cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert wrong.returncode == 1
    assert "error: catalogue/phrases.yml:" in wrong.stdout
    assert wrong.stdout.endswith("catalogue: 1 errors, 0 warnings\n")
    assert (right.returncode, right.stdout) == (0, "catalogue: 0 errors, 0 warnings\n")
