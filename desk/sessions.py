"""Sessions of the staff: a random token in a cookie, its digest in the database, an end."""

from __future__ import annotations

import datetime
import hashlib
import secrets
import time
from dataclasses import dataclass

import sqlalchemy as sa

from desk.accounts import Account
from desk.database import ACCOUNTS, AUDIT, SESSIONS


@dataclass(frozen=True)
class Session:
    """Who is signed in, and the token that each form must carry."""

    account: Account
    form: str


class Sessions:
    """Opens, finds and closes sessions; what has expired is gone."""

    def __init__(self, engine: sa.engine.Engine, hours: float):
        self.engine, self.seconds = engine, hours * 3600

    def open(self, account: Account) -> str:
        """The token of a new session."""
        token, form = secrets.token_urlsafe(32), secrets.token_urlsafe(24)
        row = {"token": digest(token), "name": account.name, "form": form}
        with self.engine.begin() as connection:
            connection.execute(SESSIONS.delete().where(SESSIONS.c.expires_at <= time.time()))
            connection.execute(
                SESSIONS.insert().values(expires_at=time.time() + self.seconds, **row)
            )
        return token

    def find(self, token: str) -> Session | None:
        """The session of a token; None when there is none or it has ended."""
        wanted = (
            sa.select(ACCOUNTS.c.name, ACCOUNTS.c.role, SESSIONS.c.form)
            .join(ACCOUNTS, ACCOUNTS.c.name == SESSIONS.c.name)
            .where(SESSIONS.c.token == digest(token), SESSIONS.c.expires_at > time.time())
        )
        with self.engine.connect() as connection:
            row = connection.execute(wanted).mappings().first()
        return Session(Account(row["name"], row["role"]), row["form"]) if row else None

    def close(self, token: str) -> None:
        """Ends a session."""
        with self.engine.begin() as connection:
            connection.execute(SESSIONS.delete().where(SESSIONS.c.token == digest(token)))

    def note(self, name: str, what: str) -> None:
        """Writes an audit line: who did what, when."""
        at = datetime.datetime.now(datetime.timezone.utc).isoformat(timespec="seconds")
        with self.engine.begin() as connection:
            connection.execute(AUDIT.insert().values(at=at, name=name, what=what))

    def audit(self, limit: int = 100) -> list[dict[str, str]]:
        """The last audit lines, newest first."""
        wanted = sa.select(AUDIT).order_by(AUDIT.c.number.desc()).limit(limit)
        with self.engine.connect() as connection:
            return [dict(row) for row in connection.execute(wanted).mappings()]


def digest(token: str) -> str:
    """What is stored of a token: enough to recognise it, not to use it."""
    return hashlib.sha256(token.encode("utf-8", "surrogatepass")).hexdigest()
