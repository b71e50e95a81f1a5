"""Plays a whole person against a running gateway: an opening, then an answer per question."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import httpx

MOST_TURNS = 12
DONT_KNOW = "je ne sais pas"


@dataclass
class Conversation:
    """One conversation over the web API, with everything said in it.

    `words` holds what is said for a value that no choice offers, and the names of communes.
    """

    client: httpx.Client
    headers: dict[str, str] = field(default_factory=dict)
    turns: list[tuple[str, list[dict[str, Any]]]] = field(default_factory=list)
    known: dict[str, Any] = field(default_factory=dict)
    words: Mapping[str, str] = field(default_factory=dict)

    def send(self, shown: str, **content: Any) -> list[dict[str, Any]]:
        """The messages that answer a content; `shown` is how it is told in a transcript."""
        if not self.headers:
            opened = self.client.post("/api/session").raise_for_status()
            self.headers = {"Authorization": f"Bearer {opened.json()['token']}"}
        body = {"id": str(uuid.uuid4()), **content}
        reply = self.client.post("/api/message", json=body, headers=self.headers)
        found = reply.raise_for_status().json()
        self.turns.append((shown, found["messages"]))
        self.known = found["known"]
        return list(found["messages"])

    def say(self, text: str) -> list[dict[str, Any]]:
        """The messages that answer a text."""
        return self.send(text, text=text)

    def answer(self, question: Mapping[str, Any], facts: Mapping[str, Any]) -> list[dict[str, Any]]:
        """The messages that answer the truth about a question: by choice, else by code or words."""
        truth = facts.get(question["fact"])
        wanted = truth if isinstance(truth, list) else [truth]
        chosen = [choice for choice in question["choices"] if choice["value"] in wanted]
        if chosen and question["multiple"]:
            titles = " + ".join(choice["title"] for choice in chosen)
            return self.send(titles, choices=[choice["value"] for choice in chosen])
        if chosen:
            return self.send(chosen[0]["title"], choice=chosen[0]["value"])
        if question["fact"] == "commune" and truth:
            return self.send(self.words.get(str(truth), str(truth)), choice=str(truth))
        return self.say(self.words.get(str(truth), DONT_KNOW))

    def asked(self) -> list[str]:
        """The facts asked so far, refinements after the recommendation left out."""
        questions = (m["fact"] for m in self.messages() if m["kind"] == "question")
        return [fact for fact in questions if fact != "mode"]

    def messages(self) -> list[dict[str, Any]]:
        """Every message so far."""
        return [message for _, messages in self.turns for message in messages]


def last(messages: list[dict[str, Any]], kind: str) -> dict[str, Any] | None:
    """The last message of a kind, None when there is none."""
    return next((m for m in reversed(messages) if m["kind"] == kind), None)


def play(
    client: httpx.Client, person: Mapping[str, Any], words: Mapping[str, str] | None = None
) -> tuple[Conversation, dict[str, Any]]:
    """The conversation with a person of a scenario, and the recommendation that they got."""
    conversation = Conversation(client, words=words or {})
    messages = conversation.say(person.get("opening") or "Bonjour")
    for _ in range(MOST_TURNS):
        advice, question = last(messages, "recommendation"), last(messages, "question")
        if advice or question is None:
            break
        messages = conversation.answer(question, person["facts"])
    return conversation, last(messages, "recommendation") or {}
