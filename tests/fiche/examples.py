"""Fiches to test with: one with plain texts, one with the longest cards of the catalogue."""

from __future__ import annotations

import dataclasses
from functools import cache
from pathlib import Path
from typing import Any

from fiche import Fiche
from guidance.cards import further_card
from guidance.loading import load_catalogue

CATALOGUE = Path(__file__).parents[2] / "catalogue"
SITE, CHAT, CODE = "https://service.example/", "https://jalon.example/chat", "K7M2QX"
CARD = {
    "id": "service",
    "name": "Service d’essai",
    "summary": "Un service pour essayer.",
    "reason": "Il convient à la demande.",
    "action": "Téléphoner demain matin.",
    "bring": "Une carte d’identité",
    "ask": "« Que puis-je faire ? »",
    "url": SITE,
    "phone": "081 00 00 00",
    "verified_on": "2026-11-01",
    "source": "Inventaire, ligne 19",
    "free": True,
}
UNDERSTOOD = (("Votre situation", "en recherche d’emploi"), ("Votre commune", "Namur"))
PLAIN = Fiche(
    UNDERSTOOD,
    (CARD,),
    code=CODE,
    valid_until="2026-11-27T07:05:00+00:00",
    chat_url=CHAT,
    printed_on="2026-11-25",
)
THREE = dataclasses.replace(PLAIN, cards=(CARD,) * 3)
BARE = Fiche((), (dict.fromkeys(CARD) | {"id": "bare", "name": "Nu"},), printed_on="2026-11-25")


def with_card(**fields: Any) -> Fiche:
    """The plain fiche whose only card has these fields."""
    return dataclasses.replace(PLAIN, cards=(CARD | fields,))


@cache
def longest() -> Fiche:
    """A fiche with the three longest cards of the catalogue."""
    return dataclasses.replace(PLAIN, cards=tuple(sorted(cards().values(), key=letters)[-3:]))


@cache
def many_lines() -> Fiche:
    """A fiche with the three cards of the catalogue that wide letters lengthen most."""
    names = ("formation_conseillers_cdm", "formation_continue_cpms", "ulb_module_orientation")
    return dataclasses.replace(PLAIN, cards=tuple(cards()[name] for name in names))


@cache
def cards() -> dict[str, dict[str, Any]]:
    """The cards of all services that can be visited, by the id of the service."""
    catalogue = load_catalogue(CATALOGUE)
    services = [service for service in catalogue.services.values() if service.visit]
    return {service.id: further_card(catalogue, service, "vous") for service in services}


def letters(card: dict[str, Any]) -> int:
    """The number of letters on a card."""
    return sum(len(text) for text in card.values() if isinstance(text, str))


def endless() -> Fiche:
    """A fiche with texts that no counsellor would write."""
    texts = ("name", "summary", "reason", "action", "bring", "ask", "source", "phone")
    long = dict.fromkeys(texts, "beaucoup trop de mots " * 200)
    understood = (("Une question " * 20, "une réponse " * 200),) * 9
    return dataclasses.replace(PLAIN, understood=understood, cards=(CARD | long,) * 3)
