"""What is due for verification, by how many people it serves."""

from __future__ import annotations

import datetime
from dataclasses import replace

from care.freshness import due, served
from care.lint.dates import dates
from commands.freshness import line
from tests.care.broken import with_service
from tests.guidance.people import CATALOGUE

DAY = datetime.date(2026, 11, 25)
OLD = datetime.date(2026, 1, 1)


def test_nothing_is_due_before_its_day():
    assert due(CATALOGUE, DAY) == []


def test_what_serves_most_people_comes_first():
    found = due(CATALOGUE, DAY, within=400)
    numbers = [each.serves for each in found]

    assert len(found) == len(CATALOGUE.services) + len(CATALOGUE.pathways) + len(
        CATALOGUE.helplines
    )
    assert numbers == sorted(numbers, reverse=True)
    assert numbers[0] > numbers[-1] == 0


def test_a_record_with_its_own_rhythm_is_due_sooner():
    catalogue = with_service("siep", verify_every=10)

    (found,) = due(catalogue, DAY, within=20)

    assert (found.record, found.on) == ("service `siep`", DAY + datetime.timedelta(days=10))
    assert found.serves > 0
    assert line(found).startswith("2026-12-05  ")


def test_every_person_is_served_by_one_row_and_two_services():
    rows, services, everybody = served(CATALOGUE)

    assert sum(rows.values()) == everybody
    assert sum(services.values()) >= 2 * everybody


def test_a_helpline_serves_everybody():
    lines = (replace(CATALOGUE.helplines[0], verified_on=OLD), *CATALOGUE.helplines[1:])

    (found,) = due(replace(CATALOGUE, helplines=lines), DAY)

    assert found.serves == served(CATALOGUE)[2]


def test_a_record_that_is_over_is_a_warning():
    (told,) = dates(with_service("phare", valid_to=OLD), DAY)

    assert str(told).endswith(
        "service `phare`, field `valid_to`: `2026-01-01` is past: the record neither decides nor"
        " shows. Take the record out, or write another day. [ended]"
    )
    assert told.severity == "warning"
