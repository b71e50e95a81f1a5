"""How high a page becomes, estimated without laying it out.

A browser prints the page without measuring it first, and a roll is cut where the page ends. Widths
and heights are in ems of the density's letters and follow `fiche/fiche.css`.
"""

from __future__ import annotations

import math
import textwrap
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from fiche.content import Fiche
from fiche.density import A4, TICKET, Density
from fiche.wording import readable

MM = 72 / 25.4
LETTER = 0.455
BOLD = 0.49
WIDE = 0.6
LINE = 1.3
MARGINS = 8
DOUBT = 1.03
DOUBT_OF_ROLL = 1.1  # DejaVu's letters, where there is no Liberation, are wider
CONTACT = 8


class Paper(NamedTuple):
    """The printed part of a page in millimetres, and whether it has one narrow column."""

    width: float
    height: float
    narrow: bool


SHEET = Paper(182, 273, narrow=False)
ROLL = Paper(72, math.inf, narrow=True)


def densities_for(fiche: Fiche) -> Iterator[Density]:
    """The densities to try: the first that should fit on one A4 page, then the smaller ones."""
    fitting = (n for n, each in enumerate(A4) if height(fiche, each, SHEET) * DOUBT <= SHEET.height)
    return iter(A4[next(fitting, len(A4) - 1) :])


def ticket_length(fiche: Fiche) -> int:
    """The length of the ticket in millimetres, margins included."""
    return math.ceil(height(fiche, TICKET, ROLL) * DOUBT_OF_ROLL) + MARGINS


def height(fiche: Fiche, density: Density, paper: Paper) -> float:
    """The height of the printed part in millimetres."""
    width = paper.width * MM / density.size
    parts = (
        head(density.understood(fiche), width, paper.narrow),
        *(step_height(step, width, paper.narrow) for step in density.steps(fiche)),
        foot(fiche, width, paper.narrow),
    )
    return sum(parts) * density.size / MM


def lines(text: str | None, width: float, letter: float = LETTER) -> int:
    """The number of lines of a text in a column that many ems wide; 0 when there is none."""
    return len(textwrap.wrap(text, int(width / letter), break_long_words=True)) if text else 0


def head(understood: list[tuple[str, str]], width: float, narrow: bool) -> float:
    """The title and what was understood."""
    title = 3.1 + (LINE if narrow else 0)
    if not understood:
        return title
    if narrow:
        rows = sum(lines(f"{label} : {value}", width, BOLD) for label, value in understood)
        return title + 3.3 + rows * 1.5
    wide = [max(len(label) * 0.8 * LETTER, len(value) * BOLD) + 2.2 for label, value in understood]
    return title + 3.05 + flowed(wide, width) * 2.8


def flowed(widths: list[float], room: float) -> int:
    """The number of rows that pieces of these widths take side by side."""
    rows, used = 1, 0.0
    for width in widths:
        if used and used + width > room:
            rows, used = rows + 1, 0.0
        used += width
    return rows


def step_height(step: Mapping[str, Any], width: float, narrow: bool) -> float:
    """One step: its words and, beside or below them, where it is reached."""
    reached = contact_height(step, narrow)
    column = width if narrow else width - 3 - (CONTACT + 1.2 if reached else 0)
    words = words_height(step, column, narrow)
    return 2 + (words + reached if narrow else max(words, reached))


def contact_height(step: Mapping[str, Any], narrow: bool) -> float:
    """The code and the address of a site, the number of a telephone; 0 without any."""
    if narrow:
        return CONTACT + 0.7 if step["url"] or step["phone"] else 0
    site = (
        CONTACT + 1 + 1.15 * lines(readable(step["url"]), CONTACT / 0.85, WIDE)
        if step["url"]
        else 0
    )
    phone = 1.1 + 1.76 * lines(step["phone"], CONTACT / 1.3, WIDE) if step["phone"] else 0
    return site + phone


def words_height(step: Mapping[str, Any], column: float, narrow: bool) -> float:
    """The name, the texts, the line for an appointment and the source."""
    name = step["name"] + (" Gratuit" if step["free"] else "")
    title = lines(name, (column - (2.9 if narrow else 0)) / LINE, BOLD) * 1.69
    summary = lines(step["summary"], column) * LINE + 0.15
    parts = sum(part_height(step, part, column, narrow) for part in ("reason", "bring", "ask"))
    action = part_height(step, "action", column - (0.8 if narrow else 0), narrow, BOLD)
    source = lines(f"Vérifié le 25 septembre 2026. Source : {step['source']}", column / 0.75)
    return title + summary + 0.45 + parts + action + 2.65 + 0.5 + source * 1.02


def part_height(
    step: Mapping[str, Any], part: str, column: float, narrow: bool, letter: float = LETTER
) -> float:
    """One labelled text of a step, 0 when it is missing."""
    if not step[part]:
        return 0
    count = (
        1 + lines(step[part], column, letter) if narrow else lines(step[part], column - 6.6, letter)
    )
    return (0.4 if narrow else 0.25) + count * LINE


def foot(fiche: Fiche, width: float, narrow: bool) -> float:
    """The codes and the note."""
    codes = sum(map(bool, (fiche.code, fiche.chat_url)))
    note = lines("n" * (170 if fiche.code else 85), width) * LINE
    return 1.1 + note + (codes * 8.6 if narrow else bool(codes) * 7.2)
