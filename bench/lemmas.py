"""Lemmas of spaCy's French model as features of ours, to see whether they earn their time."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from understanding import linear, masking, reader
from understanding.features import features, number
from understanding.normalising import Token, tokens

if TYPE_CHECKING:
    from spacy.language import Language

UNUSED = ("parser", "ner")


class Lemmatised(str):
    """A plain word that knows its lemma."""

    lemma: str


@cache
def french() -> Language:
    """spaCy's small French model, without what lemmas do not need."""
    from spacy import load  # only where requirements-full.txt is installed

    return load("fr_core_news_sm", disable=list(UNUSED))


def lemmatised_tokens(text: str) -> list[Token]:
    """The plain words of a text, each with the lemma of what was typed there."""
    lemmas = {word.idx: word.lemma_.lower() for word in french()(text)}
    found = tokens(text)
    return [
        Token(with_lemma(token.word, lemmas.get(token.start)), token.start, token.end)
        for token in found
    ]


def with_lemma(word: str, lemma: str | None) -> Lemmatised:
    """The word with its lemma, itself where spaCy has none."""
    made = Lemmatised(word)
    made.lemma = lemma or word
    return made


def lemma_features(words: Sequence[str]) -> list[tuple[int, int, int]]:
    """Our features, each word's lemma and each pair of lemmas."""
    lemmas = [getattr(word, "lemma", word) for word in words]
    return [
        *features(words),
        *((number(f"l {lemma}"), place, place) for place, lemma in enumerate(lemmas)),
        *(
            (number(f"m {one} {two}"), place, place + 1)
            for place, (one, two) in enumerate(pairwise(lemmas))
        ),
    ]


LEMMAS = (
    (masking, "tokens", lemmatised_tokens),
    (reader, "tokens", lemmatised_tokens),
    (linear, "features", lemma_features),
    (reader, "features", lemma_features),
)
