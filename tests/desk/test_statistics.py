"""Statistics: what is counted, and that no small count can be computed from what is shown."""

from __future__ import annotations

import datetime
from collections import defaultdict
from itertools import product

import pytest
import sqlalchemy as sa
from hypothesis import assume, given
from hypothesis import strategies as st

from desk.database import COUNTS, opened
from desk.masking import FEWEST, split
from desk.statistics import OTHERS, PARTS, Statistics, as_csv

TODAY = datetime.date(2026, 11, 25)
LABELS = "abcd"


def counted(engine: sa.engine.Engine, day: str, **audiences: int) -> None:
    """Visits of these audiences on a day; they want the same in the same place."""
    visits = sum(audiences.values())
    rows = [("visits", "all", visits), ("need", "find_job", visits), ("first", "forem", visits)]
    rows += [("territory", "wallonia", visits), ("asked", "need", visits)]
    rows += [("audience", audience, times) for audience, times in audiences.items()]
    with engine.begin() as connection:
        for kind, value, times in rows:
            connection.execute(COUNTS.insert().values(day=day, kind=kind, value=value, times=times))


@pytest.fixture
def engine():
    """An empty database."""
    return opened("sqlite://")


def shown(engine: sa.engine.Engine, by: str, kind: str = "audience") -> dict[str, dict[str, int]]:
    """Period → value → times of a kind."""
    found: dict[str, dict[str, int]] = defaultdict(dict)
    for each in Statistics(engine, ["forem", "actiris"]).shown(by, TODAY):
        if each.kind == kind:
            found[each.period][each.value] = each.times
    return found


def published(counts: tuple[int, ...]) -> tuple[object, ...]:
    """What is shown of these counts, with their total, which is shown too."""
    group = {label: n for label, n in zip(LABELS, counts, strict=False) if n}
    kept, rest = split(group, LABELS[: len(counts)])
    return tuple(sorted(kept.items())), rest


@pytest.mark.parametrize(("values", "most"), [(2, 24), (3, 14)])
def test_who_knows_the_rule_and_all_that_is_shown_computes_no_small_count(values, most):
    possible = defaultdict(set)
    for counts in product(range(most), repeat=values):
        if sum(counts) >= FEWEST:
            possible[published(counts)].add(counts)
    told = [
        (seen, value)
        for seen, worlds in possible.items()
        if sum(next(iter(worlds))) < most
        for value in range(values)
        if {world[value] for world in worlds} in ({1}, {2}, {3}, {4})
    ]

    assert told == []


@given(st.dictionaries(st.sampled_from("abcdefghij"), st.integers(1, 30), min_size=1))
def test_no_number_under_five_is_shown_nor_left_over(group):
    assume(sum(group.values()) >= FEWEST)
    kept, rest = split(group, "abcdefghij")

    assert [n for n in (*kept.values(), rest) if 0 < n < FEWEST] == []


@given(st.dictionaries(st.sampled_from("abcdefghij"), st.integers(1, 30), min_size=1))
def test_what_is_shown_and_the_others_make_the_total(group):
    kept, rest = split(group, "abcdefghij")

    assert sum(kept.values()) + rest == sum(group.values())


def test_the_next_smallest_is_taken_along_when_the_others_would_be_few(engine):
    counted(engine, "2026-11-20", jobseeker=20, worker=9, pupil=2)

    assert shown(engine, "day") == {"2026-11-20": {"jobseeker": 20, OTHERS: 11}}


def test_counts_that_are_large_enough_are_all_shown(engine):
    counted(engine, "2026-11-20", jobseeker=20, worker=9)

    assert shown(engine, "day") == {"2026-11-20": {"jobseeker": 20, "worker": 9}}


def test_a_day_with_fewer_than_five_visits_is_not_shown(engine):
    counted(engine, "2026-11-20", jobseeker=4)

    assert Statistics(engine).shown("day", TODAY) == []


def test_a_day_is_shown_by_day_or_within_its_month_never_both(engine):
    counted(engine, "2026-11-20", jobseeker=20)
    counted(engine, "2026-10-20", jobseeker=30)

    assert (list(shown(engine, "day")), list(shown(engine, "month"))) == (
        ["2026-11-20"],
        ["2026-10"],
    )


def test_a_month_does_not_tell_the_one_day_that_was_not_shown(engine):
    counted(engine, "2026-10-20", jobseeker=20, worker=9)
    counted(engine, "2026-10-21", jobseeker=20, pupil=20, worker=3, parent=4)

    assert "worker" not in shown(engine, "month")["2026-10"]


@pytest.mark.parametrize("kind", PARTS)
def test_each_part_adds_up_to_the_visits(engine, kind):
    counted(engine, "2026-11-20", jobseeker=20, worker=9, pupil=2)

    assert sum(shown(engine, "day", kind)["2026-11-20"].values()) == 31


def test_questions_asked_by_few_are_left_out(engine):
    counted(engine, "2026-11-20", jobseeker=20)
    with engine.begin() as connection:
        row = {"day": "2026-11-20", "kind": "asked", "value": "minor", "times": 3}
        connection.execute(COUNTS.insert().values(**row))

    assert shown(engine, "day", "asked") == {"2026-11-20": {"need": 20}}


def test_the_export_tells_no_more_than_the_page(engine):
    counted(engine, "2026-11-20", jobseeker=20, worker=9, pupil=2)
    lines = as_csv(Statistics(engine, ["forem"]).shown("day", TODAY)).splitlines()

    assert [line for line in lines if ",audience," in line] == [
        "2026-11-20,audience,jobseeker,20",
        "2026-11-20,audience,others,11",
    ]


def test_a_value_met_again_on_the_same_day_is_added(engine):
    statistics = Statistics(engine)
    for _ in range(2):
        statistics.one_more([("asked", "need"), ("visits", "all")])

    assert list(statistics.days().values()) == [{"asked": {"need": 2}, "visits": {"all": 2}}]
