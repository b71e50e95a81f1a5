"""What an update of Telegram says, as a plain value that may be stored."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

import telegram

from gateway.masking import without_numbers
from guidance.places import Places, kilometres

WANTED = ("message", "edited_message", "callback_query")
FARTHEST = 15.0  # kilometres from the main locality of a commune
UNREADABLE = (KeyError, TypeError, ValueError, AttributeError)
GROUPS = ("group", "supergroup")
TEXT, COMMAND, PRESS, PLACE = "text", "command", "press", "place"
OTHER, GROUP = "unsupported", "group"


@dataclass(frozen=True, order=True)
class Heard:
    """An update: its id, its chat, its sort, the words, button or NIS code; never coordinates.

    `name` is that of a command, `query` and `message` tell which button was pressed where.
    """

    update: int
    chat: int
    sort: str
    text: str = ""
    name: str = ""
    query: str = ""
    message: int = 0

    def stored(self) -> str:
        """The value as JSON."""
        return json.dumps(asdict(self))


def restored(stored: str) -> Heard:
    """The value of its JSON."""
    return Heard(**json.loads(stored))


def heard(raw: Mapping[str, Any], places: Places) -> Heard | None:
    """What an update says; None when there is nobody to answer or nothing to answer."""
    try:
        update = telegram.Update.de_json(dict(raw), None)
        return said(update, places) if update else None
    except UNREADABLE:
        return unreadable(raw)


def said(update: telegram.Update, places: Places) -> Heard | None:
    """What a readable update says."""
    chat = update.effective_chat
    if chat is None or chat.type == "channel":
        return None
    if chat.type in GROUPS:
        return Heard(update.update_id, chat.id, GROUP)
    if update.callback_query:
        return pressed(update.update_id, chat.id, update.callback_query)
    return written(update, chat.id, places)


def pressed(number: int, chat: int, query: telegram.CallbackQuery) -> Heard:
    """A button that was pressed."""
    message = query.message.message_id if query.message else 0
    return Heard(number, chat, PRESS, query.data or "", query=query.id, message=message)


def written(update: telegram.Update, chat: int, places: Places) -> Heard | None:
    """A text, an edited text, a command, a position, or something else."""
    message, number = update.effective_message, update.update_id
    if message and message.location:
        moved = update.edited_message is not None  # a live position tells where it is all the time
        return None if moved else Heard(number, chat, PLACE, near(message.location, places))
    text = message.text if message else None
    if not text:
        return Heard(number, chat, OTHER)
    text = without_numbers(text)
    return command(number, chat, text) if text.startswith("/") else Heard(number, chat, TEXT, text)


def command(number: int, chat: int, text: str) -> Heard:
    """A command with what follows it; the name of the bot behind an @ does not count."""
    first, _, rest = text[1:].partition(" ")
    name = first.partition("@")[0].lower()
    return Heard(number, chat, COMMAND, rest.strip(), name=name)


def near(location: telegram.Location, places: Places) -> str:
    """The NIS code of the nearest commune; nothing when none is near."""
    commune = places.nearest(location.latitude, location.longitude)
    distance = kilometres(commune, location.latitude, location.longitude)
    return commune.nis if distance <= FARTHEST else ""


def unreadable(raw: Mapping[str, Any]) -> Heard | None:
    """An update that the library cannot read, for the chat that it names if it names one."""
    for part in raw.values():
        chat = part.get("chat") if isinstance(part, dict) else None
        if isinstance(chat, dict) and chat.get("type") == "private" and "id" in chat:
            return Heard(int(raw["update_id"]), int(chat["id"]), OTHER)
    return None
