"""The commune field suggests as one types."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect


@pytest.fixture
def field(visit):
    """The field of a question about the commune."""
    visit.to_the_commune()
    return visit.page.get_by_role("combobox", name="Commune ou code postal")


@pytest.mark.parametrize(
    ("typed", "suggested"),
    [("namu", "Namur"), ("5000", "Namur"), ("jumet", "Charleroi"), ("luik", "Liège")],
)
def test_a_name_a_postal_code_a_locality_and_a_foreign_name_are_found(
    visit, field, typed, suggested
):
    field.press_sequentially(typed)

    expect(visit.page.get_by_role("option").first).to_contain_text(suggested)


def test_places_of_the_same_name_are_told_apart(visit, field):
    field.press_sequentially("saint-nicolas")
    expect(visit.page.get_by_role("option").nth(1)).to_be_visible()

    shown = [each.inner_text() for each in visit.page.get_by_role("option").all()]
    assert len(shown) == len(set(shown))


def test_a_suggestion_is_chosen_by_its_code(visit, field):
    field.press_sequentially("namur")
    visit.page.get_by_role("option", name="Namur").first.click()
    expect(visit.told("question")).to_contain_text("Une de ces situations")

    assert visit.sent[-1]["choice"] == "92094"


def test_a_suggestion_is_chosen_with_the_arrows(visit, field):
    field.press_sequentially("namur")
    expect(visit.page.get_by_role("option").first).to_be_visible()
    field.press("ArrowDown")
    field.press("Enter")
    expect(visit.told("question")).to_contain_text("Une de ces situations")

    assert visit.sent[-1]["choice"] == "92094"


def test_the_field_tells_a_screen_reader_which_suggestion_is_active(visit, field):
    field.press_sequentially("namur")
    expect(visit.page.get_by_role("option").first).to_be_visible()
    field.press("ArrowDown")

    active = field.get_attribute("aria-activedescendant")
    expect(visit.page.locator(f"[id='{active}']")).to_have_attribute("aria-selected", "true")


def test_escape_closes_the_suggestions(visit, field):
    field.press_sequentially("namur")
    expect(visit.page.get_by_role("option").first).to_be_visible()
    field.press("Escape")

    expect(field).to_have_attribute("aria-expanded", "false")


def test_the_number_of_suggestions_is_said(visit, field):
    field.press_sequentially("namur")

    expect(visit.state).to_contain_text("proposition")


def test_the_field_takes_words_too(visit, field):
    field.press_sequentially("bonjour")
    visit.page.keyboard.press("Enter")
    expect(visit.said.last).to_contain_text("bonjour")

    assert visit.sent[-1]["text"] == "bonjour"


def test_one_may_not_know(visit, field):
    visit.button("Je ne sais pas").click()
    expect(visit.said.last).to_contain_text("Je ne sais pas")

    assert visit.sent[-1]["text"] == "Je ne sais pas"
