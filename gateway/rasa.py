"""The client of Rasa's rest channel on loopback."""

from __future__ import annotations

import asyncio
import json
import logging
import time
from collections.abc import Awaitable, Callable
from typing import Any

import aiohttp

LOG = logging.getLogger(__name__)
AT_ONCE = 24  # Rasa answers one after another; what it has not begun may still be taken back
RETURNS_WITHIN, ASK_AGAIN = 20.0, 0.25  # seconds; a Rasa that ended is started again
STICKY = "X-Conversation"  # what a proxy before several Rasa processes hashes
BROKEN = (aiohttp.ClientError, asyncio.TimeoutError, ValueError)

Post = Callable[[dict[str, Any]], Awaitable[tuple[int, bytes]]]


class RasaDown(Exception):
    """Rasa, or the actions behind it, gave no usable answer."""


class Rasa:
    """Sends a turn to Rasa and returns its raw messages; RasaDown when there is no answer."""

    def __init__(self, url: str, seconds: float, post: Post | None = None):
        self.url, self.seconds = f"{url}/webhooks/rest/webhook", seconds
        self.client: aiohttp.ClientSession | None = None
        self.post = post or self.posted
        self.places, self.answered = asyncio.Semaphore(AT_ONCE), float("-inf")

    async def turn(self, conversation: str, text: str, identity: str = "") -> list[dict[str, Any]]:
        """The messages of one turn; asked again with the same id, it is the same turn."""
        body = {"sender": conversation, "message": text, "id": identity}
        try:
            async with self.places:
                status, content = await self.asked(body)
            messages = json.loads(content) if status == 200 else None
        except BROKEN as broken:
            LOG.warning("rasa gave no answer: %s", type(broken).__name__)
            raise RasaDown from broken
        if not isinstance(messages, list) or not all(isinstance(m, dict) for m in messages):
            LOG.warning("rasa gave no answer: status %d", status)
            raise RasaDown
        return messages

    async def asked(self, body: dict[str, Any]) -> tuple[int, bytes]:
        """Status and content; while a Rasa that answered just before comes back, asked again."""
        while True:
            try:
                answer = await self.post(body)
            except aiohttp.ClientConnectorError:
                if time.monotonic() - self.answered > RETURNS_WITHIN:
                    raise
                await asyncio.sleep(ASK_AGAIN)
            else:
                self.answered = time.monotonic()
                return answer

    async def posted(self, body: dict[str, Any]) -> tuple[int, bytes]:
        """What Rasa answers; aiohttp's errors."""
        if self.client is None:  # a client belongs to the loop that it was made in
            self.client = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=self.seconds))
        wanted: dict[str, Any] = {"headers": {STICKY: body["sender"]}, "allow_redirects": False}
        async with self.client.post(self.url, json=body, **wanted) as answer:
            return answer.status, await answer.read()

    async def close(self) -> None:
        """Closes the connections."""
        if self.client is not None:
            await self.client.close()
