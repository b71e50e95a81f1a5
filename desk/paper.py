"""What the visitor takes along: the fiche speaks to them, while the screen speaks of them."""

from __future__ import annotations

import datetime

from desk.showing import Knowledge, chips
from desk.visit import Visit
from fiche import Fiche
from guidance.cards import recommendation
from guidance.facts import register_of


def fiche_of(knowledge: Knowledge, visit: Visit, chat_url: str) -> Fiche | None:
    """What is printed of a visit; None while there is nothing to advise."""
    decision = knowledge.decision(visit)
    if not visit.begun or decision.starts_again:
        return None
    spoken = register_of(visit.answers)
    found = recommendation(knowledge.catalogue, decision, spoken)
    shown = [(chip["name"], chip["value"]) for chip in chips(knowledge, visit, spoken)]
    return Fiche(
        understood=tuple((name[:1].upper() + name[1:], value) for name, value in shown if value),
        cards=(found["first"], found["second"], *found["also"][:1]),
        code=visit.code,
        valid_until=visit.expires,
        chat_url=chat_url,
        printed_on=datetime.date.today().isoformat(),
    )
