"""QR codes as inline SVG."""

from __future__ import annotations

from functools import lru_cache

import segno
from markupsafe import Markup

QUIET = 2


@lru_cache(maxsize=512)
def qr(text: str, title: str) -> Markup:
    """The QR code of a text in black, as an SVG that a screen reader names by its title.

    Drawn once: the sites of the catalogue come back on many fiches. The white paper around it
    completes the quiet zone of four modules.
    """
    drawing = segno.make_qr(text, error="m").svg_inline(border=QUIET, omitsize=True, title=title)
    return Markup(drawing.replace("<svg ", '<svg role="img" ', 1))
