"""Places and numbers give way before anything is learnt."""

from __future__ import annotations

import pytest

from tests.guidance.people import CATALOGUE
from understanding.examples import clauses, examples
from understanding.gazetteer import Gazetteer
from understanding.masking import Masker, spoken

MASKER = Masker(Gazetteer(CATALOGUE.places))


def masked(text: str) -> list[str]:
    """The masked words of a text."""
    return [token.word for token in MASKER.mask(text)]


def test_a_place_of_several_words_is_one_word():
    assert masked("j’habite La Louvière") == ["j", "habite", "PLACE"]


def test_a_postal_code_is_told_from_other_numbers():
    assert masked("j’habite 4000 et j’ai 1500 euros")[2] == "POSTAL"


@pytest.mark.parametrize(("text", "kind"), [("en 2019", "YEAR"), ("25 lettres", "NUM")])
def test_numbers_become_kinds_of_numbers(text, kind):
    assert kind in masked(text)


def test_a_school_year_stays():
    assert "5" in masked("je suis en 5 générale")


def test_every_place_is_spoken_as_the_same_place():
    text = "je suis à Huy, pas à Liège"

    assert "Huy" not in spoken(text, MASKER.mask(text))


def test_clauses_end_at_punctuation():
    found = clauses(MASKER.mask("je suis au chômage, je cherche une formation"))

    assert [[token.word for token in clause][:2] for clause in found] == [
        ["je", "suis"],
        ["je", "cherche"],
    ]


def test_a_marked_message_gives_itself_its_clauses_and_its_marks():
    text = "je suis au chômage, je veux apprendre"
    marks = [{"entity": "audience.jobseeker", "start": 8, "end": 18}]

    learnt = list(examples([(text, "inform", marks)], MASKER))

    assert learnt[0].facts == {("audience", "jobseeker")}
    assert {example.text for example in learnt} >= {"au chômage", "je veux apprendre"}
    assert all(example.intent is None for example in learnt if example.text == "au chômage")
