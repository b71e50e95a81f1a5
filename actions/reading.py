"""What a message adds to the answers: entities and bare replies, seen from the question asked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from guidance.facts import (
    CIRCUMSTANCES,
    DECLINED,
    FACTS,
    PROFESSIONAL_NEEDS,
    UNSURE,
    Answer,
    Answers,
    value_of,
)
from guidance.places import Places

IF_ASKED = "if_asked"
SURE_BESIDE = 0.85
CORRECTION = "correct"
POLAR = {
    ("minor", "affirm"): "yes",
    ("minor", "deny"): "no",
    ("circumstances", "deny"): "none",
    ("mode", "affirm"): "any",
}


@dataclass(frozen=True)
class Reading:
    """The facts that a message states, and the values between which it leaves a fact open."""

    facts: Mapping[str, Answer] = field(default_factory=dict)
    corrects: bool = False
    open_fact: str | None = None
    open_values: tuple[str, ...] = ()


def read(message: Mapping[str, Any], asked: str | None, candidates: list[str]) -> Reading:
    """The reading of Rasa's latest message, given the question asked and its candidates."""
    entities = [e for e in message.get("entities", []) if counts(e, asked)]
    facts = dict(stated(entities, message.get("text") or ""))
    facts |= {} if asked in facts else replied(message, asked)
    if asked == "commune" and "territory" in facts and asked not in facts:
        facts[asked] = Answer((), facts["territory"].said)
    if asked in facts:
        facts = {fact: a for fact, a in facts.items() if fact == asked or sure(entities, fact)}
    unclear = next((e for e in entities if len(e.get("candidates") or ()) > 1), None)
    if unclear and unclear["entity"] not in facts:
        return narrowed(facts, unclear, candidates)
    return Reading(facts, (message.get("intent") or {}).get("name") == CORRECTION)


def sure(entities: list[Mapping[str, Any]], fact: str) -> bool:
    """Whether a fact told beside the answer to a question is sure enough to be taken in."""
    chances = (e.get("confidence_entity", 1.0) for e in entities if e["entity"] == fact)
    return max(chances, default=1.0) >= SURE_BESIDE


def narrowed(facts: dict[str, Answer], unclear: Mapping[str, Any], before: list[str]) -> Reading:
    """The one value that fits both the last candidates and the new ones, else the new ones."""
    both = [value for value in unclear["candidates"] if value in before]
    if len(both) == 1:
        return Reading({**facts, unclear["entity"]: Answer((both[0],))})
    return Reading(facts, False, unclear["entity"], tuple(both or unclear["candidates"]))


def counts(entity: Mapping[str, Any], asked: str | None) -> bool:
    """Whether the entity is a fact stated, or a hint about the fact just asked."""
    fact = entity["entity"]
    return fact in FACTS and (entity.get("role") != IF_ASKED or fact == asked)


def stated(entities: list[Mapping[str, Any]], text: str) -> Iterator[tuple[str, Answer]]:
    """Fact → answer for each fact with a value; several circumstances make one answer."""
    for fact in FACTS:
        found = [e for e in entities if e["entity"] == fact and e.get("value")]
        values = tuple(dict.fromkeys(str(e["value"]) for e in found))
        if values in ((DECLINED,), (UNSURE,)) and fact != "need":
            yield fact, Answer(())
        elif values:
            kept = tuple(v for v in values if v != "none") or values
            kept = kept if fact == "circumstances" else kept[:1]
            yield fact, Answer(kept, words(found, text))


def words(entities: list[Mapping[str, Any]], text: str) -> str | None:
    """The words that the entities were read from; None for a choice that was tapped."""
    if text.startswith("/"):
        return None
    spans = sorted((e["start"], e["end"]) for e in entities if "start" in e)
    return " … ".join(dict.fromkeys(text[start:end] for start, end in spans)) or None


def replied(message: Mapping[str, Any], asked: str | None) -> dict[str, Answer]:
    """What a bare yes, no or « je ne sais pas » answers to the question asked."""
    intent = (message.get("intent") or {}).get("name")
    if asked is None:
        return {}
    if (asked, intent) in POLAR:
        return {asked: Answer((POLAR[asked, intent],), message.get("text"))}
    if intent == "dont_know":
        return {asked: Answer(("unsure",) if asked == "need" else ())}
    return {}


def merged(
    before: Answers, reading: Reading, asked: str | None, places: Places
) -> dict[str, Answer]:
    """The answers with the new ones in: what is said last holds, and nothing else is lost."""
    new = dict(reading.facts)
    if asked in new and not reading.corrects:
        new = {fact: answer for fact, answer in new.items() if fact == asked or fact not in before}
    if "circumstances" in new and asked != "circumstances":
        new["circumstances"] = added(before.get("circumstances"), new["circumstances"])
    after = {**before, **new}
    if new.get("commune", Answer(())).values:
        after |= derived(new["commune"], places)
    elif "commune" in new:
        kept = (
            f for f, a in after.items() if f not in ("territory", "basin") or f in new or a.said
        )
        after = {fact: after[fact] for fact in kept}
    elif "territory" in new:
        after = moved(before, after, new)
    return consistent(before, after)


def added(before: Answer | None, new: Answer) -> Answer:
    """Circumstances said one after the other add up."""
    values = {*(before.values if before else ()), *new.values} & set(CIRCUMSTANCES)
    return Answer(tuple(v for v in CIRCUMSTANCES if v in values) or new.values, new.said)


def derived(commune: Answer, places: Places) -> dict[str, Answer]:
    """Territory and basin of a commune."""
    found = places.commune(commune.value or "")
    told = {"territory": found.territory if found else "flanders", "basin": found and found.basin}
    return {fact: Answer((value,) if value else (), commune.said) for fact, value in told.items()}


def moved(
    before: Answers, after: dict[str, Answer], new: Mapping[str, Answer]
) -> dict[str, Answer]:
    """Another territory takes the commune away; the same one changes nothing."""
    same = value_of(before, "territory") == new["territory"].value and "commune" in before
    place = {f: before[f] for f in ("commune", "territory", "basin") if same and f in before}
    kept = {k: v for k, v in after.items() if k not in ("commune", "basin") or k in new}
    return {**kept, **place}


def consistent(before: Answers, after: dict[str, Answer]) -> dict[str, Answer]:
    """A need that only professionals have, or never have, goes when the audience changes."""
    if value_of(before, "audience") in (None, value_of(after, "audience")):
        return after
    professional = value_of(after, "audience") == "professional"
    need = value_of(after, "need")
    fits = need == UNSURE or (need in PROFESSIONAL_NEEDS) == professional
    changed = before.get("need") != after.get("need")
    return after if fits or changed else {k: v for k, v in after.items() if k != "need"}
