"""Plays a whole person through Telegram: buttons by what stands on them, communes by position."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from gateway.channels.telegram.talking import Talk
from gateway.conversations import Conversations
from tests.telegram.people import Line, Someone

MOST_TURNS = 12
DONT_KNOW = "je ne sais pas"


@dataclass
class TelegramConversation:
    """A conversation through Telegram; `turns` holds what the gateway meant to say."""

    line: Line
    conversations: Conversations
    someone: Someone = field(init=False)
    turns: list[list[dict[str, Any]]] = field(default_factory=list)
    known: dict[str, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.someone = Someone(self.line)
        self.token = Talk(self.conversations, self.someone.chat).token

    def say(self, **content: Any) -> list[dict[str, Any]]:
        """The messages that answer a text, a choice or choices."""
        if "text" in content:
            self.someone.say(content["text"])
        elif "choices" in content:
            self.tick(content["choices"])
        else:
            self.someone.press(self.title(content["choice"]))
        return self.heard()

    def tick(self, values: list[str]) -> None:
        """Ticks choices and confirms them."""
        for title in [self.title(value) for value in values]:
            self.someone.press(title)
        self.someone.press("Valider")

    def share(self, lat: float, lon: float) -> list[dict[str, Any]]:
        """The messages that answer a position."""
        self.someone.share(lat, lon)
        return self.heard()

    def heard(self) -> list[dict[str, Any]]:
        """What the gateway meant to say in the last turn."""
        history = asyncio.run(self.conversations.history(self.token))
        new = history["turns"][len(self.turns) :]
        self.turns += [turn["messages"] for turn in new]
        self.known = history["known"]
        return self.turns[-1] if new else []

    def title(self, value: str) -> str:
        """What stands on the button of a value of the last question."""
        said = (m for turn in reversed(self.turns) for m in reversed(turn))
        asked = next(message for message in said if message.get("choices"))
        return next(str(c["title"]) for c in asked["choices"] if c["value"] == value)

    def answer(self, question: Mapping[str, Any], facts: Mapping[str, Any]) -> list[dict[str, Any]]:
        """The messages that answer the truth about a question."""
        truth = facts.get(question["fact"])
        wanted = truth if isinstance(truth, list) else [truth]
        values = [c["value"] for c in question["choices"] if c["value"] in wanted]
        if values:
            return self.say(
                **({"choices": values} if question["multiple"] else {"choice": values[0]})
            )
        commune = self.conversations.places.commune(str(truth))
        if question["fact"] != "commune" or commune is None:
            return self.say(text=DONT_KNOW)
        if commune.lat is None:
            return self.say(text=commune.name)
        return self.share(commune.lat, commune.lon)


def last(messages: list[dict[str, Any]], kind: str) -> dict[str, Any] | None:
    """The last message of a kind, None when there is none."""
    return next((m for m in reversed(messages) if m["kind"] == kind), None)


def play(talk: TelegramConversation, person: Mapping[str, Any]) -> dict[str, Any]:
    """The recommendation that a person of a scenario gets."""
    messages = talk.say(text=person.get("opening") or "Bonjour")
    for _ in range(MOST_TURNS):
        advice, question = last(messages, "recommendation"), last(messages, "question")
        if advice or question is None:
            break
        messages = talk.answer(question, person["facts"])
    return last(messages, "recommendation") or {}
