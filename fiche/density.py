"""How large a page is printed and what it leaves out when there is much to say."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from fiche.content import Fiche

STEPS = 3
PHONE = 40
ONE_LINE = 70
TEXTS = ("name", "summary", "reason", "action", "bring", "ask", "source")
FIELDS = (*TEXTS, "url", "phone", "verified_on", "free")


@dataclass(frozen=True)
class Density:
    """The size of the letters in points, the texts left out, how long a text or source may be."""

    size: float
    without: tuple[str, ...] = ()
    longest: int = 300
    source: int = 300

    def steps(self, fiche: Fiche) -> list[dict[str, Any]]:
        """The fields of the first three cards that are shown; a missing one is None."""
        return [self.step(card) for card in fiche.cards[:STEPS]]

    def step(self, card: Mapping[str, Any]) -> dict[str, Any]:
        """The fields of one card that are shown."""
        kept = {name: None if name in self.without else card.get(name) for name in FIELDS}
        longest = dict.fromkeys(TEXTS, self.longest) | {"source": self.source, "phone": PHONE}
        return kept | {name: cut(kept[name], most) for name, most in longest.items() if kept[name]}

    def understood(self, fiche: Fiche) -> list[tuple[str, str]]:
        """The pairs of what was understood, none longer than half a text."""
        half = self.longest // 2
        return [(cut(label, half), cut(value, half)) for label, value in fiche.understood]


A4 = (
    Density(12),
    Density(11),
    *(Density(size, without=("summary",), source=ONE_LINE) for size in (11, 10.5, 10, 9.5, 9)),
    Density(8, without=("summary", "source"), longest=90),
)
TICKET = Density(9.5, without=("summary",))


def cut(text: str, longest: int) -> str:
    """The text, ended after a word by « … » where it is longer."""
    if len(text) <= longest:
        return text
    start = text[: longest - 1]
    return (start.rpartition(" ")[0] or start).rstrip(" ,;") + "…"
