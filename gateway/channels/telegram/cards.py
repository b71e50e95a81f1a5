"""A card of the contract as paragraphs and buttons."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote, urlsplit

from telegram import InlineKeyboardButton

from gateway.channels.telegram.paragraphs import Paragraph
from gateway.channels.telegram.wording import button, wording

FICHE = "fiche"
TOLD = ("reason", "action", "bring", "ask", "phone")
Card = Mapping[str, Any]


def paragraphs(number: int, card: Card) -> list[Paragraph]:
    """What a card says; the phone number is in the text, where Telegram makes it a link."""
    words = wording()["card"]
    told = [Paragraph(str(card[f]), lead=words[f]) for f in TOLD if card.get(f)]
    summary = [Paragraph(card["summary"])] if card.get("summary") else []
    return [Paragraph("", lead=f"{number}. {card['name']}"), *summary, *told, *notes(card)]


def notes(card: Card) -> list[Paragraph]:
    """Whether it is free and when it was verified."""
    words = wording()["card"]
    found = [words["free"]] if card.get("free") else []
    if card.get("verified_on"):
        day = datetime.date.fromisoformat(str(card["verified_on"]))
        found.append(f"{words['verified_on']}{day:%d/%m/%Y}")
    return [Paragraph(" · ".join(found), tag="i")] if found else []


def buttons(card: Card, fiche: bool) -> list[list[InlineKeyboardButton]]:
    """The site, the map, and the fiche when it is offered here."""
    rows = []
    if urlsplit(str(card.get("url") or "")).scheme in ("http", "https"):
        rows.append([InlineKeyboardButton(button("site"), url=card["url"])])
    address = wording()["map"].format(query=quote(card["name"]))
    rows.append([InlineKeyboardButton(button("map"), url=address)])
    if fiche:
        rows.append([InlineKeyboardButton(button("fiche"), callback_data=FICHE)])
    return rows
