"""Every possible person as the cells of one array, so that all can be decided at once."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt

from guidance.catalogue import Catalogue, Conditions
from guidance.deciding import site_from
from guidance.facts import AUDIENCES, CIRCUMSTANCES, NEEDS, PROFESSIONAL_NEEDS, Answer, known
from guidance.people import Site, site_meets, site_of

AXES = ("audience", "minor", "wish", "place", *CIRCUMSTANCES)
FOR_OTHERS = ("parent", "professional")
TRIED = "try_occupation"
WISHES = tuple(
    (need, trial)
    for need in NEEDS
    for trial in ((None, "before_training", "in_company") if need == TRIED else (None,))
)
HELD = tuple(itertools.product((False, True), repeat=len(CIRCUMSTANCES)))
CIRCUMSTANCES_HELD = tuple(frozenset(itertools.compress(CIRCUMSTANCES, chosen)) for chosen in HELD)
Array = npt.NDArray[Any]
Where = tuple[str | None, str | None, str | None]
Vectors = tuple[Array, ...]


@dataclass(frozen=True, eq=False)
class Everybody:
    """The possible persons: audience × minor × wish × place × each circumstance.

    A place is (commune, territory, basin): one commune for all that no catalogue tells apart,
    then what is known without a commune. Cells that stand for nobody are not `possible`.
    """

    places: tuple[Where, ...]

    @cached_property
    def shape(self) -> tuple[int, ...]:
        """The length of each axis."""
        return (len(AUDIENCES), 2, len(WISHES), len(self.places), *(2,) * len(CIRCUMSTANCES))

    @cached_property
    def possible(self) -> Array:
        """Which cells stand for a person."""
        found = np.ones(self.shape, bool)
        for audience, name in enumerate(AUDIENCES):
            found[audience, 0] &= name not in FOR_OTHERS
            for wish, (need, _) in enumerate(WISHES):
                found[audience, :, wish] &= can_need(name, need)
        return found

    @property
    def number(self) -> int:
        """How many persons there are."""
        return int(self.possible.sum())

    def sites(self, catalogue: Catalogue) -> tuple[Site, ...]:
        """What the decision table of a catalogue can tell of each place."""
        return tuple(site_from(catalogue, placed(place)) for place in self.places)

    def box(
        self, when: Conditions, sites: Iterable[Site], mode: str | None = None
    ) -> Vectors | None:
        """The values that meet the conditions, all circumstances on one axis; None for nobody."""
        if mode not in when.get("mode", (mode,)):
            return None
        return (
            chosen(AUDIENCES, when.get("audience")),
            chosen(("yes", "no"), when.get("minor")),
            chosen([need for need, _ in WISHES], when.get("need"))
            & chosen([trial for _, trial in WISHES], when.get("trial_setting")),
            np.array([site_meets(site, when) for site in sites]),
            chosen(CIRCUMSTANCES_HELD, when.get("circumstances")),
        )

    def answers(self, cell: tuple[int, ...]) -> dict[str, Answer]:
        """The complete answers of the person of a cell, as `guidance` takes them."""
        audience, minor, wish, place, *held = cell
        need, trial = WISHES[wish]
        told = tuple(itertools.compress(CIRCUMSTANCES, held)) or ("none",)
        asked = known(
            audience=AUDIENCES[audience],
            minor=("yes", "no")[minor],
            need=need,
            circumstances=told,
        )
        tried = {"trial_setting": Answer((trial,))} if trial else {}
        return {**asked, **placed(self.places[place]), **tried}


def everybody_for(*catalogues: Catalogue) -> Everybody:
    """The persons that these catalogues can tell apart, all of them together."""
    communes = sorted({nis for each in catalogues for nis in each.places.communes})
    found: dict[tuple[Site, ...], Where] = {}
    for nis in communes:
        sites = tuple(site_of(each.places, nis) for each in catalogues)
        found.setdefault(sites, (nis, sites[-1].territory or None, sites[-1].basin or None))
    exact = list(found.values())
    coarse = [(territory, basin) for _, territory, known in exact for basin in (None, known)]
    for territory, basin in sorted(set(coarse), key=str):
        sites = (Site(territory or "", basin or ""),) * len(catalogues)
        found.setdefault(sites, (None, territory, basin))
    return Everybody((*found.values(), (None, None, None)))


def placed(place: Where) -> dict[str, Answer]:
    """The answers about a place."""
    told = zip(("commune", "territory", "basin"), place, strict=True)
    return {fact: Answer((value,)) for fact, value in told if value}


def can_need(audience: str, need: str) -> bool:
    """Whether an audience can have a need."""
    if need == "unsure":
        return True
    return (audience == "professional") == (need in PROFESSIONAL_NEEDS)


def chosen(values: Iterable[object], wanted: frozenset[str] | None) -> Array:
    """Which values a condition allows; of a set of values one must be wanted."""
    if wanted is None:
        return np.ones(len(list(values)), bool)
    return np.array(
        [bool(v & wanted) if isinstance(v, frozenset) else v in wanted for v in values], bool
    )


def cells(where: Array) -> Iterator[tuple[int, ...]]:
    """The cells that are true."""
    return (tuple(map(int, cell)) for cell in np.argwhere(where))
