"""Takes the updates that Telegram sends, and nobody else's."""

from __future__ import annotations

import hashlib
import hmac
import json
from typing import Any

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

PATH = "/telegram"
HEADER = "x-telegram-bot-api-secret-token"
LARGEST = 1024 * 1024


def routes() -> list[Route]:
    """The route that Telegram calls."""
    return [Route(PATH, receive, methods=["POST"])]


def secret_token(secret: bytes) -> str:
    """What Telegram shows with every call, so that we know it."""
    return hmac.new(secret, b"telegram webhook", hashlib.sha256).hexdigest()


async def receive(request: Request) -> Response:
    """Parks an update, then acknowledges it; refused without the secret, missing when off."""
    channel = getattr(request.app.state, "telegram", None)
    if channel is None or not channel.by_webhook:
        return PlainTextResponse("", 404)
    given = request.headers.get(HEADER, "")
    if not hmac.compare_digest(given.encode(), secret_token(channel.settings.secret).encode()):
        return PlainTextResponse("", 403)
    raw = await update_of(request)
    if raw is None:
        return PlainTextResponse("", 400)
    await channel.take(raw)
    return PlainTextResponse("")


async def update_of(request: Request) -> dict[str, Any] | None:
    """The update of a body; None when it is too large or none."""
    content = b""
    async for chunk in request.stream():
        content += chunk
        if len(content) > LARGEST:
            return None
    try:
        raw = json.loads(content)
    except (ValueError, RecursionError):
        return None
    return raw if isinstance(raw, dict) and isinstance(raw.get("update_id"), int) else None
