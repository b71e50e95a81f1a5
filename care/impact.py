"""What a change of the catalogue changes, for every possible person and the recorded cases."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields
from functools import cached_property
from typing import Any

import numpy as np

from care.deciding import Decided, decided
from care.everybody import Everybody, everybody_for
from care.grouping import Box, described, parts
from guidance.catalogue import Catalogue, Pathway, Service
from guidance.deciding import decide
from guidance.facts import Answer, Answers

KINDS = ("services", "further", "words")
ON_A_CARD = ("name", "summary", "contact", "access", "visit")


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
    def changed(self) -> Mapping[str, np.ndarray]:
        """For each kind of change the persons, each under the first kind that holds for them."""
        before, after = self.said
        services = np.zeros(self.everybody.shape, bool)
        for one, other in zip(before.pair, after.pair, strict=True):
            services |= one != other
        further = (before.further != after.further).any(axis=-1) & ~services
        words = self.other_words() & ~services & ~further
        possible = self.everybody.possible
        return dict(zip(KINDS, (c & possible for c in (services, further, words)), strict=True))

    def other_words(self) -> np.ndarray:
        """The persons who read another text on one of their cards."""
        before, after = self.said
        first, *others = (*after.pair, after.further[..., 0], after.further[..., 1])
        said = self.rows_differ()[before.rows, after.rows]
        said |= self.services_differ(without_visit)[first]
        for array in others:
            said |= self.services_differ(on_a_card)[array]
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

    def rows_differ(self) -> np.ndarray:
        """Whether a row of one table and a row of the other speak differently."""
        return np.array(
            [[spoken(one.visit) != spoken(other.visit) for other in self.work.pathways]
             for one in self.base.pathways]
        )  # fmt: skip

    def services_differ(self, seen: Callable[[Service | None], Any]) -> np.ndarray:
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

    def codes(self, kind: str) -> np.ndarray:
        """Two services before and two after as one number, ten bits for each."""
        before, after = self.said
        arrays = (*before.pair, *after.pair)
        if kind == "further":
            arrays = tuple(each.further[..., n] for each in self.said for n in (0, 1))
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


def led(catalogue: Catalogue, answers: Answers) -> tuple[str, str, str]:
    """The pathway and both services for these answers."""
    decision = decide(catalogue, answers)
    return decision.pathway.id, decision.first, decision.second


def on_a_card(service: Service | None) -> Any:
    """What a card shows of a service."""
    return service and [spoken(getattr(service, name)) for name in ON_A_CARD]


def without_visit(service: Service | None) -> Any:
    """What the first card shows of a service: its words come from the pathway."""
    return service and [spoken(getattr(service, name)) for name in ON_A_CARD[:-1]]


def spoken(words: object) -> str:
    """Words as they are compared: another kind of space says nothing else."""
    return " ".join(repr(words).replace(r"\u202f", " ").replace(r"\xa0", " ").split())


def differences(
    before: Mapping[str, Pathway] | Mapping[str, Service],
    after: Mapping[str, Pathway] | Mapping[str, Service],
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """(id, fields that differ) of the records that are not the same."""
    for name in dict.fromkeys((*before, *after)):
        one, other = before.get(name), after.get(name)
        if one is None or other is None:
            yield name, ("added" if one is None else "removed",)
        elif one != other:
            compared = [field.name for field in fields(one) if field.compare]
            yield from named(name, [n for n in compared if speaks_otherwise(one, other, n)])


def named(name: str, changed: list[str]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """A record with the fields that differ, nothing when none does."""
    if changed:
        yield name, tuple(changed)


def speaks_otherwise(one: object, other: object, field: str) -> bool:
    """Whether a field of two records differs in more than its spaces."""
    before, after = getattr(one, field), getattr(other, field)
    return bool(before != after and spoken(before) != spoken(after))


def moved(before: list[str], after: list[str]) -> list[str]:
    """The ids that stand elsewhere among those that both lists have."""
    both = [name for name in before if name in set(after)]
    left = [name for name in after if name in set(before)]
    found = []
    for name in both:
        if left and left[0] == name:
            left.pop(0)
        elif name in left:
            found.append(name)
            left.remove(name)
    return found


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
