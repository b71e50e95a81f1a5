"""Buttons: bound to their question, ticked for a multiple choice, harmless once they are old."""

from __future__ import annotations

import asyncio

from gateway.channels.telegram.rendering import CONFIRM, keyboard
from gateway.channels.telegram.sending import Sender
from gateway.channels.telegram.store import Question, TelegramStore
from gateway.channels.telegram.talking import Talk
from gateway.channels.telegram.updates import Heard
from gateway.channels.telegram.wording import says

ALONE = ("none", "declined")


class Presses:
    """What a press means for the question that it belongs to."""

    def __init__(self, store: TelegramStore, sender: Sender):
        self.store, self.sender = store, sender

    async def values(self, talk: Talk, press: Heard) -> tuple[str, ...]:
        """The values that a press chooses; none when it changes nothing or only ticks."""
        asked = await asyncio.to_thread(self.store.question, talk.id)
        at = place_of(press.text, asked)
        if asked is None or at is None:
            await self.sender.answer_press(press.query, says("old_button"))
            return ()
        if asked.multiple and at != CONFIRM:
            await self.tick(talk, press, asked, int(at))
            return ()
        chosen = asked.chosen if at == CONFIRM else (int(at),)
        await self.sender.answer_press(press.query, None if chosen else says("choose_first"))
        return tuple(str(asked.choices[each]["value"]) for each in chosen)

    async def tick(self, talk: Talk, press: Heard, asked: Question, at: int) -> None:
        """Ticks or unticks a choice and shows it."""
        chosen = toggled(asked, at)
        await asyncio.to_thread(self.store.choose, talk.id, chosen)
        await self.sender.answer_press(press.query)
        now = Question(asked.id, asked.message, asked.choices, True, chosen)
        await self.sender.change_buttons(press.chat, asked.message, keyboard(now))


def place_of(pressed: str, asked: Question | None) -> str | None:
    """Which button of the open question it is; None when it belongs to another question."""
    kind, _, rest = pressed.partition(":")
    short, _, at = rest.partition(":")
    if asked is None or kind != "q" or short != asked.id:
        return None
    if at == CONFIRM:
        return at if asked.multiple else None
    return at if at.isascii() and at.isdigit() and int(at) < len(asked.choices) else None


def toggled(asked: Question, at: int) -> tuple[int, ...]:
    """The ticks after a press; « none » and « declined » stand alone."""
    if at in asked.chosen:
        return tuple(each for each in asked.chosen if each != at)
    if asked.choices[at]["value"] in ALONE:
        return (at,)
    others = (each for each in asked.chosen if asked.choices[each]["value"] not in ALONE)
    return tuple(sorted((*others, at)))
