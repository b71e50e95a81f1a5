"""What a change of the catalogue changes, for every possible person and the recorded cases."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np

from care.deciding import NOBODY, Decided, decided
from care.everybody import Array, Everybody, everybody_for
from care.grouping import Box, described, parts
from care.impact_records import differences, moved, on_a_card, spoken, without_visit
from guidance.catalogue import Catalogue, Service
from guidance.deciding import decide
from guidance.facts import Answer, Answers

KINDS = ("services", "further", "words")


@dataclass(frozen=True, eq=False)
class Change:
    """Persons who get the same instead of the same: services before and after, and who they are."""

    before: tuple[str, ...]
    after: tuple[str, ...]
    number: int
    groups: list[Box]
    left: int


@dataclass(frozen=True)
class Case:
    """A recorded case that leads elsewhere: (pathway, first, second) before and after."""

    name: str
    before: tuple[str, str, str]
    after: tuple[str, str, str]


@dataclass(frozen=True, eq=False)
class Impact:
    """Two catalogues compared."""

    base: Catalogue
    work: Catalogue

    @cached_property
    def everybody(self) -> Everybody:
        """The persons that either tells apart."""
        return everybody_for(self.base, self.work)

    @cached_property
    def said(self) -> tuple[Decided, Decided]:
        """What each says to everybody."""
        ids = (*self.base.services, *self.work.services)
        return tuple(decided(each, self.everybody, ids) for each in (self.base, self.work))  # type: ignore[return-value]

    @cached_property
    def changed(self) -> Mapping[str, Array]:
        """For each kind of change the persons, each under the first kind that holds for them."""
        before, after = self.said
        services = np.zeros(self.everybody.shape, bool)
        for one, other in zip(before.pair, after.pair, strict=True):
            services |= one != other
        further = (before.further != after.further).any(axis=-1) & ~services
        words = self.other_words() & ~services & ~further
        possible = self.everybody.possible
        return dict(zip(KINDS, (c & possible for c in (services, further, words)), strict=True))

    def other_words(self) -> Array:
        """The persons who read another text on one of their cards."""
        before, after = self.said
        first, *others = (*after.pair, after.further[..., 0], after.further[..., 1])
        said: Array = self.rows_differ()[before.rows, after.rows]
        said |= self.services_differ(without_visit)[first]
        differ = self.services_differ(on_a_card)
        for array in others:
            said |= differ[array]
        return said

    def read(self) -> Iterator[tuple[str, int]]:
        """(id, how many persons of `words` read it) of each row and service that speaks otherwise.

        Whoever reads two of them is counted for both.
        """
        before, after = self.said
        where = self.changed["words"]
        rows, speaks = after.rows[where], self.rows_differ()[before.rows[where], after.rows[where]]
        counts = np.bincount(rows[speaks], minlength=1)
        yield from ((self.work.pathways[n].id, int(counts[n])) for n in np.flatnonzero(counts))
        seen = [
            after.pair[0][where],
            after.pair[1][where],
            *np.moveaxis(after.further[where], -1, 0),
        ]
        for number in np.flatnonzero(self.services_differ(on_a_card)[:-1]):
            readers = np.logical_or.reduce([array == number for array in seen])
            if readers.any():
                yield after.ids[number], int(readers.sum())

    def rows_differ(self) -> Array:
        """Whether a row of one table and a row of the other speak differently."""
        before, after = (
            [spoken(row.visit) for row in each.pathways] for each in (self.base, self.work)
        )
        return np.array([[one != other for other in after] for one in before])

    def services_differ(self, seen: Callable[[Service | None], Any]) -> Array:
        """For each service, and at last for none, whether what is seen of it differs."""
        ids = self.said[0].ids
        pairs = ((self.base.services.get(each), self.work.services.get(each)) for each in ids)
        return np.array([*(seen(one) != seen(other) for one, other in pairs), False])

    def changes(self, kind: str) -> Iterator[Change]:
        """The changes of one kind, the most frequent first, each with who it is for."""
        ids = ("", *self.said[0].ids)
        for code, cells in parts(self.codes(kind), self.changed[kind]):
            boxes, left = described(cells, self.everybody.possible)
            four = [ids[code // 1024**place % 1024] for place in (3, 2, 1, 0)]
            before, after = (tuple(filter(None, side)) for side in (four[:2], four[2:]))
            yield Change(before, after, int(cells.sum()), boxes, left)

    def codes(self, kind: str) -> Array:
        """Two services before and two after as one number, ten bits for each.

        Of further services only those that are lost or gained.
        """
        before, after = self.said
        arrays: tuple[Array, ...] = (*before.pair, *after.pair)
        if kind == "further":
            one, other = (each.further for each in self.said)
            arrays = (*apart(one, other), *apart(other, one))
        found = np.zeros(self.everybody.shape, np.int64)
        for array in arrays:
            found = found * 1024 + (array + 1)
        return found

    def cases(self, recorded: Mapping[str, Answers]) -> list[Case]:
        """The recorded cases that lead elsewhere."""
        found = [
            Case(name, led(self.base, answers), led(self.work, answers))
            for name, answers in recorded.items()
        ]
        return [case for case in found if case.before != case.after]

    def records(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        """(id, what changed) of each pathway and service: fields, or what became of it."""
        order = [[row.id for row in each.pathways] for each in (self.base, self.work)]
        rows = [{row.id: row for row in each.pathways} for each in (self.base, self.work)]
        yield from differences(rows[0], rows[1])
        for name in moved(*order):
            yield name, ("moved",)
        yield from differences(self.base.services, self.work.services)


def apart(these: Array, those: Array) -> tuple[Array, Array]:
    """Of two services on the last axis those that stand not among the others, in a fixed order.

    Where both have the same two, only their order changed: then both stay as they are.
    """
    alone = np.where((these[..., None] == those[..., None, :]).any(axis=-1), NOBODY, these)
    same = (np.sort(these, axis=-1) == np.sort(those, axis=-1)).all(axis=-1)
    found = np.where(same[..., None], these, -np.sort(-alone, axis=-1))
    return found[..., 0], found[..., 1]


def led(catalogue: Catalogue, answers: Answers) -> tuple[str, str, str]:
    """The pathway and both services for these answers."""
    decision = decide(catalogue, answers)
    return decision.pathway.id, decision.first, decision.second


def answers_of(facts: Mapping[str, Any], catalogue: Catalogue) -> dict[str, Answer]:
    """The answers of a recorded case's facts; a commune brings its territory and basin."""
    told = {
        fact: Answer(tuple(value) if isinstance(value, list) else (value,))
        for fact, value in facts.items()
        if value
    }
    found = catalogue.places.commune(facts.get("commune") or "")
    where = {"territory": found.territory, "basin": found.basin} if found else {}
    return {**told, **{fact: Answer((value,)) for fact, value in where.items() if value}}
