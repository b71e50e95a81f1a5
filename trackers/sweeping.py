"""Forgets, while nobody speaks, the trackers of conversations that were erased or have ended."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable
from typing import Any

from trackers.database import Database
from trackers.live import Live

LOG = logging.getLogger(__name__)
EVERY = 10.0  # seconds
CLOCKS = 60 * 10**9  # nanoseconds by which clocks of two machines may differ


class Sweeper:
    """Every few seconds has the live trackers forget what the database no longer holds."""

    def __init__(self, database: Database, live: Live):
        self.database, self.live = database, live
        self.since = time.time_ns()
        self.loop: asyncio.AbstractEventLoop | None = None
        self.task: asyncio.Task[None] | None = None

    def start(self, apart: Callable[..., Awaitable[Any]]) -> None:
        """Begins with the first conversation; once for each event loop."""
        loop = asyncio.get_running_loop()
        if self.live.at_most and self.loop is not loop:
            self.loop, self.task = loop, loop.create_task(self.sweeping(apart))

    async def sweeping(self, apart: Callable[..., Awaitable[Any]]) -> None:
        """Sweeps for ever; a database that does not answer is asked again the next time."""
        while True:
            await asyncio.sleep(EVERY)
            try:
                await self.sweep(apart)
            except Exception as error:
                LOG.warning("erasures could not be read: %s", type(error).__name__)

    async def sweep(self, apart: Callable[..., Awaitable[Any]]) -> None:
        """Forgets what was erased since the last time."""
        since, self.since = self.since - CLOCKS, time.time_ns()
        self.live.forget(await apart(self.database.erased_since, since))
