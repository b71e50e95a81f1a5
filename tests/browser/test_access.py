"""Every state bears axe, narrow windows, zoom, text spacing, and schemes of colour."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.browser.checks import cut_off, space_out, violations
from tests.browser.visit import DESKTOP, NARROW, ZOOMED, Visit


def with_several_choices(visit: Visit) -> None:
    """A question with several answers."""
    visit.to_the_commune()
    visit.to_several_choices()


def with_suggestions(visit: Visit) -> None:
    """The commune field with its suggestions open."""
    visit.to_the_commune()
    field = visit.page.get_by_role("combobox")
    field.press_sequentially("saint")
    expect(visit.page.get_by_role("option").first).to_be_visible()
    field.press("ArrowDown")


def with_everything_open(visit: Visit) -> None:
    """A recommendation with all that folds unfolded."""
    visit.know_everything()
    visit.page.locator("details.also > summary").click()
    visit.page.locator("details.known").evaluate("known => { known.open = true }")


def correcting(visit: Visit) -> None:
    """What is known, one fact of it being corrected."""
    with_everything_open(visit)
    visit.chips.first.click()
    expect(visit.page.locator("div.correct")).to_be_visible()


def refused(visit: Visit) -> None:
    """A refusal."""
    visit.refuse(503, "unavailable", "Le service démarre ou est en panne.", retry_after=30)
    visit.write("bonjour")
    expect(visit.notice).to_be_visible()


def offline(visit: Visit) -> None:
    """A message that waits for the network."""
    visit.say("bonjour", "question")
    visit.page.context.set_offline(True)
    visit.write("je cherche une formation")
    expect(visit.notice).to_be_visible()


def without_a_part(visit: Visit) -> None:
    """A result that cannot be shown whole."""
    visit.page.route("**/parts/result.js*", lambda route: route.abort())
    visit.say("résultat", "recommendation")
    expect(visit.button("Réessayer")).to_be_visible()


def with_larger_text(visit: Visit) -> None:
    """A question in larger text."""
    visit.say("bonjour", "question")
    visit.menu("Plus grand texte")


def erasing(visit: Visit) -> None:
    """The question before everything is erased."""
    visit.say("bonjour", "question")
    visit.menu("Effacer ma conversation")
    expect(visit.button("Tout effacer")).to_be_visible()


def with_the_menu(visit: Visit) -> None:
    """The menu unfolded."""
    visit.page.locator("details.menu > summary").click()
    expect(visit.button("Recommencer")).to_be_visible()


STATES: dict[str, Callable[[Visit], object]] = {
    "welcome": lambda visit: None,
    "menu": with_the_menu,
    "text": lambda visit: visit.say("merci", "text"),
    "question": lambda visit: visit.say("bonjour", "question"),
    "several": with_several_choices,
    "commune": with_suggestions,
    "recommendation": with_everything_open,
    "correcting": correcting,
    "explanation": lambda visit: visit.say("pourquoi ?", "explanation"),
    "helplines": lambda visit: visit.say("je veux mourir", "helplines"),
    "handoff": lambda visit: visit.say("parler à quelqu’un", "handoff"),
    "fallback": lambda visit: visit.say("blabla", "fallback"),
    "refused": refused,
    "offline": offline,
    "without a part": without_a_part,
    "larger": with_larger_text,
    "erasing": erasing,
}


@pytest.fixture(params=list(STATES))
def state(request: pytest.FixtureRequest, visit: Visit) -> Visit:
    """A visit in one of the states."""
    STATES[request.param](visit)
    return visit


@pytest.fixture(params=list(STATES))
def embedded(request: pytest.FixtureRequest, floating: Visit) -> Visit:
    """A visit on a partner's page in one of the states."""
    floating.launcher.click()
    expect(floating.composer).to_be_visible()
    STATES[request.param](floating)
    return floating


def test_axe_finds_nothing_on_a_partners_page(embedded):
    assert violations(embedded.page) == []


def test_axe_finds_nothing_on_a_partners_page_that_is_closed(floating):
    assert violations(floating.page) == []


def test_axe_finds_nothing_on_the_printed_page(visit):
    visit.page.evaluate("() => { window.print = () => { window.printing = true } }")
    visit.know_everything()
    visit.button("Imprimer la fiche").click()
    visit.page.wait_for_function("() => window.printing")
    visit.page.emulate_media(media="print")

    assert violations(visit.page) == []


