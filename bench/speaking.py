"""Persons who speak to a stack or to Rasa alone: what they say, how long they wait."""

from __future__ import annotations

import asyncio
import json
import random
import time
import uuid
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import aiohttp

from gateway.words import words

CHOICE = ""
SCRIPT = (
    "Bonjour",
    CHOICE,
    "j’habite à Liège, près de la gare",
    CHOICE,
    CHOICE,
    "pourquoi ?",
    "je cherche une formation en soudure",
    CHOICE,
    "combien ça coûte ?",
    CHOICE,
    "en fait je préfère le bois au métal",
    "merci, au revoir",
)
PATIENCE = aiohttp.ClientTimeout(total=60)


@dataclass
class Heard:
    """The seconds that each turn took, and the answers that were none."""

    waits: list[float] = field(default_factory=list)
    errors: int = 0
    seconds: float = 0.0

    def __iadd__(self, other: Heard) -> Heard:
        """Adds what was heard at another time."""
        self.waits += other.waits
        self.errors += other.errors
        self.seconds += other.seconds
        return self

    @property
    def rate(self) -> float:
        """Turns answered in a second."""
        return len(self.waits) / self.seconds

    def share(self, part: float) -> float:
        """The wait that this part of all turns did not exceed, in milliseconds."""
        ordered = sorted(self.waits)
        return 1000 * ordered[min(len(ordered) - 1, int(part * len(ordered)))]


class Stack:
    """A person at the gateway's web API."""

    def __init__(self, client: aiohttp.ClientSession, address: str):
        self.client, self.address = client, address
        self.headers: dict[str, str] = {}
        self.question: dict[str, Any] | None = None

    async def open(self) -> None:
        """Begins a conversation."""
        async with self.client.post(f"{self.address}/api/session") as answer:
            self.headers = {"Authorization": f"Bearer {(await answer.json())['token']}"}
        self.question = None

    async def say(self, text: str) -> bool:
        """Whether a text, or a choice of the last question, is answered as it should be."""
        body = {"id": str(uuid.uuid4()), **self.content(text)}
        address = f"{self.address}/api/message"
        async with self.client.post(address, json=body, headers=self.headers) as answer:
            found = await answer.json()
        messages = found.get("messages", [])
        self.question = open_question(messages, self.question)
        return answer.status == 200 and bool(messages) and "known" in found and not down(messages)

    def content(self, text: str) -> dict[str, Any]:
        """What is sent: the text, or the first choice that the last question offers."""
        if text or not self.question:
            return {"text": text or "je ne sais pas"}
        value = self.question["choices"][0]["value"] if self.question["choices"] else "62063"
        return {"choices": [value]} if self.question["multiple"] else {"choice": value}


class Alone(Stack):
    """A person at Rasa's own channel."""

    async def open(self) -> None:
        """Begins a conversation."""
        self.sender, self.question = uuid.uuid4().hex, None

    async def say(self, text: str) -> bool:
        """Whether a text, or a choice of the last question, is answered; silence is no answer."""
        content = self.content(text)
        value = content.get("choice") or content.get("choices")
        fact = self.question["fact"] if value and self.question else ""
        message = content.get("text") or f"/inform{json.dumps({fact: value})}"
        body = {"sender": self.sender, "message": message}
        address = f"{self.address}/webhooks/rest/webhook"
        async with self.client.post(address, json=body) as answer:
            found = await answer.json()
        self.question = open_question([each.get("custom", {}) for each in found], self.question)
        return answer.status == 200 and bool(found)


def open_question(
    messages: Sequence[dict[str, Any]], before: dict[str, Any] | None
) -> dict[str, Any] | None:
    """The question whose choices can be tapped after a reply, None when there is none."""
    questions = [message for message in messages if message.get("kind") == "question"]
    if questions:
        return questions[-1]
    closing = ("recommendation", "helplines", "fallback")
    return None if any(message.get("kind") in closing for message in messages) else before


def down(messages: Sequence[dict[str, Any]]) -> bool:
    """Whether a reply is the one given when Rasa gave none."""
    return any(message.get("text") == words()["down"] for message in messages)


async def speak(person: Stack, heard: Heard, until: float, pause: tuple[float, float]) -> None:
    """Plays the script again and again until a moment, with pauses of so many seconds."""
    chance = random.Random(id(person))
    await asyncio.sleep(chance.uniform(0, pause[1]))
    while time.monotonic() < until:
        await person.open()
        for text in SCRIPT:
            if time.monotonic() >= until:
                return
            begun = time.monotonic()
            well = await person.say(text)
            heard.waits.append(time.monotonic() - begun)
            heard.errors += not well
            await asyncio.sleep(chance.uniform(*pause))


async def crowd(
    kind: type[Stack], address: str, persons: int, seconds: float, pause: tuple[float, float]
) -> Heard:
    """What so many persons heard who spoke at the same time."""
    heard = Heard()
    connector = aiohttp.TCPConnector(limit=0)
    async with aiohttp.ClientSession(connector=connector, timeout=PATIENCE) as client:
        begun = time.monotonic()
        people = [kind(client, address) for _ in range(persons)]
        await asyncio.gather(*(speak(person, heard, begun + seconds, pause) for person in people))
        heard.seconds = time.monotonic() - begun
    return heard


def heard_by(
    kind: type[Stack],
    address: str,
    persons: int,
    seconds: float,
    pause: tuple[float, float] = (0.0, 0.0),
) -> Heard:
    """The same, for who is not waiting for it."""
    return asyncio.run(crowd(kind, address, persons, seconds, pause))
