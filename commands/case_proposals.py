"""Proposes how to mark a kept case, from what the current model reads in it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from gateway.cases import Case
from understanding.mentions import Mention
from understanding.reader import Reader

LEARNT = ("audience", "need", "circumstances", "trial_setting", "mode")
BRACKETS = str.maketrans("[]", "()")


def proposed(case: Case, reader: Reader) -> dict[str, Any]:
    """The record of a case in the review file."""
    text = " ".join(case.text.translate(BRACKETS).split())
    reading = reader.read(text)
    return {
        "id": case.id,
        "month": case.month,
        "asked": case.asked,
        "text": text,
        "read": [*map(shown, reading.mentions)],
        "sure": round(reading.intents[0][1], 2),
        "intent": reading.intent,
        "line": line_from(text, reading.mentions),
        "confirmed": False,
    }


def merged(
    cases: Iterable[Case], reader: Reader, before: Mapping[str, Mapping[str, Any]]
) -> list[Mapping[str, Any]]:
    """A record per case; what an editor has made of one already stays."""
    return [before.get(case.id) or proposed(case, reader) for case in cases]


def shown(mention: Mention) -> str:
    """A mention in a few words: `need.find_job 0.71`, with a question mark where it is unsure."""
    value = mention.value or "|".join(mention.candidates)
    unsure = " ?" if mention.if_asked or not mention.value else ""
    return f"{mention.fact}.{value} {mention.confidence:.2f}{unsure}"


def line_from(text: str, mentions: Iterable[Mention]) -> str:
    """The text with a mark around the words of each learnt fact, the surest first, none inside
    another."""
    kept: list[Mention] = []
    for mention in sorted(filter(learnt, mentions), key=lambda each: -each.confidence):
        if all(mention.end <= each.start or each.end <= mention.start for each in kept):
            kept.append(mention)
    for mention in sorted(kept, key=lambda each: -each.start):
        words = text[mention.start : mention.end]
        mark = f"[{words}]({mention.fact}.{mention.value})"
        text = text[: mention.start] + mark + text[mention.end :]
    return text


def learnt(mention: Mention) -> bool:
    """Whether examples mark such a fact: places and ages are read by rules."""
    return mention.fact in LEARNT and bool(mention.value) and mention.start < mention.end


def summary(record: Mapping[str, Any]) -> str:
    """A record on two lines for the terminal."""
    facts = ", ".join(record["read"]) or "no fact"
    return f"{record['text']}\n    {record['intent']} {record['sure']:.2f}: {facts}"
