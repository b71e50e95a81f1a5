"""The shape that our custom actions share: read the message, reply, return the events."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.turn import Turn


class GuidanceAction(Action, ABC):
    """Reads the message's facts, replies, and tells the gateway what is known."""

    reads = True
    in_form = False

    def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> list[EventType]:
        turn = Turn(dispatcher, tracker, self.in_form)
        if self.reads:
            turn.read()
        self.reply(turn)
        return turn.finish()

    @abstractmethod
    def reply(self, turn: Turn) -> None:
        """Utters the reply and notes what changes."""
