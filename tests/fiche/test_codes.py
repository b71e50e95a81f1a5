"""The QR codes that are drawn are those of the address or of the dossier."""

from __future__ import annotations

import re

import pytest
import segno

from fiche import page
from fiche.codes import QUIET, qr
from tests.fiche.examples import CHAT, CODE, PLAIN, SITE, longest

DRAWING = re.compile(r"<svg.*?</svg>", re.DOTALL)
STROKE = re.compile(r"(?:M([\d.]+) ([\d.]+)|m(-?[\d.]+) ?(-?[\d.]+))?h(\d+)")


def dark(svg: str) -> set[tuple[int, int]]:
    """The (row, column) of every dark module that the path of a code draws."""
    x, y, found = 0.0, 0.0, set()
    path = re.search(r' d="([^"]+)"', svg)[1]
    for left, top, right, down, length in STROKE.findall(path):
        x, y = (float(left), float(top)) if left else (x + float(right or 0), y + float(down or 0))
        found |= {(int(y) - QUIET, int(x) - QUIET + step) for step in range(int(length))}
        x += int(length)
    return found


def expected(text: str) -> set[tuple[int, int]]:
    """The dark modules of the code that segno makes of a text."""
    rows = segno.make_qr(text, error="m").matrix
    return {(r, c) for r, row in enumerate(rows) for c, module in enumerate(row) if module}


@pytest.mark.parametrize("format", ["a4", "ticket"])
def test_the_codes_lead_to_the_site_the_dossier_and_the_chat(format):
    drawn = [dark(svg) for svg in DRAWING.findall(page(PLAIN, format))]

    assert drawn == [expected(SITE), expected(CODE), expected(CHAT)]


def test_the_code_of_every_step_leads_to_its_own_site():
    drawn = [dark(svg) for svg in DRAWING.findall(page(longest()))]

    assert drawn[:3] == [expected(card["url"]) for card in longest().cards]


def test_a_code_has_a_name_that_a_screen_reader_says():
    assert '<svg role="img"' in qr(SITE, "Le site")
    assert "<title>Le site</title>" in qr(SITE, "Le site")
