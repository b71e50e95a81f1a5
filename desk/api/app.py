"""The API as an ASGI application of its own, mounted in the desk: no session, nothing kept."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Collection
from functools import wraps

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from desk.api import door, shapes
from desk.api.description import description
from desk.api.facts import asked_in, one
from desk.api.problems import Problems, closest
from desk.limits import Limit
from desk.showing import Knowledge
from guidance.catalogue import REGISTERS
from guidance.facts import VALUES

LOG = logging.getLogger(__name__)
MINUTE = 60.0
LONGEST_QUERY = 80
Endpoint = Callable[[Request], Awaitable[Response]]


def api(knowledge: Knowledge, per_minute: int) -> Starlette:
    """The API over this knowledge, at most `per_minute` requests from one address."""
    app = Starlette(
        routes=[
            Route("/openapi.json", limited(describe)),
            Route("/questions", limited(questions)),
            Route("/services", limited(services)),
            Route("/services/{id}", limited(service)),
            Route("/places", limited(places)),
            Route("/decision", limited(decision), methods=["POST"]),
        ],
        exception_handlers={HTTPException: refused},
        middleware=[Middleware(door.Everywhere)],
    )
    app.router.redirect_slashes = False
    app.state.knowledge, app.state.limit = knowledge, Limit(per_minute, MINUTE)
    app.state.description = description(knowledge.catalogue)
    return app


def limited(answer: Endpoint) -> Endpoint:
    """Answers as often as an address may ask."""

    @wraps(answer)
    async def endpoint(request: Request) -> Response:
        if not request.app.state.limit.allows(door.address_of(request)):
            seconds = int(MINUTE)
            return door.failed(429, "too_many", {"Retry-After": str(seconds)}, seconds=seconds)
        try:
            return await answer(request)
        except Exception as error:  # the border of the API: logged by its type, never its words
            LOG.error("unexpected %s", type(error).__name__)
            return door.failed(500, "broken")

    return endpoint


async def describe(request: Request) -> Response:
    """The OpenAPI description of all this."""
    return door.kept(request, request.app.state.description)


async def questions(request: Request) -> Response:
    """Every question and every value."""
    problems, asked = asked_for(request, {"register": REGISTERS})
    if problems.found:
        return door.invalid(problems)
    told = shapes.questions(request.app.state.knowledge, asked.get("register", "vous"))
    return door.kept(request, told)


async def services(request: Request) -> Response:
    """The services that fit the filters."""
    problems, asked = asked_for(request, {name: VALUES[name] for name in shapes.FILTERS})
    if problems.found:
        return door.invalid(problems)
    return door.kept(request, shapes.services(request.app.state.knowledge.catalogue, asked))


async def service(request: Request) -> Response:
    """One service."""
    catalogue = request.app.state.knowledge.catalogue
    problems, _ = asked_for(request, {})
    given = request.path_params["id"]
    if given not in catalogue.services:
        problems.wrong("", "unknown_service", closest(given, catalogue.services)[:3], given=given)
        return door.invalid(problems, 404)
    if problems.found:
        return door.invalid(problems)
    return door.kept(request, shapes.service(catalogue, catalogue.services[given]))


async def places(request: Request) -> Response:
    """The communes that a name or postal code may mean."""
    problems, asked = asked_for(request, {"q": ()})
    query = asked.get("q", "")
    if not problems.found and "q" not in asked:
        problems.wrong("?q", "missing_parameter")
    elif not problems.found and not 1 <= len(query) <= LONGEST_QUERY:
        problems.wrong("?q", "bad_length", most=LONGEST_QUERY)
    if problems.found:
        return door.invalid(problems)
    return door.kept(request, shapes.places(request.app.state.knowledge, query))


async def decision(request: Request) -> Response:
    """Facts in, cards out; the facts stand in the body, so that no log of addresses has them."""
    knowledge = request.app.state.knowledge
    problems, _ = asked_for(request, {})
    if not door.is_json(request):
        return door.failed(415, "not_json_type")
    body = await door.body_of(request)
    if body is None:
        return door.failed(413, "too_long", {"Connection": "close"}, most=door.LONGEST_BODY)
    asked = asked_in(body, knowledge.catalogue.places, problems)
    if problems.found:
        return door.invalid(problems)
    return door.answered(await run_in_threadpool(shapes.decision, knowledge, asked, problems.notes))


def asked_for(
    request: Request, allowed: dict[str, Collection[str]]
) -> tuple[Problems, dict[str, str]]:
    """The parameters of an address; each name once, each value among those allowed, if any are."""
    problems, asked = Problems(), dict(request.query_params)
    for name, value in request.query_params.multi_items():
        if name not in allowed:
            problems.wrong(f"?{name[:60]}", "unknown_field", allowed, given=name)
        elif len(request.query_params.getlist(name)) > 1:
            problems.wrong(f"?{name}", "twice")
        elif allowed[name]:
            one(f"?{name}", value, tuple(allowed[name]), problems)
    return problems, asked


async def refused(request: Request, error: HTTPException) -> Response:
    """No such address, or not with that method."""
    if error.status_code == 405:
        return door.failed(405, "not_allowed", error.headers, given=request.method)
    return door.failed(404, "not_found")
