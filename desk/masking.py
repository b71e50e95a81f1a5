"""Which counts are shown: none under five, and none from which one under five can be computed."""

from __future__ import annotations

from collections.abc import Collection, Mapping

FEWEST = 5


def split(
    group: Mapping[str, int], values: Collection[str], guarded: Collection[str] = ()
) -> tuple[dict[str, int], int]:
    """The counts that are shown, and the sum of all others, of a group whose total is known.

    `values` is all that could have been counted; `guarded` are values that stay among the others.
    Neither which values are among the others is told, nor how many.
    """
    total, others = sum(group.values()), {*values, *group}
    shown = {v: n for v, n in group.items() if n >= FEWEST and v not in guarded}
    while shown and not safe(total - sum(shown.values()), len(others) - len(shown)):
        least = min(shown.values())
        shown = {value: times for value, times in shown.items() if times > least}
    return shown, total - sum(shown.values())


def safe(rest: int, others: int) -> bool:
    """Whether no count can be computed from the sum of those that are not shown.

    Two values that are not shown may always be exchanged, unless all are the same: then they could
    only be told apart from what is shown when each is as large as a count that is not shown can be.
    """
    return rest == 0 or (rest >= FEWEST and others >= 2 and rest != (FEWEST - 1) * others)


def large(group: Mapping[str, int]) -> dict[str, int]:
    """The counts that are shown of a group whose total nobody is told."""
    return {value: times for value, times in group.items() if times >= FEWEST}
