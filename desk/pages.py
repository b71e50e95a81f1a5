"""Pages of the desk: templates, words, and the headers that keep them safe."""

from __future__ import annotations

import base64
import datetime
import hashlib
import re
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.responses import HTMLResponse, Response

from fiche import dates
from fiche.wording import bound

HERE = Path(__file__).parent
COMMON = "base-uri 'none'; form-action 'self'; default-src 'none'; "
POLICY = COMMON + (
    "script-src 'self'; style-src 'self'; img-src 'self' data:; frame-src 'self';"
    " frame-ancestors 'none'"
)
PRINT_POLICY = COMMON + "style-src {style}; frame-ancestors 'self'"
STYLE = re.compile(r"<style>(.*?)</style>", re.DOTALL)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
}


@cache
def words() -> dict[str, Any]:
    """The French words of the desk."""
    found: dict[str, Any] = yaml.safe_load((HERE / "words.yml").read_text(encoding="utf-8"))
    return found


@cache
def environment() -> Environment:
    """The templates."""
    made = Environment(
        loader=FileSystemLoader(HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    made.globals["w"] = words()
    made.filters["day"] = day
    made.filters["period"] = period
    made.filters["moment"] = moment
    made.filters["site"] = site
    made.filters["bound"] = bound
    return made


def day(iso: str) -> str:
    """« 2026-11-25 » as 25/11/2026."""
    return f"{datetime.date.fromisoformat(iso[:10]):%d/%m/%Y}"


def period(iso: str) -> str:
    """« 2026-11 » as « novembre 2026 », « 2026-11-05 » as « 5 novembre 2026 »."""
    year, month, *day = iso.split("-")
    named = f"{words()['months'][int(month) - 1]} {year}"
    return f"{int(day[0])}\N{NO-BREAK SPACE}{named}" if day else named


def moment(iso: str) -> str:
    """« 2026-11-25T22:05:00+00:00 » as « 25/11/2026 23:05 », on a Belgian clock."""
    return f"{dates.moment(iso):%d/%m/%Y %H:%M}"


def site(url: str) -> str:
    """« https://www.leforem.be/contact/ » as « leforem.be/contact »."""
    return url.partition("://")[2].removeprefix("www.").rstrip("/")


def shown(template: str, status: int = 200, **told: Any) -> Response:
    """A page of the desk."""
    body = environment().get_template(template).render(**told)
    return HTMLResponse(body, status, headers=HEADERS)


def printed(body: str) -> Response:
    """The fiche: nothing but its own stylesheet, which stands inside, is allowed."""
    style = " ".join(map(hashed, STYLE.findall(body)))
    policy = PRINT_POLICY.format(style=style)
    return HTMLResponse(body, headers={**HEADERS, "Content-Security-Policy": policy})


def hashed(style: str) -> str:
    """The source expression that allows exactly this stylesheet."""
    digest = hashlib.sha256(style.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"


def download(body: bytes | str, name: str, kind: str) -> Response:
    """A file to keep."""
    kept = {"Content-Disposition": f'attachment; filename="{name}"'}
    return Response(body, media_type=kind, headers={**HEADERS, **kept})
