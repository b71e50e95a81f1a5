"""How much a page shows and how large: each density is smaller than the one before it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fiche.sheet import Fiche

TEXTS = ("name", "summary", "reason", "action", "bring", "ask", "source")


@dataclass(frozen=True)
class Density:
    """A class of the stylesheet, the texts that are left out, and the longest text kept whole."""

    name: str
    fits: float
    without: tuple[str, ...] = ()
    longest: int = 400


DENSITIES = (
    Density("roomy", fits=1500),
    Density("close", fits=2200),
    Density("tight", fits=2800),
    Density("bare", fits=3400, without=("summary",)),
    Density("least", fits=float("inf"), without=("summary", "source"), longest=150),
)


def densities_for(fiche: Fiche) -> Iterator[Density]:
    """The densities to try, from the first that should hold the fiche on one A4 page."""
    weight = characters(fiche)
    return (density for density in DENSITIES if weight <= density.fits)


def characters(fiche: Fiche) -> int:
    """The number of characters that the fiche wants to show."""
    texts = [card.get(text) or "" for card in fiche.cards[:3] for text in TEXTS]
    return sum(map(len, (*texts, *(value for _, value in fiche.understood))))
