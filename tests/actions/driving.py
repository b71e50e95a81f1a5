"""Runs one action as the action server would, on slots and a message."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher


@dataclass(frozen=True)
class Outcome:
    """What an action uttered, the slots it set, and its other events."""

    messages: list[dict[str, Any]]
    slots: dict[str, Any]
    events: list[dict[str, Any]]

    def last(self, kind: str) -> dict[str, Any]:
        """The last message of a kind; AssertionError when there is none."""
        found = [message for message in self.messages if message["kind"] == kind]
        assert found, f"no {kind} among {[m['kind'] for m in self.messages]}"
        return found[-1]

    @property
    def kinds(self) -> list[str]:
        """The kinds of the messages for the person, in order."""
        return [m["kind"] for m in self.messages if m["kind"] != "state"]

    @property
    def known(self) -> dict[str, Any]:
        """The facts told to the gateway."""
        return self.last("state")["known"]


def entity(fact: str, value: Any, **more: Any) -> dict[str, Any]:
    """An entity as the reader gives it."""
    return {"entity": fact, "value": value, "start": 0, "end": 4, **more}


def run(
    action: Action,
    intent: str = "inform",
    entities: tuple[dict[str, Any], ...] = (),
    text: str = "un message",
    **slots: Any,
) -> Outcome:
    """The outcome of an action for a message, with these slots set before."""
    message = {"intent": {"name": intent}, "entities": list(entities), "text": text}
    tracker = Tracker("someone", dict(slots), message, [], False, None, {}, "action_listen")
    dispatcher = CollectingDispatcher()
    events = action.run(dispatcher, tracker, {})
    return Outcome(
        [m["custom"] for m in dispatcher.messages if m.get("custom")],
        {e["name"]: e["value"] for e in events if e["event"] == "slot"},
        [e for e in events if e["event"] != "slot"],
    )


JOBSEEKER = {
    "audience": "jobseeker",
    "need": "find_training",
    "commune": "92094",
    "territory": "wallonia",
    "basin": "namur",
    "circumstances": ["none"],
}
