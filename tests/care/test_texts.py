"""What the checks of texts say about a record that was broken on purpose."""

from __future__ import annotations

from pathlib import Path

import pytest

from care.lint.checking import wrong_texts
from care.lint.finding import WARNING
from care.lint.gender import gender
from care.lint.readability import LEAST_SCORE, MOST_WORDS, score, sentences
from care.lint.texts import kind_of, texts_of
from care.lint.typography import mended, tidied
from tests.guidance.people import ROOT

SCHOOL = ROOT / "catalogue" / "services" / "school.yml"
SUMMARY = "Une équipe gratuite et indépendante de l’école"
PHRASES = "Je ne sais encore rien de vous."
NARROW = "\N{NARROW NO-BREAK SPACE}"
TOO_LONG = f"Le service {'et la ville ' * 7}ici."


def broken(tmp_path: Path, old: str, new: str, source: Path = SCHOOL) -> list[str]:
    """What is said about a copy of a file in which one passage is written otherwise."""
    content = source.read_text(encoding="utf-8")
    assert old in content
    copy = tmp_path / source.parent.name / source.name
    copy.parent.mkdir()
    copy.write_text(content.replace(old, new, 1), encoding="utf-8")
    before = {str(each) for each in wrong_texts(list(texts_of(source)))}
    return [str(each) for each in wrong_texts(list(texts_of(copy))) if str(each) not in before]


def about_summary(tmp_path: Path, new: str) -> str:
    """The one thing that is said when the CPMS is summarised so."""
    (found,) = broken(tmp_path, SUMMARY, new)
    return found


def test_the_catalogue_breaks_no_rule_about_texts():
    texts = [t for path in sorted((ROOT / "catalogue").rglob("*.yml")) for t in texts_of(path)]

    assert len(texts) > 2000
    assert [str(each) for each in wrong_texts(texts) if each.severity != WARNING] == []


def test_a_message_names_file_line_record_field_value_reason_and_what_to_write(tmp_path):
    said = about_summary(tmp_path, "Une équipe gratuite... de l’école")

    assert said == (
        "catalogue/services/school.yml:13: service `cpms`, field `summary`: `Une équipe"
        " gratuite... de l’école (psychologie, aide sociale, santé) qui écoute et aide à …` has"
        " three dots instead of one sign. Write `Une équipe gratuite… de l’école (psychologie,"
        " aide sociale, santé) qui écoute et aide à s’…`, or let `--mend` write it. [three_dots]"
    )


@pytest.mark.parametrize(
    ("written", "right", "rule"),
    [
        ("Une équipe de l'école", "de l’école", "straight_quotes"),
        ('Une équipe "libre"', "«⍽libre⍽»", "straight_quotes"),
        ("Une équipe  libre", "Une équipe libre", "double_space"),
        ("Une équipe , libre", "Une équipe, libre", "space_before"),
        ("Une équipe - libre -", "Une équipe – libre", "dash"),
        ("Une soeur", "Une sœur", "ligature"),
        ("Une équipe ! Libre", "Une équipe⍽! Libre", "narrow_space"),
        ("Une équipe; libre", "Une équipe⍽; libre", "narrow_space"),
        ("Une équipe « libre »", "«⍽libre⍽»", "narrow_space"),
    ],
)
def test_bad_typography_is_told_with_the_right_form(tmp_path, written, right, rule):
    said = about_summary(tmp_path, written)

    assert f"Write `{right}" in said or right in said.partition("Write `")[2]
    assert said.endswith(f"[{rule}]")


@pytest.mark.parametrize(
    "text", ["À 10:30, au 2:1", "https://a.be/x?y=1;z", "Vu en S0:130 et (S4:29)", "Quoi ?!"]
)
def test_what_is_no_punctuation_of_a_sentence_is_left_alone(text):
    assert tidied(text).replace(NARROW, " ") == text


def test_typography_is_mended_in_the_file_and_nothing_else_changes(tmp_path):
    copy = tmp_path / "phrases.yml"
    copy.write_text("# A remark : kept\nsay_noted: 'Bien : c’est « noté » !'\nother: ''\n", "utf-8")

    assert mended(copy) == 1
    assert copy.read_text("utf-8") == (
        f"# A remark : kept\nsay_noted: 'Bien{NARROW}: c’est «{NARROW}noté{NARROW}»{NARROW}!'\n"
        "other: ''\n"
    )


