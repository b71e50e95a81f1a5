"""One queue for each conversation, across gateways too."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from gateway.incoming import Refused
from gateway.locks import Locks


class Queues:
    """Places in queues that are `longest` at most; who finds one full may come again later."""

    def __init__(self, longest: int, again: float, between: Locks):
        self.longest, self.again, self.between = longest, again, between
        self.heads: dict[str, asyncio.Lock] = defaultdict(asyncio.Lock)
        self.lengths: dict[str, int] = defaultdict(int)

    @asynccontextmanager
    async def place(self, identity: str) -> AsyncIterator[None]:
        """A place in the conversation's queue, once it is at its head; Refused when it is full."""
        if self.lengths[identity] >= self.longest:
            raise Refused(429, "too_many", self.again)
        self.lengths[identity] += 1
        try:
            async with self.heads[identity], self.between.hold(identity):
                yield
        finally:
            self.lengths[identity] -= 1
            if not self.lengths[identity]:
                del self.lengths[identity], self.heads[identity]

    def busy(self, identity: str) -> bool:
        """Whether a message of the conversation is being handled here."""
        return identity in self.lengths
