"""French typography: spaces that do not break before high signs and inside « »."""

from __future__ import annotations

import re

NARROW, WIDE = "\u202f", "\u00a0"
HIGH = re.compile(r" ([;?!])")
COLON = re.compile(r" :(?=\s|<|$)")
QUOTES = ((re.compile("« "), f"«{WIDE}"), (re.compile(" »"), f"{WIDE}»"))


def french(text: str) -> str:
    """The text with its breaking spaces replaced where French does not break."""
    text = COLON.sub(f"{WIDE}:", HIGH.sub(rf"{NARROW}\1", text))
    for wanted, written in QUOTES:
        text = wanted.sub(written, text)
    return text
