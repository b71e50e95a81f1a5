"""What `make picture` writes, seen in a real browser."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe

from commands import chromium
from commands.picture import main

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(chromium.path() is None, reason="chromium is not installed"),
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A folder with all that is drawn."""
    written = tmp_path_factory.mktemp("picture")
    assert main(folder=written) == 0
    return written


@pytest.fixture(scope="module")
def page(folder):
    """The page in Chromium."""
    with chromium.browser() as browser:
        page = browser.new_page(viewport={"width": 1400, "height": 900})
        page.goto((folder / "index.html").as_uri())
        yield page


def test_the_page_is_accessible(page):
    assert Axe().run(page).violations_count == 0


def test_every_audience_and_the_map_are_on_the_page(page):
    assert page.locator("main section").count() == 10
    assert page.locator("svg[role=img]").count() > 30


def test_the_page_fits_a_phone(page):
    page.set_viewport_size({"width": 360, "height": 700})

    assert page.evaluate("document.documentElement.scrollWidth") == 360


def test_each_drawing_is_also_a_file_of_its_own(folder, page):
    assert len(list(folder.glob("*.svg"))) == page.locator("svg[role=img]").count()


def test_drawing_again_leaves_no_sheet_of_before(folder):
    (folder / "pupil-99.svg").write_text("<svg/>")
    main(folder=folder)

    assert not (folder / "pupil-99.svg").exists()
