"""The desk as an ASGI application."""

from __future__ import annotations

import contextlib
import logging
from collections.abc import AsyncIterator

from sqlalchemy.exc import SQLAlchemyError
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from desk import door, overview, visiting, what_if
from desk.desk import desk_with
from desk.pages import HERE, shown
from desk.rasa import Rasa
from desk.settings import Settings, settings_from

LOG = logging.getLogger(__name__)


def application(settings: Settings, rasa: Rasa | None = None) -> Starlette:
    """The desk with these settings."""
    desk = desk_with(settings, rasa)

    @contextlib.asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        yield
        await desk.rasa.close()

    app = Starlette(
        routes=routes(),
        exception_handlers={HTTPException: missing, SQLAlchemyError: broken, Exception: broken},
        lifespan=lifespan,
    )
    app.state.desk = desk
    return app


def routes() -> list[Route | Mount]:
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
        Mount("/static", StaticFiles(directory=HERE / "static")),
    ]


async def health(_: Request) -> Response:
    """The process lives."""
    return PlainTextResponse("ok")


async def missing(_: Request, __: Exception) -> Response:
    """An address that does not exist leads to the screen."""
    return RedirectResponse("/", 303)


async def broken(_: Request, error: Exception) -> Response:
    """The border of the process: whatever went wrong is logged by its type and answered."""
    LOG.error("unexpected %s", type(error).__name__)
    return shown("notice.html", 503, notice="database_down", account=None)


def create() -> Starlette:
    """The desk with the settings of the environment, for uvicorn."""
    return application(settings_from())
