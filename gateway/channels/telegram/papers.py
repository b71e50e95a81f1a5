"""The *fiche parcours* of a conversation as a PDF, where pango is there to print it."""

from __future__ import annotations

import datetime
import logging
from collections.abc import Mapping, Sequence
from ctypes.util import find_library
from typing import Any

from fiche import Fiche, PdfUnavailable
from fiche import pdf as printed
from guidance.places import Places

LOG = logging.getLogger(__name__)
CARDS = 3
HIDDEN = ("basin",)


def offered() -> bool:
    """Whether a fiche can be made: WeasyPrint draws text with pango."""
    return find_library("pangoft2-1.0") is not None


def pdf(
    turns: Sequence[Mapping[str, Any]],
    known: Mapping[str, Any],
    labels: Mapping[str, Any],
    places: Places,
) -> bytes | None:
    """The fiche of the last recommendation; None when there is none or it cannot be made."""
    advice = last(turns, "recommendation")
    if advice is None:
        return None
    handoff = last(turns, "handoff") or {}
    told = Fiche(
        understood=understood(known, labels, places),
        cards=tuple(filter(None, (advice["first"], advice["second"], *advice["also"])))[:CARDS],
        code=handoff.get("code"),
        valid_until=handoff.get("expires_at"),
        printed_on=datetime.date.today().isoformat(),
    )
    try:
        return printed(told)
    except PdfUnavailable as missing:
        LOG.warning("no fiche: %s", type(missing).__name__)
        return None


def last(turns: Sequence[Mapping[str, Any]], kind: str) -> Mapping[str, Any] | None:
    """The last message of a kind, None when there is none."""
    said = (message for turn in reversed(turns) for message in reversed(turn["messages"]))
    return next((message for message in said if message["kind"] == kind), None)


def understood(
    known: Mapping[str, Any], labels: Mapping[str, Any], places: Places
) -> tuple[tuple[str, str], ...]:
    """The facts in French, as pairs."""
    return tuple(
        (labels[fact]["name"].capitalize(), shown(fact, value, labels, places))
        for fact, value in known.items()
        if fact in labels and fact not in HIDDEN
    )


def shown(fact: str, value: Any, labels: Mapping[str, Any], places: Places) -> str:
    """A value in French; several are joined."""
    if isinstance(value, list):
        return ", ".join(shown(fact, each, labels, places) for each in value)
    commune = places.commune(str(value)) if fact == "commune" else None
    return commune.name if commune else str(labels[fact].get("values", {}).get(value, value))
