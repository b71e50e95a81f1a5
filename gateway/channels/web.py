"""The web API of the contract, section 4."""

from __future__ import annotations

import json
import re
from collections.abc import Awaitable, Callable, Sequence
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from gateway.conversations import Conversations
from gateway.incoming import Refused, incoming
from gateway.words import words
from guidance.places import Places
from guidance.suggesting import Suggestion

LARGEST_BODY = 16 * 1024
MOST_SUGGESTIONS = 8
LONGEST_QUERY = 60
NIS = re.compile(r"\d{5}")
CACHEABLE = {"Cache-Control": "public, max-age=3600"}

Endpoint = Callable[[Request], Awaitable[Response]]


def routes() -> list[Route]:
    """The routes below `/api`."""
    return [
        Route("/session", session, methods=["POST"]),
        Route("/session", erase, methods=["DELETE"]),
        Route("/message", message, methods=["POST"]),
        Route("/history", history, methods=["GET"]),
        Route("/places", places, methods=["GET"]),
        Route("/labels", labels, methods=["GET"]),
    ]


def refusal(refused: Refused) -> JSONResponse:
    """A refusal as the contract's error."""
    error: dict[str, Any] = {"code": refused.code, "message": words()[refused.code]}
    headers = {}
    if refused.retry_after is not None:
        error["retry_after"] = refused.retry_after
        headers["Retry-After"] = str(int(refused.retry_after) + 1)
    return JSONResponse({"error": error}, refused.status, headers)


def conversations(request: Request) -> Conversations:
    """The conversations of this process."""
    found: Conversations = request.app.state.conversations
    return found


def token_of(request: Request) -> str:
    """The bearer token; Refused when there is none."""
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not token.strip():
        raise Refused(401, "unauthorized")
    return token.strip()


async def session(request: Request) -> Response:
    """Opens a conversation; `notice` is what every person has to be told before the first word."""
    token = await conversations(request).open()
    return JSONResponse({"token": token, "notice": words()["notice"]}, 201)


async def message(request: Request) -> Response:
    """Answers a message."""
    token = token_of(request)
    body = await body_of(request)
    return JSONResponse(await conversations(request).receive(token, incoming(body)))


async def body_of(request: Request) -> Any:
    """The JSON of the body; Refused when it is too large or none."""
    content = b""
    async for chunk in request.stream():
        content += chunk
        if len(content) > LARGEST_BODY:
            raise Refused(413, "too_large")
    try:
        return json.loads(content)
    except (ValueError, RecursionError) as wrong:
        raise Refused(400, "malformed") from wrong


async def history(request: Request) -> Response:
    """What a reloaded page shows."""
    return JSONResponse(await conversations(request).history(token_of(request)))


async def erase(request: Request) -> Response:
    """Erases everything about the conversation."""
    await conversations(request).delete(token_of(request))
    return Response(status_code=204)


async def places(request: Request) -> Response:
    """Suggestions for the commune field; for a NIS code, that commune."""
    query = request.query_params.get("q", "")[:LONGEST_QUERY]
    found = found_in(conversations(request).places, query)
    listed = [{"nis": each.nis, "name": each.name, "detail": each.detail} for each in found]
    return JSONResponse({"places": listed})


def found_in(known: Places, query: str) -> Sequence[Suggestion]:
    """The communes that a query may mean."""
    if NIS.fullmatch(query):
        return [known.suggestion(query)] if known.commune(query) else []
    return known.suggest(query, MOST_SUGGESTIONS)


async def labels(request: Request) -> Response:
    """The French names of facts and their values, the same for everybody."""
    return JSONResponse({"facts": request.app.state.labels}, headers=CACHEABLE)
