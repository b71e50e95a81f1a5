"""The fiche as a whole HTML page: A4 or an 80 mm ticket."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Literal

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import Markup

from fiche.codes import qr
from fiche.content import Fiche
from fiche.dates import day, moment
from fiche.density import TICKET, Density
from fiche.length import densities_for, ticket_length
from fiche.wording import bound, breakable, readable

FOLDER = Path(__file__).parent

Format = Literal["a4", "ticket"]


def page(fiche: Fiche, format: Format = "a4") -> str:
    """The HTML document with its stylesheet inside; it asks nothing from outside."""
    if format == "ticket":
        return written(fiche, format, TICKET, f"80mm {ticket_length(fiche)}mm")
    return sheet(fiche, next(densities_for(fiche)))


def sheet(fiche: Fiche, density: Density) -> str:
    """The HTML document for A4 at that density."""
    return written(fiche, "a4", density, "A4")


def written(fiche: Fiche, format: Format, density: Density, size: str) -> str:
    """The HTML document for paper of that size."""
    return template().render(
        fiche=fiche,
        understood=density.understood(fiche),
        steps=density.steps(fiche),
        format=format,
        letters=density.size,
        size=size,
        css=Markup(stylesheet()),
    )


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
    environment.filters.update(
        day=day, moment=moment, bound=bound, readable=readable, breakable=breakable
    )
    environment.globals.update(qr=qr)
    return environment.get_template("fiche.html")
