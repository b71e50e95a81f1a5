"""The decision table: what it says to every possible person, and what in it changes nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from care.deciding import Decided, decided
from care.everybody import WISHES, Array, Everybody, everybody_for
from care.lint.finding import Finding
from guidance.catalogue import Catalogue
from guidance.facts import AUDIENCES, CIRCUMSTANCES, VALUES

LEFT_OPEN = "other"
QUESTIONS = "catalogue/questions.yml"
SERVED_APART = ("helpline",)


@dataclass(frozen=True, eq=False)
class Table:
    """A catalogue with what it says to everybody."""

    catalogue: Catalogue

    @cached_property
    def everybody(self) -> Everybody:
        """The persons whom the table can tell apart."""
        return everybody_for(self.catalogue)

    @cached_property
    def said(self) -> Decided:
        """What it says to them."""
        return decided(self.catalogue, self.everybody)

    @cached_property
    def by_mode(self) -> tuple[Array, ...]:
        """The further services for each form of help that one may prefer."""
        return tuple(self.said.further_for(mode) for mode in VALUES["mode"] if mode != "any")


def decisions(table: Table) -> Iterator[Finding]:
    """Everything that is wrong with the table."""
    yield from only_the_fallback(table)
    yield from rows_that_could_swap(table)
    yield from services_that_nobody_reaches(table)
    yield from questions_that_never_decide(table)
    yield from circumstances_without_effect(table)


def only_the_fallback(table: Table) -> Iterator[Finding]:
    """People who told audience, need and place and for whom only the last row is left."""
    last = table.catalogue.pathways[-1]
    placed = np.array([territory is not None for _, territory, _ in table.everybody.places])
    told = table.everybody.possible & placed.reshape(1, 1, 1, -1, *(1,) * len(CIRCUMSTANCES))
    fallen = told & (table.said.rows == len(table.catalogue.pathways) - 1)
    for audience, name in enumerate(AUDIENCES):
        needs = {
            WISHES[w][0]: int(fallen[audience, :, w].sum())
            for w in range(len(WISHES))
            if fallen[audience, :, w].any()
        }
        if needs and name != LEFT_OPEN:
            yield Finding(
                "fallback", last.file, f"pathway `{last.id}`", "when",
                f"{sum(needs.values())} people with audience `{name}` and need"
                f" {', '.join(f'`{need}`' for need in needs)} reach only this last row.",
                "Write a row for them before it.",
            )  # fmt: skip


def rows_that_could_swap(table: Table) -> Iterator[Finding]:
    """Overlapping rows that lead everybody whom they share to the same services and words."""
    rows, after = table.said.first_rows
    now, then = table.said.pair, table.said.services(after)
    same = (now[0] == then[0]) & (now[1] == then[1])
    shared = table.everybody.possible & (after >= 0)
    code = rows.astype(np.int32) * 4096 + after
    different = set(np.unique(code[shared & ~same]).tolist())
    for each in np.unique(code[shared]).tolist():
        one, other = (table.catalogue.pathways[number] for number in divmod(each, 4096))
        if each not in different and one.visit == other.visit:
            number = int((code[shared] == each).sum())
            yield Finding(
                "swap", one.file, f"pathway `{one.id}`", "when",
                f"could stand before or after `{other.id}`: {number} people meet both, and both"
                f" rows say the same to them.",
                "Merge the two rows, or narrow the conditions of one.",
            )  # fmt: skip


def services_that_nobody_reaches(table: Table) -> Iterator[Finding]:
    """Services that are said to be referable and stand on nobody's card."""
    arrays = (*table.said.pair, table.said.further, *table.by_mode)
    counts = sum(np.bincount(array[table.everybody.possible].ravel() + 1, minlength=999)
                 for array in arrays)  # fmt: skip
    reached = {table.said.ids[number - 1] for number in np.flatnonzero(counts) if number}
    for service in table.catalogue.services.values():
        served_apart = service.kind in SERVED_APART or service.referable != "yes"
        if service.id not in reached and not served_apart:
            yield Finding(
                "unreached", service.file, f"service `{service.id}`", "referable",
                "`yes`, and nobody is ever sent there.",
                "Name it in a pathway, say in `further` for whom it is, or write `via` or `no`.",
            )  # fmt: skip


def questions_that_never_decide(table: Table) -> Iterator[Finding]:
    """Questions of which no answer changes a service for anybody."""
    decides = {fact: any(differs(table, axis) for axis in axes) for fact, axes in AXES_OF.items()}
    decides["trial_setting"] = trial_decides(table)
    decides["mode"] = any(
        (each != table.said.further)[table.everybody.possible].any() for each in table.by_mode
    )
    for fact in table.catalogue.questions:
        if not decides.get(fact, True):
            yield Finding(
                "undecisive", QUESTIONS, f"question `{fact}`", "",
                "no answer to it changes a service for anybody.",
                "Take it out, or write a row or `further` with a condition on it.",
            )  # fmt: skip


def circumstances_without_effect(table: Table) -> Iterator[Finding]:
    """Circumstances that are offered as a choice and change no card."""
    for number, name in enumerate(CIRCUMSTANCES, start=4):
        if not differs(table, number, also=True):
            yield Finding(
                "undecisive", QUESTIONS, "question `circumstances`", f"choices.{name}",
                "changes no card for anybody.",
                "Take the choice out, or write a row or `further` with it as a condition.",
            )  # fmt: skip


AXES_OF = {
    "audience": (0,),
    "minor": (1,),
    "need": (2,),
    "commune": (3,),
    "circumstances": tuple(range(4, 4 + len(CIRCUMSTANCES))),
}


def differs(table: Table, axis: int, also: bool = False) -> bool:
    """Whether another value on an axis leads a person to other services."""
    possible = table.everybody.possible
    outcomes = [*table.said.pair]
    if also:
        outcomes += [table.said.further[..., 0], table.said.further[..., 1]]
    first = np.argmax(possible, axis=axis, keepdims=True)
    return any(
        bool((possible & (array != np.take_along_axis(array, first, axis))).any())
        for array in outcomes
    )


def trial_decides(table: Table) -> bool:
    """Whether how one wants to try an occupation leads to other services."""
    trials = [number for number, (_, trial) in enumerate(WISHES) if trial]
    one, other = (np.stack([array[:, :, n] for array in table.said.pair]) for n in trials)
    return bool((one != other).any())
