"""Counts and logs every answer: how long it took and of which kinds, never what was said."""

from __future__ import annotations

import logging
import time
from typing import TYPE_CHECKING, Any

from gateway.incoming import Incoming, Refused
from gateway.logs import SHORT

if TYPE_CHECKING:
    from gateway.conversations import Conversations

LOG = logging.getLogger(__name__)


async def counted(
    talks: Conversations, token: str, message: Incoming, channel: str
) -> dict[str, Any]:
    """The reply to a message, once it is counted; Refused is counted too."""
    started = time.monotonic()
    told: dict[str, Any] = {"channel": channel, "conversation": talks.identity(token)[:SHORT]}
    told["id"] = message.id
    try:
        reply = await talks.answer(token, message)
    except Refused as refused:
        talks.metrics.refused.labels(channel, refused.code).inc()
        LOG.info("refused", extra={**told, "code": refused.code})
        raise
    seconds = time.monotonic() - started
    talks.metrics.turn(channel, seconds, reply)
    kinds = [each["kind"] for each in reply["messages"]]
    LOG.info("turn", extra={**told, "kinds": kinds, "milliseconds": round(seconds * 1000)})
    return reply
