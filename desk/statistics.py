"""How many visits, of whom, for what: sums per day, none of them shown where it is small."""

from __future__ import annotations

import csv
import datetime
import io
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

from desk.database import COUNTS
from desk.masking import FEWEST, large, split
from desk.visit import Visit
from guidance.facts import VALUES, value_of

PARTS = ("audience", "need", "territory", "first")
KINDS = ("visits", *PARTS, "asked", "unmet")
OTHERS = "others"
Group = dict[str, int]
Period = dict[str, Group]


@dataclass(frozen=True)
class Count:
    """How often a value was met in a period; `others` are all values that are not shown."""

    period: str
    kind: str
    value: str
    times: int


class Statistics:
    """The table of counts; nothing in it is per person."""

    def __init__(self, engine: sa.engine.Engine, services: Collection[str] = ()):
        self.engine = engine
        self.values = {kind: {*VALUES[kind], "unknown"} for kind in PARTS[:3]}
        self.values["first"] = set(services)

    def count(self, visit: Visit, first: str, unmet: bool) -> None:
        """Counts one visit."""
        self.one_more(dict.fromkeys(counted(visit, first, unmet)))

    def one_more(self, met: Iterable[tuple[str, str]]) -> None:
        """Adds one to each (kind, value) of today, in one statement and always in one order, so
        that desks that count at the same time wait for each other."""
        day = datetime.date.today().isoformat()
        rows = [{"day": day, "kind": k, "value": v, "times": 1} for k, v in sorted(met)]
        insert = (postgresql if self.engine.dialect.name == "postgresql" else sqlite).insert(COUNTS)
        more = insert.values(rows).on_conflict_do_update(
            index_elements=["day", "kind", "value"], set_={"times": COUNTS.c.times + 1}
        )
        with self.engine.begin() as connection:
            connection.execute(more)

    def shown(self, by: str, today: datetime.date | None = None) -> list[Count]:
        """The days of this month or the months that are over, newest first.

        No day is shown in both: nothing can be subtracted from the other.
        """
        month = f"{today or datetime.date.today():%Y-%m}"
        days = self.days()
        if by == "day":
            wanted = {day: kinds for day, kinds in days.items() if day.startswith(month)}
            return [c for day in sorted(wanted, reverse=True) for c in self.told(day, wanted[day])]
        over = sorted({day[:7] for day in days} - {month}, reverse=True)
        return [count for each in over for count in self.month(each, days)]

    def days(self) -> dict[str, Period]:
        """Day → kind → value → times."""
        found: dict[str, Period] = defaultdict(lambda: defaultdict(dict))
        with self.engine.connect() as connection:
            for row in connection.execute(sa.select(COUNTS)).mappings():
                found[row["day"]][row["kind"]][row["value"]] = row["times"]
        return found

    def month(self, month: str, days: Mapping[str, Period]) -> Iterator[Count]:
        """What is shown of a month, together with what was once shown of its days."""
        own = [kinds for day, kinds in days.items() if day.startswith(month)]
        sums: Period = {kind: added(k.get(kind, {}) for k in own) for kind in KINDS}
        guarded = {kind: set(self.alone(kind, sums[kind], own)) for kind in PARTS}
        yield from self.told(month, sums, guarded)

    def alone(self, kind: str, sums: Group, days: list[Period]) -> Iterator[str]:
        """The values of which all but one day was shown: their month would tell that day."""
        for value, times in sums.items():
            left, hiding = times, 0
            for kinds in days:
                shown, rest = self.parts(kind, kinds)
                left -= shown.get(value, 0)
                hiding += value not in shown and rest > 0
            if left and hiding < 2:
                yield value

    def parts(self, kind: str, kinds: Period, guarded: Collection[str] = ()) -> tuple[Group, int]:
        """What is shown of a kind that divides the visits, and the sum of the others."""
        visits = sum(kinds.get("visits", {}).values())
        if visits < FEWEST:
            return {}, visits
        return split(kinds.get(kind, {}), self.values[kind], guarded)

    def told(
        self, period: str, kinds: Period, guarded: Mapping[str, Collection[str]] | None = None
    ) -> Iterator[Count]:
        """The counts of a period that are shown; none when it has fewer than five visits."""
        visits = sum(kinds.get("visits", {}).values())
        if visits < FEWEST:
            return
        yield Count(period, "visits", "all", visits)
        for kind in KINDS[1:]:
            shown, rest = (
                self.parts(kind, kinds, (guarded or {}).get(kind, ()))
                if kind in PARTS
                else (large(kinds.get(kind, {})), 0)
            )
            for value, times in sorted(shown.items(), key=lambda each: (-each[1], each[0])):
                yield Count(period, kind, value, times)
            if rest:
                yield Count(period, kind, OTHERS, rest)


def added(groups: Iterable[Group]) -> Group:
    """The sums of several groups."""
    sums: Group = defaultdict(int)
    for group in groups:
        for value, times in group.items():
            sums[value] += times
    return sums


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


def as_csv(counts: Iterable[Count]) -> str:
    """The counts as CSV, exactly as they are shown."""
    table = io.StringIO()
    writer = csv.writer(table)
    writer.writerow(("period", "kind", "value", "times"))
    writer.writerows((each.period, each.kind, each.value, each.times) for each in counts)
    return table.getvalue()