def test_a_mended_catalogue_is_the_same_catalogue_when_nothing_was_wrong():
    files = [path for path in sorted((ROOT / "catalogue").rglob("*.yml")) if kind_of(path)]
    before = [path.read_bytes() for path in files]

    assert sum(map(mended, files)) == 0
    assert [path.read_bytes() for path in files] == before


def test_a_sentence_that_is_too_long_is_told_with_its_number_of_words(tmp_path):
    said = about_summary(tmp_path, f"{TOO_LONG} L’école")

    assert "has 24 words. Write two sentences of at most 20." in said
    assert said.endswith("[long_sentence]")


def test_a_word_of_offices_is_told_with_a_plainer_one(tmp_path):
    said = about_summary(tmp_path, "Une équipe libre, en vue d’écouter")

    assert "`en vue d’` is not plain French. Write « pour »." in said


def test_a_text_that_is_too_hard_is_told_with_its_score_and_heaviest_words(tmp_path):
    hard = (
        "L’accompagnement individualisé des trajectoires professionnelles nécessite une"
        " articulation interinstitutionnelle particulièrement approfondie de la collaboration"
    )

    (said,) = broken(tmp_path, PHRASES, f"{hard}.", ROOT / "catalogue" / "phrases.yml")

    assert "of 100, 50 is the least. Write shorter sentences, or other words than" in said
    assert "interinstitutionnelle" in said.partition("other words than")[2]


def test_the_score_is_that_of_kandel_and_moles():
    words, spoken = 13, 14 - 1

    easy = "le chat est sur le lit et le chat dort sur le lit."

    assert len(sentences(easy)) == 1
    assert score(easy) == pytest.approx(207 - 1.015 * words - 73.6 * spoken / words, abs=6)


def test_names_of_services_do_not_make_a_text_hard():
    plain = "Demain, on va voir si le lieu est bien, et on dit à la dame ce que l’on veut"

    assert score(f"{plain} à Communautarisation") == pytest.approx(score(plain), abs=2.1)


def test_the_least_score_and_the_longest_sentence_are_those_of_plain_french():
    assert (LEAST_SCORE, MOST_WORDS) == (50.0, 20)


def test_a_masculine_alone_is_told_with_a_form_for_everybody(tmp_path):
    said = about_summary(tmp_path, "Une équipe pour les étudiants")

    assert "« étudiants » is masculine alone. Write « étudiantes et étudiants »." in said
    assert said.endswith("[gender]")


def test_a_masculine_beside_its_feminine_is_right(tmp_path):
    assert broken(tmp_path, SUMMARY, "Une équipe de conseillères et conseillers") == []


def test_an_adjective_for_half_of_the_readers_is_told(tmp_path):
    said = broken(
        tmp_path, "Tu n’es pas seul ou seule", "Si tu es seul", ROOT / "catalogue/helplines.yml"
    )

    assert "« seul » is masculine alone. Write « seul ou seule »" in said[0]


def test_an_adjective_in_both_forms_is_right(tmp_path):
    copy = tmp_path / "phrases.yml"
    copy.write_text("one: Tu es inscrit ou inscrite.\n", "utf-8")

    assert list(gender(texts_of(copy))) == []


@pytest.mark.parametrize(
    ("url", "why"),
    [
        ("https://www.siep.be/ contact", "has a space. Write `https://www.siep.be/contact`."),
        ("www.siep.be", "is no web address. Write `https://www.siep.be`."),
        ("http://siep.be", "is not https. Open `https://siep.be`"),
        ("https://siep.be/?a=1&utm_source=x", "Write `https://siep.be/?a=1`."),
        ("https://bit.ly/abc", "hides where it leads."),
        ("https://siep.be/.", "ends with a sign of the sentence. Write `https://siep.be/`."),
        ("https://me:secret@siep.be", "holds a name or password."),
        ("https://siep.be/a#:~:text=b", "points at a passage of text. Write `https://siep.be/a`."),
    ],
)
def test_a_link_of_a_bad_form_is_told(tmp_path, url, why):
    said = broken(tmp_path, "url: null", f"url: '{url}'")

    assert why in said[0]
    assert said[0].endswith("[link]")
