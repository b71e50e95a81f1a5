"""Answers an update: what it means, the reply to it, the messages that show the reply."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from telegram import ReplyKeyboardRemove
from telegram.error import Forbidden

from gateway.channels.telegram import papers, updates
from gateway.channels.telegram.cards import FICHE
from gateway.channels.telegram.presses import Presses
from gateway.channels.telegram.rendering import Outgoing, rendered, sentence, without_position
from gateway.channels.telegram.sending import Sender
from gateway.channels.telegram.store import TelegramStore
from gateway.channels.telegram.talking import Talk
from gateway.channels.telegram.updates import Heard
from gateway.channels.telegram.wording import passed_on, says
from gateway.conversations import Conversations
from gateway.incoming import Incoming, Refused, cleaned
from gateway.labels import load_labels
from gateway.words import words

MOVES_ON = ("question", "recommendation", "helplines", "handoff")
Answer = Callable[[Talk, Heard], Awaitable[list[Outgoing]]]


class Answering:
    """The answers of the channel."""

    def __init__(self, conversations: Conversations, store: TelegramStore, sender: Sender):
        self.conversations, self.store, self.sender = conversations, store, sender
        self.presses = Presses(store, sender)
        self.labels = load_labels(conversations.settings.catalogue)
        self.answers: Mapping[str, Answer] = {
            updates.TEXT: self.to_text,
            updates.COMMAND: self.to_command,
            updates.PRESS: self.to_press,
            updates.PLACE: self.to_place,
        }

    async def answer(self, heard: Heard) -> None:
        """Answers an update once, from where an earlier try stopped; then forgets what it said.

        An answer that only says that there is none yet is followed by the answer itself.
        """
        talk = Talk(self.conversations, heard.chat)
        try:
            async with self.sender.typing(heard.chat):
                shown = await self.shown(talk, heard)
            await self.send(talk, heard, shown)
            late = await talk.waits(heard.update)
        except Forbidden:  # the person has blocked the bot
            late = False
            await asyncio.to_thread(self.store.forget, talk.id)
        await asyncio.to_thread(self.store.put_off if late else self.store.done, heard)

    async def answered_late(self, heard: Heard) -> bool:
        """Whether an update that met an outage has its answer now; parks it again if so."""
        talk = Talk(self.conversations, heard.chat)
        if await talk.waits(heard.update):
            return False
        if await talk.answered(heard.update) is None:
            await asyncio.to_thread(self.store.forget_late, heard.update)
            return False
        return await asyncio.to_thread(self.store.take_back, heard)

    async def shown(self, talk: Talk, heard: Heard) -> list[Outgoing]:
        """The messages that answer an update."""
        answer = self.answers.get(heard.sort)
        if answer is None:
            return sentence(says(heard.sort))
        try:
            return await answer(talk, heard)
        except Refused as refused:
            return sentence(words()[refused.code])

    async def send(self, talk: Talk, heard: Heard, shown: Sequence[Outgoing]) -> None:
        """Sends what is not sent yet, counting."""
        done = await asyncio.to_thread(self.store.sent, heard.update)
        for number, out in enumerate(shown[done:], done + 1):
            message = await self.sender.send(heard.chat, out)
            await asyncio.to_thread(self.store.count_sent, heard.update, number)
            if out.question:
                asked = replace(out.question, message=message)
                await asyncio.to_thread(self.store.ask, talk.id, asked)

    async def to_text(self, talk: Talk, heard: Heard) -> list[Outgoing]:
        """The reply to what was written."""
        return await self.told(talk, heard, heard.text)

    async def told(self, talk: Talk, heard: Heard, text: str) -> list[Outgoing]:
        """The reply to a text."""
        message = Incoming(talk.message_id(heard.update), text=cleaned(text))
        return await self.reply(talk, heard, message)

    async def to_command(self, talk: Talk, heard: Heard) -> list[Outgoing]:
        """The reply to a command: a sentence of the channel, or to the sentence it stands for."""
        if heard.name == "supprimer":
            return await self.erased(talk)
        if heard.name == "confidentialite":
            return sentence(says("privacy"))
        text = passed_on(heard.name, heard.text)
        if text is None:
            return sentence(says("unknown_command"))
        welcome = sentence(says("welcome")) if heard.name == "start" else []
        return [*welcome, *await self.told(talk, heard, text)]

    async def erased(self, talk: Talk) -> list[Outgoing]:
        """Erases everything that is stored about the person, and says so."""
        await talk.erase()
        await asyncio.to_thread(self.store.forget, talk.id)
        return [replace(out, markup=ReplyKeyboardRemove()) for out in sentence(says("erased"))]

    async def to_press(self, talk: Talk, heard: Heard) -> list[Outgoing]:
        """The reply to a button."""
        if heard.text == FICHE:
            return await self.fiche(talk, heard)
        kept = await talk.answered(heard.update)
        values = () if kept else await self.presses.values(talk, heard)
        if not kept and not values:
            return []
        message = Incoming(talk.message_id(heard.update), values=values)
        return await self.reply(talk, heard, message)

    async def to_place(self, talk: Talk, heard: Heard) -> list[Outgoing]:
        """The reply to a position: it answers the question about the commune, or tells it."""
        commune = self.conversations.places.commune(heard.text)
        if commune is None:
            return sentence(says("place_far"))
        found = sentence(says("place_found").format(name=commune.name))
        if not await talk.asks_for("commune"):
            told = says("place_sentence").format(name=commune.name)
            return [*found, *await self.told(talk, heard, told)]
        message = Incoming(talk.message_id(heard.update), values=(commune.nis,))
        return [
            replace(found[0], markup=ReplyKeyboardRemove()),
            *await self.reply(talk, heard, message),
        ]

    async def fiche(self, talk: Talk, heard: Heard) -> list[Outgoing]:
        """The fiche as a document."""
        await self.sender.answer_press(heard.query)
        turns, known = await talk.turns(), await talk.known()
        places = self.conversations.places
        made = await asyncio.to_thread(papers.pdf, turns, known, self.labels, places)
        return [Outgoing(says("fiche"), document=made)] if made else sentence(says("no_fiche"))

    async def reply(self, talk: Talk, heard: Heard, message: Incoming) -> list[Outgoing]:
        """The reply of the conversation, rendered; the buttons before it go when it moves on."""
        was_asked = await talk.asks_for("commune")
        reply = await talk.receive(message)
        said = reply["messages"]
        await self.close_question(talk, heard, said, bool(message.values))
        if not reply["known"] and not await talk.turns():
            await asyncio.to_thread(self.store.forget, talk.id)
        shown = rendered(said, message.id.replace("-", "")[:12], papers.offered())
        moved = was_asked and moves_on(said)
        return without_position(shown) if moved and heard.sort != updates.PLACE else shown

    async def close_question(
        self, talk: Talk, heard: Heard, said: Sequence[Mapping[str, Any]], pressed: bool
    ) -> None:
        """Takes the buttons of the question away once it is answered or another one comes."""
        asked = await asyncio.to_thread(self.store.question, talk.id)
        if asked is None or not (moves_on(said) or (pressed and not gave_up(said))):
            return
        await self.sender.change_buttons(heard.chat, asked.message)
        await asyncio.to_thread(self.store.forget, talk.id)


def moves_on(said: Sequence[Mapping[str, Any]]) -> bool:
    """Whether a reply leaves the open question behind."""
    return any(message["kind"] in MOVES_ON or message.get("choices") for message in said)


def gave_up(said: Sequence[Mapping[str, Any]]) -> bool:
    """Whether no answer came from behind the gateway, so that the same button may be tried."""
    return all(message["kind"] == "fallback" and not message["choices"] for message in said)
