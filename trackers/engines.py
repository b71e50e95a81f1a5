"""Connections to SQLite and PostgreSQL that give up in time."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from sqlalchemy.pool import StaticPool

from trackers.settings import Settings


def engine_for(settings: Settings) -> sa.engine.Engine:
    """An engine whose every wait has an end."""
    if not settings.sqlite:
        return sa.create_engine(
            settings.url, future=True, hide_parameters=True, **postgresql(settings)
        )
    engine = sa.create_engine(settings.url, future=True, hide_parameters=True, **sqlite(settings))
    sa.event.listen(engine, "connect", prepare)
    sa.event.listen(engine, "begin", begin)
    return engine


def sqlite(settings: Settings) -> dict[str, Any]:
    """A few connections to a file; one that all threads share for a database in memory."""
    arguments = {"timeout": settings.answer_within, "check_same_thread": False}
    if settings.in_memory:
        return {"connect_args": arguments, "poolclass": StaticPool}
    return {"connect_args": arguments, **pool(settings), "poolclass": sa.pool.QueuePool}


def postgresql(settings: Settings) -> dict[str, Any]:
    """Limits that the server keeps for statements and locks, and the network for a dead server."""
    milliseconds = int(1000 * settings.answer_within)
    limits = {
        "statement_timeout": milliseconds,
        "lock_timeout": milliseconds,
        "idle_in_transaction_session_timeout": 2 * milliseconds,
    }
    arguments = {
        "connect_timeout": settings.connect_within,
        "tcp_user_timeout": milliseconds,
        "application_name": "jalon",
        "options": " ".join(f"-c {name}={value}" for name, value in limits.items()),
    }
    return {"connect_args": arguments, "pool_pre_ping": True, **pool(settings)}


def pool(settings: Settings) -> dict[str, Any]:
    """As many connections as set and no more; who waits for one gives up too."""
    return {
        "pool_size": settings.connections,
        "max_overflow": 0,
        "pool_timeout": settings.answer_within,
    }


def prepare(connection: Any, _: object) -> None:
    """Lets readers read while one writes, and leaves transactions to `begin`."""
    connection.isolation_level = None
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA secure_delete=ON")


def begin(connection: sa.engine.Connection) -> None:
    """Who will write waits for the others at once, not between reading and writing."""
    writes = connection.get_execution_options().get("writes")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def empty_log(engine: sa.engine.Engine) -> None:
    """Takes what is erased out of SQLite's log of writes too; nothing for another database."""
    if engine.dialect.name != "sqlite":
        return
    connection = engine.raw_connection()
    try:
        connection.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        connection.close()
