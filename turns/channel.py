"""The channel that the gateway speaks to: Rasa's `rest`, except that a failed turn says so.

Rasa's own answers 200 with whatever was said until the failure, and logs what the person typed.
"""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from typing import Any

from rasa.core.channels.channel import CollectingOutputChannel, InputChannel, UserMessage
from sanic import Blueprint, response
from sanic.request import Request
from sanic.response import HTTPResponse

LOG = logging.getLogger(__name__)


class Loopback(InputChannel):
    """POST /webhooks/rest/webhook with `sender` and `message`: the messages of the turn."""

    @classmethod
    def name(cls) -> str:
        """The name of Rasa's own channel, so that its address and its events stay the same."""
        return "rest"

    def blueprint(self, on_new_message: Callable[[UserMessage], Awaitable[Any]]) -> Blueprint:
        """The two addresses of the channel."""
        blueprint = Blueprint("loopback", __name__)

        @blueprint.get("/")
        async def health(_: Request) -> HTTPResponse:
            return response.json({"status": "ok"})

        @blueprint.post("/webhook")
        async def receive(request: Request) -> HTTPResponse:
            return await turn(on_new_message, request.json)

        return blueprint


async def turn(
    on_new_message: Callable[[UserMessage], Awaitable[Any]], body: dict[str, Any]
) -> HTTPResponse:
    """The messages of a turn; 503 when anything of it failed, its saving too."""
    said = CollectingOutputChannel()
    message = UserMessage(body["message"], said, body["sender"], input_channel=Loopback.name())
    try:
        await on_new_message(message)
    except Exception as error:
        LOG.error("turn of %s failed: %s", body["sender"], type(error).__name__)
        return response.json({"error": type(error).__name__}, status=503)
    return response.json(said.messages)
