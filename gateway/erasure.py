"""What Rasa has kept of conversations, erased from the gateway."""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa

from trackers.database import Database
from trackers.settings import Settings


class TrackerEraser:
    """Deletes the events of conversations; a turn still under way can no longer add any."""

    def __init__(self, url: str):
        self.database = Database(Settings(url))

    def erase(self, conversation: str) -> None:
        """Deletes its events, also those of a turn that is answered only afterwards."""
        self.database.erase(conversation)

    def quiet_for(self, seconds: float) -> list[str]:
        """The conversations that have had no event for so long."""
        return self.database.quiet_for(seconds)


def without_traces(engine: sa.engine.Engine) -> None:
    """Has SQLite overwrite what is deleted, which not every build of it does by itself."""
    if engine.dialect.name == "sqlite":
        sa.event.listen(engine, "connect", overwriting)
        engine.dispose()


def overwriting(connection: Any, _: Any) -> None:
    """A new connection overwrites what it deletes."""
    connection.execute("PRAGMA secure_delete=ON")
