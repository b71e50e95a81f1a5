"""Rasa's rest channel for the gateway: a turn that began is finished, the same message is one turn.

Stock Rasa drops a turn in the middle when its caller hangs up, which leaves the conversation
between two states, waits five minutes for an action, and logs what was written when a turn fails.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import Any

import rasa.core.actions.action
from rasa.core.channels.channel import CollectingOutputChannel, UserMessage
from rasa.core.channels.rest import RestInput
from sanic import Blueprint
from sanic.request import Request
from sanic.response import HTTPResponse, json

LOG = logging.getLogger(__name__)
REMEMBERED = 30.0  # seconds
ACTIONS_WITHIN = 6  # seconds; the gateway waits seven for the whole turn
OnMessage = Callable[[UserMessage], Awaitable[Any]]


class GatewayInput(RestInput):
    """Answers `POST /webhooks/rest/webhook` with the messages of a turn."""

    def __init__(self) -> None:
        rasa.core.actions.action.DEFAULT_REQUEST_TIMEOUT = ACTIONS_WITHIN
        self.turns: dict[tuple[str, str], asyncio.Task[list[dict[str, Any]] | None]] = {}

    def blueprint(self, on_new_message: OnMessage) -> Blueprint:
        """The two addresses; a turn that failed, its saving too, is 503."""
        routes = Blueprint("gateway_channel", __name__)

        @routes.route("/", methods=["GET"])
        async def health(_: Request) -> HTTPResponse:
            return json({"status": "ok"})

        @routes.route("/webhook", methods=["POST"])
        async def receive(request: Request) -> HTTPResponse:
            said = await asyncio.shield(self.turn(request.json, on_new_message))
            return json(said or [], status=503 if said is None else 200)

        return routes

    def turn(self, body: dict[str, Any], on_new_message: OnMessage) -> Any:
        """The turn of a message: the one that runs or ran already, else a new one."""
        key = (body["sender"], body.get("id") or "")
        found = self.turns.get(key) if key[1] else None
        if found is None or (found.done() and not found.result()):
            found = asyncio.ensure_future(answered(body, on_new_message))
            self.turns[key] = found
            asyncio.get_running_loop().call_later(REMEMBERED, self.turns.pop, key, None)
        return found


async def answered(body: dict[str, Any], on_new_message: OnMessage) -> list[dict[str, Any]] | None:
    """What Rasa says; None when it fails, which is logged by its type."""
    said = CollectingOutputChannel()
    message = UserMessage(body["message"], said, body["sender"], input_channel="rest")
    try:
        await on_new_message(message)
    except Exception as error:
        LOG.error("turn failed: %s", type(error).__name__)
        return None
    return list(said.messages)
