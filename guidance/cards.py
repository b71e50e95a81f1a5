"""Cards: what a channel or the desk shows of a recommended service (contract, section 3)."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import Any

from guidance.catalogue import Catalogue, Service, Visit, Words
from guidance.deciding import Decision

Card = dict[str, Any]


def recommendation(catalogue: Catalogue, decision: Decision, register: str) -> dict[str, Any]:
    """The fields of a recommendation: `first`, `second`, `also` and the `path` that decided."""
    services = catalogue.services
    first = services[decision.first]
    card_of_first = card(catalogue, first, decision.pathway.visit, register)
    card_of_first["source"] = sources(catalogue, (*decision.pathway.source, *first.source))
    return {
        "first": card_of_first,
        "second": further_card(catalogue, services[decision.second], register),
        "also": [further_card(catalogue, services[each], register) for each in decision.also],
        "path": decision.pathway.id,
    }


def further_card(catalogue: Catalogue, service: Service, register: str) -> Card:
    """The card of a service with its own words, those that fit whoever is sent there."""
    return card(catalogue, service, service.visit, register)


def card(catalogue: Catalogue, service: Service, visit: Visit | None, register: str) -> Card:
    """The card of a service with these words; a field that no source fills is None."""
    return {
        "id": service.id,
        "name": service.name,
        "summary": service.summary,
        "reason": said(visit.reason if visit else None, register),
        "action": said(visit.action if visit else None, register),
        "bring": said(visit.bring if visit else None, register),
        "ask": said(visit.ask if visit else None, register),
        "url": service.contact.url,
        "phone": service.contact.phone,
        "verified_on": service.verified_on.isoformat(),
        "source": sources(catalogue, service.source),
        "free": service.access.free,
    }


def said(words: Words | None, register: str) -> str | None:
    """The text in that register, None when there is none."""
    return words.to(register) if words else None


def sources(catalogue: Catalogue, given: tuple[str, ...]) -> str:
    """« S0:19, S0:75-79 » written out: the document and its lines, each document once."""
    lines: dict[str, list[str]] = defaultdict(list)
    for source in dict.fromkeys(given):
        document, _, place = source.partition(":")
        lines[document.strip()].append(place.strip())
    return " ; ".join(cited(catalogue, document, places) for document, places in lines.items())


def cited(catalogue: Catalogue, document: str, places: list[str]) -> str:
    """One document with its lines, or the outside source with its remark."""
    name = catalogue.phrases.get(f"source_{document.lower()}", Words(document)).vous
    places = sorted(dict.fromkeys(filter(None, places)), key=first_number)
    return f"{name} {', '.join(places)}".strip()


def first_number(place: str) -> int:
    """The first line number of « 75-79 », 0 when there is none."""
    found = re.match(r"\d+", place)
    return int(found.group()) if found else 0
