"""People who chat all the time, and what every one of their messages came to."""

from __future__ import annotations

import asyncio
import random
import time
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import httpx

COMMUNES = {
    "Namur": "92094", "Gerpinnes": "52025", "Marche-en-Famenne": "83034", "Verviers": "63079",
    "Mons": "53053", "Tournai": "57081", "Arlon": "81001", "Huy": "61031", "Wavre": "25112",
    "Dinant": "91034", "Seraing": "62096", "Mouscron": "57096", "Bastogne": "82039",
    "Nivelles": "25072", "Ciney": "91030", "Spa": "63072", "Couvin": "93014", "Ath": "51004",
}  # fmt: skip
ABOUT_ME = "Je suis au chômage et je cherche un emploi, j’habite à {}."
THEN = ("Pourquoi ?", "Merci", "C’est gratuit ?", "Pourquoi ?", "Merci beaucoup")
SENDS_AGAIN_AFTER, GIVES_UP_AFTER, PROMISED = 1.0, 60.0, 10.0
ANSWER, WAY_ON, SILENCE = "answer", "way on", "silence"


@dataclass
class Said:
    """A message: when, in which phase, what came first and when, when it was answered."""

    phase: str
    at: float
    first: str
    seconds: float
    answered: float | None = None
    mixed: bool = False
    forgotten: bool = False
    lost: bool = False


def sort_of(answer: httpx.Response) -> str:
    """Whether this is an answer, a way on in French, or nothing that helps."""
    try:
        content = answer.json()
    except ValueError:
        return SILENCE
    if answer.status_code != 200:
        return WAY_ON if content.get("error", {}).get("message") else SILENCE
    messages = content["messages"]
    if not messages:
        return SILENCE
    gave_up = all(m["kind"] == "fallback" and not m["choices"] for m in messages)
    return WAY_ON if gave_up else ANSWER


class Talker:
    """Somebody who lives in a commune of their own and says so."""

    def __init__(
        self, client: httpx.AsyncClient, commune: str, pace: float, phase: Callable[[], str]
    ):
        self.client, self.commune, self.pace, self.phase = client, commune, pace, phase
        self.nis, self.headers = COMMUNES[commune], dict[str, str]()
        self.all: list[Said] = []
        self.random = random.Random(commune)

    async def talk(self, stop: asyncio.Event) -> None:
        """Conversations, one after the other, until told to stop."""
        while not stop.is_set():
            token = await self.opened()
            self.headers = {"Authorization": f"Bearer {token}"}
            texts = [ABOUT_ME.format(self.commune), *THEN]
            said = []
            for text in texts:
                said.append(await self.say(text, bool(said)))
                await asyncio.sleep(self.pace * self.random.uniform(0.5, 1.5))
            await self.compare(texts, said)

    async def opened(self) -> str:
        """The token of a new conversation, asked for until there is one."""
        while True:
            try:
                answer = await self.client.post("/api/session")
                if answer.status_code == 201:
                    return str(answer.json()["token"])
            except httpx.TransportError:
                pass
            await asyncio.sleep(0.5)

    async def say(self, text: str, known_before: bool) -> Said:
        """Says a text, with the same id again until it is answered, as the widget does."""
        body = {"id": str(uuid.uuid4()), "text": text}
        began = time.monotonic()
        sort, answer = await self.ask(body)
        said = Said(self.phase(), began, sort, time.monotonic() - began)
        self.all.append(said)
        while sort != ANSWER and time.monotonic() - began < GIVES_UP_AFTER:
            await asyncio.sleep(SENDS_AGAIN_AFTER)
            sort, answer = await self.ask(body)
        said.lost = sort != ANSWER
        if answer is not None and not said.lost:
            said.answered = time.monotonic()
            self.look(said, answer["known"], known_before)
        return said

    async def ask(self, body: dict[str, str]) -> tuple[str, dict[str, Any] | None]:
        """The sort of answer, and the answer."""
        try:
            answer = await self.client.post("/api/message", json=body, headers=self.headers)
        except httpx.TransportError:
            return SILENCE, None
        sort = sort_of(answer)
        return sort, answer.json() if sort == ANSWER else None

    def look(self, said: Said, known: dict[str, Any], known_before: bool) -> None:
        """Marks an answer that knows another person's commune, or no longer knows mine."""
        said.mixed = known.get("commune") not in (None, self.nis)
        said.forgotten = known.get("commune") != self.nis

    async def compare(self, texts: list[str], said: list[Said]) -> None:
        """Marks what the history does not hold, in order and answered."""
        while True:
            try:
                answer = await self.client.get("/api/history", headers=self.headers)
                turns = answer.raise_for_status().json()["turns"]
                break
            except (httpx.HTTPError, ValueError):
                await asyncio.sleep(0.5)
        kept = [turn["said"].get("text") for turn in turns if turn["messages"]]
        if kept != texts:
            for each, text in zip(said, texts, strict=True):
                each.lost = each.lost or text not in kept
            said[-1].lost = True
