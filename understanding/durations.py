"""How long something has lasted, in months, as said in a message."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from understanding.numerals import SMALL, numeral

MONTHS = {"jour": 0, "jours": 0, "semaine": 0, "semaines": 0, "mois": 1, "an": 12, "ans": 12,
          "annee": 12, "annees": 12}  # fmt: skip
SINCE = frozenset(("depuis", "fait", "voila", "a", "apres"))
LONG = 12


def lasting(words: Sequence[str]) -> Iterator[int]:
    """The months of each length of time that goes on now: « depuis 4 mois », « ça fait un an »."""
    for place, word in enumerate(words[1:], start=1):
        if word in MONTHS and SINCE & set(words[max(place - 4, 0) : place]):
            yield MONTHS[word] * count(words, place)


def count(words: Sequence[str], place: int) -> int:
    """The number said before a unit of time, 1 when none can be read."""
    for start in range(max(place - 4, 0), place):
        value, length = numeral(words, start)
        if value and start + length == place:
            return value
    return SMALL.get(words[place - 1], 1)


def short(words: Sequence[str]) -> bool:
    """Whether the message tells lengths of time and all are under a year."""
    told = list(lasting(words))
    return bool(told) and max(told) < LONG
