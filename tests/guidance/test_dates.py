"""Records that hold between two days only, and when each is verified again."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from guidance.checks import standing_with_dates, unreachable
from guidance.dates import as_of, days_of_change, due_on, holds_on
from guidance.deciding import decide
from guidance.reading import Record
from tests.guidance.people import CATALOGUE, person

LAST, FIRST = datetime.date(2026, 12, 31), datetime.date(2027, 1, 1)
PUPIL = person("pupil", "school_difficulties", "52011")
E1 = next(row for row in CATALOGUE.pathways if row.id == "E1")
REFORMED = replace(E1, id="E1-2027", first="conseil_classe", second="cpms", valid_from=FIRST)


def reform() -> tuple:
    """The rows with one that ends and one that follows it."""
    ends = replace(E1, valid_to=LAST)
    return tuple(
        new for row in CATALOGUE.pathways for new in ((ends, REFORMED) if row is E1 else (row,))
    )


REFORM = replace(CATALOGUE, pathways=reform())


def closing(name: str, **days: datetime.date):
    """The catalogue in which one service begins or ends."""
    service = replace(CATALOGUE.services[name], **days)
    return replace(CATALOGUE, services={**CATALOGUE.services, name: service})


@pytest.mark.parametrize(("day", "path"), [(LAST, "E1"), (FIRST, "E1-2027")])
def test_a_reform_decides_from_its_day_on(day, path):
    assert decide(as_of(REFORM, day), PUPIL).pathway.id == path


def test_both_days_of_a_record_count():
    service = replace(CATALOGUE.services["siep"], valid_from=FIRST, valid_to=FIRST)

    assert [holds_on(service, day) for day in (LAST, FIRST, datetime.date(2027, 1, 2))] == [
        False, True, False,
    ]  # fmt: skip


def test_a_catalogue_without_dates_is_the_same_on_every_day():
    assert as_of(CATALOGUE, LAST) is CATALOGUE
    assert len(days_of_change(CATALOGUE)) == 1


def test_a_row_whose_first_service_is_over_does_not_decide():
    closed = as_of(closing("cpms", valid_to=LAST), FIRST)

    assert decide(closed, PUPIL).pathway.id != "E1"


def test_a_second_service_that_is_over_gives_way_to_the_stand_in():
    decision = decide(as_of(closing("conseil_classe", valid_to=LAST), FIRST), PUPIL)

    assert (decision.pathway.id, decision.second) == ("E1", "siep")


def test_a_service_that_is_over_shows_as_no_further_card():
    worker = person("worker", "find_training", "21009")
    shown = decide(CATALOGUE, worker).also[0]
    closed = as_of(closing(shown, valid_to=LAST), FIRST)

    assert shown not in decide(closed, worker).also
    assert closed.services[shown].name == CATALOGUE.services[shown].name


def test_a_service_to_come_shows_from_its_day_on():
    worker = person("worker", "find_training", "21009")
    shown = decide(CATALOGUE, worker).also[0]
    coming = closing(shown, valid_from=FIRST)

    assert shown not in decide(as_of(coming, LAST), worker).also
    assert shown in decide(as_of(coming, FIRST), worker).also


def test_the_days_of_change_are_those_on_which_something_begins_or_has_ended():
    assert days_of_change(REFORM)[1:] == (FIRST,)


def test_a_row_that_follows_another_in_time_is_not_unreachable():
    assert list(unreachable(REFORM)) == []


def test_a_row_that_no_day_reaches_is_told():
    late = replace(REFORMED, valid_from=None, valid_to=LAST)
    rows = tuple(
        row for each in CATALOGUE.pathways for row in ((E1, late) if each is E1 else (each,))
    )

    (told,) = unreachable(replace(CATALOGUE, pathways=rows))

    assert "pathway `E1-2027`: never decides" in told


def test_a_last_row_that_ends_is_told():
    rows = (*CATALOGUE.pathways[:-1], replace(CATALOGUE.pathways[-1], valid_to=LAST))

    assert "some people match no row" in list(unreachable(replace(CATALOGUE, pathways=rows)))[-1]


def test_a_service_that_the_engine_falls_back_on_has_no_dates():
    (told,) = standing_with_dates(closing("forem", valid_to=LAST))

    assert told == (
        "catalogue/services/employment.yml: service `forem`, field `valid_to`: a placeholder or"
        " stand-in leads here on any day. Take the date out, and name the new service in"
        " guidance/deciding.py."
    )


def test_a_record_is_due_after_its_own_number_of_days():
    service = CATALOGUE.services["siep"]

    assert due_on(service) - service.verified_on == datetime.timedelta(days=180)
    assert due_on(replace(service, verify_every=30)) - service.verified_on == datetime.timedelta(30)


@pytest.mark.parametrize("value", [0, -3, "180", True, 1.5])
def test_a_number_of_days_that_is_none_is_told(value):
    problems: list[str] = []
    Record("f.yml", "service", "s", {"verify_every": value}, problems).days("verify_every")

    assert problems == [
        f"f.yml: service `s`, field `verify_every`: `{value}` is not a number of days. Write one,"
        " as 180."
    ]
