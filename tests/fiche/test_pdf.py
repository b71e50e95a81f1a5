"""The PDF: one A4 page, tagged, in French, made without a request."""

from __future__ import annotations

import re
import sys
import zlib
from urllib.request import OpenerDirector

import pytest

from fiche import PdfUnavailable, page, pdf
from fiche.density import A4
from fiche.printing import document, engine
from tests.fiche.examples import BARE, CARD, PLAIN, THREE, endless, longest, many_lines

STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)
TAGS = [b"/MarkInfo", b"/Marked true", b"/StructTreeRoot", b"/Lang (fr)", b"/H1", b"/Figure"]


def works() -> bool:
    """Whether this machine can write PDFs."""
    try:
        engine()
    except PdfUnavailable:
        return False
    return True


needs_pango = pytest.mark.skipif(not works(), reason="pango is not installed")


def content(document: bytes) -> bytes:
    """A PDF with its compressed streams laid open."""
    return document + b"\n".join(map(opened, STREAM.findall(document)))


def opened(stream: bytes) -> bytes:
    """A stream decompressed, or as it is."""
    try:
        return zlib.decompress(stream)
    except zlib.error:
        return b""


@pytest.fixture(scope="module")
def plain() -> bytes:
    """The content of the plain fiche's PDF."""
    return content(pdf(PLAIN))


@needs_pango
@pytest.mark.parametrize("tag", TAGS)
def test_the_pdf_is_tagged(plain, tag):
    assert tag in plain


@needs_pango
def test_the_pdf_says_that_it_follows_pdf_ua(plain):
    assert re.search(rb"pdfuaid:part[^\d]{1,4}1", plain)


@needs_pango
def test_the_pdf_has_a_title(plain):
    title = "Fiche parcours – Jalon"

    assert title.encode("utf-16-be").hex().encode() in plain.lower() or title.encode() in plain


@needs_pango
def test_every_picture_of_the_pdf_has_words(plain):
    assert plain.count(b"/Alt") == plain.count(b"/S /Figure") == 3


@needs_pango
def test_the_pdf_has_one_page(plain):
    assert len(re.findall(rb"/Type /Page\b", plain)) == 1


@needs_pango
@pytest.mark.parametrize(
    "fiche", [THREE, longest(), endless()], ids=["three", "longest", "endless"]
)
def test_a_printed_page_fits_on_one_sheet(fiche):
    assert len(engine().HTML(string=page(fiche)).render().pages) == 1


@needs_pango
def test_a_fiche_that_does_not_fit_is_tried_smaller(monkeypatch):
    monkeypatch.setattr("fiche.printing.densities_for", lambda fiche: iter((A4[0], A4[-1])))

    assert len(document(longest()).pages) == 1


@needs_pango
@pytest.mark.parametrize("first", ['"Liberation Sans"', '"DejaVu Sans"'])
@pytest.mark.parametrize(
    "fiche", [BARE, longest(), many_lines()], ids=["bare", "longest", "many_lines"]
)
def test_a_ticket_is_one_piece_of_paper_whatever_the_letters(fiche, first):
    letters = f"font-family: {first}, "
    printed = page(fiche, "ticket").replace('font-family: "Liberation Sans", ', letters)
    laid_out = engine().HTML(string=printed).render()

    assert letters in printed

    assert [round(each.width * 25.4 / 96) for each in laid_out.pages] == [80]


@needs_pango
@pytest.mark.parametrize("scheme", ["http", "https", "file", "ftp", "data"])
def test_a_request_to_the_outside_is_refused(monkeypatch, scheme):
    asked = []
    picture = f'<html lang="fr"><img src="{scheme}://127.0.0.1/x.png" alt="x"></html>'
    monkeypatch.setattr("fiche.printing.sheet", lambda fiche, density: picture)
    monkeypatch.setattr(OpenerDirector, "open", lambda self, url, **options: asked.append(url))

    document(PLAIN)

    assert asked == []


@pytest.mark.parametrize("missing", [None, OSError("cannot load library 'libpango-1.0-0'")])
def test_without_weasyprint_the_pdf_is_unavailable(monkeypatch, missing):
    if missing is None:
        monkeypatch.setitem(sys.modules, "weasyprint", None)
    else:
        monkeypatch.delitem(sys.modules, "weasyprint", raising=False)
        monkeypatch.setattr("builtins.__import__", failing(missing, __import__))

    with pytest.raises(PdfUnavailable, match="libpango"):
        pdf(PLAIN)


def failing(problem, real):
    """An import that fails for weasyprint alone."""

    def imports(name, *rest):
        if name == "weasyprint":
            raise problem
        return real(name, *rest)

    return imports


def test_without_weasyprint_the_page_is_there(monkeypatch):
    monkeypatch.setitem(sys.modules, "weasyprint", None)

    assert CARD["name"] in page(PLAIN)
