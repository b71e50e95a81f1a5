"""Erases a conversation from the tracker store that Rasa writes."""

from __future__ import annotations

from trackers.database import Database
from trackers.settings import Settings


class TrackerEraser:
    """Deletes the events of one conversation; a turn still under way can no longer add any."""

    def __init__(self, url: str):
        self.database = Database(Settings(url))

    def erase(self, conversation: str) -> None:
        """Deletes its events, also those of a turn that is answered only afterwards."""
        self.database.erase(conversation)
