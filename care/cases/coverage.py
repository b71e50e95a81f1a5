"""Which rows of the decision table, and which of their conditions, the cases show to matter.

A condition is shown by two cases: one that the row decides, and one that reaches the row (no
earlier row holds) and meets every other condition of it, so that this one alone makes it fail.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from care.cases.case import Case
from guidance.catalogue import Catalogue, Conditions, Pathway
from guidance.deciding import holds, person_from, site_from
from guidance.facts import Answers
from guidance.people import VARIABLES, Box, People, split


@dataclass(frozen=True)
class Condition:
    """One condition of one row."""

    row: str
    fact: str


@dataclass(frozen=True)
class Coverage:
    """What is shown and what is not; `implied` conditions can never fail alone."""

    rows: tuple[str, ...]
    conditions: tuple[Condition, ...]
    implied: tuple[Condition, ...]
    decided: frozenset[str]
    alone: frozenset[Condition]

    @property
    def rows_missing(self) -> tuple[str, ...]:
        """The rows that no case reaches."""
        return tuple(row for row in self.rows if row not in self.decided)

    @property
    def conditions_missing(self) -> tuple[Condition, ...]:
        """The conditions that no case shows to fail alone, or whose row no case reaches."""
        return tuple(each for each in self.conditions if not self.shown(each))

    def shown(self, condition: Condition) -> bool:
        """Whether both cases are there."""
        return condition in self.alone and condition.row in self.decided

    @property
    def complete(self) -> bool:
        """Whether nothing is missing."""
        return not self.rows_missing and not self.conditions_missing


@dataclass(frozen=True, eq=False)
class Table:
    """The decision table with the persons that reach each row."""

    catalogue: Catalogue

    @cached_property
    def people(self) -> People:
        """Every possible person."""
        return People(self.catalogue.places)

    @cached_property
    def reaching(self) -> dict[str, tuple[Box, ...]]:
        """Row → the boxes of persons for whom no earlier row holds."""
        left: list[Box] = [tuple(map(self.people.all_of, range(len(VARIABLES))))]  # type: ignore[list-item]
        found = {}
        for row in self.catalogue.pathways:
            found[row.id] = tuple(left)
            cut = self.people.masks_of(row.when)
            left = [box for each in left for box in split(each, cut)[1]]
        return found

    def deciding(self, row: Pathway) -> Iterator[Box]:
        """The boxes of persons whom the row decides."""
        return self.inside(row, self.people.masks_of(row.when))

    def failing_alone(self, row: Pathway, fact: str) -> Iterator[Box]:
        """The boxes of persons who reach the row and meet all of its conditions but this one."""
        wanted = self.people.masks_of(row.when)
        others = self.people.masks_of(without(row.when, fact))
        cut = tuple(o & ~w if o != w else o for o, w in zip(others, wanted, strict=True))
        return self.inside(row, cut) if others != wanted else iter(())  # type: ignore[arg-type]

    def inside(self, row: Pathway, cut: Box) -> Iterator[Box]:
        """The parts of the boxes that reach a row inside another box."""
        for box in self.reaching[row.id]:
            part, _ = split(box, cut)
            if part:
                yield part

    def measure(self, cases: Iterable[Case]) -> Coverage:
        """What these cases show, those of a day of their own left out."""
        given = [
            (Condition(row.id, fact), row) for row in self.catalogue.pathways for fact in row.when
        ]
        possible = {each: any(self.failing_alone(row, each.fact)) for each, row in given}
        shown = [self.shown_by(case.truth()) for case in cases if case.day is None]
        return Coverage(
            rows=tuple(row.id for row in self.catalogue.pathways),
            conditions=tuple(each for each, may in possible.items() if may),
            implied=tuple(each for each, may in possible.items() if not may),
            decided=frozenset(row for row, _ in shown),
            alone=frozenset(each for _, conditions in shown for each in conditions),
        )

    def shown_by(self, answers: Answers) -> tuple[str, frozenset[Condition]]:
        """The row that decides for a person, and the conditions that alone kept other rows off."""
        person = person_from(answers, site_from(self.catalogue, answers))
        alone: set[Condition] = set()
        for row in self.catalogue.pathways:
            failing = [f for f in row.when if not holds({f: row.when[f]}, person)]
            if not failing:
                return row.id, frozenset(alone)
            if len(failing) == 1:
                alone.add(Condition(row.id, failing[0]))
        raise ValueError("no row holds: the table must end with one that has no conditions")


def without(when: Conditions, fact: str) -> Conditions:
    """The conditions but one."""
    return {each: values for each, values in when.items() if each != fact}
