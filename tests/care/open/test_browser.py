"""The site in a real browser: searched, read without JavaScript, on a telephone, by everybody."""

from __future__ import annotations

import functools
import http.server
import threading
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright

from care.open.site import site
from commands.site import written

pytestmark = pytest.mark.slow
ARGUMENTS = ["--no-sandbox", "--disable-quic", "--disable-background-networking"]
PAGES = (
    "index.html",
    "services/cite_metiers_bruxelles.html",
    "services/aide_humaine.html",
    "public/pupil.html",
    "besoin/find_job.html",
    "lieu/brussels.html",
    "donnees.html",
)


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves files without a line for each."""

    def log_message(self, *_: object) -> None:
        """Says nothing."""


@pytest.fixture(scope="module")
def address(edition, tmp_path_factory) -> Iterator[str]:
    """Where the site is served."""
    folder = tmp_path_factory.mktemp("site")
    written(site(edition), folder)
    serving = functools.partial(Quiet, directory=str(folder))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), serving)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """A browser."""
    with sync_playwright() as playwright:
        made = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=ARGUMENTS)
        yield made
        made.close()


def opened(chromium: Browser, where: str, **kind: object) -> Page:
    """A page of the site."""
    page = chromium.new_context(**kind).new_page()  # type: ignore[arg-type]
    page.goto(where)
    return page


def names(page: Page) -> list[str]:
    """The services that are visible in the list."""
    return page.locator(".item:visible h3").all_inner_texts()


def test_a_service_is_found_by_its_name_first(chromium, address):
    page = opened(chromium, f"{address}/index.html")
    page.fill("#q", "forem")

    assert names(page)[0] == "Le Forem"
    assert page.locator("#compte").inner_text().endswith("services")


def test_accents_and_case_do_not_count(chromium, address):
    page = opened(chromium, f"{address}/index.html")
    page.fill("#q", "CITE METIERS liege")

    assert names(page)[0] == "Cité des métiers de Liège"


def test_a_search_can_be_sent_as_an_address(chromium, address):
    page = opened(chromium, f"{address}/index.html?q=actiris")

    assert names(page)[0] == "Actiris"


def test_words_that_nothing_has_are_answered(chromium, address):
    page = opened(chromium, f"{address}/index.html")
    page.fill("#q", "zzzz")

    assert names(page) == []
    assert "plus court" in page.locator("#compte").inner_text()


def test_everything_is_listed_without_javascript(chromium, address, edition):
    page = opened(chromium, f"{address}/index.html", java_script_enabled=False)

    assert len(names(page)) == len(edition.services)
    assert not page.locator(".search").is_visible()


def test_the_policy_of_the_pages_refuses_nothing_that_they_hold(chromium, address):
    page = chromium.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    for path in PAGES:
        page.goto(f"{address}/{path}")

    assert said == []


@pytest.mark.parametrize("path", PAGES)
def test_nothing_is_wider_than_a_small_telephone(chromium, address, path):
    page = opened(chromium, f"{address}/{path}", viewport={"width": 320, "height": 640})

    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", PAGES)
def test_no_page_keeps_anybody_out(chromium, address, path, scheme):
    page = opened(chromium, f"{address}/{path}", color_scheme=scheme)

    assert Axe().run(page).response["violations"] == []
