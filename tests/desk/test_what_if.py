"""The page on which a coordinator sets facts and sees what follows."""

from __future__ import annotations

import html

import pytest

from tests.desk.conftest import Clerk as AtTheDesk


@pytest.fixture
def page(app):
    """The text of the page for some facts."""
    coordinator = AtTheDesk(app, "bea")

    def read(**facts: object) -> str:
        return html.unescape(coordinator.client.get("/what-if", params=facts).text)

    return read


def test_nothing_set_asks_for_a_fact(page):
    assert "Choisissez au moins un fait." in page()


def test_the_facts_lead_to_questions_decision_reasons_and_row(page):
    told = page(
        audience="jobseeker", need="find_job", commune="Ixelles", circumstances="disability"
    )

    assert told.index("Quelle est votre situation") < told.index("Où habitez-vous")
    assert '<a href="/catalogue/phare">Service PHARE (COCOF)</a>' in told
    assert "<strong>A-han-be</strong>" in told
    assert "catalogue/pathways/2_adults.yml" in told


def test_the_facts_set_stay_set(page):
    told = page(audience="pupil", circumstances=["disability"], commune="Namur")

    assert '<option value="pupil" selected>' in told
    assert 'value="disability" checked>' in told
    assert 'name="commune" value="Namur"' in told


def test_a_place_that_does_not_exist_is_told_and_the_rest_still_counts(page):
    told = page(audience="pupil", commune="Nulle-part")

    assert 'aria-invalid="true"' in told
    assert "Cette commune n’est pas reconnue." in told
    assert "Ligne qui a décidé" in told


@pytest.mark.parametrize("facts", [{"audience": "x"}, {"day": "demain"}, {"need": "<b>"}])
def test_what_is_no_value_breaks_nothing(page, facts):
    assert "Et si" in page(**facts)


def test_an_empty_commune_leaves_the_region_as_it_was_set(page):
    assert '<option value="wallonia" selected>' in page(territory="wallonia", commune="")
