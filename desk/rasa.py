"""What Rasa reads in a sentence; no conversation is written and nothing is kept."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from typing import Any

import httpx

LOG = logging.getLogger(__name__)


class Rasa:
    """Asks POST /model/parse on loopback."""

    def __init__(
        self,
        url: str,
        token: str,
        within: float,
        transport: httpx.AsyncBaseTransport | None = None,
    ):
        self.client = httpx.AsyncClient(
            base_url=url, timeout=within, transport=transport, trust_env=False
        )
        self.token = {"token": token} if token else {}

    async def parse(self, text: str) -> Mapping[str, Any] | None:
        """Intent and entities of a sentence; None when Rasa is down, slow or wrong."""
        try:
            reply = await self.client.post(
                "/model/parse", params=self.token, json={"text": text[:1000]}
            )
            found = reply.raise_for_status().json()
        except (httpx.HTTPError, ValueError) as error:
            LOG.warning("rasa does not parse: %s", type(error).__name__)
            return None
        return found if isinstance(found, dict) else None

    async def close(self) -> None:
        """Closes the connections."""
        await self.client.aclose()
