"""Texts as they break over lines: French spacing, and web addresses that one can type."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from markupsafe import Markup, escape

SHORT_URL = 60
BEFORE_SIGN = re.compile(r"(?<=«) | (?=[»?!:;])")
AFTER_PART = re.compile(r"(?<=[/.-])(?=\w)")


def bound(text: str) -> str:
    """The text with its signs kept on the line of their word."""
    return BEFORE_SIGN.sub("\N{NO-BREAK SPACE}", text)


def readable(url: str) -> str:
    """A web address as one types it; only its host when the rest is too long to type."""
    whole = url.rpartition("://")[2].rstrip("/")
    return whole if len(whole) <= SHORT_URL else f"{urlsplit(url).netloc}/…"


def breakable(address: str) -> Markup:
    """A web address that may go on after each of its parts."""
    return Markup("<wbr>").join(escape(part) for part in AFTER_PART.split(address))
