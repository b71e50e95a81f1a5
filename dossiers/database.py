"""Opens a database with its tables: SQLite in a file or in memory, or PostgreSQL."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import StaticPool

IN_MEMORY = ("sqlite://", "sqlite:///:memory:")


def opened(url: str, tables: sa.MetaData) -> sa.engine.Engine:
    """The database at `url`, with these tables.

    Several processes may start at once: who finds a table made meanwhile looks again.
    """
    engine = sa.create_engine(url, future=True, **options(url))
    try:
        tables.create_all(engine)
    except DBAPIError:
        tables.create_all(engine)
    return engine


def options(url: str) -> dict[str, Any]:
    """Engine options: in memory one connection that all threads share, elsewhere connections that
    are tried before they are used, so that a database that was restarted is found again."""
    if url in IN_MEMORY:
        return {"poolclass": StaticPool, "connect_args": {"check_same_thread": False}}
    return {"pool_pre_ping": True}
