"""Figures written between the marks of a page of the documentation."""

from __future__ import annotations

import re
from pathlib import Path

BEGIN, END = "<!-- figures -->", "<!-- end of the figures -->"
BETWEEN = re.compile(f"{re.escape(BEGIN)}.*?{re.escape(END)}", re.DOTALL)


def write(page: Path, figures: str) -> None:
    """Puts the figures between the marks of a page; ValueError when it has none."""
    text = page.read_text(encoding="utf-8")
    if not BETWEEN.search(text):
        raise ValueError(f"{page}: no {BEGIN} … {END} to write the figures between")
    new = f"{BEGIN}\n\n{figures}\n\n{END}"
    page.write_text(BETWEEN.sub(lambda _: new, text), encoding="utf-8")
