"""People who use Telegram: they write, press buttons, share where they are and read answers."""

from __future__ import annotations

import itertools
import time
from collections.abc import Callable
from typing import Any

import httpx
import sqlalchemy as sa

from tests.telegram.bot_api import BotApi

SECRET = "X-Telegram-Bot-Api-Secret-Token"
PATIENCE = 20.0
chats = itertools.count(70_000_001)
queries = itertools.count(1)


def until(holds: Callable[[], Any], seconds: float = PATIENCE) -> Any:
    """What holds in the end; an AssertionError when it never does."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        found = holds()
        if found:
            return found
        time.sleep(0.01)
    raise AssertionError("it never came about")


class Line:
    """How updates reach the gateway: it fetches them, or the server posts them to its client."""

    def __init__(self, api: BotApi, database: str, client: httpx.Client):
        self.api, self.client = api, client
        self.engine = sa.create_engine(database)

    def bring(self, number: int | None = None, **content: Any) -> int:
        """Brings a new update to the gateway; returns its number."""
        update = self.api.bring(number, **content)
        if self.api.webhook:
            until(lambda: self.post(update).status_code == 200)
        return int(update["update_id"])

    def post(self, update: dict[str, Any], **headers: str) -> httpx.Response:
        """What the gateway says to an update that is posted to its webhook."""
        path = "/" + self.api.webhook["url"].split("/", 3)[3]
        shown = {SECRET: self.api.webhook["secret"]} | headers
        return self.client.post(path, json=update, headers=shown)

    def answered(self, number: int) -> bool:
        """Whether an update is answered."""
        wanted = sa.text("SELECT heard IS NULL FROM telegram_updates WHERE number = :n")
        with self.engine.connect() as connection:
            return bool(connection.execute(wanted, {"n": number}).scalar())

    def settle(self, *numbers: int) -> None:
        """Waits until updates are answered."""
        until(lambda: all(self.answered(number) for number in numbers))


class Someone:
    """A person in a private chat; every method returns the messages that came in answer."""

    def __init__(self, line: Line, chat: int | None = None):
        self.line, self.api = line, line.api
        self.chat = chat or next(chats)

    def message(self, **content: Any) -> dict[str, Any]:
        """A message of this person as the Bot API tells it."""
        person = {"id": self.chat, "is_bot": False, "first_name": "Zoltanetta"}
        chat = {"id": self.chat, "type": "private", "first_name": "Zoltanetta"}
        return {"message_id": 1, "date": 1, "chat": chat, "from": person, **content}

    def bring(self, number: int | None = None, **content: Any) -> list[dict[str, Any]]:
        """The messages that answer an update."""
        before = len(self.received())
        self.line.settle(self.line.bring(number, **content))
        return self.received()[before:]

    def say(self, text: str) -> list[dict[str, Any]]:
        """Writes."""
        return self.bring(message=self.message(text=text))

    def send(self, text: str, number: int | None = None) -> int:
        """Writes without waiting for the answer; returns the number of the update."""
        return self.line.bring(number, message=self.message(text=text))

    def edit(self, text: str) -> list[dict[str, Any]]:
        """Changes a message."""
        return self.bring(edited_message=self.message(text=text, edit_date=2))

    def share(self, lat: float, lon: float) -> list[dict[str, Any]]:
        """Shares a position."""
        return self.bring(message=self.message(location={"latitude": lat, "longitude": lon}))

    def query(self, data: str, message: int = 1) -> dict[str, Any]:
        """A press as the Bot API tells it."""
        number = str(next(queries))
        self.api.queries[number] = ""
        person = self.message()["from"]
        shown = self.message(message_id=message, text="…")
        return {"id": number, "from": person, "chat_instance": "1", "data": data, "message": shown}

    def press(self, title: str) -> list[dict[str, Any]]:
        """Presses the last button with this on it."""
        message, button = next(
            (m, b) for m in reversed(self.received()) for b in buttons(m) if title in b["text"]
        )
        return self.touch(button, message["id"])

    def touch(self, button: dict[str, str], message: int) -> list[dict[str, Any]]:
        """Presses a button, even one that is no longer shown."""
        return self.bring(callback_query=self.query(button["callback_data"], message))

    def received(self) -> list[dict[str, Any]]:
        """Every message that came so far."""
        return [m for m in self.api.sent if m["chat"] == self.chat]

    def read(self) -> list[str]:
        """Every text that came so far."""
        return [message["text"] for message in self.received()]


def buttons(message: dict[str, Any]) -> list[dict[str, str]]:
    """The buttons below a message."""
    rows = (message["markup"] or {}).get("inline_keyboard", [])
    return list(itertools.chain(*rows))


def titles(message: dict[str, Any]) -> list[str]:
    """What stands on the buttons below a message."""
    return [button["text"] for button in buttons(message)]
