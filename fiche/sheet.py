"""The fiche as a whole HTML page: A4 or an 80 mm ticket."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import KW_ONLY, dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal
from urllib.parse import urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import Markup

from fiche.codes import qr
from fiche.dates import day, moment
from fiche.density import Density, densities_for

FOLDER = Path(__file__).parent
STEPS = 3
SHORT_URL = 60

Format = Literal["a4", "ticket"]


@dataclass(frozen=True)
class Fiche:
    """What a fiche shows; `valid_until` and `printed_on` are ISO 8601, a None is left out."""

    understood: tuple[tuple[str, str], ...]
    cards: tuple[Mapping[str, Any], ...]
    _: KW_ONLY
    code: str | None = None
    valid_until: str | None = None
    chat_url: str | None = None
    printed_on: str


def page(fiche: Fiche, format: Format = "a4") -> str:
    """The HTML document with its stylesheet inside; it asks nothing from outside."""
    return sheet(fiche, format, next(densities_for(fiche)))


def sheet(fiche: Fiche, format: Format, density: Density) -> str:
    """The HTML document at that density."""
    return template().render(
        fiche=fiche,
        steps=[shown(card, density) for card in fiche.cards[:STEPS]],
        format=format,
        density=density,
        css=Markup(stylesheet()),
    )


def shown(card: Mapping[str, Any], density: Density) -> dict[str, Any]:
    """The fields of a card that this density shows; a missing one is None."""
    fields = (
        "name", "summary", "reason", "action", "bring", "ask", "url", "phone", "verified_on",
        "source", "free",
    )  # fmt: skip
    return {name: None if name in density.without else card.get(name) for name in fields}


def readable(url: str) -> str:
    """A web address as one types it; only its host when the rest is too long to type."""
    parts = urlsplit(url)
    whole = url.partition("://")[2].rstrip("/")
    return whole if len(whole) <= SHORT_URL else f"{parts.netloc}/…"


@cache
def stylesheet() -> str:
    """The stylesheet of both formats."""
    return (FOLDER / "fiche.css").read_text(encoding="utf-8")


@cache
def template() -> Template:
    """The page's template, with the functions that it writes codes and dates with."""
    environment = Environment(
        loader=FileSystemLoader(FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(day=day, moment=moment, readable=readable)
    environment.globals.update(qr=qr)
    return environment.get_template("fiche.html")
