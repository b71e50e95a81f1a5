"""What who edits the catalogue is told: file, record, field, value, and what to write instead."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest

from guidance import loading
from guidance.errors import CatalogueError
from guidance.loading import load_catalogue
from guidance.parsing import read_yaml
from tests.guidance.people import CATALOGUE, ROOT

EMPLOYMENT = "services/employment.yml"
ADULTS = "pathways/2_adults.yml"
FOREM_SOURCE = "  source: ['S0:62', 'S0:109', 'S0:327']\n"
UNREACHABLE = """
- id: Z-late
  when: {audience: [pupil]}
  first: cpms
  second: siep
  reason: Une raison.
  action: Une action.
  source: ['S0:19']
  verified_on: 2026-11-25
"""


PARSED: dict[str, Any] = {}


def read_once(path: Path, noted: list[str]) -> Any:
    """The content of a YAML file; what is not broken is parsed once for all tests."""
    content = path.read_text(encoding="utf-8") if path.exists() else ""
    if content in PARSED:
        return PARSED[content]
    before = len(noted)
    parsed = read_yaml(path, noted)
    if content and len(noted) == before:
        PARSED[content] = parsed
    return parsed


@pytest.fixture
def folder(tmp_path, monkeypatch) -> Path:
    """A copy of the catalogue to break; its places, loaded and tested elsewhere, are kept."""
    monkeypatch.setattr(loading, "load_places", lambda folder: CATALOGUE.places)
    monkeypatch.setattr(loading, "read_yaml", read_once)
    copy = tmp_path / "catalogue"
    shutil.copytree(ROOT / "catalogue", copy, ignore=shutil.ignore_patterns("places"))
    return copy


def change(folder: Path, file: str, old: str, new: str) -> None:
    """Writes the first passage `old` of a file otherwise."""
    content = (folder / file).read_text(encoding="utf-8")
    assert old in content, f"{file} has no passage {old!r}"
    (folder / file).write_text(content.replace(old, new, 1), encoding="utf-8")


def problems(folder: Path) -> tuple[str, ...]:
    """What is told when the catalogue is loaded."""
    with pytest.raises(CatalogueError) as raised:
        load_catalogue(folder)
    return raised.value.problems


def told(folder: Path, file: str, old: str, new: str) -> tuple[str, ...]:
    """What is told when one passage is written otherwise."""
    change(folder, file, old, new)
    return problems(folder)


def test_an_unbroken_copy_is_the_catalogue(folder):
    assert load_catalogue(folder) == CATALOGUE


def test_an_unknown_territory_is_told_with_the_closest_one(folder):
    said = told(folder, EMPLOYMENT, "territories: [wallonia]", "territories: [wallonie]")

    assert said == (
        "catalogue/services/employment.yml: service `forem`, field `territories`: `wallonie` is"
        " not a territory. Did you mean `wallonia`?",
    )


def test_an_unknown_audience_that_resembles_none_is_told_with_all_of_them(folder):
    said = told(folder, EMPLOYMENT, "audiences: [jobseeker, ", "audiences: [zzz, ")

    assert "field `audiences`: `zzz` is not an audience. Write one of: graduate, " in said[0]


def test_a_missing_source_is_told_with_how_to_write_one(folder):
    said = told(folder, EMPLOYMENT, FOREM_SOURCE, "")

    assert said == (
        "catalogue/services/employment.yml: service `forem`, field `source`: is missing. Write"
        " where it comes from, as `[S0:19]`.",
    )


def test_a_text_without_vous_is_told(folder):
    said = told(folder, "phrases.yml", "  vous: Je ne sais encore rien de vous.\n", "")

    assert said == (
        "catalogue/phrases.yml: phrase `known_nothing`, field `text`: has no text for `vous`."
        " Write one: it serves where others lack.",
    )


def test_an_unknown_register_is_told_with_the_three_there_are(folder):
    said = told(folder, "phrases.yml", "  tu: Je ne sais encore", "  toi: Je ne sais encore")

    assert said[0].endswith("`toi` is not a register. Write one of: tiers, tu, vous.")


def test_a_first_service_that_does_not_exist_is_told_with_the_closest_one(folder):
    said = told(folder, ADULTS, "first: efp", "first: epf")

    assert said == (
        "catalogue/pathways/2_adults.yml: pathway `A-alt-b`, field `first`: `epf` is not a"
        " service. Did you mean `efp`?",
    )


def test_a_related_service_that_does_not_exist_is_told_with_the_closest_one(folder):
    said = told(folder, EMPLOYMENT, "mirror: [actiris]", "mirror: [actirs]")

    assert said == (
        "catalogue/services/employment.yml: service `forem`, field `relations.mirror`: `actirs`"
        " is not a service. Did you mean `actiris`?",
    )


def test_an_alias_of_two_services_is_told_with_both(folder):
    said = told(folder, EMPLOYMENT, "aliases: [Maisons de l’Emploi, ", "aliases: [FOREM, ")

    assert said == (
        "catalogue/services/employment.yml: service `maisons_emploi`, field `aliases`: `FOREM`"
        " already stands for `forem`. Keep the name in one of them.",
    )


def test_a_service_that_stands_twice_is_told(folder):
    record = (folder / EMPLOYMENT).read_text(encoding="utf-8").partition("\nmaisons_emploi:")[0]
    (folder / "services" / "zzz.yml").write_text(record, encoding="utf-8")

    assert problems(folder) == (
        "catalogue/services/zzz.yml: service `forem`: stands twice. Merge the two records or"
        " rename one.",
    )


def test_an_id_that_stands_twice_in_a_file_is_told_with_its_line(folder):
    said = told(folder, EMPLOYMENT, "\nmaisons_emploi:", "\nforem:")

    assert "catalogue/services/employment.yml, line" in said[0]
    assert "`forem` stands twice" in said[0]


def test_a_row_that_can_never_decide_is_told(folder):
    said = told(folder, ADULTS, "\n- id: Z\n", f"{UNREACHABLE}\n- id: Z\n")

    assert said == (
        "catalogue/pathways/2_adults.yml: pathway `Z-late`: never decides, earlier rows catch"
        " everybody it is for. Move it up or take it out.",
    )


def test_a_table_that_leaves_people_out_is_told(folder):
    said = told(folder, ADULTS, "- id: Z\n  when: {}", "- id: Z\n  when: {audience: [worker]}")

    assert said == (
        "catalogue/pathways: some people match no row. End with a row without conditions.",
    )


def test_an_unknown_field_is_told_with_the_closest_one(folder):
    said = told(folder, EMPLOYMENT, "  operator: Région wallonne", "  operater: Région wallonne")

    assert said == (
        "catalogue/services/employment.yml: service `forem`, field `operater`: is not a field."
        " Did you mean `operator`?",
    )


def test_the_place_where_a_record_stands_cannot_be_written_in_it(folder):
    said = told(folder, EMPLOYMENT, FOREM_SOURCE, f"{FOREM_SOURCE}  file: forem.yml\n")

    assert "service `forem`, field `file`: is not a field." in said[0]


def test_an_unknown_condition_is_told_with_the_closest_one(folder):
    said = told(folder, ADULTS, "need: [dual_training]", "needs: [dual_training]")

    assert (
        "catalogue/pathways/2_adults.yml: pathway `A-alt-b.when`, field `needs`: is not a field."
        " Did you mean `need`?"
    ) in said


def test_a_file_that_is_not_yaml_is_told_with_its_line(folder):
    said = told(folder, EMPLOYMENT, "territories: [wallonia]", "territories: [wallonia")

    assert len(said) == 1
    assert said[0].startswith("catalogue/services/employment.yml, line 1")
    assert said[0].endswith("Look for a missing quote, colon or bracket, or for an id used twice.")


def test_a_file_without_records_is_told(folder):
    (folder / EMPLOYMENT).write_text("", encoding="utf-8")

    assert problems(folder) == (
        "catalogue/services/employment.yml: holds no records. Write one as `id:` with its fields.",
    )


def test_a_file_that_is_missing_is_told(folder):
    (folder / "labels.yml").unlink()

    assert problems(folder)[0].startswith("catalogue/labels.yml: cannot be read: ")


@pytest.mark.parametrize(
    ("file", "record"),
    [
        (EMPLOYMENT, "forem: un texte\n"),
        (ADULTS, "- un texte\n"),
        ("questions.yml", "audience: un texte\n"),
        ("labels.yml", "audience: un texte\n"),
        ("helplines.yml", "text: Un texte.\nlines: [un texte]\n"),
    ],
)
def test_a_record_that_is_a_text_is_told(folder, file, record):
    (folder / file).write_text(record, encoding="utf-8")

    assert len(problems(folder)) == 1
    assert problems(folder)[0].startswith(f"catalogue/{file}: ")
    assert (
        "`un texte` is not a group of fields. Write `name: value` below it." in problems(folder)[0]
    )


def test_a_question_that_is_missing_is_told(folder):
    text = (folder / "questions.yml").read_text(encoding="utf-8")
    before, question, after = text.partition("\ntrial_setting:\n")
    rest = after[after.index("\nmode:\n") :]
    (folder / "questions.yml").write_text(before + rest, encoding="utf-8")

    assert question
    assert problems(folder) == (
        "catalogue/questions.yml: no question asks `trial_setting`. Write a record for it.",
    )


def test_a_question_about_no_fact_is_told_with_the_closest_one(folder):
    said = told(folder, "questions.yml", "\ntrial_setting:", "\ntrial_settings:")

    assert (
        "catalogue/questions.yml: question `trial_settings`, field `*`: `trial_settings` is not a"
        " fact. Did you mean `trial_setting`?"
    ) in said


def test_a_value_without_a_label_is_told(folder):
    said = told(folder, "labels.yml", "    pupil: élève du secondaire\n", "")

    assert said == (
        "catalogue/labels.yml: label `audience`, field `values`: `pupil` has no label. Write one"
        " as `pupil: …`.",
    )


@pytest.mark.parametrize("date", ["25/11/2026", "novembre", "2026-11-25 10:00:00", "2026-11"])
def test_a_date_in_another_form_is_told_with_how_to_write_it(folder, date):
    said = told(folder, EMPLOYMENT, "verified_on: 2026-11-25", f"verified_on: {date}")

    assert said == (
        f"catalogue/services/employment.yml: service `forem`, field `verified_on`: `{date}` is not"
        " a date. Write it as 2026-11-22.",
    )


def test_a_list_in_place_of_a_value_is_told(folder):
    kind = "kind: public_employment_service"
    said = told(folder, EMPLOYMENT, kind, "kind: [public_employment_service]")

    assert (
        "service `forem`, field `kind`: `['public_employment_service']` is not allowed" in said[0]
    )


def test_a_flag_that_is_a_word_is_told(folder):
    said = told(folder, EMPLOYMENT, "    free: null", "    free: oui")

    assert said == (
        "catalogue/services/employment.yml: service `forem.access`, field `free`: `oui` is not a"
        " flag. Write true, false or null.",
    )


def test_a_service_that_people_are_sent_to_needs_words_for_its_card(folder):
    text = (folder / EMPLOYMENT).read_text(encoding="utf-8")
    before, visit, rest = text.partition("  visit:\n")
    after = rest[rest.index("  further:\n") :]
    (folder / EMPLOYMENT).write_text(before + after, encoding="utf-8")

    assert visit
    assert problems(folder) == (
        "catalogue/services/employment.yml: service `forem`, field `visit`: is missing although"
        " `referable` is `yes`. Write reason and action.",
    )


def test_two_problems_are_both_told(folder):
    change(folder, EMPLOYMENT, "territories: [wallonia]", "territories: [wallonie]")

    said = told(folder, "phrases.yml", "  vous: Je ne sais encore rien de vous.\n", "")

    assert len(said) == 2
    assert "`wallonie` is not a territory" in said[0]
    assert "has no text for `vous`" in said[1]


def test_two_problems_of_the_whole_catalogue_are_both_told(folder):
    change(folder, EMPLOYMENT, "mirror: [actiris]", "mirror: [actirs]")

    said = told(folder, ADULTS, "first: efp", "first: epf")

    assert [each.partition(": ")[0] for each in said] == [
        "catalogue/pathways/2_adults.yml",
        "catalogue/services/employment.yml",
    ]


def test_an_end_before_its_beginning_is_told(folder):
    dates = "  valid_from: 2027-02-01\n  valid_to: 2027-01-01\n"

    said = told(folder, EMPLOYMENT, FOREM_SOURCE, FOREM_SOURCE + dates)

    assert said == (
        "catalogue/services/employment.yml: service `forem`, field `valid_to`: `2027-01-01` lies"
        " before `valid_from`. Write a later day.",
    )


def test_a_day_that_is_no_date_is_told_with_how_to_write_one(folder):
    said = told(folder, EMPLOYMENT, FOREM_SOURCE, FOREM_SOURCE + "  valid_to: demain\n")

    assert said[0].endswith("field `valid_to`: `demain` is not a date. Write it as 2026-11-22.")
