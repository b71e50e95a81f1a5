"""The gateway as an ASGI application."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Coroutine
from typing import Any

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Mount, Route
from uvicorn.middleware.proxy_headers import ProxyHeadersMiddleware

from dossiers.store import open_store
from gateway import canary, logs, metrics, site
from gateway.channels import telegram, web
from gateway.conversations import Conversations
from gateway.door import Door
from gateway.erasure import TrackerEraser
from gateway.incoming import Refused
from gateway.labels import load_labels
from gateway.locks import locks_for
from gateway.origins import OnlyKnownOrigins
from gateway.purging import Purge
from gateway.rasa import Rasa
from gateway.safety import load_safety
from gateway.settings import Settings, settings_from
from gateway.store import Inbox
from guidance.loading_places import load_places
from trackers.settings import WrongSetting


def application(settings: Settings, rasa: Rasa | None = None) -> Starlette:
    """The gateway with these settings."""
    talks = conversations(settings, rasa or Rasa(settings.rasa_url, settings.answer_within))

    @contextlib.asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        running = (
            talks.later.run(),
            Purge(talks).run(),
            canary.sing(talks, talks.metrics, settings.canary_seconds),
        )
        async with telegram.running(app, talks), beside(*running):
            yield
        await talks.rasa.close()
        talks.between.close()

    app = Starlette(
        routes=[
            Mount("/api", routes=web.routes()),
            Route("/healthz", health),
            Route("/readyz", ready),
            Route("/metrics", metrics.shown),
            *site.routes(),
            *telegram.routes(),
        ],
        middleware=middleware(settings),
        exception_handlers={Refused: refused, HTTPException: missing},
        lifespan=lifespan,
    )
    app.state.conversations, app.state.metrics = talks, talks.metrics
    app.state.labels = load_labels(settings.catalogue)
    return app


@contextlib.asynccontextmanager
async def beside(*works: Coroutine[Any, Any, None]) -> AsyncIterator[None]:
    """Runs some work as long as the gateway runs."""
    tasks = [asyncio.create_task(work) for work in works]
    try:
        yield
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


def conversations(settings: Settings, rasa: Rasa) -> Conversations:
    """The conversations with everything they need."""
    return Conversations(
        settings=settings,
        inbox=Inbox(settings.database),
        rasa=rasa,
        safety=load_safety(settings.catalogue),
        places=load_places(settings.catalogue / "places"),
        dossiers=open_store(settings.dossiers),
        trackers=TrackerEraser(settings.trackers),
        between=locks_for(settings.database),
    )


def middleware(settings: Settings) -> list[Middleware]:
    """What stands before the routes; the address of a person behind our own proxies counts."""
    return [
        Middleware(ProxyHeadersMiddleware, trusted_hosts=list(settings.proxies)),
        Middleware(
            Door,
            sessions=settings.sessions_per_address,
            messages=settings.messages_per_address,
            seconds=settings.address_seconds,
        ),
        Middleware(OnlyKnownOrigins, allowed=settings.origins),
        Middleware(
            CORSMiddleware,
            allow_origins=settings.origins,
            allow_methods=["GET", "POST", "DELETE"],
            allow_headers=["Authorization", "Content-Type"],
        ),
    ]


async def health(_: Request) -> Response:
    """The process lives."""
    return PlainTextResponse("ok")


async def ready(request: Request) -> Response:
    """A whole turn works."""
    if await request.app.state.conversations.ready():
        return PlainTextResponse("ok")
    return web.refusal(Refused(503, "unavailable", 5))


async def refused(_: Request, error: Exception) -> Response:
    """A refusal, said in French."""
    assert isinstance(error, Refused)
    return web.refusal(error)


async def missing(_: Request, error: Exception) -> Response:
    """An address that does not exist or is asked for in another way."""
    assert isinstance(error, HTTPException)
    code = "not_allowed" if error.status_code == 405 else "not_found"
    return web.refusal(Refused(error.status_code, code))


def create() -> Starlette:
    """The gateway with the settings of the environment, for uvicorn."""
    logs.to_stderr()
    try:
        return application(settings_from())
    except WrongSetting as wrong:
        raise SystemExit(f"The gateway cannot start: {wrong}") from wrong
