"""Proposes a scenario for each row and condition that no case shows yet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from care.cases.case import Case
from care.cases.coverage import Condition, Coverage, Table
from care.cases.playing import Player
from care.cases.vocabulary import PHRASES
from care.cases.writing import Writer, expectations
from guidance.catalogue import Pathway
from guidance.people import (
    AUDIENCE,
    CIRCUMSTANCE,
    MINOR,
    NEED,
    NOTHING,
    PLACE,
    TRIAL,
    VARIABLES,
    Box,
    Site,
    site_of,
)

SAID = PHRASES["coverage"]


@dataclass(frozen=True, eq=False)
class Drafts:
    """Writes proposals against one decision table."""

    table: Table
    player: Player

    @cached_property
    def rows(self) -> dict[str, Pathway]:
        """The rows by id."""
        return {row.id: row for row in self.table.catalogue.pathways}

    @cached_property
    def homes(self) -> dict[Site, str]:
        """The commune with the most postal codes of each place that the table tells apart."""
        places = self.table.catalogue.places
        small_first = sorted(places.communes.values(), key=lambda each: len(each.postal_codes))
        return {site_of(places, commune.nis): commune.nis for commune in small_first}

    def missing(self, coverage: Coverage) -> Iterator[str]:
        """What is missing, each with a scenario to copy and name."""
        for row in coverage.rows_missing:
            name = SAID["draft"].format(row=row)
            told = SAID["row_missing"].format(file=self.rows[row].file, row=row)
            yield from self.proposal(told, name, self.table.deciding(self.rows[row]))
        for each in coverage.conditions_missing:
            if each not in coverage.alone:
                yield from self.of_condition(each)

    def of_condition(self, condition: Condition) -> Iterator[str]:
        """The proposal for one condition."""
        row, fact = self.rows[condition.row], PHRASES["facts"][condition.fact][0]
        name = SAID["draft_condition"].format(row=row.id, fact=fact)
        told = SAID["condition_missing"].format(file=row.file, row=row.id, fact=fact)
        yield from self.proposal(told, name, self.table.failing_alone(row, condition.fact))

    def proposal(self, told: str, name: str, boxes: Iterator[Box]) -> Iterator[str]:
        """What is missing and a scenario that shows it, as plain a person as there is."""
        case = min((self.person(name, box) for box in boxes), key=unusual)
        expected = tuple(expectations(self.player.play(case)))
        writer = Writer(self.player.words)
        yield f"{told}\n\n{writer.scenario(replace(case, expected=expected))}\n"

    def person(self, name: str, box: Box) -> Case:
        """The plainest person of a box."""
        values = [self.plainest(variable, box[variable]) for variable in range(len(VARIABLES))]
        facts = {
            "audience": told(values[AUDIENCE]),
            "minor": told(values[MINOR]) or ("no",),
            "need": told(values[NEED]),
            "circumstances": tuple(sorted(values[CIRCUMSTANCE])) or ("none",),  # type: ignore[call-overload]
            "trial_setting": told(values[TRIAL]),
            **self.home(values[PLACE]),  # type: ignore[arg-type]
        }
        return Case(name, facts, (), places=self.table.catalogue.places)

    def plainest(self, variable: int, mask: int) -> object:
        """The most usual value of a mask; no answer where nobody is asked as a rule."""
        if variable in (MINOR, TRIAL) and mask & self.table.people.mask(variable, [NOTHING]):
            return NOTHING
        weights = self.table.people.weights[variable]
        members = self.table.people.members(variable, mask)
        return max(members, key=lambda member: weights[member[0].bit_length() - 1])[1]

    def home(self, site: Site) -> dict[str, tuple[str, ...]]:
        """Where somebody of that place may live."""
        if site in self.homes:
            return {"commune": (self.homes[site],)}
        area = {"territory": told(site.territory), "basin": told(site.basin)}
        return {"commune": (), **area}


def told(value: object) -> tuple[str, ...]:
    """A value as an answer, none when there is none."""
    return (str(value),) if value else ()


def unusual(case: Case) -> tuple[int, int]:
    """How many facts are unknown, and how many circumstances hold."""
    unknown = sum(not case.facts.get(fact) for fact in ("audience", "need", "commune"))
    return unknown, len(case.facts["circumstances"])
