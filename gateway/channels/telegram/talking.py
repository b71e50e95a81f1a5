"""The conversation of a chat: found by a keyed hash, opened when needed, asked in turn."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import uuid
from typing import Any

from gateway.conversations import Conversations
from gateway.incoming import Incoming, Refused

NAMESPACE = uuid.UUID("6b6f0c3e-2f5f-5c7a-9d0e-7a3f6f7e5a10")


class Talk:
    """What the channel does with the conversation of one chat."""

    def __init__(self, conversations: Conversations, chat: int):
        self.conversations, self.inbox = conversations, conversations.inbox
        named = f"telegram:{chat}".encode()
        secret = conversations.settings.secret
        self.token = hmac.new(secret, named, hashlib.sha256).hexdigest()
        self.id = conversations.identity(self.token)

    async def open(self) -> None:
        """Opens the conversation unless it is open."""
        if await asyncio.to_thread(self.inbox.find, self.token) is None:
            await asyncio.to_thread(self.inbox.open, self.id, self.token)

    async def asks_for(self, fact: str) -> bool:
        """Whether the last question was about this fact."""
        found = await asyncio.to_thread(self.inbox.find, self.token)
        return found is not None and found.offered.get("fact") == fact

    async def answered(self, update: int) -> dict[str, Any] | None:
        """The reply that an update has already."""
        return await asyncio.to_thread(self.inbox.reply_to, self.id, self.message_id(update))

    async def waits(self, update: int) -> bool:
        """Whether an update is kept and has no answer."""
        waiting = await asyncio.to_thread(self.conversations.later.waiting.of, self.id)
        return any(each.id == self.message_id(update) for each in waiting)

    def message_id(self, update: int) -> str:
        """The id of the message that an update stands for, the same every time."""
        return str(uuid.uuid5(NAMESPACE, f"{self.id}:{update}"))

    async def receive(self, message: Incoming) -> dict[str, Any]:
        """The reply; a person who writes too fast waits instead of being refused."""
        await self.open()
        while True:
            try:
                return await self.conversations.receive(self.token, message, "telegram")
            except Refused as refused:
                if refused.code != "too_many":
                    raise
                await asyncio.sleep(refused.retry_after or 1.0)

    async def turns(self) -> list[dict[str, Any]]:
        """What was said and answered so far."""
        return await asyncio.to_thread(self.inbox.turns, self.id)

    async def known(self) -> dict[str, Any]:
        """The facts understood so far."""
        found = await asyncio.to_thread(self.inbox.find, self.token)
        return dict(found.known) if found else {}

    async def erase(self) -> None:
        """Erases everything about the conversation."""
        try:
            await self.conversations.delete(self.token)
        except Refused as refused:
            if refused.code != "unauthorized":
                raise
