"""Training examples: plain words with the intent and the facts that they state."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from understanding.masking import Masker, spoken
from understanding.noise import noisy
from understanding.normalising import PUNCTUATION, Token

NOISY, SEED = 0.5, 20261125
TELLING = ("inform", "correct")
LINKS = (("et", "je"), ("et", "j"), ("mais", "je"), ("mais", "j"), ("car", "je"))


@dataclass(frozen=True)
class Example:
    """A text, its plain words, the intent (None for a part of a message), (fact, value) pairs."""

    text: str
    words: tuple[str, ...]
    intent: str | None
    facts: frozenset[tuple[str, str]]


def examples(
    marked: Iterable[tuple[str, str, Sequence[Mapping[str, Any]]]], masker: Masker
) -> Iterator[Example]:
    """Each message whole, some also as a hurried person types it, then its clauses and marks.

    `marked` holds (text, intent, entities as Rasa reads them).
    """
    dice = random.Random(SEED)
    for text, intent, entities in marked:
        found = masker.mask(text)
        facts = facts_of(entities)
        yield Example(spoken(text, found), tuple(t.word for t in found), intent, facts)
        if dice.random() < NOISY:
            typed = noisy(text, dice)
            again = masker.mask(typed)
            yield Example(spoken(typed, again), tuple(t.word for t in again), intent, facts)
        if intent in TELLING:
            yield from parts(text, found, entities)


def parts(
    text: str, found: Sequence[Token], entities: Sequence[Mapping[str, Any]]
) -> Iterator[Example]:
    """The clauses of a message with the facts marked in each, and each marked stretch alone."""
    pieces = clauses(found)
    for piece in pieces if len(pieces) > 1 else []:
        inside = [e for e in entities if piece[0].start <= e["start"] < piece[-1].end]
        yield part(text, piece, inside)
    for entity in entities:
        words = [t for t in found if entity["start"] <= t.start < entity["end"]]
        if 1 < len(words) < len(found):
            yield part(text, words, [entity])


def part(text: str, words: Sequence[Token], entities: Sequence[Mapping[str, Any]]) -> Example:
    """A stretch of a message as an example of its own."""
    return Example(spoken(text, words), tuple(t.word for t in words), None, facts_of(entities))


def clauses(found: Sequence[Token]) -> list[list[Token]]:
    """The stretches between punctuation marks and between coordinated sentences."""
    pieces: list[list[Token]] = [[]]
    for place, token in enumerate(found):
        linked = (token.word, *(t.word for t in found[place + 1 : place + 2])) in LINKS
        if token.word in PUNCTUATION or linked:
            pieces.append([])
        if token.word not in PUNCTUATION:
            pieces[-1].append(token)
    return [piece for piece in pieces if piece]


def facts_of(entities: Iterable[Mapping[str, Any]]) -> frozenset[tuple[str, str]]:
    """The (fact, value) pairs marked: a mark names both, as `[au chômage](audience.jobseeker)`."""
    pairs = (entity["entity"].partition(".") for entity in entities)
    return frozenset((fact, value) for fact, _, value in pairs if value)
