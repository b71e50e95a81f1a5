"""Tells how much of the decision table the cases cover, in a few lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from care.cases.case import Case
from care.cases.coverage import Condition, Coverage
from care.cases.vocabulary import PHRASES

SAID = PHRASES["coverage"]


def summary(coverage: Coverage, cases: Sequence[Case]) -> Iterator[str]:
    """The figures, one to a line."""
    files = len({case.file for case in cases})
    yield SAID["cases"].format(cases=len(cases), files=files)
    yield counted("rows", len(coverage.rows), len(coverage.rows_missing))
    yield counted("conditions", len(coverage.conditions), len(coverage.conditions_missing))
    if coverage.implied:
        yield SAID["implied"].format(names=", ".join(map(named, coverage.implied)))


def counted(kind: str, all_of_them: int, missing: int) -> str:
    """How many are shown; 100 % only when none is missing."""
    shown = all_of_them - missing
    percent = 100 * shown // all_of_them if all_of_them else 100
    return str(SAID[kind].format(shown=shown, all=all_of_them, percent=percent))


def named(condition: Condition) -> str:
    """A condition as a coordinator reads it."""
    return str(
        SAID["condition"].format(row=condition.row, fact=PHRASES["facts"][condition.fact][0])
    )
