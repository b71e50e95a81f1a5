"""Keys under which the names of places are looked up, however they are written."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import TypeVar

from guidance.text import plain

SPELLINGS = {"st": "saint", "ste": "sainte", "lez": "les"}
First = TypeVar("First")
Second = TypeVar("Second")


def key_of(name: str) -> str:
    """A name without accents, case, spaces and hyphens, « st » written out."""
    return "".join(words_of(name))


def words_of(name: str) -> tuple[str, ...]:
    """The plain words of a name: « St-Gilles » → saint, gilles."""
    return tuple(SPELLINGS.get(word, word) for word in plain(name).split())


def grouped(pairs: Iterable[tuple[First, Second]]) -> dict[First, tuple[Second, ...]]:
    """Each first with all its seconds, in order."""
    groups: dict[First, list[Second]] = defaultdict(list)
    for first, second in pairs:
        groups[first].append(second)
    return {first: tuple(seconds) for first, seconds in groups.items()}
