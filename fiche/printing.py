"""The fiche as a tagged PDF of one A4 page, by WeasyPrint."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fiche.density import densities_for
from fiche.sheet import Fiche, sheet

if TYPE_CHECKING:
    from weasyprint import Document

VARIANT = "pdf/ua-1"
MISSING = (
    "The PDF of the fiche needs WeasyPrint and the pango library "
    "(Debian and Ubuntu: apt-get install libpango-1.0-0 libpangoft2-1.0-0). {}"
)


class PdfUnavailable(RuntimeError):
    """This machine cannot write PDFs; the message says what to install."""


def pdf(fiche: Fiche) -> bytes:
    """A tagged PDF (PDF/UA-1) of one A4 page; PdfUnavailable where pango is missing."""
    return document(fiche).write_pdf(pdf_variant=VARIANT)


def document(fiche: Fiche) -> Document:
    """The laid out fiche at the first density that fits on one page, else at the last."""
    weasyprint = engine()
    nothing_outside = weasyprint.urls.URLFetcher(allowed_protocols=(), fail_on_errors=True)
    for density in densities_for(fiche):
        source = weasyprint.HTML(string=sheet(fiche, "a4", density), url_fetcher=nothing_outside)
        laid_out = source.render(pdf_variant=VARIANT)
        if len(laid_out.pages) == 1:
            break
    return laid_out


def engine() -> Any:
    """The module weasyprint, loaded only now: it opens pango when it is imported."""
    try:
        import weasyprint
    except (ImportError, OSError) as problem:
        raise PdfUnavailable(MISSING.format(problem)) from problem
    return weasyprint
