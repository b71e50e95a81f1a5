"""Opens the gateway's database: SQLite for one gateway, PostgreSQL for several."""

from __future__ import annotations

import select
import time
from typing import Any

import psycopg2
import psycopg2.extensions as pg
import sqlalchemy as sa
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.pool import NullPool, StaticPool

from trackers.engines import engine_for
from trackers.settings import Settings, WrongSetting

CONNECT, STATEMENT, LOCKED, ANSWER = 2.0, 2.0, 1.5, 3.0  # seconds; a person waits for ten at most
CONNECTIONS = 6
MAKING_TABLES = 5_266_001  # the advisory lock of who makes the tables
IN_MEMORY = ("sqlite://", "sqlite:///:memory:")
SERVER = {  # what PostgreSQL itself enforces; a gateway whose machine vanished is noticed in 25 s
    "statement_timeout": int(STATEMENT * 1000),
    "lock_timeout": int(LOCKED * 1000),
    "idle_in_transaction_session_timeout": 10_000,
    "tcp_keepalives_idle": 10,
    "tcp_keepalives_interval": 5,
    "tcp_keepalives_count": 3,
}
POOL = {
    "pool_size": CONNECTIONS,
    "max_overflow": 0,
    "pool_timeout": CONNECT,
    "pool_pre_ping": True,  # a connection from before a restart is replaced, not shown
}


def opened(url: str, setting: str = "JALON_DATABASE", pooled: bool = True) -> sa.engine.Engine:
    """The engine of a URL, once a connection works; WrongSetting when none does."""
    try:
        engine = engine_of(url, pooled)
        with engine.connect():
            return engine
    except (SQLAlchemyError, ImportError, ValueError, WrongSetting) as wrong:
        raise WrongSetting(f"{setting}={shown(url)}: {reason(wrong)}") from wrong


def made(engine: sa.engine.Engine, wanted: sa.MetaData | sa.Index) -> None:
    """Makes the tables, or the index, that are missing, one gateway at a time."""
    with engine.begin() as connection:
        if engine.dialect.name == "postgresql":
            connection.execute(sa.select(sa.func.pg_advisory_xact_lock(MAKING_TABLES)))
        if isinstance(wanted, sa.Index):
            wanted.create(connection, checkfirst=True)
        else:
            wanted.create_all(connection)


def engine_of(url: str, pooled: bool) -> sa.engine.Engine:
    """The engine of a URL; a file of SQLite is opened as the trackers open theirs."""
    if url.startswith("sqlite") and url not in IN_MEMORY:
        return engine_for(Settings(url, answer_within=STATEMENT))
    return sa.create_engine(url, future=True, hide_parameters=True, **chosen(url, pooled))


def chosen(url: str, pooled: bool) -> dict[str, Any]:
    """Engine options: few connections, short waits, one shared connection in memory."""
    if url in IN_MEMORY:
        return {"poolclass": StaticPool, "connect_args": {"check_same_thread": False}}
    return {**(POOL if pooled else {"poolclass": NullPool}), "connect_args": arguments()}


def arguments() -> dict[str, Any]:
    """What a connection to PostgreSQL is opened with."""
    return {
        "connect_timeout": int(CONNECT),
        "application_name": "jalon-gateway",
        "options": " ".join(f"-c {name}={value}" for name, value in SERVER.items()),
    }


def shown(url: str) -> str:
    """The URL without its password."""
    try:
        return sa.engine.make_url(url).render_as_string(hide_password=True)
    except (SQLAlchemyError, ValueError):
        return "(not a database URL)"


def reason(wrong: Exception) -> str:
    """Why, in one line."""
    return str(getattr(wrong, "orig", None) or wrong).strip().splitlines()[0]


def answered(connection: pg.connection) -> None:
    """Waits for PostgreSQL; one that is frozen, not only one that refuses, is given up."""
    end = time.monotonic() + ANSWER
    while (state := connection.poll()) != pg.POLL_OK:
        wanted = [connection], []
        reading, writing = wanted if state == pg.POLL_READ else reversed(wanted)
        left = max(end - time.monotonic(), 0)
        if not any(select.select(reading, writing, [], left)):
            raise psycopg2.OperationalError("no answer in time")


pg.set_wait_callback(answered)
