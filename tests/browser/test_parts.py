"""Parts that come later: loaded when they are needed, missed without harm, and tried again."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

PARTS = re.compile(r"/widget/\w+/parts/")
MISSED = "pas pu être chargée"


def parts_of(visit) -> list[str]:
    """The parts that the page asked for, by name."""
    return [url.split("/parts/")[1].split(".js")[0] for url in visit.asked if "/parts/" in url]


def lose(visit, name: str = r"\w+") -> None:
    """From here on that part, or any, does not come."""
    visit.page.route(re.compile(rf"/parts/{name}\.js"), lambda route: route.abort())


def find(visit) -> None:
    """Parts come again."""
    visit.page.unroute_all()


def test_a_page_that_is_only_looked_at_loads_no_part(floating):
    floating.page.wait_for_timeout(800)

    assert parts_of(floating) == []


def test_a_first_question_is_answered_before_any_part_is_there(visit):
    lose(visit)

    expect(visit.say("bonjour", "question").get_by_role("button").first).to_be_visible()


def test_the_parts_come_by_themselves_after_the_first_answer(visit):
    visit.say("bonjour", "question")
    visit.page.wait_for_load_state("networkidle")
    visit.page.wait_for_timeout(800)

    assert sorted(parts_of(visit)) == ["answers", "menu", "qr", "result"]


def test_each_part_comes_once(visit):
    visit.know_everything()
    visit.menu("Imprimer la fiche")
    visit.say("parler à quelqu’un", "handoff")

    assert len(parts_of(visit)) == len(set(parts_of(visit)))


def test_once_there_the_parts_work_without_a_network(visit):
    visit.know_everything()
    visit.page.wait_for_timeout(1_000)
    visit.page.context.set_offline(True)
    visit.page.locator("details.menu > summary").click()

    expect(visit.button("Effacer ma conversation")).to_be_visible()


def test_who_saves_data_gets_no_part_before_it_is_needed(newcomer):
    newcomer.page.add_init_script(
        "Object.defineProperty(navigator, 'connection', { value: { saveData: true } })"
    )
    newcomer.open().say("bonjour", "question")
    newcomer.page.wait_for_timeout(800)

    assert parts_of(newcomer) == []


def test_a_result_whose_part_is_missing_says_so(visit):
    lose(visit, "result")

    expect(visit.say("résultat", "recommendation")).to_contain_text(MISSED)


def test_a_result_whose_part_is_missing_still_names_both_services(visit):
    lose(visit, "result")
    told = visit.say("résultat", "recommendation")

    expect(told).to_contain_text("Cité des métiers de Namur")
    expect(told.locator("a[href='tel:081486748']")).to_be_visible()
    expect(told).to_contain_text("Le Forem")


def test_a_missing_part_is_tried_again_by_a_tap(visit):
    lose(visit, "result")
    told = visit.say("résultat", "recommendation")
    find(visit)
    told.get_by_role("button", name="Réessayer").click()

    expect(told.locator("section.card.first")).to_be_visible()
    expect(told).not_to_contain_text(MISSED)


def test_a_missing_part_is_tried_again_by_itself(visit):
    lose(visit, "result")
    told = visit.say("résultat", "recommendation")
    expect(told).to_contain_text(MISSED)
    find(visit)

    expect(told.locator("section.card.first")).to_be_visible(timeout=12_000)


def test_the_focus_stays_when_a_missing_part_arrives(visit):
    lose(visit, "result")
    told = visit.say("résultat", "recommendation")
    find(visit)
    told.get_by_role("button", name="Réessayer").press("Enter")
    expect(told.locator("section.card.first")).to_be_visible()

    assert visit.page.evaluate(
        "() => document.activeElement.shadowRoot?.activeElement?.tagName"
    ) == "ARTICLE"  # fmt: skip


@pytest.mark.parametrize("text", ["Namur", "Rien de tout cela"])
def test_a_question_whose_fields_are_missing_can_be_answered_in_words(visit, text):
    lose(visit, "answers")
    visit.say("bonjour", "question")
    visit.tap("Je suis au chômage ou je cherche un emploi", "question")
    expect(visit.tap("Trouver une formation", "question")).to_contain_text(MISSED)
    visit.write(text)
    expect(visit.said.last).to_contain_text(text)

    assert visit.sent[-1]["text"] == text


def test_a_menu_that_is_missing_says_so_and_comes_later(visit):
    lose(visit, "menu")
    menu = visit.page.locator("details.menu")
    menu.locator("summary").click()
    expect(menu).to_contain_text(MISSED)
    find(visit)
    menu.get_by_role("button", name="Réessayer").click()

    expect(visit.button("Effacer ma conversation")).to_be_visible()


def test_leaving_quickly_needs_no_part(visit):
    lose(visit)
    visit.page.route(re.compile("^https://"), lambda route: route.fulfill(body="elsewhere"))
    visit.say("merci", "text")
    visit.button("Quitter vite").click()
    visit.page.wait_for_url(re.compile("^https://"))

    assert visit.address not in visit.page.url


def test_helplines_need_no_part(visit):
    lose(visit)

    expect(visit.say("je veux mourir", "helplines").locator("a[href='tel:112']")).to_be_visible()


def test_a_code_is_told_even_when_its_square_is_missing(visit):
    lose(visit, "qr")
    told = visit.say("parler à quelqu’un", "handoff")

    expect(told).to_contain_text("K7RT2M")
    expect(told).to_contain_text(MISSED)


def test_a_chip_whose_answers_are_missing_says_so(visit):
    lose(visit, "answers")
    visit.know_everything()
    visit.page.locator("details.known").evaluate("known => { known.open = true }")
    visit.chips.first.click()

    expect(visit.state).to_contain_text(MISSED)


def test_a_reload_without_the_part_brings_the_words_back(visit):
    visit.know_everything()
    lose(visit, "result")
    visit.page.reload()

    expect(visit.told("recommendation")).to_contain_text("Cité des métiers de Namur")


def test_a_part_that_is_long_in_coming_does_not_hold_the_answer_up(visit):
    def late(route):
        visit.page.wait_for_timeout(4_500)
        route.continue_()

    visit.page.route("**/parts/result.js*", late)
    visit.write("résultat")
    told = visit.told("recommendation")
    expect(told).to_contain_text("Le Forem", timeout=6_000)

    expect(told.locator("section.card.first")).to_be_visible(timeout=12_000)


def test_labels_that_do_not_come_are_asked_for_until_they_do(newcomer):
    newcomer.page.route("**/labels/fr.js*", lambda route: route.abort())
    newcomer.page.goto(f"{newcomer.address}/demo")
    newcomer.page.wait_for_timeout(500)
    newcomer.page.unroute_all()

    expect(newcomer.launcher).to_be_visible(timeout=12_000)
