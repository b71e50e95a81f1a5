"""The client of Rasa's rest channel on loopback."""

from __future__ import annotations

import logging
from typing import Any

import httpx

LOG = logging.getLogger(__name__)
STICKY = "X-Conversation"  # what a proxy before several Rasa processes hashes


class RasaDown(Exception):
    """Rasa, or the actions behind it, gave no usable answer."""


class Rasa:
    """Sends a turn to Rasa and returns its raw messages; RasaDown when there is no answer."""

    def __init__(self, url: str, seconds: float, transport: httpx.AsyncBaseTransport | None = None):
        self.client = httpx.AsyncClient(base_url=url, timeout=seconds, transport=transport)

    async def turn(self, conversation: str, text: str) -> list[dict[str, Any]]:
        """The messages of one turn."""
        body = {"sender": conversation, "message": text}
        try:
            answer = await self.client.post(
                "/webhooks/rest/webhook", json=body, headers={STICKY: conversation}
            )
            answer.raise_for_status()
            messages = answer.json()
        except (httpx.HTTPError, ValueError) as broken:
            LOG.warning("rasa gave no answer: %s", type(broken).__name__)
            raise RasaDown from broken
        if not isinstance(messages, list) or not all(isinstance(m, dict) for m in messages):
            raise RasaDown
        return messages

    async def close(self) -> None:
        """Closes the connections."""
        await self.client.aclose()
