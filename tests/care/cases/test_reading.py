"""What a scenario file may say, and what its writer reads when a line is wrong."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from care.cases.reading import CasesError, cases_in
from care.cases.vocabulary import Vocabulary
from care.cases.writing import Writer
from tests.guidance.people import CATALOGUE

HEAD = "# language: fr\nFonctionnalité: Essai\n\n  Scénario: Une personne\n"
GIVEN = "    Étant donné une personne qui est à l’école secondaire\n"
THEN = "    Alors le premier service est « CPMS »\n"


def read(folder, *lines):
    """The cases of a file with these lines after the name of its scenario."""
    (folder / "essai.feature").write_text(HEAD + "".join(lines), encoding="utf-8")
    return cases_in(folder, CATALOGUE)


def problems(folder, *lines):
    """What is wrong with such a file, the name of the file left out."""
    with pytest.raises(CasesError) as wrong:
        read(folder, *lines)
    told = [each.replace("\u202f", " ") for each in wrong.value.problems]
    return [each.partition("essai.feature, ")[2] for each in told]


@pytest.mark.parametrize(
    ("words", "facts"),
    [
        ("qui dit « Ça se passe mal pour moi à l’école »", {"need": ("school_difficulties",)}),
        ("qui demande « découverte des métiers »", {"need": ("discover_occupations",)}),
        ("qui veut trouver une école ou une option", {"need": ("find_option",)}),
        ("qui habite Namur", {"commune": ("92094",)}),
        ("qui habite à La Louvière", {"commune": ("58001",)}),
        ("qui habite 4020", {"commune": ("62063",)}),
        ("qui habite Forest (1190)", {"commune": ("21007",)}),
        ("qui habite en Flandre", {"commune": (), "territory": ("flanders",), "basin": ()}),
        ("qui ne dit pas où elle habite", {"commune": ()}),
        ("qui a moins de 18 ans", {"minor": ("yes",)}),
        ("qui a un diplôme obtenu à l’étranger", {"circumstances": ("foreign_diploma",)}),
        ("qui a un diplôme obtenu à l'étranger", {"circumstances": ("foreign_diploma",)}),
        ("qui dit « Je préfère ne pas dire »", {"circumstances": ()}),
        ("qui préfère un essai dans une entreprise", {"trial_setting": ("in_company",)}),
    ],
)
def test_a_person_is_described_in_the_words_of_questions_and_labels(tmp_path, words, facts):
    (case,) = read(tmp_path, GIVEN, f"    Et {words}\n", THEN)

    assert case.facts == {"audience": ("pupil",), **facts}


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (("    Étant donné une personne qui est parant\n", THEN), "Vouliez-vous dire « parent »"),
        ((GIVEN, "    Et qui habite Namour-sur-Lune\n", THEN), "n’est pas un lieu connu"),
        ((GIVEN, "    Et qui habite Forest\n", THEN), "plusieurs communes"),
        ((GIVEN, "    Et qui habite Huy\n    Et qui habite Ath\n", THEN), "Gardez-en une"),
        ((GIVEN, "    Quand elle dort\n", THEN), "elle répond aux questions"),
        ((GIVEN, "    Alors le premier service est Le Forrem\n"), "dire « Le Forem » ?"),
        ((GIVEN, "    Alors la ligne qui décide est E33\n"), "Vouliez-vous dire « E3"),
        ((GIVEN, "    Alors la question du chien n’est pas posée\n"), "la commune"),
        ((GIVEN, "    Quand elle répond aux questions le 40 mai 2027\n", THEN), "le 1er septembre"),
        ((GIVEN, "    Alors tout va bien\n"), "n’est pas un résultat connu"),
        ((THEN,), "ne dit rien de la personne"),
        ((GIVEN,), "n’attend rien"),
        ((GIVEN, THEN, "    Quand elle répond aux questions\n"), "vient trop tard"),
        ((GIVEN, "    Puis elle part\n"), "Une ligne commence par"),
        ((GIVEN, THEN, "\n  Scénario: Une personne\n", GIVEN, THEN), "déjà le nom"),
    ],
)  # fmt: skip
def test_a_wrong_line_is_told_with_what_to_write(tmp_path, lines, told):
    (problem,) = problems(tmp_path, *lines)

    assert told in problem


def test_a_case_may_have_a_day_of_its_own_and_is_written_with_it(tmp_path):
    dated = "    Quand elle répond aux questions le 1er septembre 2027\n"
    (case,) = read(tmp_path, GIVEN, dated, THEN)

    assert case.day == datetime.date(2027, 9, 1)
    assert dated in Writer(Vocabulary(CATALOGUE)).scenario(case)


def test_a_problem_names_its_line(tmp_path):
    (problem,) = problems(tmp_path, GIVEN, "    Quand elle dort\n", THEN)

    assert problem.startswith("ligne 6 : « elle dort »")


def test_all_problems_are_told_at_once(tmp_path):
    lines = ("    Et qui habite Xyz\n", "    Quand elle dort\n", "    Alors tout va bien\n")

    assert len(problems(tmp_path, GIVEN, *lines)) == 3


def test_a_file_without_its_language_is_told_so(tmp_path):
    (tmp_path / "a.feature").write_text("Fonctionnalité: Essai\n", encoding="utf-8")

    with pytest.raises(CasesError, match="# language: fr"):
        cases_in(tmp_path, CATALOGUE)


def test_outlines_and_backgrounds_are_told_to_be_one_scenario_per_person(tmp_path):
    text = HEAD.replace("Scénario: Une personne", "Contexte:") + GIVEN
    (tmp_path / "a.feature").write_text(text, encoding="utf-8")

    with pytest.raises(CasesError, match=r"Scénario:.* par personne"):
        cases_in(tmp_path, CATALOGUE)


def test_what_is_written_reads_as_the_same_cases(tmp_path):
    cases = cases_in(Path("tests/scenarios"), CATALOGUE)
    text = Writer(Vocabulary(CATALOGUE)).feature("Tous", cases)
    (tmp_path / "all.feature").write_text(text, encoding="utf-8")

    assert cases_in(tmp_path, CATALOGUE) == cases
