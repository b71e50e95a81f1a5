"""How many visits, of whom, for what: sums per day, masked where they are small."""

from __future__ import annotations

import csv
import datetime
import io
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import sqlalchemy as sa

from desk.database import COUNTS
from desk.visit import Visit
from guidance.facts import value_of

FEWEST = 5
KINDS = ("visits", "audience", "need", "territory", "first", "asked", "unmet")


@dataclass(frozen=True)
class Count:
    """How often a value was met in a period; None where the number is too small to show."""

    period: str
    kind: str
    value: str
    times: int | None


class Statistics:
    """The table of counts; nothing in it is per person."""

    def __init__(self, engine: sa.engine.Engine):
        self.engine = engine

    def count(self, visit: Visit, first: str, unmet: bool) -> None:
        """Counts one visit."""
        day = datetime.date.today().isoformat()
        with self.engine.begin() as connection:
            for kind, value in counted(visit, first, unmet):
                self.one_more(connection, {"day": day, "kind": kind, "value": value})

    def one_more(self, connection: sa.engine.Connection, key: Mapping[str, str]) -> None:
        """Adds one to a count."""
        same = sa.and_(*(COUNTS.c[name] == value for name, value in key.items()))
        changed = connection.execute(COUNTS.update().where(same).values(times=COUNTS.c.times + 1))
        if not changed.rowcount:
            connection.execute(COUNTS.insert().values(times=1, **key))

    def shown(self, by: str = "month") -> list[Count]:
        """Every count by day or month, newest first, small ones masked."""
        length = 10 if by == "day" else 7
        sums: dict[tuple[str, str], dict[str, int]] = defaultdict(lambda: defaultdict(int))
        with self.engine.connect() as connection:
            for row in connection.execute(sa.select(COUNTS)).mappings():
                sums[row["day"][:length], row["kind"]][row["value"]] += row["times"]
        groups = sorted(sums.items(), key=lambda each: KINDS.index(each[0][1]))
        groups.sort(key=lambda each: each[0][0], reverse=True)
        return [Count(*key, *each) for key, group in groups for each in masked(group)]


def counted(visit: Visit, first: str, unmet: bool) -> Iterable[tuple[str, str]]:
    """What one visit adds to."""
    need = value_of(visit.answers, "need") or "unknown"
    yield "visits", "all"
    yield "audience", value_of(visit.answers, "audience") or "unknown"
    yield "need", need
    yield "territory", value_of(visit.answers, "territory") or "unknown"
    yield "first", first
    yield from (("asked", fact) for fact in visit.asked)
    if unmet:
        yield "unmet", need


def masked(group: Mapping[str, int]) -> list[tuple[str, int | None]]:
    """The counts of a group, largest first; a single masked one takes the next along, so that
    the total does not tell it."""
    ordered = sorted(group.items(), key=lambda each: (-each[1], each[0]))
    hidden = sum(times < FEWEST for _, times in ordered)
    hidden = 2 if hidden == 1 else hidden
    shown = len(ordered) - hidden
    return [(value, times if n < shown else None) for n, (value, times) in enumerate(ordered)]


def as_csv(counts: Iterable[Count]) -> str:
    """The counts as CSV, `<5` where masked."""
    table = io.StringIO()
    writer = csv.writer(table)
    writer.writerow(("period", "kind", "value", "times"))
    for each in counts:
        times = f"<{FEWEST}" if each.times is None else each.times
        writer.writerow((each.period, each.kind, each.value, times))
    return table.getvalue()
