"""The features of a message: words, word sequences and letter sequences, hashed to numbers."""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Sequence

from understanding.kinds import in_kind
from understanding.normalising import PUNCTUATION
from understanding.scopes import scopes

SIZE = 1 << 17
GRAMS = (3, 4, 5)


def features(words: Sequence[str]) -> list[tuple[int, int, int]]:
    """(number, first word, last word) of every feature of these plain words."""
    marked = [
        f"{mark}_{word}" if mark else word for mark, word in zip(scopes(words), words, strict=True)
    ]
    padded = ["<", *marked, ">"]
    at = (0, *range(len(words)), len(words) - 1)
    return [(number(name), at[first], at[last]) for name, first, last in named(padded)]


def named(padded: Sequence[str]) -> Iterator[tuple[str, int, int]]:
    """Every feature by name with the padded words that it spans."""
    for place, word in enumerate(padded):
        yield f"1 {word}", place, place
        if place + 1 < len(padded):
            yield f"2 {word} {padded[place + 1]}", place, place + 1
        if place + 2 < len(padded):
            yield f"3 {word} {padded[place + 1]} {padded[place + 2]}", place, place + 2
            yield f"s {word} {padded[place + 2]}", place, place + 2
        yield from ((f"c {gram}", place, place) for gram in letters(word))
    yield from in_kind(padded)
    yield f"n {min(len(padded), 9)}", 0, len(padded) - 1


def letters(word: str) -> Iterator[str]:
    """The letter sequences of a word, with its mark."""
    mark, _, bare = word.rpartition("_")
    if len(bare) < 4 or bare in PUNCTUATION or bare.isupper():
        return
    edged = f"<{bare}>"
    for size in GRAMS:
        for start in range(len(edged) - size + 1):
            yield f"{mark}{edged[start : start + size]}"


def number(name: str) -> int:
    """The number of a feature, the same on every machine."""
    return zlib.crc32(name.encode()) % SIZE
