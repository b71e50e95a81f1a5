"""The two tables: the events of conversations, as Rasa's own store names them, and erasures."""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy.exc import DBAPIError

METADATA = sa.MetaData()
EVENTS = sa.Table(
    "events",
    METADATA,
    sa.Column("id", sa.Integer, primary_key=True),
    sa.Column("sender_id", sa.String(255), nullable=False),
    sa.Column("type_name", sa.String(255), nullable=False),
    sa.Column("timestamp", sa.Float(53)),
    sa.Column("intent_name", sa.String(255)),
    sa.Column("action_name", sa.String(255)),
    sa.Column("data", sa.Text),
)
BY_SENDER = sa.Index("events_by_sender", EVENTS.c.sender_id, EVENTS.c.id)
ERASED = sa.Table(
    "erased",
    METADATA,
    sa.Column("sender_id", sa.String(255), primary_key=True),
    sa.Column("mark", sa.BigInteger, nullable=False, index=True),
)


def create(engine: sa.engine.Engine) -> None:
    """Makes what is missing; a table that Rasa's own store has made gets its index.

    Several processes may do it at once: who comes second finds everything made.
    """
    try:
        make(engine)
    except DBAPIError:
        make(engine)


def make(engine: sa.engine.Engine) -> None:
    """Makes what is not there."""
    METADATA.create_all(engine)
    BY_SENDER.create(engine, checkfirst=True)
