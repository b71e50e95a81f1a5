"""Asks Telegram for updates, one poller at a time for all gateways."""

from __future__ import annotations

import asyncio
import logging
import warnings
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any

import telegram
from telegram.error import Conflict, TelegramError

from gateway.channels.telegram.queues import LEFT_SINCE
from gateway.channels.telegram.sending import patiently
from gateway.channels.telegram.updates import WANTED
from gateway.locks import Locks

LOG = logging.getLogger(__name__)
Take = Callable[[Mapping[str, Any]], Awaitable[None]]
LONG_POLL, LONGEST_POLL = 25, 55.0  # seconds
WAIT_TO_LEAD, WAIT_AFTER_CONFLICT, WAIT_AFTER_ERROR = 5.0, 5.0, 1.0
POLLER = "telegram poller"

# updates are wanted as they come, so that one that cannot be read does not stop the others
warnings.filterwarnings("ignore", message="Please use 'Bot.getUpdates'")


class Polling:
    """The poller: an update is acknowledged by the next question, once it is parked."""

    def __init__(
        self,
        bot: telegram.Bot,
        between: Locks,
        take: Take,
        resume: Callable[[float], Awaitable[None]],
    ):
        self.bot, self.between, self.take, self.resume = bot, between, take, resume
        self.offset, self.leads = 0, False

    async def run(self) -> None:
        """Polls until it is cancelled."""
        await patiently(self.bot.delete_webhook)
        try:
            while True:
                await self.surely()
        finally:
            self.between.leave(POLLER)

    async def surely(self) -> None:
        """Takes the next updates; the border of the task: what fails here is tried again."""
        try:
            await self.once()
        except TelegramError:
            raise
        except Exception as error:
            LOG.error("updates not taken: %s", type(error).__name__)
            await asyncio.sleep(WAIT_AFTER_ERROR)

    async def once(self) -> None:
        """Takes the next updates when nobody else polls, what was left parked before them."""
        led = self.leads
        self.leads = await self.between.lead(POLLER)
        if not self.leads:
            await asyncio.sleep(WAIT_TO_LEAD)
            return
        await self.resume(LEFT_SINCE if led else 0.0)
        try:
            found = await asyncio.wait_for(patiently(self.updates), LONGEST_POLL)
        except asyncio.TimeoutError:
            return
        except Conflict:
            LOG.warning("another program polls with the same telegram token")
            await asyncio.sleep(WAIT_AFTER_CONFLICT)
            return
        for raw in found:
            await self.take(raw)
            self.offset = int(raw["update_id"]) + 1

    async def updates(self) -> Sequence[Mapping[str, Any]]:
        """The updates that are not acknowledged, once there are some or the time is over."""
        wanted = {"timeout": LONG_POLL, "allowed_updates": list(WANTED), "offset": self.offset}
        found = await self.bot.do_api_request(
            "getUpdates", api_kwargs=wanted, read_timeout=LONG_POLL + 5
        )
        return list(found)
