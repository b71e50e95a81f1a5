"""Erases what is older than it needs to be, while the gateway runs."""

from __future__ import annotations

import asyncio
import logging
import time
from typing import TYPE_CHECKING

import sqlalchemy as sa

from gateway.store import CONVERSATIONS
from trackers.engines import empty_log

if TYPE_CHECKING:
    from gateway.conversations import Conversations

LOG = logging.getLogger(__name__)
KEPT = 24 * 3_600.0  # seconds after the last answer
EVERY = 600.0  # seconds
NOBODYS = 600.0  # events of no conversation: written while it was being erased, or by a canary


class Purge:
    """Closes conversations that have been silent for a day; dossiers end on their own day."""

    def __init__(self, talks: Conversations):
        self.talks = talks

    async def run(self) -> None:
        """Purges until it is cancelled; the border of the task: what fails is tried again."""
        while True:
            try:
                await asyncio.to_thread(self.once)
            except Exception as error:
                LOG.error("nothing was purged: %s", type(error).__name__)
                self.talks.metrics.faults.labels("purge").inc()
            await asyncio.sleep(EVERY)

    def once(self) -> int:
        """Erases what is due; returns how many conversations were closed."""
        due = self.silent()
        for conversation in due:
            self.talks.trackers.erase(conversation)
            self.talks.inbox.close(conversation)
        for conversation in self.talks.trackers.quiet_for(NOBODYS):
            if self.talks.later.waiting.conversation(conversation) is None:
                self.talks.trackers.erase(conversation)
        self.talks.dossiers.purge()
        for engine in (self.talks.inbox.engine, self.talks.dossiers.engine):
            empty_log(engine)
        if due:
            LOG.info("purged %d conversations", len(due))
        return len(due)

    def silent(self) -> list[str]:
        """The conversations whose last answer is a day old."""
        old = CONVERSATIONS.c.seen < time.time() - KEPT
        with self.talks.inbox.engine.connect() as connection:
            return list(connection.execute(sa.select(CONVERSATIONS.c.id).where(old)).scalars())
