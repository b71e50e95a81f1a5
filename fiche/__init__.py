"""The fiche parcours: one printed page that a person takes along. Imports nothing of ours."""

from fiche.printing import PdfUnavailable, pdf
from fiche.sheet import Fiche, page

__all__ = ["Fiche", "PdfUnavailable", "page", "pdf"]
