"""Whether a word is said of the person now, or denied, past, supposed, or about somebody else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from understanding.normalising import tokens
from understanding.scopes import NEGATION_REACH, scopes

MARKS = {"", "NEG", "PAST", "HYP", "KIN", "CHILD", "CASE"}


def mark(text: str, word: str) -> str:
    """The mark of a word in a text."""
    words = [token.word for token in tokens(text)]
    return scopes(words)[words.index(word)]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("je cherche un emploi", "emploi"),
        ("au chômage à Mons", "chomage"),
        ("je suis élève", "eleve"),
    ],
)
def test_what_is_said_plainly_has_no_mark(text, word):
    assert mark(text, word) == ""


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("je ne suis pas au chômage", "chomage"),
        ("je n’ai plus de travail", "travail"),
        ("je n’ai jamais eu de diplôme", "diplome"),
        ("ni école ni travail", "travail"),
        ("sans diplôme", "diplome"),
        ("je n’ai aucun revenu", "revenu"),
    ],
)
def test_what_is_denied_is_marked(text, word):
    assert mark(text, word) == "NEG"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("je ne suis pas au chômage mais étudiant", "etudiant"),
        ("je ne suis pas élève, je travaille", "travaille"),
        ("pas de souci. travail à Mons", "travail"),
    ],
)
def test_a_denial_ends_where_the_sentence_turns(text, word):
    assert mark(text, word) == ""


def test_a_denial_reaches_no_further_than_a_few_words():
    words = ["pas", *"abcdefgh"]

    assert scopes(words).count("NEG") == NEGATION_REACH


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("j’étais indépendant", "independant"),
        ("avant je travaillais en usine", "usine"),
        ("ancien maçon", "macon"),
        ("j’ai été vendeuse", "vendeuse"),
        ("ex-coiffeuse", "coiffeuse"),
    ],
)
def test_what_is_past_is_marked(text, word):
    assert mark(text, word) == "PAST"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("j’étais indépendant, je cherche un emploi", "emploi"),
        ("j’ai été vendeuse mais au chômage", "chomage"),
        ("j’étais prof maintenant pensionné", "pensionne"),
    ],
)
def test_the_past_ends_where_now_begins(text, word):
    assert mark(text, word) == ""


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("si je perds mon travail", "travail"),
        ("je voudrais devenir infirmière", "infirmiere"),
        ("un jour patron", "patron"),
        ("plus tard indépendante", "independante"),
    ],
)
def test_what_is_supposed_is_marked(text, word):
    assert mark(text, word) == "HYP"


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("ma sœur cherche un emploi", "emploi", "KIN"),
        ("mon mari est indépendant", "independant", "KIN"),
        ("ma fille est en échec", "echec", "CHILD"),
        ("notre gamin veut arrêter", "arreter", "CHILD"),
        ("une cliente sans papiers cherche", "cherche", "CASE"),
        ("un élève veut changer", "changer", "CASE"),
    ],
)
def test_what_is_said_of_somebody_else_is_marked_with_who_that_is(text, word, expected):
    assert mark(text, word) == expected


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("ma sœur travaille, moi je cherche un emploi", "emploi"),
        ("ma femme est indépendante. au chômage moi", "chomage"),
        ("mon fils va bien et je veux une formation", "formation"),
    ],
)
def test_the_person_comes_back_with_i_or_a_new_sentence(text, word):
    assert mark(text, word) == ""


def test_a_word_for_a_person_without_an_owner_is_the_person():
    assert mark("élève en 5e à Dinant", "dinant") == ""


def test_punctuation_has_no_mark():
    assert mark("j’étais prof , avant", ",") == ""


@given(
    st.lists(st.sampled_from(["je", "pas", "j", "etais", "mon", "fils", ",", ".", "si", "emploi"]))
)
def test_every_word_has_one_mark(words):
    marks = scopes(words)

    assert len(marks) == len(words)
    assert set(marks) <= MARKS
