"""The door of the API: bounded bodies, limits by address, errors, and headers of every answer."""

from __future__ import annotations

import hashlib
import ipaddress
import json
from collections.abc import Mapping
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from desk.api.problems import Problems, said

LONGEST_BODY = 16 * 1024
KEPT = "public, max-age=300"
HEADERS = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "ETag, Retry-After",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}
PREFLIGHT = {
    "Access-Control-Allow-Methods": "GET, HEAD, POST",
    "Access-Control-Allow-Headers": "Content-Type, If-None-Match",
    "Access-Control-Max-Age": "86400",
    "Cache-Control": "public, max-age=86400",
}


class Everywhere:
    """Puts the headers of the API on every answer, and answers what browsers ask beforehand."""

    def __init__(self, app: ASGIApp):
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request."""

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                own = [(k.lower().encode(), v.encode()) for k, v in HEADERS.items()]
                message = {**message, "headers": [*message["headers"], *own]}
            await send(message)

        asked_before = any(
            k == b"access-control-request-method" for k, _ in scope.get("headers", ())
        )
        preflight = scope.get("method") == "OPTIONS" and asked_before
        answering = Response(status_code=204, headers=PREFLIGHT) if preflight else self.app
        await answering(scope, receive, with_headers)


def answered(
    told: Any, status: int = 200, cache: str = "no-store", headers: Mapping[str, str] | None = None
) -> Response:
    """A JSON answer."""
    body = json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()
    kept = {"Cache-Control": cache, **(headers or {})}
    return Response(body, status, kept, "application/json")


def kept(request: Request, told: Any) -> Response:
    """A JSON answer that may be kept for five minutes, and is not sent again while unchanged."""
    answer = answered(told, cache=KEPT)
    tag = f'"{hashlib.sha256(bytes(answer.body)).hexdigest()[:20]}"'
    if tag in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers={"ETag": tag, "Cache-Control": KEPT})
    answer.headers["ETag"] = tag
    return answer


def failed(
    status: int, code: str, headers: Mapping[str, str] | None = None, **filled: object
) -> Response:
    """An error with one sentence."""
    error: dict[str, Any] = {"code": code, "message": said(code, **filled), "problems": []}
    if "seconds" in filled:
        error["retry_after"] = filled["seconds"]
    return answered({"error": error}, status, headers=headers)


def invalid(problems: Problems, status: int = 400) -> Response:
    """An error that tells everything to correct, at once."""
    count = len(problems.found)
    told = [
        {"pointer": p.pointer, "code": p.code, "message": p.message, "write": list(p.write)}
        for p in problems.found
    ]
    message = said("invalid" if count == 1 else "invalid_many", count=count)
    error = {"code": "invalid", "message": message, "problems": told}
    return answered({"error": error}, status)


async def body_of(request: Request) -> bytes | None:
    """The body of a request; None when it is too long, whatever its headers say."""
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > LONGEST_BODY:
            return None
    return bytes(body)


def is_json(request: Request) -> bool:
    """Whether a request says that its body is JSON."""
    kind = request.headers.get("content-type", "").partition(";")[0]
    return kind.strip().lower() == "application/json"


def address_of(request: Request) -> str:
    """What stands for the caller: the address, or the /64 network of an IPv6 one."""
    host = request.client.host if request.client else ""
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return host
    if address.version == 4:
        return host
    return str(ipaddress.ip_network((address, 64), strict=False))
