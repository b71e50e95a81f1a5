"""A Bot API server on loopback: the documented methods that we use, their limits, faults."""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import json
import socket
import threading
import time
from collections import defaultdict
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route

TOKEN = "123456:a-token-of-the-tests"
TAGS = {"b", "strong", "i", "em", "u", "s", "a", "code", "pre", "blockquote"}
TICK = 0.01


class Refusal(Exception):
    """An error of the Bot API."""

    def __init__(self, status: int, description: str, **parameters: Any):
        super().__init__(description)
        self.status, self.description, self.parameters = status, description, parameters


class Reading(HTMLParser):
    """The visible text of a message; a Refusal where Telegram cannot parse it."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text, self.open = "", []

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        if tag not in TAGS:
            raise Refusal(400, f'Bad Request: can\'t parse entities: Unsupported start tag "{tag}"')
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            raise Refusal(400, "Bad Request: can't parse entities: Unmatched end tag")

    def handle_data(self, data: str) -> None:
        self.text += data


def visible(html: str, mode: str | None, longest: int = 4096) -> str:
    """What people read; a Refusal when it is empty, too long or not well formed."""
    text = html
    if mode == "HTML":
        reading = Reading()
        reading.feed(html)
        reading.close()
        if reading.open or "<" in html[html.rfind(">") + 1 :]:
            raise Refusal(400, "Bad Request: can't parse entities: Can't find end tag")
        text = reading.text
    if not text.strip():
        raise Refusal(400, "Bad Request: message text is empty")
    if len(text.encode("utf-16-le")) // 2 > longest:
        raise Refusal(400, "Bad Request: message is too long")
    return text


def checked(markup: dict[str, Any] | None) -> dict[str, Any] | None:
    """The buttons; a Refusal when one breaks the rules."""
    for button in itertools.chain(*(markup or {}).get("inline_keyboard", [])):
        data, url = button.get("callback_data"), button.get("url")
        if (data is None) == (url is None) or not button.get("text"):
            raise Refusal(400, "Bad Request: can't parse inline keyboard button")
        if data is not None and not 1 <= len(data.encode()) <= 64:
            raise Refusal(400, "Bad Request: BUTTON_DATA_INVALID")
        if url is not None and not url.startswith(("http://", "https://", "tg://")):
            raise Refusal(400, "Bad Request: inline keyboard button URL is invalid")
    return markup


class BotApi:
    """The server: what was sent to it, the updates that wait, the faults asked for."""

    def __init__(self) -> None:
        self.updates: list[dict[str, Any]] = []
        self.numbers, self.message_ids = itertools.count(1000), itertools.count(1)
        self.sent: list[dict[str, Any]] = []
        self.calls: list[tuple[str, dict[str, Any]]] = []
        self.faults: dict[str, list[Any]] = defaultdict(list)
        self.asleep: dict[str, float] = {}
        self.queries: dict[str, str | None] = {}
        self.commands: list[dict[str, str]] = []
        self.webhook: dict[str, Any] = {}
        self.polls = 0
        self.stopped = False
        self.at = ""

    def fault(self, method: str, *faults: Any) -> None:
        """Makes the next calls fail: a status, ("flood", seconds), "cut" or "cut after"."""
        self.faults[method] += faults

    def waiting(self) -> list[int]:
        """The numbers of the updates that are not acknowledged."""
        return [each["update_id"] for each in self.updates]

    def called(self, method: str) -> list[dict[str, Any]]:
        """What a method was called with."""
        return [given for name, given in self.calls if name == method]

    async def answer(self, request: Request) -> Response:
        """The answer to a call, or the fault that was asked for."""
        method = request.path_params["method"]
        given = {k: loaded(v) for k, v in (await request.form()).items()}
        await asyncio.sleep(self.asleep.get(method, 0))
        try:
            if request.path_params["token"] != TOKEN:
                raise Refusal(401, "Unauthorized")
            fault = self.faults[method].pop(0) if self.faults[method] else None
            if fault not in (None, "cut after"):
                return broken(fault)
            self.calls.append((method, given))
            if method == "getUpdates":
                result = await self.get_updates(**given)
            else:
                result = getattr(self, f"do_{method}")(**given)
        except Refusal as refusal:
            return refused(refusal)
        return broken("cut") if fault else JSONResponse({"ok": True, "result": result})

    async def get_updates(self, offset=0, timeout=0, allowed_updates=None) -> list[Any]:
        """The updates from an offset on; those before it are acknowledged by it."""
        if self.webhook:
            raise Refusal(409, "Conflict: can't use getUpdates method while webhook is active")
        self.polls += 1
        mine, end = self.polls, time.monotonic() + timeout
        self.updates = [each for each in self.updates if each["update_id"] >= offset]
        while not self.updates and time.monotonic() < end and not self.stopped:
            await asyncio.sleep(TICK)
            if mine != self.polls:
                raise Refusal(409, "Conflict: terminated by other getUpdates request")
        return list(self.updates[:100])

    def do_sendMessage(self, chat_id, text, parse_mode=None, reply_markup=None, **_):
        """Sends a text."""
        shown = visible(text, parse_mode)
        return self.keep(chat_id, text=shown, html=text, markup=checked(reply_markup))

    def do_sendDocument(self, chat_id, document, caption="", parse_mode=None, **_):
        """Sends a file."""
        content = document.file.read()
        shown = visible(caption, parse_mode, 1024)
        return self.keep(chat_id, text=shown, document=content, name=document.filename, markup=None)

    def keep(self, chat_id, **message: Any) -> dict[str, Any]:
        """Keeps a message that was sent; returns it as the Bot API does."""
        number = next(self.message_ids)
        self.sent.append({"id": number, "chat": chat_id, "at": time.monotonic(), **message})
        chat = {"id": chat_id, "type": "private"}
        return {"message_id": number, "date": 0, "chat": chat, "text": message["text"]}

    def do_editMessageReplyMarkup(self, chat_id, message_id, reply_markup=None):
        """Changes the buttons of a message."""
        message = next((m for m in self.sent if m["id"] == message_id), None)
        if message is None or message["chat"] != chat_id:
            raise Refusal(400, "Bad Request: message to edit not found")
        if (message["markup"] or None) == (reply_markup or None):
            raise Refusal(400, "Bad Request: message is not modified")
        message["markup"] = checked(reply_markup)
        return {"message_id": message_id, "date": 0, "chat": {"id": chat_id, "type": "private"}}

    def do_answerCallbackQuery(self, callback_query_id, text=None, **_):
        """Stops a button from spinning."""
        if self.queries.get(str(callback_query_id), "") != "":
            raise Refusal(400, "Bad Request: query is too old and response timeout expired")
        self.queries[str(callback_query_id)] = text
        return True

    def do_sendChatAction(self, chat_id, action):
        """Shows what the bot does."""
        return True

    def do_getMe(self):
        """Who the bot is."""
        return {"id": 1, "is_bot": True, "first_name": "Jalon", "username": "jalon_bot"}

    def do_setMyCommands(self, commands, **_):
        """Sets the menu."""
        self.commands = commands
        return True

    def do_setWebhook(self, url, secret_token="", allowed_updates=(), **_):
        """Sets the address for updates."""
        if not url.startswith("https://"):
            raise Refusal(400, "Bad Request: bad webhook: An HTTPS URL must be provided")
        self.webhook = {"url": url, "secret": secret_token}
        return True

    def do_deleteWebhook(self, **_):
        """Forgets the address for updates."""
        self.webhook = {}
        return True

    def bring(self, number: int | None = None, **content: Any) -> dict[str, Any]:
        """A new update, put where getUpdates finds it unless a webhook is set."""
        update = {"update_id": next(self.numbers) if number is None else number, **content}
        if not self.webhook:
            self.updates.append(update)
        return update


def loaded(value: Any) -> Any:
    """A parameter of a form: JSON where it is some, else the text or file itself."""
    if not isinstance(value, str) or value[:1] not in "[{0123456789-":
        return value
    try:
        return json.loads(value)
    except ValueError:
        return value


def broken(fault: Any) -> Response:
    """A fault as an answer."""
    if fault == "cut":
        return StreamingResponse(iter([b"{"]), headers={"Content-Length": "1000"})
    if isinstance(fault, tuple):
        return refused(Refusal(429, "Too Many Requests", retry_after=fault[1]))
    return refused(Refusal(fault, "Something went wrong"))


def refused(refusal: Refusal) -> Response:
    """An error as the Bot API answers it."""
    told = {"ok": False, "error_code": refusal.status, "description": refusal.description}
    if refusal.parameters:
        told["parameters"] = refusal.parameters
    return JSONResponse(told, refusal.status)


@contextlib.contextmanager
def serving() -> Iterator[BotApi]:
    """A server that answers; its address is `at`."""
    api = BotApi()
    app = Starlette(routes=[Route("/bot{token}/{method}", api.answer, methods=["POST"])])
    listening = socket.create_server(("127.0.0.1", 0))
    api.at = f"http://127.0.0.1:{listening.getsockname()[1]}"
    config = uvicorn.Config(app, log_level="critical", ws="none", timeout_graceful_shutdown=1)
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, args=([listening],), daemon=True)
    thread.start()
    try:
        yield api
    finally:
        api.stopped = server.should_exit = True
        thread.join(5)
