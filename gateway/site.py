"""The chat page, a partner's page as an example, the widget's scripts, and codes as QR."""

from __future__ import annotations

import hashlib
import io
import mimetypes
import re
from functools import cache
from pathlib import Path

import segno
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from dossiers.store import ALPHABET, LENGTH
from gateway.bundle import bundle, lean
from gateway.files import ASK_AGAIN, FOR_EVER, SHARED, File, answer
from gateway.incoming import Refused

PAGES = Path(__file__).parent / "pages"
WIDGET = Path(__file__).resolve().parents[1] / "widget"
ENTRY = "jalon-chat.js"
CODE = re.compile(f"[{ALPHABET}]{{{LENGTH}}}")
VERSION = 'const VERSION = "current";'
UNVERSIONED = re.compile(r'(?<="/widget/)(?=[\w/-]+\.js")')
# The parts: a module with these names is a script of its own.
PARTS = ("answers", "result", "menu", "qr")


def routes() -> list[Route]:
    """Everything a browser loads beside the API."""
    return [
        Route("/chat", chat),
        Route("/demo", demo),
        Route("/qr/{code}.svg", qr),
        Route(f"/widget/{ENTRY}", widget),
        Route("/widget/{version}/{name:path}", versioned),
        Route("/pages/{name}", beside),
    ]


@cache
def scripts() -> dict[str, File]:
    """Everything that makes the widget, by its path below its version."""
    written = {ENTRY: bundle(WIDGET / ENTRY).replace(VERSION, f'const VERSION = "{version()}";')}
    written |= {f"parts/{name}.js": bundle(WIDGET / "parts" / f"{name}.js") for name in PARTS}
    for labels in sorted((WIDGET / "labels").glob("*.js")):
        written[f"labels/{labels.name}"] = lean(labels.read_text(encoding="utf-8"))
    return {path: File(script, "text/javascript") for path, script in written.items()}


@cache
def version() -> str:
    """Short, and another one whenever any file of the widget changes."""
    digest = hashlib.sha256()
    for module in sorted(WIDGET.rglob("*.js")):
        digest.update(module.relative_to(WIDGET).as_posix().encode() + module.read_bytes())
    return digest.hexdigest()[:12]


@cache
def pages() -> dict[str, File]:
    """The pages, and what stands beside them, by name."""
    kinds = {each.name: mimetypes.guess_type(each.name)[0] or "" for each in PAGES.iterdir()}
    return {
        name: File((PAGES / name).read_text(encoding="utf-8"), kind) for name, kind in kinds.items()
    }


@cache
def own_page() -> File:
    """The chat page, which names the version of the widget: that one may be kept for ever."""
    page = pages()["chat.html"]
    return File(UNVERSIONED.sub(f"{version()}/", page.text), page.media_type)


async def chat(request: Request) -> Response:
    """The chat page."""
    return answer(request, own_page())


async def demo(request: Request) -> Response:
    """A partner's page with the chat in it."""
    return answer(request, pages()["demo.html"])


async def beside(request: Request) -> Response:
    """A style sheet or picture of the pages."""
    files = {name: file for name, file in pages().items() if file.media_type != "text/html"}
    return answer(request, found(files, request.path_params["name"]))


async def widget(request: Request) -> Response:
    """The widget under the address that partners write: asked for again each time."""
    return answer(request, scripts()[ENTRY], ASK_AGAIN, SHARED)


async def versioned(request: Request) -> Response:
    """A script of the widget; of a version that is gone, the one of today, not to be kept."""
    script = found(scripts(), request.path_params["name"])
    kept = FOR_EVER if request.path_params["version"] == version() else ASK_AGAIN
    return answer(request, script, kept, SHARED)


def found(files: dict[str, File], name: str) -> File:
    """The file with that name; Refused when there is none."""
    if name not in files:
        raise Refused(404, "not_found")
    return files[name]


async def qr(request: Request) -> Response:
    """A code of a dossier as a QR code; Refused when it cannot be one."""
    code = request.path_params["code"]
    if not CODE.fullmatch(code):
        raise Refused(404, "not_found")
    return answer(request, File(drawn(code), "image/svg+xml"), "no-store")


def drawn(code: str) -> str:
    """The QR code of a code, as an SVG with one path."""
    written = io.BytesIO()
    segno.make_qr(code).save(written, kind="svg", scale=1, border=2)
    return written.getvalue().decode()
