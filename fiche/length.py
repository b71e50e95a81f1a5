"""How high a page becomes, estimated without laying it out.

A browser prints the page without measuring it first, and a roll is cut where the page ends. Widths
and heights are in ems of the density's letters and follow `fiche/fiche.css`.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from fiche.content import Fiche
from fiche.density import A4, TICKET, Density

MM = 72 / 25.4
LETTER = 0.475
BOLD = 0.53
LINE = 1.35
MARGINS = 8


class Paper(NamedTuple):
    """The printed part of a page in millimetres, and whether it has one narrow column."""

    width: float
    height: float
    narrow: bool


SHEET = Paper(182, 273, narrow=False)
ROLL = Paper(72, math.inf, narrow=True)


def densities_for(fiche: Fiche) -> Iterator[Density]:
    """The densities to try: the first that should fit on one A4 page, then the smaller ones."""
    fitting = (n for n, each in enumerate(A4) if height(fiche, each, SHEET) <= SHEET.height)
    return iter(A4[next(fitting, len(A4) - 1) :])


def ticket_length(fiche: Fiche) -> int:
    """The length of the ticket in millimetres, margins included."""
    return math.ceil(height(fiche, TICKET, ROLL)) + MARGINS


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
    return math.ceil(len(text) * letter / width) if text else 0


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
    reached = step["url"] or step["phone"]
    column = width if narrow else width - 3 - (10.6 if reached else 0)
    words = words_height(step, column, narrow)
    contact = (9.0 if narrow else 13.0) if reached else 0
    return 2 + (words + contact if narrow else max(words, contact))


def words_height(step: Mapping[str, Any], column: float, narrow: bool) -> float:
    """The name, the texts, the line for an appointment and the source."""
    name = step["name"] + (" Gratuit" if step["free"] else "")
    title = lines(name, (column - (2.9 if narrow else 0)) / LINE, BOLD) * 1.69
    summary = lines(step["summary"], column) * LINE + 0.15
    parts = sum(part_height(step, part, column, narrow) for part in ("reason", "bring", "ask"))
    action = part_height(step, "action", column - (0.8 if narrow else 0), narrow, BOLD)
    source = lines(f"Vérifié le 25 septembre 2026. Source : {step['source']}", column / 0.75)
    return title + summary + 0.6 + parts + action + 2.9 + 0.5 + source * 1.02


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
