"""Plain forms of words, for comparing names that people write in many ways."""

from __future__ import annotations

import re
import unicodedata


def unaccented(text: str) -> str:
    """The text without accents and in lower case: « Liège » → « liege »."""
    spread = unicodedata.normalize("NFKD", text.replace("œ", "oe").replace("Œ", "oe"))
    return "".join(char for char in spread if not unicodedata.combining(char)).lower()


def plain(text: str) -> str:
    """Words only, without accents, case or punctuation: « l’Arbeitsamt » → « l arbeitsamt »."""
    return " ".join(re.findall(r"[a-z0-9]+", unaccented(text)))
