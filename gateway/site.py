"""The chat page, a partner's page as an example, the widget's modules, and codes as QR."""

from __future__ import annotations

import io
import re
from pathlib import Path

import segno
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

from dossiers.store import ALPHABET, LENGTH
from gateway.bundle import bundle
from gateway.incoming import Refused

PAGES = Path(__file__).parent / "pages"
WIDGET = Path(__file__).parents[1] / "widget"
CODE = re.compile(f"[{ALPHABET}]{{{LENGTH}}}")
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self';"
    " base-uri 'none'; form-action 'none'; frame-ancestors 'none';"
    " require-trusted-types-for 'script'"
)
PAGE_HEADERS = {
    "Content-Security-Policy": POLICY,
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-cache",
}
SHARED = {"Access-Control-Allow-Origin": "*", "Cross-Origin-Resource-Policy": "cross-origin"}


class Files(StaticFiles):
    """The files of a folder with these headers, as safe as the page itself."""

    def __init__(self, directory: Path, headers: dict[str, str]):
        super().__init__(directory=directory)
        self.headers = headers

    async def get_response(self, path: str, scope: Scope) -> Response:
        response = await super().get_response(path, scope)
        response.headers.update(self.headers)
        return response


def routes() -> list[Route | Mount]:
    """Everything a browser loads beside the API."""
    return [
        Route("/chat", chat),
        Route("/demo", demo),
        Route("/qr/{code}.svg", qr),
        Route("/widget/jalon-chat.js", widget),
        Mount("/pages", Files(PAGES, PAGE_HEADERS)),
        Mount("/widget", Files(WIDGET, PAGE_HEADERS | SHARED)),
    ]


def page(name: str) -> Response:
    """A page with its headers."""
    content = (PAGES / name).read_text(encoding="utf-8")
    return Response(content, media_type="text/html", headers=PAGE_HEADERS)


async def chat(_: Request) -> Response:
    """The chat page."""
    return page("chat.html")


async def demo(_: Request) -> Response:
    """A partner's page with the chat in it."""
    return page("demo.html")


async def widget(_: Request) -> Response:
    """The widget as one script; its labels stay files of their own."""
    script = bundle(WIDGET / "jalon-chat.js")
    return Response(script, media_type="text/javascript", headers=PAGE_HEADERS | SHARED)


async def qr(request: Request) -> Response:
    """A code of a dossier as a QR code; Refused when it cannot be one."""
    code = request.path_params["code"]
    if not CODE.fullmatch(code):
        raise Refused(404, "not_found")
    return Response(drawn(code), media_type="image/svg+xml", headers=PAGE_HEADERS)


def drawn(code: str) -> bytes:
    """The QR code of a code, as an SVG with one path."""
    written = io.BytesIO()
    segno.make_qr(code).save(written, kind="svg", scale=1, border=2)
    return written.getvalue()
