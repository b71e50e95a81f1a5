"""Erases a conversation from the tracker store that Rasa writes."""

from __future__ import annotations

import sqlalchemy as sa

from gateway.database import opened

EVENTS = sa.table("events", sa.column("sender_id"))


class TrackerEraser:
    """Deletes the events of one conversation."""

    def __init__(self, url: str):
        self.engine = opened(url, "JALON_TRACKERS")

    def erase(self, conversation: str) -> None:
        """Deletes its events; nothing to do before Rasa has made its table."""
        if not sa.inspect(self.engine).has_table("events"):
            return
        with self.engine.begin() as connection:
            connection.execute(sa.delete(EVENTS).where(EVENTS.c.sender_id == conversation))
