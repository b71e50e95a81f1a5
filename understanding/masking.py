"""Places, ages and numbers give way to one word each, so that models learn the sentence around."""

from __future__ import annotations

import re
from collections.abc import Sequence

from understanding.gazetteer import Gazetteer, PlaceMention
from understanding.normalising import Token, tokens

YEAR = re.compile(r"(19|20)\d\d$")
PLACE, POSTAL, YEARS, NUMBER = "PLACE", "POSTAL", "YEAR", "NUM"
ANY_PLACE = "Namur"


class Masker:
    """Turns a text into plain words with places and numbers masked."""

    def __init__(self, gazetteer: Gazetteer):
        self.gazetteer = gazetteer

    def mask(self, text: str) -> list[Token]:
        """The masked words of a text."""
        return masked(tokens(text), self.gazetteer.read(text))


def masked(found: Sequence[Token], places: Sequence[PlaceMention]) -> list[Token]:
    """The tokens with each place as one word, and numbers as kinds of numbers."""
    result: list[Token] = []
    for token in found:
        place = next((p for p in places if p.start <= token.start < p.end), None)
        if place is None:
            result.append(Token(kind_of(token.word), token.start, token.end))
        elif not result or result[-1].start != place.start:
            word = POSTAL if place.kind == "postal_code" else PLACE
            result.append(Token(word, place.start, place.end))
    return result


def kind_of(word: str) -> str:
    """A number's kind, any other word as it is; small numbers stay, they name school years."""
    if not word[0].isdigit():
        return word
    if YEAR.match(word):
        return YEARS
    return word if len(word) == 1 else NUMBER


def spoken(text: str, words: Sequence[Token]) -> str:
    """The text of these words with one and the same place for every place."""
    parts, end = [], words[0].start if words else 0
    for word in words:
        typed = ANY_PLACE if word.word == PLACE else text[word.start : word.end]
        if word.end > end:
            parts.append(text[end : word.start] + typed)
            end = word.end
    return "".join(parts)
