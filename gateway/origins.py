"""Which pages may use the API from a browser: our own, and the partners' that settings name."""

from __future__ import annotations

from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from gateway.channels.web import refusal
from gateway.incoming import Refused

FOR_ALL = "/widget/"


class OnlyKnownOrigins:
    """Refuses a request whose Origin is neither this host nor allowed; the widget is for all."""

    def __init__(self, app: ASGIApp, allowed: tuple[str, ...]):
        self.app, self.allowed = app, allowed

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and not self.free(scope["path"], Headers(scope=scope)):
            await refusal(Refused(403, "forbidden"))(scope, receive, send)
            return
        await self.app(scope, receive, send)

    def free(self, path: str, headers: Headers) -> bool:
        """Whether anybody may have this, or this page."""
        return path.startswith(FOR_ALL) or self.welcome(headers)

    def welcome(self, headers: Headers) -> bool:
        """Whether the request comes from no page, our page or an allowed one."""
        origin = headers.get("origin")
        if origin is None or origin in self.allowed:
            return True
        return bool(origin != "null" and urlsplit(origin).netloc == headers.get("host"))
