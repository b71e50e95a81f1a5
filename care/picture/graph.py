"""The questions that each audience is asked, as a tree from the first question to the rows.

Answers that lead to the same questions and rows share a branch. Counts are exact: of every possible
person (guidance/people.py), each of those whom the table can tell apart counts for one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from guidance.catalogue import Catalogue
from guidance.facts import Answer, Answers, known
from guidance.people import (
    AUDIENCE,
    CIRCUMSTANCE,
    FACT_OF,
    MINOR,
    NEED,
    PLACE,
    TRIAL,
    VARIABLES,
    Box,
    People,
    Site,
    site_of,
    split,
)
from guidance.planning import Planner

VARIABLE_OF = {FACT_OF.get(name, name): number for number, name in enumerate(VARIABLES)}
Signature = tuple[object, ...]


@dataclass(frozen=True)
class Branch:
    """Answers to one question (bits of its variable) and where they lead, with how many people."""

    variable: int
    mask: int
    people: int
    to: Node


@dataclass(frozen=True)
class Node:
    """A question (`asked`) with its branches, or an end with the `rows` that decide there.

    `asked` is false for what is never asked but read when the person tells it. At an end, `first`
    and `second` are the services that people get there, several where they depend on the place.
    """

    fact: str
    branches: tuple[Branch, ...]
    people: int
    rows: tuple[str, ...] = ()
    first: tuple[str, ...] = ()
    second: tuple[str, ...] = ()
    asked: bool = True

    @property
    def ends(self) -> int:
        """How many ends there are below, itself included."""
        return sum(branch.to.ends for branch in self.branches) or 1


@dataclass(frozen=True, eq=False)
class Graphs:
    """Builds the graph of each audience of a catalogue."""

    planner: Planner

    @property
    def catalogue(self) -> Catalogue:
        """The catalogue that is drawn."""
        return self.planner.catalogue

    def graph(self, audience: str) -> Node:
        """What people of that audience are asked, and where it leads."""
        answers = known(audience=audience)
        (box,) = self.planner.people.fitting(answers)
        young = known(audience=audience, minor="yes")
        (young_box,) = self.planner.people.fitting(young)
        if audience == "neet" or self.rows_in(box) == self.rows_in(young_box):
            return self.node(answers, box)
        grown = self.branch(MINOR, answers | known(minor="no"), box)
        minors = self.branch(MINOR, young, young_box)
        people = grown.people + minors.people
        return Node("minor", (minors, grown), people, asked=False)

    def branch(self, variable: int, answers: Answers, box: Box) -> Branch:
        """The branch of a box."""
        node = self.node(answers, box)
        return Branch(variable, box[variable], node.people, node)

    def node(self, answers: Answers, box: Box) -> Node:
        """What is asked next of the people of a box, and where it leads."""
        question = self.planner.next_question(answers)
        if question is None:
            return self.end(box)
        variable = VARIABLE_OF[question.fact]
        groups = self.groups(answers, box, variable, question.fact)
        branches = [self.branch(variable, told, part) for told, part in groups]
        branches.sort(key=lambda branch: self.rank(branch.to))
        return Node(question.fact, tuple(branches), sum(branch.people for branch in branches))

    def end(self, box: Box) -> Node:
        """Where the people of a box arrive."""
        outcomes = [outcome for outcome, _ in self.planner.outcomes([box])]
        rows, first, second = (tuple(dict.fromkeys(each)) for each in zip(*outcomes, strict=True))
        return Node("", (), count(self.planner.people, box), rows, first, second)

    def groups(
        self, answers: Answers, box: Box, variable: int, fact: str
    ) -> Iterator[tuple[Answers, Box]]:
        """The answers that lead to the same rows and next question, with one of them given."""
        masks: dict[Signature, int] = defaultdict(int)
        told: dict[Signature, Answers] = {}
        for bit, value in self.planner.people.members(variable, box[variable]):
            part = narrowed(box, variable, bit)
            given = {**answers, **self.answer(fact, value)}
            question = self.planner.next_question(given)
            key = (question.fact if question else "", *self.signature(part, variable))
            masks[key] |= bit
            told.setdefault(key, given)
        for key, mask in masks.items():
            yield told[key], narrowed(box, variable, mask)

    def signature(self, box: Box, but: int) -> Signature:
        """Which rows decide for which people of a box, one variable left out."""
        pieces: dict[str, list[Box]] = defaultdict(list)
        for row, part in self.pieces(box):
            pieces[row].append(narrowed(part, but, 0))
        return tuple((row, *sorted(parts)) for row, parts in pieces.items())

    def pieces(self, box: Box) -> Iterator[tuple[str, Box]]:
        """The parts of a box with the row that decides for each."""
        left = [box]
        for row, cut in zip(self.catalogue.pathways, self.planner.rows, strict=True):
            parts = [split(each, cut) for each in left]
            yield from ((row.id, inside) for inside, _ in parts if inside)
            left = [piece for _, rest in parts for piece in rest]
            if not left:
                return

    def rows_in(self, box: Box) -> tuple[str, ...]:
        """The rows that decide for people of a box, in the order of the table."""
        return tuple(dict.fromkeys(row for row, _ in self.pieces(box)))

    def rank(self, node: Node) -> int:
        """Where the first row below a node stands in the table."""
        if node.rows:
            return self.order[node.rows[0]]
        return min(self.rank(branch.to) for branch in node.branches)

    @cached_property
    def order(self) -> dict[str, int]:
        """Row → its number."""
        return {row.id: number for number, row in enumerate(self.catalogue.pathways)}

    def answer(self, fact: str, value: object) -> dict[str, Answer]:
        """An answer to a question."""
        if isinstance(value, Site):
            return self.home(value)
        if isinstance(value, frozenset):
            return known(circumstances=tuple(sorted(value)) or ("none",))
        if fact == "minor":
            return known(minor=str(value or "no"))
        return {fact: Answer((str(value),) if value else ())}

    def home(self, site: Site) -> dict[str, Answer]:
        """Somebody's place: a commune, or what is known without one."""
        nis = self.homes.get(site)
        told = {"territory": site.territory, "basin": site.basin}
        place = {fact: Answer((value,) if value else ()) for fact, value in told.items()}
        return {"commune": Answer((nis,) if nis else ()), **place}

    @cached_property
    def homes(self) -> dict[Site, str]:
        """A commune for each place that the table tells apart."""
        places = self.catalogue.places
        return {site_of(places, nis): nis for nis in places.communes}


def narrowed(box: Box, variable: int, mask: int) -> Box:
    """A box with one variable reduced."""
    return (*box[:variable], mask, *box[variable + 1 :])  # type: ignore[return-value]


def count(people: People, box: Box) -> int:
    """How many possible people a box holds; only who tries an occupation differs in how."""
    trying = people.mask(NEED, ["try_occupation"])
    needs = bits(box[NEED] & trying) * bits(box[TRIAL]) + bits(box[NEED] & ~trying)
    others = (AUDIENCE, MINOR, PLACE, CIRCUMSTANCE)
    number = needs
    for variable in others:
        number *= bits(box[variable])
    return number


def bits(mask: int) -> int:
    """How many values a mask holds."""
    return bin(mask).count("1")
