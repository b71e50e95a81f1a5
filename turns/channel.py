"""The channel that the gateway speaks to: Rasa's `rest`, where a turn that began is finished.

Rasa's own drops a turn in the middle when its caller hangs up, which leaves the conversation
between two states, answers 200 when a turn failed, waits five minutes for an action, and logs what
the person typed.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import Any

import rasa.core.actions.action
from rasa.core.channels.channel import CollectingOutputChannel, InputChannel, UserMessage
from sanic import Blueprint, response
from sanic.request import Request
from sanic.response import HTTPResponse

LOG = logging.getLogger(__name__)
REMEMBERED = 30.0  # seconds
ACTIONS_WITHIN = 6  # seconds; the gateway waits seven for the whole turn
OnMessage = Callable[[UserMessage], Awaitable[Any]]
Turn = asyncio.Task[list[dict[str, Any]] | None]


class Loopback(InputChannel):
    """POST /webhooks/rest/webhook with `sender`, `message` and `id`: the messages of the turn."""

    def __init__(self) -> None:
        rasa.core.actions.action.DEFAULT_REQUEST_TIMEOUT = ACTIONS_WITHIN
        self.turns: dict[tuple[str, str], Turn] = {}

    @classmethod
    def name(cls) -> str:
        """The name of Rasa's own channel, so that its address and its events stay the same."""
        return "rest"

    def blueprint(self, on_new_message: OnMessage) -> Blueprint:
        """The two addresses of the channel."""
        blueprint = Blueprint("loopback", __name__)

        @blueprint.get("/")
        async def health(_: Request) -> HTTPResponse:
            return response.json({"status": "ok"})

        @blueprint.post("/webhook")
        async def receive(request: Request) -> HTTPResponse:
            said = await asyncio.shield(self.turn(request.json, on_new_message))
            return response.json(said or [], status=503 if said is None else 200)

        return blueprint

    def turn(self, body: dict[str, Any], on_new_message: OnMessage) -> Turn:
        """The turn of a message: the one that runs or said something already, else a new one."""
        key = (body["sender"], body.get("id") or "")
        found = self.turns.get(key) if key[1] else None
        if found is None or (found.done() and not found.result()):
            found = asyncio.ensure_future(answered(body, on_new_message))
            self.turns[key] = found
            asyncio.get_running_loop().call_later(REMEMBERED, self.turns.pop, key, None)
        return found


async def answered(body: dict[str, Any], on_new_message: OnMessage) -> list[dict[str, Any]] | None:
    """The messages of a turn; None when anything of it failed, its saving too."""
    said = CollectingOutputChannel()
    message = UserMessage(body["message"], said, body["sender"], input_channel=Loopback.name())
    try:
        await on_new_message(message)
    except Exception as error:
        LOG.error("turn of %s failed: %s", body["sender"], type(error).__name__)
        return None
    return list(said.messages)
