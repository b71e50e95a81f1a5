"""Telegram: long polling by default, a webhook when an address is set, off without a token."""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from typing import Any

import telegram
from sqlalchemy.exc import SQLAlchemyError
from starlette.applications import Starlette
from telegram.error import TelegramError
from telegram.request import HTTPXRequest

from gateway.channels.telegram import webhook
from gateway.channels.telegram.answering import Answering
from gateway.channels.telegram.polling import Polling
from gateway.channels.telegram.queues import LEFT_SINCE, Queues
from gateway.channels.telegram.rendering import Outgoing
from gateway.channels.telegram.sending import Sender, patiently
from gateway.channels.telegram.store import TelegramStore
from gateway.channels.telegram.updates import WANTED, Heard, heard
from gateway.channels.telegram.wording import menu, says
from gateway.conversations import Conversations

LOG = logging.getLogger(__name__)
CONNECTIONS = 32
LOOK_EVERY = 1.0  # seconds
TIDY_EVERY = 600  # looks
Answer = Callable[[Heard], Awaitable[None]]
routes = webhook.routes


class Channel:
    """The channel while the gateway runs."""

    def __init__(self, conversations: Conversations):
        self.conversations, self.settings = conversations, conversations.settings
        self.by_webhook = bool(self.settings.telegram_webhook)
        self.requests = (HTTPXRequest(), HTTPXRequest(connection_pool_size=CONNECTIONS))
        self.bot = telegram.Bot(
            self.settings.telegram_token,
            base_url=f"{self.settings.telegram_api}/bot",
            get_updates_request=self.requests[0],
            request=self.requests[1],
        )
        self.store, self.sender = (
            TelegramStore(conversations.inbox.engine, self.settings.secret),
            Sender(self.bot),
        )
        self.answering = Answering(conversations, self.store, self.sender)
        self.between = conversations.between
        self.queues = Queues(self.once(self.answering.answer), self.once(self.give_up))

    async def take(self, raw: Mapping[str, Any]) -> None:
        """Parks an update and queues it; one that is known already is left."""
        found = heard(raw, self.conversations.places)
        if found and await asyncio.to_thread(self.store.park, found):
            self.queues.put(found)

    def once(self, answer: Answer) -> Answer:
        """Does this for an update that still waits, while no other gateway answers its chat."""

        async def answering(found: Heard) -> None:
            async with self.between.hold(f"telegram chat {found.chat}"):
                if await asyncio.to_thread(self.store.waits, found.update):
                    await answer(found)

        return answering

    async def give_up(self, found: Heard) -> None:
        """Says that an update could not be answered."""
        await self.sender.send(found.chat, Outgoing(says("sorry")))
        await asyncio.to_thread(self.store.finish, found.update)

    async def run(self) -> None:
        """Takes updates until it is cancelled or the token is refused."""
        try:
            await patiently(lambda: self.bot.set_my_commands(menu()))
            await (self.call_us() if self.by_webhook else self.poll())
        except TelegramError as refused:
            self.conversations.metrics.faults.labels("telegram").inc()
            LOG.error("telegram is off: the token is refused (%s)", type(refused).__name__)

    async def resume(self, since: float = 0.0) -> None:
        """Queues what is parked since some seconds and was left by a gateway that stopped."""
        for each in await asyncio.to_thread(self.store.parked, since):
            self.queues.put(each)

    async def answer_late(self) -> None:
        """Queues again what met an outage, once the conversation has its answer."""
        for look in itertools.count():
            await asyncio.sleep(LOOK_EVERY)
            try:
                if look % TIDY_EVERY == 0:
                    await asyncio.to_thread(self.store.tidy)
                for each in await asyncio.to_thread(self.store.late):
                    if await self.answering.answered_late(each):
                        self.queues.put(each)
            except Exception as error:
                LOG.error("late answers not looked for: %s", type(error).__name__)

    async def poll(self) -> None:
        """Asks for updates."""
        await Polling(self.bot, self.between, self.take, self.resume).run()

    async def call_us(self) -> None:
        """Tells Telegram where to send updates; answers what was parked, first and later."""
        await self.resume()
        address = self.settings.telegram_webhook.rstrip("/") + webhook.PATH
        token = webhook.secret_token(self.settings.secret)
        await patiently(
            lambda: self.bot.set_webhook(address, allowed_updates=WANTED, secret_token=token)
        )
        while True:
            await asyncio.sleep(LEFT_SINCE)
            await self.resume_surely()

    async def resume_surely(self) -> None:
        """Answers what another gateway left; tried again later when the database is away."""
        try:
            await self.resume(LEFT_SINCE)
        except SQLAlchemyError as error:
            LOG.error("parked updates not read: %s", type(error).__name__)

    async def close(self) -> None:
        """Stops the queues and closes the connections."""
        await self.queues.stop()
        for request in self.requests:
            await request.shutdown()


@contextlib.asynccontextmanager
async def running(app: Starlette, conversations: Conversations) -> AsyncIterator[None]:
    """Runs the channel beside the gateway, which never waits for Telegram."""
    logging.getLogger("httpx").setLevel(logging.WARNING)  # its lines hold the token
    logging.getLogger("telegram").setLevel(logging.CRITICAL)  # its lines hold what was received
    if not conversations.settings.telegram_token:
        LOG.warning("telegram is off: JALON_TELEGRAM_TOKEN is not set")
        yield
        return
    app.state.telegram = channel = Channel(conversations)
    tasks = [asyncio.create_task(work) for work in (channel.run(), channel.answer_late())]
    try:
        yield
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await channel.close()
