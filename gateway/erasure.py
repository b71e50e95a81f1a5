"""Erases a conversation from the tracker store that Rasa writes, and leaves nothing in files."""

from __future__ import annotations

import time
from typing import Any

import sqlalchemy as sa

EVENTS = sa.table("events", sa.column("sender_id"), sa.column("timestamp"))


class TrackerEraser:
    """Deletes the events of conversations."""

    def __init__(self, url: str):
        self.engine = sa.create_engine(url, future=True)
        without_traces(self.engine)

    def erase(self, conversation: str) -> None:
        """Deletes its events; nothing to do before Rasa has made its table."""
        if not sa.inspect(self.engine).has_table("events"):
            return
        with self.engine.begin() as connection:
            connection.execute(sa.delete(EVENTS).where(EVENTS.c.sender_id == conversation))
        emptied(self.engine)

    def quiet_for(self, seconds: float) -> list[str]:
        """The conversations that have had no event for so long."""
        if not sa.inspect(self.engine).has_table("events"):
            return []
        last = sa.func.max(EVENTS.c.timestamp)
        wanted = sa.select(EVENTS.c.sender_id).group_by(EVENTS.c.sender_id)
        with self.engine.connect() as connection:
            found = connection.execute(wanted.having(last < time.time() - seconds))
            return list(found.scalars())


def without_traces(engine: sa.engine.Engine) -> None:
    """Has SQLite overwrite what is deleted, which not every build of it does by itself."""
    if engine.dialect.name == "sqlite":
        sa.event.listen(engine, "connect", overwriting)
        engine.dispose()


def overwriting(connection: Any, _: Any) -> None:
    """A new connection overwrites what it deletes."""
    connection.execute("PRAGMA secure_delete=ON")


def emptied(engine: sa.engine.Engine) -> None:
    """Empties the log that SQLite may write ahead, where deleted rows would be left."""
    if engine.dialect.name == "sqlite":
        with engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
