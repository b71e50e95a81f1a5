"""Figures written between the marks of a page of the documentation."""

from __future__ import annotations

import re
from pathlib import Path

BEGIN, END = "<!-- figures -->", "<!-- end of the figures -->"


def write(page: Path, figures: str, name: str = "figures") -> None:
    """Puts the figures between the marks of a name; ValueError when a page has none."""
    begin, end = (mark.replace("figures", name) for mark in (BEGIN, END))
    between = re.compile(f"{re.escape(begin)}.*?{re.escape(end)}", re.DOTALL)
    text = page.read_text(encoding="utf-8")
    if not between.search(text):
        raise ValueError(f"{page}: no {begin} … {end} to write the figures between")
    new = f"{begin}\n\n{figures}\n\n{end}"
    page.write_text(between.sub(lambda _: new, text), encoding="utf-8")
