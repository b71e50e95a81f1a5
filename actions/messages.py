"""The messages of the contract that actions utter, put together from the catalogue's words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from actions.knowledge import CATALOGUE
from guidance.catalogue import Question
from guidance.deciding import Decision
from guidance.explaining import Because, Change, Explanation
from guidance.facts import Answers, value_of

Message = dict[str, Any]


def phrase(name: str, register: str, /, **filled: str) -> str:
    """A phrase of the catalogue in that register, filled in."""
    return CATALOGUE.phrases[name].to(register).format(**filled)


def text(name: str, register: str, /, **filled: str) -> Message:
    """A `text` message from a phrase."""
    return {"kind": "text", "text": phrase(name, register, **filled)}


def question(
    fact: str, answers: Answers, register: str, asked: int, at_most: int, first: Iterable[str] = ()
) -> Message:
    """A `question` message; the values of `first` stand first among its choices."""
    record = CATALOGUE.questions[fact]
    return {
        "kind": "question",
        "fact": fact,
        "text": record.text.to(register),
        "choices": choices(record, answers, register, tuple(first)),
        "multiple": record.multiple,
        "why": record.why.to(register),
        "asked": asked,
        "at_most": at_most,
    }


def choices(
    record: Question, answers: Answers, register: str, first: tuple[str, ...] = ()
) -> list[dict[str, str]]:
    """The choices of a question as the contract has them."""
    offered = record.choices_for(value_of(answers, "audience"))
    values = [*(v for v in first if v in offered), *(v for v in offered if v not in first)]
    return [{"title": offered[v].to(register), "value": v} for v in values]


def which_place(codes: Iterable[str], register: str, asked: int, at_most: int) -> Message:
    """The question about the commune with the places that an ambiguous name may mean."""
    record = CATALOGUE.questions["commune"]
    return {
        "kind": "question",
        "fact": "commune",
        "text": phrase("which_place", register),
        "choices": [{"title": title_of(code), "value": code} for code in codes],
        "multiple": False,
        "why": record.why.to(register),
        "asked": asked,
        "at_most": at_most,
    }


def title_of(nis: str) -> str:
    """A commune with what tells it from others of the same name."""
    commune = CATALOGUE.places.commune(nis)
    if commune is None:
        return nis
    area = commune.province or CATALOGUE.labels.value("territory", commune.territory)
    return f"{commune.name} ({', '.join((*commune.postal_codes[:1], area))})"


def label(fact: str, value: str) -> str:
    """How a value is shown: its label, or a commune's name."""
    commune = CATALOGUE.places.commune(value) if fact == "commune" else None
    return commune.name if commune else CATALOGUE.labels.value(fact, value)


def explanation(found: Explanation, register: str) -> Message:
    """An `explanation` message."""
    decision = found.decision
    parts = [
        phrase(
            "why_recommended",
            register,
            first=CATALOGUE.services[decision.first].name,
            reason=decision.pathway.visit.reason.to(register),
        )
    ]
    if found.changes:
        listed = " ; ".join(change_in_words(change, register) for change in found.changes)
        parts.append(phrase("why_changes", register, changes=listed))
    return {
        "kind": "explanation",
        "text": " ".join(parts),
        "because": [because(each) for each in found.because],
        "changes": [{"fact": c.fact, "value": c.value, "first": c.first} for c in found.changes],
    }


def change_in_words(change: Change, register: str) -> str:
    """« trouver un emploi → Actiris »."""
    first = CATALOGUE.services[change.first].name
    return phrase("why_change", register, value=label(change.fact, change.value), first=first)


def because(reason: Because) -> Message:
    """A fact that counted, with the words it was read from."""
    value = list(reason.values) if reason.fact == "circumstances" else reason.values[0]
    return {"fact": reason.fact, "value": value, "said": reason.said}


def plain_explanation(words: str) -> Message:
    """An `explanation` that rests on no fact."""
    return {"kind": "explanation", "text": words, "because": [], "changes": []}


def mention(decision: Decision, register: str) -> Message | None:
    """What to tell on site beside what decided; None when there is nothing."""
    if not decision.mention:
        return None
    listed = ", ".join(label("circumstances", value) for value in decision.mention)
    return text("mention", register, what=listed)


def helplines(register: str) -> Message:
    """The `helplines` message."""
    return {
        "kind": "helplines",
        "text": CATALOGUE.helplines_text.to(register),
        "lines": [
            {"name": line.name, "phone": line.phone, "for": line.purpose}
            for line in CATALOGUE.helplines
        ],
    }


def fallback(words: str, offered: list[dict[str, str]], fact: str | None) -> Message:
    """A `fallback` message; `fact` tells which question its choices answer."""
    return {"kind": "fallback", "text": words, "choices": offered, "fact": fact}


def state(known: Mapping[str, Any]) -> Message:
    """What the gateway keeps beside the messages: the facts understood."""
    return {"kind": "state", "known": dict(known)}
