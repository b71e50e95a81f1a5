"""The client of Rasa's rest channel on loopback."""

from __future__ import annotations

import asyncio
import logging
import time
from typing import Any

import httpx

LOG = logging.getLogger(__name__)
AT_ONCE = 24  # Rasa answers one after another; what it has not begun may still be taken back
RETURNS_WITHIN, ASK_AGAIN = 20.0, 0.25  # seconds; a Rasa that ended is started again
STICKY = "X-Conversation"  # what a proxy before several Rasa processes hashes


class RasaDown(Exception):
    """Rasa, or the actions behind it, gave no usable answer."""


class Rasa:
    """Sends a turn to Rasa and returns its raw messages; RasaDown when there is no answer."""

    def __init__(self, url: str, seconds: float, transport: httpx.AsyncBaseTransport | None = None):
        self.client = httpx.AsyncClient(base_url=url, timeout=seconds, transport=transport)
        self.places, self.answered = asyncio.Semaphore(AT_ONCE), float("-inf")

    async def turn(self, conversation: str, text: str, identity: str = "") -> list[dict[str, Any]]:
        """The messages of one turn; asked again with the same id, it is the same turn."""
        body = {"sender": conversation, "message": text, "id": identity}
        try:
            async with self.places:
                answer = await self.asked(body)
            answer.raise_for_status()
            messages = answer.json()
        except (httpx.HTTPError, ValueError) as broken:
            LOG.warning("rasa gave no answer: %s", type(broken).__name__)
            raise RasaDown from broken
        if not isinstance(messages, list) or not all(isinstance(m, dict) for m in messages):
            raise RasaDown
        return messages

    async def asked(self, body: dict[str, Any]) -> httpx.Response:
        """The answer; while a Rasa that answered just before comes back, it is asked again."""
        while True:
            try:
                answer = await self.client.post(
                    "/webhooks/rest/webhook", json=body, headers={STICKY: body["sender"]}
                )
            except httpx.ConnectError:
                if time.monotonic() - self.answered > RETURNS_WITHIN:
                    raise
                await asyncio.sleep(ASK_AGAIN)
            else:
                self.answered = time.monotonic()
                return answer

    async def close(self) -> None:
        """Closes the connections."""
        await self.client.aclose()
