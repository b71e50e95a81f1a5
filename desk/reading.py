"""From what Rasa reads in a sentence, or from a bare number, name or code, to answers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from desk.visit import LANGUAGES, PLACE, Visit
from guidance.facts import DECLINED, FACTS, UNSURE, Answer
from guidance.places import Places

IF_ASKED = "if_asked"
AREAS = ("territory", "basin")


def taken_in(visit: Visit, found: Mapping[str, Any], text: str, places: Places) -> Visit:
    """The visit with every fact that the sentence states; what was said last holds."""
    facts = dict(stated(found.get("entities") or [], text))
    if "commune" in facts:
        facts = {f: a for f, a in facts.items() if f not in PLACE or f == "commune"}
    before = visit.asked
    for fact, answer in facts.items():
        if not (fact in AREAS and visit.answers.get(fact, Answer(())).values == answer.values):
            visit = visit.with_answer(fact, answer, places)
    return replace(visit, asked=before, language=language_in(found) or visit.language)


def language_in(found: Mapping[str, Any]) -> str | None:
    """The language of the sentence where it is not French; None where it is."""
    named = [e.get("value") for e in found.get("entities") or [] if e.get("entity") == "language"]
    return next((str(code) if code in LANGUAGES else "other" for code in named if code), None)


def stated(entities: list[Mapping[str, Any]], text: str) -> Iterator[tuple[str, Answer]]:
    """Fact → answer for each fact with a value; several circumstances make one answer."""
    for fact in FACTS:
        found = [e for e in entities if counts(e, fact)]
        values = tuple(dict.fromkeys(str(e["value"]) for e in found))
        if values and (values[0] not in (DECLINED, UNSURE) or fact == "need"):
            kept = tuple(v for v in values if v != "none") or values
            yield fact, Answer(kept if fact == "circumstances" else kept[:1], words(found, text))


def counts(entity: Mapping[str, Any], fact: str) -> bool:
    """Whether an entity states this fact outright."""
    stated = entity.get("entity") == fact and bool(entity.get("value"))
    return stated and entity.get("role") != IF_ASKED


def words(entities: list[Mapping[str, Any]], text: str) -> str | None:
    """The words that the entities were read from."""
    spans = sorted((e["start"], e["end"]) for e in entities if "start" in e)
    return " … ".join(dict.fromkeys(text[start:end] for start, end in spans)) or None


def unclear_places(found: Mapping[str, Any] | None, text: str, places: Places) -> tuple[str, ...]:
    """The communes between which the sentence leaves open, none when it is clear."""
    for entity in (found or {}).get("entities") or []:
        if entity.get("entity") == "commune" and len(entity.get("candidates") or ()) > 1:
            return tuple(nis for nis in entity["candidates"] if places.commune(nis))
    return places.candidates(text) if found is None else ()


def numbers(text: str) -> tuple[int, ...]:
    """« 2 » or « 1 3 » as the numbers of choices; none for a sentence or a postal code."""
    parts = text.replace(",", " ").split()
    return tuple(map(int, parts)) if all(p.isdigit() and len(p) <= 2 for p in parts) else ()
