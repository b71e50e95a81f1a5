"""Sends to Telegram: waits when told to, tries again when the network or the server fails."""

from __future__ import annotations

import asyncio
import contextlib
import datetime
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import telegram
from telegram.constants import ChatAction, ParseMode
from telegram.error import BadRequest, NetworkError, RetryAfter, TelegramError

from gateway.channels.telegram.rendering import Outgoing
from gateway.channels.telegram.wording import says, wording

LOG = logging.getLogger(__name__)
TYPING_EVERY = 4.0  # seconds; Telegram shows it for five
FIRST_PAUSE, LONGEST_PAUSE = 0.2, 30.0


async def patiently(call: Callable[[], Awaitable[Any]]) -> Any:
    """What a call returns in the end; what the server refuses for good is raised."""
    pause = FIRST_PAUSE
    while True:
        try:
            return await call()
        except BadRequest:
            raise
        except RetryAfter as flood:
            await asyncio.sleep(seconds(flood))
        except NetworkError as broken:
            LOG.warning("telegram gave no answer: %s", type(broken).__name__)
            await asyncio.sleep(pause)
            pause = min(pause * 2, LONGEST_PAUSE)


def seconds(flood: RetryAfter) -> float:
    """How long the server wants to be left alone."""
    wait = flood.retry_after
    return wait.total_seconds() if isinstance(wait, datetime.timedelta) else float(wait)


class Sender:
    """What the channel sends."""

    def __init__(self, bot: telegram.Bot):
        self.bot = bot

    async def send(self, chat: int, out: Outgoing) -> int:
        """Sends one message; returns its id, 0 when Telegram takes it in no form."""
        try:
            sent = await patiently(lambda: self.sending(chat, out, ParseMode.HTML))
        except BadRequest as refused:
            LOG.error("telegram refused a message: %s", type(refused).__name__)
            with contextlib.suppress(BadRequest):
                sorry = Outgoing(says("sorry"))
                await patiently(lambda: self.sending(chat, sorry, ParseMode.HTML))
            return 0
        return int(sent.message_id)

    def sending(self, chat: int, out: Outgoing, mode: str) -> Awaitable[telegram.Message]:
        """One try to send a message or a file."""
        if out.document is not None:
            name = wording()["says"]["file_name"]
            return self.bot.send_document(
                chat, out.document, filename=name, caption=out.html, parse_mode=mode
            )
        return self.bot.send_message(
            chat, out.html, parse_mode=mode, reply_markup=out.markup,
            link_preview_options=telegram.LinkPreviewOptions(is_disabled=True),
        )  # fmt: skip

    async def answer_press(self, query: str, text: str | None = None) -> None:
        """Stops the button from spinning; too late for a press of long ago, which is no harm."""
        with contextlib.suppress(BadRequest):
            await patiently(lambda: self.bot.answer_callback_query(query, text))

    async def change_buttons(
        self, chat: int, message: int, markup: telegram.InlineKeyboardMarkup | None = None
    ) -> None:
        """Puts other buttons below a message, or none; no harm when they are so already."""
        with contextlib.suppress(BadRequest):
            await patiently(
                lambda: self.bot.edit_message_reply_markup(chat, message, reply_markup=markup)
            )

    @contextlib.asynccontextmanager
    async def typing(self, chat: int) -> AsyncIterator[None]:
        """Shows that an answer is being written, until it is."""
        shown = asyncio.create_task(self.keep_typing(chat))
        try:
            yield
        finally:
            shown.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await shown

    async def keep_typing(self, chat: int) -> None:
        """Shows it again before Telegram takes it away."""
        while True:
            with contextlib.suppress(TelegramError):
                await self.bot.send_chat_action(chat, ChatAction.TYPING)
            await asyncio.sleep(TYPING_EVERY)
