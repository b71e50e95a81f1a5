"""Plain words for what people type."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from understanding.normalising import PUNCTUATION, plain_words, spellings, tokens


def words_of(text: str) -> str:
    """The plain words of a text, side by side."""
    return " ".join(token.word for token in tokens(text))


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("Liège", "liege"),
        ("ÉCOLE", "ecole"),
        ("œuvre", "oeuvre"),
        ("ça", "ca"),
        ("Noël", "noel"),
    ],
)
def test_accents_and_capitals_do_not_count(typed, words):
    assert words_of(typed) == words


@pytest.mark.parametrize("mark", ["’", "'", "‘", "`", "´"])
def test_an_elided_word_stands_apart_whatever_the_apostrophe(mark):
    assert words_of(f"l{mark}école d{mark}Arlon") == "l ecole d arlon"


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("jhabite", "j habite"),
        ("jaimerais", "j aimerais"),
        ("lecole", "l ecole"),
        ("lonem", "l onem"),
        ("dorientation", "d orientation"),
    ],
)
def test_words_written_together_are_taken_apart(typed, words):
    assert words_of(typed) == words


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("chui", "je suis"),
        ("g", "j ai"),
        ("jsp", "je sais pas"),
        ("svp", "s il vous plait"),
        ("jveux", "je veux"),
        ("pk", "pourquoi"),
        ("bcp", "beaucoup"),
    ],
)
def test_a_text_message_spelling_is_written_out(typed, words):
    assert words_of(typed) == words


@pytest.mark.parametrize(
    ("typed", "words"), [("trooooop", "trop"), ("nonnnn", "non"), ("allée", "allee")]
)
def test_a_letter_typed_three_times_is_typed_once(typed, words):
    assert words_of(typed) == words


@pytest.mark.parametrize(
    ("typed", "words"), [("Saint-Gilles", "saint gilles"), ("mi–temps", "mi temps")]
)
def test_a_hyphen_separates_words(typed, words):
    assert words_of(typed) == words


@pytest.mark.parametrize("mark", sorted(PUNCTUATION - {"\n"}))
def test_punctuation_is_a_word_of_its_own(mark):
    assert words_of(f"oui{mark}") == f"oui {mark}"


def test_an_ellipsis_stays_one_mark():
    assert words_of("euh… oui") == "euh … oui"


@pytest.mark.parametrize(("typed", "words"), [("17ans", "17 ans"), ("5e", "5 e"), ("3,5", "3,5")])
def test_a_number_stands_apart_from_its_letters(typed, words):
    assert words_of(typed) == words


@pytest.mark.parametrize("text", ["", "   ", "’", "-"])
def test_nothing_said_has_no_words(text):
    assert tokens(text) == []


def test_a_word_points_at_what_was_typed_for_it():
    text = "Bonjour, j’habite à Liège"

    assert [text[token.start : token.end] for token in tokens(text)] == [
        "Bonjour",
        ",",
        "j",
        "habite",
        "à",
        "Liège",
    ]


def test_the_words_of_one_spelling_point_at_the_same_place():
    assert {(token.start, token.end) for token in tokens("chui")} == {(0, 4)}


@given(st.text(max_size=80))
def test_whatever_is_typed_the_words_stand_in_order(text):
    found = tokens(text)

    assert all(0 <= token.start < token.end <= len(text) for token in found)
    assert [token.start for token in found] == sorted(token.start for token in found)


@given(st.text(max_size=40))
def test_whatever_is_typed_no_word_is_empty(text):
    assert all(token.word.strip() or token.word == "\n" for token in tokens(text))


def test_every_spelling_is_written_out_in_plain_words():
    odd = {
        typed: words
        for typed, words in spellings().items()
        if not words or any(word != "".join(plain_words(word)) for word in words if len(word) > 1)
    }

    assert odd == {}
