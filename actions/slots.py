"""Translates between Rasa's slots and the engine's answers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.events import EventType, SlotSet

from guidance.facts import DECLINED, FACTS, UNSURE, Answer, Answers


def answers_from(tracker: Tracker) -> dict[str, Answer]:
    """The answers that the slots hold, with the words they were read from."""
    said = tracker.get_slot("said") or {}
    return {
        fact: answer_from(fact, tracker.get_slot(fact), said.get(fact))
        for fact in FACTS
        if tracker.get_slot(fact) is not None
    }


def answer_from(fact: str, value: Any, said: str | None) -> Answer:
    """The answer that a slot's value stands for."""
    values = tuple(value) if isinstance(value, list) else (value,)
    if values == (DECLINED,) or (values == (UNSURE,) and fact != "need"):
        return Answer((), said)
    return Answer(values, said)


def value_for(fact: str, answer: Answer) -> Any:
    """The slot value that stands for an answer."""
    if not answer.values:
        return UNSURE
    return list(answer.values) if fact == "circumstances" else answer.value


def slots_for(before: Answers, after: Answers) -> list[EventType]:
    """The events that turn the slots from one set of answers into another."""
    changed = [fact for fact in FACTS if before.get(fact) != after.get(fact)]
    events = [
        SlotSet(fact, value_for(fact, after[fact]) if fact in after else None) for fact in changed
    ]
    return [*events, SlotSet("said", words_of(after))] if changed else []


def words_of(answers: Answers) -> dict[str, str]:
    """Fact → the person's own words, where there are any."""
    return {fact: answer.said for fact, answer in answers.items() if answer.said}


def known_from(answers: Answers, guide: Mapping[str, str] | None) -> dict[str, Any]:
    """The facts understood, as the contract's `known`; a guide's own until the other's are."""
    told = {fact: value_for(fact, answer) for fact, answer in answers.items() if answer.values}
    return told if "audience" in told else {**(guide or {}), **told}
