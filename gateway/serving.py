"""How the gateway listens: a request has ten seconds to say what it wants."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import uvicorn
from starlette.applications import Starlette
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

HEADERS_WITHIN = 10.0  # seconds
STOP_WITHIN = 10  # seconds


class Timed(HttpToolsProtocol):
    """A connection that is closed when the headers of a request are slow in coming.

    The server times a body (`gateway.door`) and a connection that rests, never headers that
    arrive byte by byte.
    """

    late: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:
        """Starts the clock of the first request."""
        super().connection_made(transport)
        self.watch()

    def data_received(self, data: bytes) -> None:
        """Starts the clock when a request has begun, stops it when all its headers are there."""
        super().data_received(data)
        self.watch()

    def connection_lost(self, exc: Exception | None) -> None:
        """Stops the clock."""
        self.stop()
        super().connection_lost(exc)

    def watch(self) -> None:
        """The clock runs from the first byte to the last header of a request."""
        if self.cycle is not None and not self.cycle.response_complete:
            self.stop()
        elif self.late is None:
            self.late = self.loop.call_later(HEADERS_WITHIN, self.transport.close)

    def stop(self) -> None:
        """Stops the clock."""
        if self.late is not None:
            self.late.cancel()
            self.late = None


def config(app: str | Callable[[], Starlette], **changed: Any) -> uvicorn.Config:
    """How uvicorn serves what `app` makes; nothing of a request is logged."""
    return uvicorn.Config(
        app,
        factory=True,
        http=Timed,
        loop="uvloop",
        ws="none",
        access_log=False,
        proxy_headers=False,
        timeout_graceful_shutdown=STOP_WITHIN,
        **changed,
    )
