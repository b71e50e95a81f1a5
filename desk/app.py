"""The desk as an ASGI application."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator

from sqlalchemy.exc import SQLAlchemyError
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from desk import door, overview, visiting, what_if
from desk.api.app import api
from desk.desk import Desk, desk_with
from desk.pages import HERE, shown
from desk.rasa import Rasa
from desk.settings import Settings, settings_from

SWEEP_EVERY = 600.0
LOG = logging.getLogger(__name__)


def application(settings: Settings, rasa: Rasa | None = None) -> Starlette:
    """The desk with these settings."""
    desk = desk_with(settings, rasa)

    @contextlib.asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        sweeping = asyncio.create_task(sweep(desk))
        yield
        sweeping.cancel()
        await desk.rasa.close()

    app = Starlette(
        routes=routes(desk),
        exception_handlers={HTTPException: missing, SQLAlchemyError: broken, Exception: broken},
        lifespan=lifespan,
    )
    app.state.desk = desk
    return app


async def sweep(desk: Desk) -> None:
    """Erases dossiers that have expired every ten minutes, also when no new one is saved."""
    while True:
        try:
            await run_in_threadpool(desk.dossiers.purge)
        except SQLAlchemyError as error:
            LOG.error("dossiers: %s", type(error).__name__)
        await asyncio.sleep(SWEEP_EVERY)


def routes(desk: Desk) -> list[Route | Mount]:
    """Every address of the desk."""
    return [
        Route("/", visiting.begin, methods=["GET"]),
        Route("/", visiting.go_on, methods=["POST"]),
        Route("/sign-in", door.sign_in_page, methods=["GET"]),
        Route("/sign-in", door.sign_in, methods=["POST"]),
        Route("/sign-out", door.sign_out, methods=["POST"]),
        Route("/catalogue", overview.catalogue),
        Route("/catalogue/{id}", overview.service),
        Route("/statistics", overview.statistics),
        Route("/statistics.csv", overview.export),
        Route("/corrections", overview.corrections),
        Route("/freshness", overview.freshness),
        Route("/what-if", what_if.page),
        Route("/healthz", health),
        Mount("/api/v1", api(desk.knowledge, desk.settings.api_per_minute)),
        Mount("/static", StaticFiles(directory=HERE / "static")),
    ]


async def health(_: Request) -> Response:
    """The process lives."""
    return PlainTextResponse("ok")


async def missing(_: Request, __: Exception) -> Response:
    """An address that does not exist leads to the screen."""
    return RedirectResponse("/", 303)


async def broken(request: Request, error: Exception) -> Response:
    """The border of the process: whatever went wrong is logged by its type and answered.

    What was sent stays in the page, so that one button tries again and no visit is lost.
    """
    LOG.error("unexpected %s", type(error).__name__)
    sent = await sent_by(request) if request.url.path == "/" else ()
    return shown("notice.html", 503, notice="database_down", account=None, sent=sent)


async def sent_by(request: Request) -> tuple[tuple[str, str], ...]:
    """The fields of the form that could not be answered; none when they cannot be read again."""
    with contextlib.suppress(RuntimeError, HTTPException):
        form = await door.form_of(request)
        return tuple((name, str(value)) for name, value in form.multi_items())
    return ()


def create() -> Starlette:
    """The desk with the settings of the environment, for uvicorn."""
    return application(settings_from())
