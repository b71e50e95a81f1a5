"""Who may come in: sign-in, sessions, roles, and forms that only our own pages can send."""

from __future__ import annotations

import hmac
import logging
from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any
from urllib.parse import urlsplit

from sqlalchemy.exc import SQLAlchemyError
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from desk.accounts import Account
from desk.desk import Desk
from desk.pages import shown
from desk.sessions import Session

LOG = logging.getLogger(__name__)
COOKIE = "guichet"
COORDINATOR = "coordinator"
LONGEST_FORM = 64 * 1024


@dataclass(frozen=True)
class Call:
    """One request of somebody who is signed in."""

    desk: Desk
    session: Session
    request: Request
    form: FormData

    @property
    def frame(self) -> dict[str, Any]:
        """What every page shows around its content."""
        account = self.session.account
        return {
            "csrf": self.session.form,
            "account": account,
            "coordinator": account.role == COORDINATOR,
        }

    def field(self, name: str) -> str:
        """A field of the form as text, empty when absent."""
        return str(self.form.get(name) or "")


Answering = Callable[[Call], Any]


def signed_in(role: str | None = None) -> Callable[[Answering], Any]:
    """Lets in who is signed in (and has the role); everybody else is shown where to go."""

    def guard(answer: Answering) -> Any:
        @wraps(answer)
        async def endpoint(request: Request) -> Response:
            session = await session_of(request)
            if session is None:
                return RedirectResponse("/sign-in", 303)
            form = await form_of(request)
            if request.method == "POST" and not genuine(request, form, session):
                return RedirectResponse("/", 303)
            if role and session.account.role != role:
                return refused(session)
            found: Response = await answer(Call(desk_of(request), session, request, form))
            return found

        return endpoint

    return guard


def desk_of(request: Request) -> Desk:
    """The desk of this process."""
    desk: Desk = request.app.state.desk
    return desk


async def session_of(request: Request) -> Session | None:
    """The session of the cookie; None when there is none or the database does not answer."""
    token = request.cookies.get(COOKIE)
    if not token:
        return None
    return await run_in_threadpool(desk_of(request).sessions.find, token)


async def form_of(request: Request) -> FormData:
    """The form sent; an empty one when it is too long."""
    length = request.headers.get("content-length", "0")
    if request.method != "POST" or not length.isdigit() or int(length) > LONGEST_FORM:
        return FormData()
    return await request.form(max_files=0, max_fields=60)


def genuine(request: Request, form: FormData, session: Session) -> bool:
    """Whether a form comes from a page of this session."""
    given = str(form.get("csrf") or "")
    return own_origin(request) and hmac.compare_digest(given.encode(), session.form.encode())


def own_origin(request: Request) -> bool:
    """Whether the browser says that the request comes from our own pages, or says nothing."""
    origin = request.headers.get("origin")
    return origin is None or urlsplit(origin).netloc == request.headers.get("host")


def refused(session: Session) -> Response:
    """A page for coordinators only."""
    frame = {"csrf": session.form, "account": session.account, "coordinator": False}
    return shown("notice.html", 403, notice="coordinators_only", sent=(), **frame)


async def sign_in_page(request: Request) -> Response:
    """The form to sign in; how to make the first account when there is none."""
    return await run_in_threadpool(entrance, desk_of(request), None)


def entrance(desk: Desk, notice: str | None, status: int = 200) -> Response:
    """The sign-in page with a line about what went wrong."""
    try:
        empty = desk.accounts.empty()
    except SQLAlchemyError as error:
        LOG.error("accounts: %s", type(error).__name__)
        empty, notice = False, "database_down"
    return shown("sign_in.html", status, notice=notice, empty=empty, account=None)


async def sign_in(request: Request) -> Response:
    """Opens a session when name and password fit; five tries a quarter of an hour."""
    desk, form = desk_of(request), await form_of(request)
    name = str(form.get("name") or "")[:80].replace("\0", "")  # PostgreSQL refuses it
    password = str(form.get("password") or "")[:200]
    client = request.client.host if request.client else ""
    if not own_origin(request):
        return RedirectResponse("/sign-in", 303)
    if not (desk.sign_ins.allows(name) and desk.sign_ins_of_machine.allows(client)):
        return await run_in_threadpool(entrance, desk, "too_many_sign_ins", 429)
    account = await run_in_threadpool(desk.accounts.checked, name, password)
    if account is None:
        return await run_in_threadpool(entrance, desk, "wrong_password", 401)
    return await run_in_threadpool(let_in, desk, account)


def let_in(desk: Desk, account: Account) -> Response:
    """The screen, with the cookie of a new session."""
    token = desk.sessions.open(account)
    desk.sessions.note(account.name, "sign_in")
    desk.sign_ins.clear(account.name)
    reply = RedirectResponse("/", 303)
    reply.set_cookie(
        COOKIE, token, int(desk.sessions.seconds), path="/", secure=desk.settings.secure,
        httponly=True, samesite="strict",
    )  # fmt: skip
    return reply


@signed_in()
async def sign_out(call: Call) -> Response:
    """Ends the session."""
    await run_in_threadpool(call.desk.sessions.close, call.request.cookies[COOKIE])
    reply = RedirectResponse("/sign-in", 303)
    reply.delete_cookie(COOKIE, path="/")
    return reply
