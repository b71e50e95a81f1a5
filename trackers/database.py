"""The events of conversations in a database: read, added to while nothing else was, erased."""

from __future__ import annotations

import json
import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from trackers.engines import empty_log, engine_for
from trackers.settings import Settings
from trackers.tables import ERASED, EVENTS, create

REMEMBERED = 86_400 * 10**9  # nanoseconds that an erasure is remembered: longer than any turn
SENDER = sa.bindparam("sender")
LAST = sa.select(sa.func.max(EVENTS.c.id)).where(EVENTS.c.sender_id == SENDER)
MARK = sa.select(ERASED.c.mark).where(ERASED.c.sender_id == SENDER)
POINT = sa.select(LAST.scalar_subquery(), MARK.scalar_subquery())
READ = sa.select(EVENTS.c.data).where(EVENTS.c.sender_id == SENDER).order_by(EVENTS.c.id)
ADD = EVENTS.insert()


class Overtaken(Exception):
    """Something else has added to the conversation since it was read."""


class Erased(Exception):
    """The conversation has been erased since it was read."""


@dataclass(frozen=True)
class Point:
    """How far a conversation had come when it was read: its last row and its last erasure."""

    last: int = 0
    mark: int = 0


class Database:
    """The two tables. Every call is one short transaction and may wait: keep it off the loop."""

    def __init__(self, settings: Settings):
        self.engine = engine_for(settings)
        self.writing = self.engine.execution_options(writes=True)
        self.complete = False

    def prepare(self) -> None:
        """Makes the tables once the database answers."""
        if not self.complete:
            create(self.writing)
            self.complete = True

    def point(self, sender: str) -> Point:
        """How far a conversation has come."""
        self.prepare()
        with self.engine.connect() as connection:
            return point(connection, sender)

    def read(self, sender: str) -> tuple[list[dict[str, Any]], Point]:
        """The events of a conversation in their order, and how far it has come."""
        self.prepare()
        with self.engine.connect() as connection:
            here = point(connection, sender)
            rows = connection.execute(READ, {"sender": sender}).scalars().all()
        return [json.loads(row) for row in rows], here

    def add(self, sender: str, events: Sequence[dict[str, Any]], since: Point) -> Point:
        """Adds events to a conversation as it was read; Erased or Overtaken when it is not so."""
        self.prepare()
        with self.writing.begin() as connection:
            alone(connection, sender)
            here = point(connection, sender)
            if here.mark != since.mark:
                raise Erased
            if here.last != since.last:
                raise Overtaken
            if events:
                connection.execute(ADD, [row(sender, event) for event in events])
            return point(connection, sender) if events else here

    def erase(self, sender: str) -> None:
        """Erases a conversation; what was read of it before can no longer be added to."""
        self.prepare()
        mark = {"sender_id": sender, "mark": time.time_ns()}
        with self.writing.begin() as connection:
            alone(connection, sender)
            connection.execute(EVENTS.delete().where(EVENTS.c.sender_id == sender))
            connection.execute(ERASED.delete().where(ERASED.c.sender_id == sender))
            connection.execute(ERASED.insert(), mark)
        empty_log(self.engine)

    def erased_since(self, mark: int) -> dict[str, int]:
        """The conversations erased after a mark, with their own; forgets erasures of long ago."""
        self.prepare()
        with self.writing.begin() as connection:
            old = ERASED.c.mark < time.time_ns() - REMEMBERED
            connection.execute(ERASED.delete().where(old))
            return dict(connection.execute(sa.select(ERASED).where(ERASED.c.mark > mark)).all())

    def senders(self) -> list[str]:
        """Every conversation there is."""
        self.prepare()
        with self.engine.connect() as connection:
            return list(connection.execute(sa.select(EVENTS.c.sender_id).distinct()).scalars())

    def quiet_for(self, seconds: float) -> list[str]:
        """The conversations that have had no event for so long."""
        self.prepare()
        last = sa.func.max(EVENTS.c.timestamp)
        wanted = sa.select(EVENTS.c.sender_id).group_by(EVENTS.c.sender_id)
        with self.engine.connect() as connection:
            found = connection.execute(wanted.having(last < time.time() - seconds))
            return list(found.scalars())


def point(connection: sa.engine.Connection, sender: str) -> Point:
    """How far a conversation has come, as this transaction sees it."""
    row = connection.execute(POINT, {"sender": sender}).one()
    return Point(row[0] or 0, row[1] or 0)


def alone(connection: sa.engine.Connection, sender: str) -> None:
    """Waits until no other transaction writes this conversation; SQLite lets only one write."""
    if connection.dialect.name == "postgresql":
        connection.execute(sa.select(sa.func.pg_advisory_xact_lock(sa.func.hashtext(sender))))


def row(sender: str, event: dict[str, Any]) -> dict[str, Any]:
    """An event as a row of the table."""
    intent = event.get("parse_data", {}).get("intent", {}).get("name")
    return {
        "sender_id": sender,
        "type_name": event["event"],
        "timestamp": event.get("timestamp"),
        "intent_name": intent,
        "action_name": event.get("name"),
        "data": json.dumps(event),
    }
