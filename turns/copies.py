"""A copy of a tracker by copying it, not by going through all its events again.

Rasa copies the tracker before each action. What it replays gives the present state, since a tracker
is what its events make it; the one exception, a follow-up action that has been taken up and that
the events still ask for, gets Rasa's own copy.
"""

from __future__ import annotations

import dataclasses
from collections import deque
from collections.abc import Callable
from typing import Any

from rasa.core.actions.forms import FormAction
from rasa.shared.constants import DEFAULT_SENDER_ID
from rasa.shared.core.constants import REQUESTED_SLOT
from rasa.shared.core.events import (
    ActionExecuted,
    ActionReverted,
    FollowupAction,
    Restarted,
    SessionStarted,
    SlotSet,
    UserUtteranceReverted,
    UserUttered,
)
from rasa.shared.core.trackers import DialogueStateTracker

from turns.pins import check, replace

COPY, TRAVEL, INITIAL = "dfa48dca9f35", "09d16f28f007", "429fcd2243b9"
FORM = "381bc4b6e07f"
CLEARS = (ActionExecuted, UserUttered)
SETS = (FollowupAction, Restarted, SessionStarted, ActionReverted, UserUtteranceReverted)
SAME = ("_paused", "followup_action", "latest_action", "latest_message", "latest_bot_utterance")


def apply() -> None:
    """From now on trackers are copied so; Unpinned when Rasa has changed."""
    name = "DialogueStateTracker."
    check(DialogueStateTracker.travel_back_in_time, f"{name}travel_back_in_time", TRAVEL)
    check(DialogueStateTracker.init_copy, f"{name}init_copy", INITIAL)
    replace(DialogueStateTracker, "copy", COPY, copied)
    replace(FormAction, "_temporary_tracker", FORM, for_form)


def copied(original: Callable[..., Any]) -> Callable[..., Any]:
    """The copy, by Rasa where the events would say something else than the tracker."""

    def copy(self: Any) -> Any:
        if type(self) is not DialogueStateTracker or taken_up(self):
            return original(self)
        return twin(self)

    return copy


def for_form(original: Callable[..., Any]) -> Callable[..., Any]:
    """The tracker that a form's actions see: the present one, with what the form has so far."""

    def temporary_tracker(self: Any, tracker: Any, events: list[Any], domain: Any) -> Any:
        restarted = any(type(event) is Restarted for event in tracker.events)
        if type(tracker) is not DialogueStateTracker or restarted or taken_up(tracker):
            return original(self, tracker, events, domain)
        copy = twin(tracker)
        requested = SlotSet(REQUESTED_SLOT, self.get_slot_to_fill(tracker))
        for event in (requested, ActionExecuted(self.name()), *events):
            copy.update(event)
        return copy

    return temporary_tracker


def taken_up(tracker: Any) -> bool:
    """Whether a follow-up action was taken up that the events still ask for."""
    if tracker.followup_action is not None:
        return False
    for event in reversed(tracker.events):
        if type(event) in CLEARS:
            return False
        if type(event) in SETS:
            return True
    return True


def twin(tracker: Any) -> Any:
    """A tracker with the same events and state, sharing nothing that changes."""
    copy = object.__new__(DialogueStateTracker)
    copy.__dict__.update({name: getattr(tracker, name) for name in SAME})
    copy._max_event_history = tracker._max_event_history
    copy.events = deque(tracker.events, tracker._max_event_history)
    copy.sender_id = tracker.sender_id or DEFAULT_SENDER_ID
    copy.slots = {slot.name: slot_twin(slot) for slot in tracker.slots.values()}
    copy.sender_source, copy.is_rule_tracker = None, tracker.is_rule_tracker
    copy.active_loop = tracker.active_loop and dataclasses.replace(tracker.active_loop)
    copy.model_id = copy.assistant_id = None
    return copy


def slot_twin(slot: Any) -> Any:
    """A slot with the same value."""
    copy = object.__new__(type(slot))
    copy.__dict__ = slot.__dict__.copy()
    return copy
