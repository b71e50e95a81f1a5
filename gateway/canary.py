"""A canary: one whole turn every minute, so that a fault is seen before a person meets it."""

from __future__ import annotations

import asyncio
import logging
import time
from typing import TYPE_CHECKING

from gateway.metrics import Metrics

if TYPE_CHECKING:
    from gateway.conversations import Conversations

LOG = logging.getLogger(__name__)


async def sing(talks: Conversations, metrics: Metrics, every: float) -> None:
    """Tries a turn until it is cancelled; the border of the task: what fails is a result too."""
    while True:
        await asyncio.sleep(every)
        await once(talks, metrics)


async def once(talks: Conversations, metrics: Metrics) -> None:
    """Tries one turn and notes whether it worked, how long it took, and how many wait."""
    started = time.monotonic()
    try:
        works = await talks.ready()
        waiting = await asyncio.to_thread(talks.later.waiting.conversations)
        metrics.unanswered.set(len(waiting))
    except Exception as error:
        LOG.error("canary failed: %s", type(error).__name__)
        works = False
    metrics.canary.set(works)
    metrics.canary_seconds.set(time.monotonic() - started)
