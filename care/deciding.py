"""What `guidance.deciding.decide` says to every possible person, computed for all at once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from care.everybody import WISHES, Array, Everybody, Vectors
from guidance.catalogue import Catalogue
from guidance.deciding import MOST_FURTHER, STANDING, TRIAGE, services_of, specificity
from guidance.facts import AUDIENCES
from guidance.people import Site

NOBODY = -1


@dataclass(frozen=True, eq=False)
class Decided:
    """For each cell the number of the row, of the first and second service, and of two more.

    Rows are numbered as in `catalogue.pathways`, services as in `ids`; -1 stands for none.
    """

    catalogue: Catalogue
    everybody: Everybody
    ids: tuple[str, ...]

    @cached_property
    def flat(self) -> tuple[int, ...]:
        """The shape with all circumstances on one axis."""
        return (*self.everybody.shape[:4], 64)

    @cached_property
    def number_of(self) -> dict[str, int]:
        """Service id → its number."""
        return {service: number for number, service in enumerate(self.ids)}

    @cached_property
    def boxes(self) -> tuple[Vectors | None, ...]:
        """For each row the values that meet its conditions."""
        sites = self.everybody.sites(self.catalogue)
        return tuple(self.everybody.box(row.when, sites) for row in self.catalogue.pathways)

    @property
    def rows(self) -> Array:
        """The row that decides: the first whose box holds the cell."""
        return self.first_rows[0]

    @cached_property
    def first_rows(self) -> tuple[Array, Array]:
        """The row that decides, and the one that would if that row were not there."""
        found, after = (np.full(self.flat, NOBODY, np.int16) for _ in range(2))
        for number in reversed(range(len(self.boxes))):
            box = self.boxes[number]
            if box is not None:
                where = np.ix_(*(np.flatnonzero(axis) for axis in box))
                after[where] = found[where]
                found[where] = number
        return found.reshape(self.everybody.shape), after.reshape(self.everybody.shape)

    @cached_property
    def pair(self) -> tuple[Array, Array]:
        """The first and the second service."""
        return self.services(self.rows)

    def services(self, of_rows: Array) -> tuple[Array, Array]:
        """The first and the second service that these rows lead to."""
        rows = of_rows.reshape(self.flat)
        audience, _, wish, place, _ = np.ogrid[tuple(map(slice, self.flat))]
        code = ((rows.astype(np.int64) * 16 + audience) * 64 + wish) * 1024 + place
        codes, back = np.unique(code, return_inverse=True)
        sites = self.everybody.sites(self.catalogue)
        led = np.array([self.led_to(each, sites) for each in codes.tolist()], np.int16)
        first, second = (led[back, side].reshape(self.everybody.shape) for side in (0, 1))
        return first, second

    def led_to(self, code: int, sites: tuple[Site, ...]) -> tuple[int, int]:
        """The numbers of both services for (row, audience, wish, place) as one number."""
        code, place = divmod(code, 1024)
        code, wish = divmod(code, 64)
        row, audience = divmod(code, 16)
        if row < 0:
            return NOBODY, NOBODY
        pathway = self.catalogue.pathways[row]
        led = services_of(pathway, sites[place], WISHES[wish][0], AUDIENCES[audience])
        return self.number_of[led[0]], self.number_of[led[1]]

    @cached_property
    def further(self) -> Array:
        """Up to two more services on a last axis, as long as no form of help is preferred."""
        return self.further_for(None)

    def further_for(self, mode: str | None) -> Array:
        """Up to two more services on a last axis, the most specific first."""
        first, second = (each.reshape(self.flat) for each in self.pair)
        found = np.full((*self.flat, MOST_FURTHER), NOBODY, np.int16)
        sites = self.everybody.sites(self.catalogue)
        for service in sorted(self.catalogue.further, key=lambda s: -specificity(s, mode)):
            box = self.everybody.box(service.further or {}, sites, mode)
            if box is None or not all(axis.any() for axis in box):
                continue
            add(found, first, second, only_adults(box) if service.employment else [box],
                self.number_of[service.id])  # fmt: skip
        return found.reshape((*self.everybody.shape, MOST_FURTHER))


def decided(catalogue: Catalogue, everybody: Everybody, ids: Iterable[str] = ()) -> Decided:
    """What the catalogue says to everybody; `ids` numbers services alike in two catalogues."""
    numbered = dict.fromkeys((*ids, *catalogue.services, *sorted(STANDING), TRIAGE))
    return Decided(catalogue, everybody, tuple(numbered))


def only_adults(box: Vectors) -> list[Vectors]:
    """A box without pupils and minors, as `guidance.deciding.allowed` wants it."""
    audience = box[0] & np.array([name != "pupil" for name in AUDIENCES])
    minor = box[1] & np.array([False, True])
    return [(audience, minor, *box[2:])] if audience.any() and minor.any() else []


def add(found: Array, first: Array, second: Array, boxes: list[Vectors], number: int) -> None:
    """Puts a service on the next free place of each cell of the boxes that lacks it."""
    for box in boxes:
        where = np.ix_(*(np.flatnonzero(axis) for axis in box))
        part, new = found[where], (first[where] != number) & (second[where] != number)
        empty = part == NOBODY
        for place in range(MOST_FURTHER):
            here = new & empty[..., place] & (place == 0 or ~empty[..., place - 1])
            part[..., place][here] = number
            new &= ~here
        found[where] = part
