"""The events of conversations in a database: read, added to while nothing else was, erased."""

from __future__ import annotations

import json
import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from trackers.compiled import Statement, Transaction, transaction
from trackers.engines import empty_log, engine_for
from trackers.settings import Settings
from trackers.tables import ERASED, EVENTS, create

REMEMBERED = 86_400 * 10**9  # nanoseconds that an erasure is remembered: longer than any turn
SENDER = sa.bindparam("sender")
LAST = sa.select(sa.func.max(EVENTS.c.id)).where(EVENTS.c.sender_id == SENDER)
MARK = sa.select(ERASED.c.mark).where(ERASED.c.sender_id == SENDER)
POINT = Statement(sa.select(LAST.scalar_subquery(), MARK.scalar_subquery()))
READ = Statement(sa.select(EVENTS.c.data).where(EVENTS.c.sender_id == SENDER).order_by(EVENTS.c.id))
ADD = Statement(EVENTS.insert().inline(), [c.name for c in EVENTS.c if not c.primary_key])
ALONE = Statement(sa.select(sa.func.pg_advisory_xact_lock(sa.func.hashtext(SENDER))))
FORGET = Statement(EVENTS.delete().where(EVENTS.c.sender_id == SENDER))
MARKED = Statement(ERASED.insert().inline())
UNMARK = Statement(ERASED.delete().where(ERASED.c.sender_id == SENDER))


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
        with transaction(self.engine) as here:
            return point(here, sender)

    def read(self, sender: str) -> tuple[list[dict[str, Any]], Point]:
        """The events of a conversation in their order, and how far it has come."""
        self.prepare()
        with transaction(self.engine) as here:
            reached = point(here, sender)
            rows = here.rows(READ, sender=sender)
        return [json.loads(data) for (data,) in rows], reached

    def add(self, sender: str, events: Sequence[dict[str, Any]], since: Point) -> Point:
        """Adds events to a conversation as it was read; Erased or Overtaken when it is not so."""
        self.prepare()
        with transaction(self.engine, writes=True) as here:
            alone(here, sender)
            reached = point(here, sender)
            if reached.mark != since.mark:
                raise Erased
            if reached.last != since.last:
                raise Overtaken
            if events:
                here.run_for_each(ADD, [row(sender, event) for event in events])
            return point(here, sender) if events else reached

    def erase(self, sender: str) -> None:
        """Erases a conversation; what was read of it before can no longer be added to."""
        self.prepare()
        with transaction(self.engine, writes=True) as here:
            alone(here, sender)
            here.run(FORGET, sender=sender)
            here.run(UNMARK, sender=sender)
            here.run(MARKED, sender_id=sender, mark=time.time_ns())
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


def point(here: Transaction, sender: str) -> Point:
    """How far a conversation has come, as this transaction sees it."""
    last, mark = here.row(POINT, sender=sender) or (None, None)
    return Point(last or 0, mark or 0)


def alone(here: Transaction, sender: str) -> None:
    """Waits until no other transaction writes this conversation; SQLite lets only one write."""
    if here.dialect.name == "postgresql":
        here.run(ALONE, sender=sender)


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