def test_axe_finds_nothing_in_light_or_dark(state):
    found = {}
    for scheme in ("light", "dark"):
        state.page.emulate_media(color_scheme=scheme)
        state.page.wait_for_timeout(50)
        found[scheme] = violations(state.page)

    assert found == {"light": [], "dark": []}


def test_nothing_is_cut_off_in_any_window(state):
    found = {}
    for name, size in (("narrow", NARROW), ("zoomed", ZOOMED), ("desktop", DESKTOP)):
        state.page.set_viewport_size(size)
        state.page.wait_for_timeout(50)
        found[name] = cut_off(state.page)

    assert found == {"narrow": [], "zoomed": [], "desktop": []}


def test_nothing_is_cut_off_with_more_space_in_the_text(state):
    state.page.set_viewport_size(NARROW)
    space_out(state.page)
    state.page.wait_for_timeout(50)

    assert cut_off(state.page) == []


def test_a_button_hidden_by_nothing_can_be_reached_at_400_percent(visit):
    visit.page.set_viewport_size(ZOOMED)
    visit.say("bonjour", "question")
    button = visit.button("Autre (pension, mutuelle, en formation…)")
    button.scroll_into_view_if_needed()

    hit = button.evaluate(
        """button => { const box = button.getBoundingClientRect();
        const hit = button.getRootNode().elementFromPoint(box.x + 9, box.y + box.height / 2);
        return button.contains(hit) }"""
    )
    assert hit


def test_at_400_percent_the_conversation_keeps_room(visit):
    visit.page.set_viewport_size(ZOOMED)
    visit.say("bonjour", "question")

    assert visit.page.locator("div.scroll").bounding_box()["height"] >= 80


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_forced_colours_leave_every_button_an_edge(visit, scheme):
    visit.page.emulate_media(forced_colors="active", color_scheme=scheme)
    visit.say("bonjour", "question")
    button = visit.button("Je travaille en ce moment")

    width = button.evaluate("button => parseFloat(getComputedStyle(button).borderTopWidth)")
    assert width >= 1


def test_forced_colours_leave_the_square_to_scan_black_on_white(visit):
    visit.page.emulate_media(forced_colors="active", color_scheme="dark")
    visit.say("parler à quelqu’un", "handoff")
    ground = visit.page.locator("svg.qr rect")

    assert ground.evaluate("rect => getComputedStyle(rect).fill") == "rgb(255, 255, 255)"


def test_forced_colours_draw_the_path_in_the_colours_of_the_person(visit):
    visit.page.emulate_media(forced_colors="active", color_scheme="dark")
    way = visit.know_everything().locator("path.way")
    text = visit.page.evaluate(
        """() => { const probe = document.body.appendChild(document.createElement("i"));
        const sheet = new CSSStyleSheet(); sheet.replaceSync("i { color: CanvasText }");
        document.adoptedStyleSheets = [sheet]; return getComputedStyle(probe).color }"""
    )

    assert way.evaluate("way => getComputedStyle(way).stroke") == text


def test_larger_text_is_larger_and_cuts_nothing(visit):
    question = visit.say("bonjour", "question").locator("p.asked")
    size = "element => parseFloat(getComputedStyle(element).fontSize)"
    before = question.evaluate(size)
    visit.menu("Plus grand texte")

    assert question.evaluate(size) > before
    assert cut_off(visit.page) == []


def test_nothing_moves_when_less_motion_is_asked(visit):
    visit.say("bonjour", "question")

    moving = visit.page.evaluate(
        """() => document.getAnimations()
        .filter(each => each.effect.getTiming().duration > 20).length"""
    )
    assert moving == 0


def test_a_message_is_announced_once(visit):
    visit.say("bonjour", "question")

    live = visit.page.locator("[aria-live=polite], [role=log], [role=status], [role=alert]")
    holding = [each for each in live.all() if "Quelle est votre situation" in each.inner_text()]
    assert len(holding) == 1


def test_the_page_has_one_main_heading(visit):
    expect(visit.page.get_by_role("heading", level=1)).to_have_count(1)
