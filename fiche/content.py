"""What a fiche shows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import KW_ONLY, dataclass
from typing import Any


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
