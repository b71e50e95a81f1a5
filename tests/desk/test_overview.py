"""Catalogue, statistics, corrections and freshness."""

from __future__ import annotations

import datetime

import pytest

from desk.freshness import due
from desk.searching import found
from desk.showing import is_old
from desk.statistics import Statistics
from tests.desk.conftest import KNOWLEDGE
from tests.desk.conftest import Clerk as AtTheDesk


def advised(clerk: AtTheDesk) -> None:
    """A visit with two services."""
    clerk.press("set audience jobseeker")
    clerk.press("set need find_job")


def counts(app, kind: str) -> dict[str, int | None]:
    """Value → times of a kind this month."""
    statistics: Statistics = app.state.desk.statistics
    return {each.value: each.times for each in statistics.shown("day") if each.kind == kind}


@pytest.mark.parametrize("name", ["FOREM", "le forem", "Forem"])
def test_a_service_is_found_by_any_of_its_names(name):
    assert found(KNOWLEDGE.catalogue, name)[0].id == "forem"


def test_a_service_page_tells_source_and_date(clerk):
    page = clerk.client.get("/catalogue/forem").text

    assert "Vérifié le" in page


def test_every_service_has_a_page(clerk):
    pages = [f"/catalogue/{service}" for service in KNOWLEDGE.catalogue.services]

    assert [page for page in pages if clerk.client.get(page).url.path != page] == []


def test_a_visit_counts_once_when_printed_and_left(app, clerk):
    for _ in range(5):
        advised(clerk)
        clerk.press("fiche a4")
        clerk.press("next")

    assert counts(app, "visits") == {"all": 5}


def test_a_visit_of_which_nothing_is_known_does_not_count(app, clerk):
    clerk.press("next")

    assert counts(app, "visits") == {}


def test_fewer_than_five_visits_are_not_shown(app, clerk):
    advised(clerk)
    clerk.press("next")

    assert counts(app, "audience") == {}


def test_the_page_and_the_export_show_the_same_numbers(app, clerk, coordinator):
    for _ in range(6):
        advised(clerk)
        clerk.press("next")
    page = coordinator.client.get("/statistics").text
    export = coordinator.client.get("/statistics.csv").text

    assert ("jobseeker,6" in export, '<td class="number">6</td>' in page) == (True, True)


def test_statistics_that_cannot_be_written_do_not_stop_the_visit(app, clerk, monkeypatch):
    def down(*_: object) -> None:
        raise parts_error

    from sqlalchemy.exc import OperationalError

    parts_error = OperationalError("insert", {}, Exception())
    monkeypatch.setattr(Statistics, "count", down)
    advised(clerk)

    assert clerk.press("next").status_code == 200


def test_a_correction_keeps_facts_result_and_choice(app, clerk):
    advised(clerk)
    clerk.press("wrong too_far", choice="cefo")
    kept = app.state.desk.corrections.all()[0]

    assert (kept["facts"]["need"], kept["choice"], kept["reason"]) == (
        "find_job",
        "cefo",
        "too_far",
    )


def test_a_correction_without_a_reason_of_the_list_is_not_kept(app, clerk):
    advised(clerk)
    clerk.press("wrong mood")

    assert app.state.desk.corrections.all() == []


def test_no_word_of_the_visitor_is_kept_with_a_correction(app, clerk, reading):
    reading.reads("je veux un boulot", need="find_job boulot")
    clerk.press("say", said="je veux un boulot")
    clerk.press("wrong too_far")

    assert "boulot" not in str(app.state.desk.corrections.all())


def test_what_was_verified_longest_ago_is_due_first():
    dates = [each.on for each in due(KNOWLEDGE.catalogue, datetime.date(2026, 12, 1))]

    assert dates == sorted(dates)


def test_a_verification_of_more_than_a_year_ago_is_old():
    assert is_old((datetime.date.today() - datetime.timedelta(days=400)).isoformat())
