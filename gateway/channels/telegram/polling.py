"""Asks Telegram for updates, one poller at a time for a database."""

from __future__ import annotations

import asyncio
import logging
import secrets
import warnings
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any

import telegram
from telegram.error import Conflict, TelegramError

from gateway.channels.telegram.sending import patiently
from gateway.channels.telegram.store import TelegramStore
from gateway.channels.telegram.updates import WANTED

LOG = logging.getLogger(__name__)
Take = Callable[[Mapping[str, Any]], Awaitable[None]]
LONG_POLL, LEASE = 25, 60.0  # seconds
WAIT_FOR_LEASE, WAIT_AFTER_CONFLICT, WAIT_AFTER_ERROR = 5.0, 5.0, 1.0

# updates are wanted as they come, so that one that cannot be read does not stop the others
warnings.filterwarnings("ignore", message="Please use 'Bot.getUpdates'")


class Polling:
    """The poller: an update is acknowledged by the next question, once it is parked."""

    def __init__(
        self,
        bot: telegram.Bot,
        store: TelegramStore,
        take: Take,
        resume: Callable[[], Awaitable[None]],
    ):
        self.bot, self.store, self.take, self.resume = bot, store, take, resume
        self.owner, self.offset, self.leads = secrets.token_hex(8), 0, False

    async def run(self) -> None:
        """Polls until it is cancelled."""
        await patiently(self.bot.delete_webhook)
        try:
            while True:
                await self.surely()
        finally:
            self.store.release(self.owner)

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
        self.leads = await asyncio.to_thread(self.store.lease, self.owner, LEASE)
        if not self.leads:
            await asyncio.sleep(WAIT_FOR_LEASE)
            return
        if not led:
            await self.resume()
        try:
            found = await asyncio.wait_for(patiently(self.updates), LEASE - 5)
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
