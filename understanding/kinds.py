"""Kinds of words: occupations, countries, studies and the like, from `words/classes.yml`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

import yaml

CLASSES = Path(__file__).parent / "words" / "classes.yml"
ENDINGS = ("", "e", "s", "es")


@cache
def kinds() -> Mapping[str, tuple[str, ...]]:
    """Word → its kinds, with the feminine and the plural of each word."""
    found: dict[str, set[str]] = defaultdict(set)
    for kind, words in yaml.safe_load(CLASSES.read_text(encoding="utf-8")).items():
        for word in words.split():
            for ending in ENDINGS:
                found[word + ending].add(kind)
    return {word: tuple(sorted(each)) for word, each in found.items()}


def in_kind(padded: Sequence[str]) -> Iterator[tuple[str, int, int]]:
    """The features of each word of a kind among its neighbours, with the words that they span."""
    known, last = kinds(), len(padded) - 1
    for place, word in enumerate(padded):
        mark, _, bare = word.rpartition("_")
        for kind in known.get(bare, ()):
            name = f"{mark}{kind}"
            yield f"k {name}", place, place
            yield f"kb {padded[place - 1]} {name}", place - 1, place
            yield f"ka {name} {padded[min(place + 1, last)]}", place, min(place + 1, last)
            yield f"kk {padded[max(place - 2, 0)]} {padded[place - 1]} {name}", place - 1, place
