"""The next question: the one whose answer most reduces what can still happen."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from guidance.catalogue import Catalogue
from guidance.deciding import TRIAGE, services_of
from guidance.facts import Answers
from guidance.people import (
    AUDIENCE,
    FACT_OF,
    NEED,
    PLACE,
    VARIABLES,
    Box,
    People,
    split,
)

Outcome = tuple[str, str, str]
Table = dict[Outcome, dict[int, float]]
NEGLIGIBLE = 1e-9


@dataclass(frozen=True)
class NextQuestion:
    """The fact to ask, and how many questions may still come, this one included."""

    fact: str
    at_most: int


@dataclass(frozen=True, eq=False)
class Planner:
    """Compares what is known with the decision table in three values."""

    catalogue: Catalogue

    @cached_property
    def people(self) -> People:
        """The space of possible persons."""
        return People(self.catalogue.places)

    @cached_property
    def rows(self) -> tuple[Box, ...]:
        """The box of each pathway, in order."""
        return tuple(self.people.masks_of(row.when) for row in self.catalogue.pathways)

    def next_question(self, answers: Answers, preferred: str | None = None) -> NextQuestion | None:
        """The question to ask, None once no answer can change the first or second service.

        `preferred` is asked first where its answer can change something.
        """
        open_facts = self.open_facts(self.people.fitting(answers))
        candidates = [fact for fact in open_facts if self.may_ask(fact, answers)]
        if not candidates:
            return None
        fact = preferred if preferred in candidates else candidates[0]
        return NextQuestion(fact, len(open_facts))

    def may_ask(self, fact: str, answers: Answers) -> bool:
        """Whether the fact has no answer yet and the facts it needs are known."""
        if fact in answers:
            return False
        return all(need in answers for need in self.catalogue.questions[fact].requires)

    @lru_cache(maxsize=4096)  # noqa: B019 - one planner lives as long as its process
    def open_facts(self, boxes: tuple[Box, ...]) -> tuple[str, ...]:
        """The facts that can still change the first or second service, the most telling first."""
        outcomes = list(self.outcomes(boxes))
        pathways = [((row, "", ""), box) for (row, _, _), box in outcomes]
        services = [(("", first, second), box) for (_, first, second), box in outcomes]
        telling = {
            (fact := FACT_OF.get(name, name)): self.information(pathways, variable)
            / self.catalogue.questions[fact].effort
            for variable, name in enumerate(VARIABLES)
            if self.information(services, variable) > NEGLIGIBLE
        }
        return tuple(sorted(telling, key=lambda fact: -telling[fact]))

    def outcomes(self, boxes: Iterable[Box]) -> Iterator[tuple[Outcome, Box]]:
        """Disjoint boxes of persons, each with the one pathway and two services it leads to."""
        left = list(boxes)
        for row, cut in zip(self.catalogue.pathways, self.rows, strict=True):
            remaining = []
            for box in left:
                inside, rest = split(box, cut)
                remaining += rest
                if inside:
                    yield from self.resolved(row.id, inside)
            left = remaining

    def resolved(self, pathway: str, box: Box) -> Iterator[tuple[Outcome, Box]]:
        """The box of one pathway cut by the services that its placeholders become."""
        row = next(row for row in self.catalogue.pathways if row.id == pathway)
        if row.first == TRIAGE or not (row.first + row.second).count("@"):
            yield (row.id, row.first, row.second), box
            return
        pieces: dict[tuple[Outcome, int, int], int] = defaultdict(int)
        for audience, need, place, values in self.cells(box):
            outcome = (row.id, *services_of(row, *values))  # type: ignore[arg-type]
            pieces[outcome, audience, need] |= place
        for (outcome, audience, need), place in pieces.items():
            yield outcome, (audience, box[1], need, place, *box[4:])

    def cells(self, box: Box) -> Iterator[tuple[int, int, int, tuple[object, object, object]]]:
        """The (audience, need, place) masks of a box with the values they stand for."""
        for audience, who in self.people.members(AUDIENCE, box[AUDIENCE]):
            for need, what in self.needs_of(box[NEED]):
                for place, site in self.people.members(PLACE, box[PLACE]):
                    yield audience, need, place, (site, what, who)

    def needs_of(self, mask: int) -> Iterator[tuple[int, object]]:
        """The two groups of needs that placeholders tell apart: a job, and all others."""
        job = self.people.mask(NEED, ["find_job"])
        return ((m, n) for m, n in ((mask & job, "find_job"), (mask & ~job, None)) if m)

    def information(self, outcomes: list[tuple[Outcome, Box]], variable: int) -> float:
        """What an answer is expected to tell about the outcome, in bits."""
        table: Table = defaultdict(lambda: defaultdict(float))
        for outcome, box in outcomes:
            share = self.weight(box, variable)
            for bit, _ in self.people.members(variable, box[variable]):
                table[outcome][bit] += share * self.weight_of(variable, bit)
        return mutual_information(table)

    def weight(self, box: Box, but: int) -> float:
        """How many persons the box stands for, leaving one variable out."""
        others = (v for v in range(len(VARIABLES)) if v != but)
        return math.prod(self.weight_of(v, box[v]) for v in others)

    @lru_cache(maxsize=65536)  # noqa: B019 - one planner lives as long as its process
    def weight_of(self, variable: int, mask: int) -> float:
        """The weight of the values of a mask."""
        weights = self.people.weights[variable]
        return sum(weight for bit, weight in enumerate(weights) if mask >> bit & 1)


def mutual_information(table: Table) -> float:
    """The mutual information between the outcome and the answer, in bits."""
    answers: dict[int, float] = defaultdict(float)
    for row in table.values():
        for answer, weight in row.items():
            answers[answer] += weight
    total = sum(answers.values())
    if not total:
        return 0.0
    return sum(
        weight / total * math.log2(weight * total / (sum(row.values()) * answers[answer]))
        for row in table.values()
        for answer, weight in row.items()
        if weight
    )
