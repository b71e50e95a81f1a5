"""What is checked before anything is read: the pace of an address, how long a body takes."""

from __future__ import annotations

import asyncio
import ipaddress
import logging
import time
from collections.abc import Mapping

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from gateway.channels.web import refusal
from gateway.incoming import Refused
from gateway.pace import Pace

LOG = logging.getLogger(__name__)
BODY_WITHIN = 10.0  # seconds
SAFE = (
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
)
PRIVATE = (*SAFE, (b"cache-control", b"no-store"))


class Door:
    """Refuses floods from one address and bodies that never end; sets headers of the answers."""

    def __init__(self, app: ASGIApp, sessions: int, messages: int, seconds: float):
        self.app = app
        self.paces: Mapping[tuple[str, str], Pace] = {
            ("POST", "/api/session"): Pace(sessions, seconds),
            ("POST", "/api/message"): Pace(messages, seconds),
        }

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return await self.app(scope, receive, send)
        answer = safely(scope["path"], send)
        wait = self.wait(scope)
        if wait:
            return await refusal(Refused(429, "too_many", round(wait, 1)))(scope, receive, answer)
        await self.surely(scope, in_time(receive), answer)

    async def surely(self, scope: Scope, receive: Receive, send: Send) -> None:
        """The border of the process: what goes wrong is logged by its type alone, and answered.

        Left to the server, it would be logged with what the database was asked to keep.
        """
        begun = False

        async def sending(message: Message) -> None:
            nonlocal begun
            begun = True
            await send(message)

        try:
            await self.app(scope, receive, sending)
        except Refused as refused:
            await refusal(refused)(scope, receive, send)
        except Exception as error:
            LOG.error("unexpected %s", type(error).__name__)
            if not begun:
                await refusal(Refused(503, "unavailable", 5))(scope, receive, send)

    def wait(self, scope: Scope) -> float:
        """How many seconds the address has to wait; our own machine never does."""
        pace = self.paces.get((scope["method"], scope["path"]))
        host = (scope.get("client") or ("", 0))[0]
        return 0.0 if pace is None or here(host) else pace.wait(network(host))


def here(host: str) -> bool:
    """Whether an address is this machine, or none at all."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return True


def network(host: str) -> str:
    """What counts as one address: an IPv6 line has 2^64 of them."""
    address = ipaddress.ip_address(host)
    return host if address.version == 4 else str(ipaddress.ip_network(f"{host}/64", strict=False))


def safely(path: str, send: Send) -> Send:
    """Sends with headers that no answer goes without."""
    wanted = PRIVATE if path.startswith("/api/") and not path.startswith("/api/labels") else SAFE

    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            given = list(message.get("headers", ()))
            there = {name.lower() for name, _ in given}
            message["headers"] = given + [each for each in wanted if each[0] not in there]
        await send(message)

    return sending


def in_time(receive: Receive) -> Receive:
    """Receives a body for so long and no longer; Refused when it is not there by then."""
    end = time.monotonic() + BODY_WITHIN
    whole = False

    async def receiving() -> Message:
        nonlocal whole
        if whole:
            return await receive()
        try:
            message = await asyncio.wait_for(receive(), max(end - time.monotonic(), 0.01))
        except asyncio.TimeoutError:
            raise Refused(408, "too_slow") from None
        if message["type"] == "http.disconnect":
            return message
        whole = not message.get("more_body", False)
        return message

    return receiving
