"""The drawings: legible, accessible, complete, and nothing from outside."""

from __future__ import annotations

import itertools
import xml.etree.ElementTree as ET

import pytest

from care.picture.drawing import MOST_ENDS, Picture, sheets
from care.picture.layout import Layout
from tests.care.picture.test_graph import FEW
from tests.guidance.people import CATALOGUE

SVG = "{http://www.w3.org/2000/svg}"
PICTURE = Picture(CATALOGUE)


@pytest.fixture(scope="module")
def chapters():
    """The chapters of a few audiences."""
    return {audience: PICTURE.chapter(audience) for audience in FEW}


def laid(audience):
    """The sheets of an audience as they are laid out."""
    root = PICTURE.graphs.graph(audience)
    return [Layout(PICTURE.labels, root.people).laid(part) for part in sheets(root)]


def overlapping(spans):
    """Pairs of rectangles (left, top, right, bottom) that share some room."""
    return [
        (a, b)
        for a, b in itertools.combinations(spans, 2)
        if a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]
    ]


@pytest.mark.parametrize("audience", [*FEW, pytest.param("jobseeker", marks=pytest.mark.slow)])
def test_nothing_is_drawn_over_anything_else(audience):
    for sheet in laid(audience):
        boxes = [(b.x, b.y, b.x + b.width, b.y + b.height) for b in sheet.boxes]
        labels = [
            (t.x, t.y - t.height / 2, t.x + t.width, t.y + t.height / 2) for t in sheet.labels
        ]

        assert overlapping([*boxes, *labels]) == []


@pytest.mark.parametrize("audience", FEW)
def test_everything_stands_on_the_sheet(audience):
    for sheet in laid(audience):
        rights = [box.x + box.width for box in sheet.boxes]
        bottoms = [box.y + box.height for box in sheet.boxes]

        assert max(rights) < sheet.width
        assert max(bottoms) < sheet.height


def test_every_drawing_is_an_image_with_a_title_and_a_description(chapters):
    for sheet in (each for chapter in chapters.values() for each in chapter.sheets):
        root = ET.fromstring(sheet)
        named = root.get("aria-labelledby").split()

        assert root.get("role") == "img"
        assert [root.find(f"{SVG}title").get("id"), root.find(f"{SVG}desc").get("id")] == named


@pytest.mark.slow
def test_a_large_graph_is_cut_into_sheets_that_hold_each_end_once():
    root = PICTURE.graphs.graph("worker")
    parts = list(sheets(root))

    assert len(parts) > 1
    assert sum(part.ends for part in parts) == root.ends
    assert max(part.ends for part in parts) <= MOST_ENDS


def test_the_table_tells_every_way_with_its_people(chapters):
    chapter = chapters["pupil"]
    told = [int(way.people.replace("\u202f", "")) for way in chapter.paths]

    assert chapter.people.startswith(f"{sum(told):,}".replace(",", "\u202f"))
    assert {row for way in chapter.paths for row in way.rows} >= {"E1", "E3b", "E3w", "E6", "G1"}


def test_the_page_needs_no_script_and_nothing_from_outside(chapters):
    page = PICTURE.page(tuple(chapters.values()), "")

    assert "<script" not in page
    assert "http" not in page.replace("http://www.w3.org/2000/svg", "")


def test_each_drawing_of_the_page_has_a_table_after_it(chapters):
    page = PICTURE.page(tuple(chapters.values()), "")

    assert page.count("<caption>") == len(FEW)
    assert page.index("<svg") < page.index("<table")
