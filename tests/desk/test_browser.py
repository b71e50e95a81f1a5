"""The desk in a real browser: by keyboard, by touch, without JavaScript, and for everybody."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator

import pytest
import uvicorn
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright

from tests.desk.conftest import PASSWORD

pytestmark = pytest.mark.slow
ARGUMENTS = ["--no-sandbox", "--disable-quic", "--disable-background-networking"]
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
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = uvicorn.Server(uvicorn.Config(app, port=port, log_level="error", ws="none"))
    thread = threading.Thread(target=server.run)
    thread.start()
    while not server.started:
        time.sleep(0.02)
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    thread.join()


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """A browser."""
    with sync_playwright() as playwright:
        made = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=ARGUMENTS)
        yield made
        made.close()


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


def test_boxes_are_ticked_and_validated_by_keyboard(chromium, address):
    page = at_the_desk(chromium, address)
    for do in ("set audience jobseeker", "set need find_job"):
        with page.expect_navigation():
            page.locator(f"button[value='{do}']").click()
    page.fill("#place", "5000")
    key(page, "Enter")
    page.keyboard.press("1")
    key(page, "Enter")

    assert page.get_by_role("button", name="Retirer").count() == 4


def test_the_whole_work_is_done_by_touch(chromium, address):
    page = at_the_desk(chromium, address, has_touch=True, viewport={"width": 390, "height": 844})
    for do in ("set audience pupil", "set need choose_path"):
        with page.expect_navigation():
            page.locator(f"button[value='{do}']").tap()

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

    assert Axe().run(page).response["violations"] == []


def test_a_visit_with_its_answer_keeps_nobody_out(chromium, address):
    page = at_the_desk(chromium, address)
    with page.expect_navigation():
        page.locator("button[value='set audience jobseeker']").click()

    assert Axe().run(page).response["violations"] == []
