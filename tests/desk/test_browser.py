"""The desk in a real browser: by keyboard, by touch, without JavaScript, and for everybody."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from commands.chromium import browser
from commands.widget_talk import served
from desk.visit import Visit
from guidance.facts import known
from tests.desk.conftest import PASSWORD
from tests.desk.test_doors import fails

pytestmark = pytest.mark.slow
PAGES = (
    "",
    "catalogue",
    "catalogue?q=forem",
    "catalogue/forem",
    "statistics",
    "corrections",
    "freshness",
    "what-if",
    "what-if?audience=jobseeker&need=find_job&commune=Ixelles&circumstances=disability&day=2027-01-01",
    "what-if?commune=Nulle-part",
)


@pytest.fixture
def address(app) -> Iterator[str]:
    """Where the desk listens."""
    with served(app) as at:
        yield at


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """A browser."""
    with browser() as made:
        yield made


def at_the_desk(chromium: Browser, address: str, **kind: object) -> Page:
    """A page where the coordinator is signed in."""
    page = chromium.new_context(**kind).new_page()  # type: ignore[arg-type]
    page.goto(address)
    page.fill("#name", "bea")
    page.fill("#password", PASSWORD)
    page.press("#password", "Enter")
    page.wait_for_selector("#said")
    return page


def key(page: Page, name: str) -> None:
    """Presses a key and waits for the page that it leads to."""
    with page.expect_navigation():
        page.keyboard.press(name)


def test_the_whole_work_is_done_by_keyboard(chromium, address, reading):
    text = "Je cherche du boulot à Namur"
    reading.reads(text, audience="jobseeker cherche", need="find_job boulot", commune="92094 Namur")
    page = at_the_desk(chromium, address)
    page.keyboard.type(text)
    key(page, "Enter")
    key(page, "7")
    page.keyboard.press("Enter")
    paper = page.frame_locator("iframe[name=paper]")
    paper.get_by_text("Maison de l’Emploi").first.wait_for(state="attached")

    assert page.locator(".chip q").all_inner_texts() == ["cherche", "boulot", "Namur"]


def test_the_code_of_a_dossier_is_opened_by_keyboard(chromium, address, app):
    code = app.state.desk.dossiers.save("c", {"audience": "pupil"}).code
    page = at_the_desk(chromium, address)
    page.keyboard.press("F2")
    page.keyboard.type(code)
    key(page, "Enter")

    assert page.get_by_text(f"Dossier {code}").is_visible()


def test_a_digit_chooses_at_once_when_nothing_was_read(chromium, address, reading):
    reading.reads("Bonjour")
    page = at_the_desk(chromium, address)
    typed(page, "#said", "Bonjour")
    key(page, "5")

    assert page.get_by_role("button", name="Retirer").count() == 1


def test_boxes_are_ticked_and_validated_by_keyboard(chromium, address):
    page = at_the_desk(chromium, address)
    for do in ("set audience jobseeker", "set need find_job"):
        press(page, do)
    typed(page, "#place", "5000")
    page.keyboard.press("1")
    key(page, "Enter")

    assert page.get_by_role("button", name="Retirer").count() == 4


def test_the_whole_work_is_done_by_touch(chromium, address):
    page = at_the_desk(chromium, address, has_touch=True, viewport={"width": 390, "height": 844})
    for do in ("set audience pupil", "set need choose_path"):
        press(page, do, "tap")

    assert page.locator("article.service").count() == 2


def test_nothing_is_wider_than_a_telephone(chromium, address):
    page = at_the_desk(chromium, address, viewport={"width": 360, "height": 800})

    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_the_whole_work_is_done_without_javascript(chromium, address):
    page = at_the_desk(chromium, address, java_script_enabled=False)
    for typed in ("1", "1", "5000"):
        page.fill("#said", typed)
        with page.expect_navigation():
            page.press("#said", "Enter")
    with page.expect_navigation():
        page.press("#said", "Enter")

    assert "Fiche" in page.content()


@pytest.mark.parametrize("path", PAGES)
def test_no_page_keeps_anybody_out(chromium, address, path):
    page = at_the_desk(chromium, address)
    page.goto(f"{address}/{path}")

    assert violations(page) == []


def violations(page: Page) -> list[str]:
    """What axe finds, by the names of its rules."""
    return [f"{v['id']}: {v['nodes'][0]['html']}" for v in Axe().run(page).response["violations"]]


def press(page: Page, do: str, by: str = "click") -> None:
    """Clicks or taps a button of the form, after its question where that is still closed."""
    button = page.locator(f"button[value='{do}']").first
    if not button.is_visible():
        getattr(page.locator(f"details:has(button[value='{do}']) > summary"), by)()
    with page.expect_navigation():
        getattr(button, by)()


def typed(page: Page, field: str, text: str) -> None:
    """Types in a field and presses Enter."""
    page.fill(field, text)
    with page.expect_navigation():
        page.press(field, "Enter")


def settled(page: Page) -> None:
    """A visit in which no question is left."""
    for do in ("set audience jobseeker", "set need find_job"):
        press(page, do)
    typed(page, "#place", "5000")
    press(page, "set circumstances none")


STATES = {
    "a question and a provisional answer": lambda page: press(page, "set audience jobseeker"),
    "boxes": lambda page: (press(page, "set audience jobseeker"), press(page, "set need find_job")),
    "nothing left to ask": settled,
    "a correction": lambda page: (settled(page), page.get_by_text("Ce n’est pas").click()),
    "a correction kept": lambda page: (settled(page), press_wrong(page)),
    "why not": lambda page: (settled(page), typed(page, "#service", "VDAB")),
    "no such code": lambda page: typed(page, "#code", "ZZZZZZ"),
    "a place of several": lambda page: (press(page, "set audience pupil"), several_places(page)),
    "Rasa is down": lambda page: typed(page, "#said", "je cherche"),
    "a theme": lambda page: (press(page, "set audience jobseeker"), press(page, "theme training")),
    "a change": lambda page: (settled(page), press(page, "change need")),
}


def press_wrong(page: Page) -> None:
    """Keeps a correction."""
    page.get_by_text("Ce n’est pas").click()
    press(page, "wrong too_far")


def several_places(page: Page) -> None:
    """Asks which commune is meant."""
    press(page, "set need choose_path")
    typed(page, "#place", "Saint")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("state", STATES)
def test_no_state_of_a_visit_keeps_anybody_out(chromium, address, state, scheme):
    page = at_the_desk(chromium, address, color_scheme=scheme)
    STATES[state](page)

    assert violations(page) == []


def test_no_state_on_a_tablet_keeps_anybody_out(chromium, address):
    page = at_the_desk(chromium, address, has_touch=True, viewport={"width": 820, "height": 1180})
    settled(page)

    assert violations(page) == []


@pytest.mark.parametrize("empty", [False, True], ids=["accounts", "no account"])
def test_the_door_keeps_nobody_out(chromium, address, app, empty):
    for name in ("ana", "bea") if empty else ():
        app.state.desk.accounts.remove(name)
    page = chromium.new_page()
    page.goto(address)

    assert violations(page) == []


def test_the_page_of_a_database_that_is_down_keeps_nobody_out(chromium, address, app, monkeypatch):
    page = at_the_desk(chromium, address)
    monkeypatch.setattr(app.state.desk.sessions, "find", fails)
    press(page, "set audience pupil")

    assert (page.get_by_role("button", name="Réessayer").count(), violations(page)) == (1, [])


def test_statistics_with_numbers_keep_nobody_out(chromium, address, app):
    desk = app.state.desk
    for fact in ["audience"] * 9:
        desk.statistics.count(Visit(known(audience="pupil"), asked=(fact,)), "cpms", False)
    page = at_the_desk(chromium, address)
    page.goto(f"{address}/statistics")

    assert (page.locator("svg").count() > 0, violations(page)) == (True, [])


@pytest.mark.parametrize("format", ["a4", "ticket"])
def test_the_fiche_keeps_nobody_out_and_its_policy_lets_its_style_in(chromium, address, format):
    page = at_the_desk(chromium, address, java_script_enabled=True)
    refused = []
    page.on("console", lambda said: refused.append(said.text) if said.type == "error" else None)
    settled(page)
    page.evaluate("document.querySelector('#visit').removeAttribute('target')")
    page.evaluate(
        "(format) => { const form = document.querySelector('#visit');"
        " const field = Object.assign(document.createElement('input'),"
        " {type: 'hidden', name: 'do', value: `fiche ${format}`}); form.append(field); }",
        format,
    )
    with page.expect_navigation():
        page.evaluate("document.querySelector('#visit').submit()")

    assert (
        page.evaluate("getComputedStyle(document.querySelector('.number')).borderRadius") == "50%"
    )
    assert (violations(page), refused) == ([], [])


def test_every_control_of_a_visit_is_reached_by_the_tab_key(chromium, address):
    page = at_the_desk(chromium, address)
    press(page, "set audience jobseeker")
    controls = "#visit :is(button, input, select, summary, a):not([type=hidden])"
    shown = page.locator(controls).filter(visible=True).count()
    page.locator("#said").focus()
    for _ in range(shown + 10):
        page.evaluate("document.activeElement.dataset.met = 1")
        page.keyboard.press("Tab")

    assert page.locator(f"{controls}:not([data-met])").filter(visible=True).count() == 0


def test_a_whole_visit_by_touch_prints_and_begins_the_next(chromium, address):
    page = at_the_desk(chromium, address, has_touch=True, viewport={"width": 820, "height": 1180})
    for do in ("set audience pupil", "set need choose_path"):
        press(page, do, "tap")
    page.locator("[data-print]").tap()
    page.frame_locator("iframe[name=paper]").locator("h1").wait_for(state="attached")
    with page.expect_navigation():
        page.locator("button[value=next]").tap()

    assert page.locator("article.service").count() == 0


def test_everything_to_touch_is_large_enough_on_a_tablet(chromium, address):
    page = at_the_desk(chromium, address, has_touch=True, viewport={"width": 820, "height": 1180})
    settled(page)
    boxes = [each.bounding_box() for each in page.locator("button:visible, select:visible").all()]

    assert [box for box in boxes if box["height"] < 43.5] == []
