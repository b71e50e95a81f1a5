"""What Rasa works out again from all events at each step, kept and gone on with instead.

Two things: the events that still count (`DialogueStateTracker.applied_events`), and the states of
the dialogue before each action (`Domain.states_for_tracker_history`), which the rules are compared
with. Both are folds over a list that only grows. A form that runs again takes the events since its
last run out of what counts: then the fold goes back to the mark left there.
"""

from __future__ import annotations

import dataclasses
from collections import deque
from itertools import islice
from typing import Any, NamedTuple

from rasa.shared.core.events import (
    ActionExecuted,
    ActionReverted,
    ActiveLoop,
    Restarted,
    SessionStarted,
    UserUtteranceReverted,
)

KEPT = 32  # marks: many more than a rule has steps, or a turn actions
BEGINS = (Restarted, SessionStarted)
REVERTS = (ActionReverted, UserUtteranceReverted)
FIELDS = (
    "latest_message",
    "latest_action",
    "latest_bot_utterance",
    "followup_action",
    "_paused",
)


class Mark(NamedTuple):
    """The state before an action: where it stands, the state for rules, how to go back to it."""

    index: int
    state: dict[str, Any]
    fields: tuple[Any, ...]
    loop: Any
    values: list[Any]
    were_set: list[bool]


class History:
    """The events of one tracker that count, and the states before its last actions."""

    def __init__(self, tracker: Any, domain: Any):
        self.domain = domain
        self.replay = tracker.init_copy()
        self.seen = 0
        self.loops: set[str] = set()
        self.applied: list[Any] = []
        self.marks: deque[Mark] = deque(maxlen=KEPT)
        self.active: dict[str, Any] | None = None

    def follow(self, tracker: Any) -> History:
        """Takes in what happened since the last time."""
        for event in list(islice(tracker.events, self.seen, None)):
            if new_loop(event, self.loops):
                return self.again(tracker)
            self.take(event, tracker)
            self.seen += 1
        return self

    def again(self, tracker: Any) -> History:
        """Begins anew with every name of a form: known only now, it counts from the beginning."""
        self.loops = {e.name for e in tracker.events if isinstance(e, ActiveLoop) and e.name}
        self.applied = []
        self.start()
        for event in list(tracker.events):
            self.take(event, tracker)
        self.seen = len(tracker.events)
        return self

    def start(self) -> None:
        """Goes back to the beginning."""
        self.replay._reset()
        self.marks.clear()
        self.active = None

    def take(self, event: Any, tracker: Any) -> None:
        """Takes one event in, as `applied_events` does."""
        if type(event) in BEGINS:
            self.applied = []
            self.start()
        elif type(event) in REVERTS:
            self.undo(event, tracker)
        elif self.repeats_loop(event, tracker):
            self.go_back(event.action_name, tracker)
        else:
            self.apply(event)

    def repeats_loop(self, event: Any, tracker: Any) -> bool:
        """Whether a form runs again, its last run and what followed being one with this one."""
        return (
            type(event) is ActionExecuted
            and event.action_name in self.loops
            and not tracker._first_loop_execution_or_unhappy_path(event.action_name, self.applied)
        )

    def apply(self, event: Any) -> None:
        """Adds an event that counts."""
        if type(event) is ActionExecuted:
            self.marks.append(self.mark(len(self.applied)))
        self.applied.append(event)
        event.apply_to(self.replay)
        self.active = None

    @property
    def present(self) -> dict[str, Any]:
        """The state for rules as it is now; worked out once until something happens."""
        if self.active is None:
            self.active = self.domain.get_active_state(self.replay)
        return self.active

    def mark(self, index: int) -> Mark:
        """The present state."""
        replay = self.replay
        loop = replay.active_loop
        return Mark(
            index,
            self.present,
            tuple(getattr(replay, name) for name in FIELDS),
            loop and dataclasses.replace(loop),
            [slot._value for slot in replay.slots.values()],
            [slot._has_been_set for slot in replay.slots.values()],
        )

    def undo(self, event: Any, tracker: Any) -> None:
        """Takes out what an event of reverting takes out; rare, so all is gone through again."""
        from rasa.shared.core.events import UserUttered

        if isinstance(event, UserUtteranceReverted):
            tracker._undo_till_previous(UserUttered, self.applied)
        tracker._undo_till_previous(ActionExecuted, self.applied)
        events, self.applied = self.applied, []
        self.start()
        for each in events:
            self.apply(each)

    def go_back(self, loop: str, tracker: Any) -> None:
        """Takes out what a form's running again takes out, from its last run on."""
        run = next(
            i
            for i in range(len(self.applied) - 1, -1, -1)
            if type(self.applied[i]) is ActionExecuted and self.applied[i].action_name == loop
        )
        tail = self.applied[run:]
        tracker._undo_till_previous_loop_execution(loop, tail)
        mark = next((m for m in self.marks if m.index == run), None)
        if mark is None:
            events, self.applied = [*self.applied[:run], *tail], []
            self.start()
        else:
            events, self.applied = tail, self.applied[:run]
            self.restore(mark)
        for each in events:
            self.apply(each)

    def restore(self, mark: Mark) -> None:
        """Makes the state of a mark the present one, and forgets the marks after it."""
        while self.marks and self.marks[-1].index >= mark.index:
            self.marks.pop()
        for name, value in zip(FIELDS, mark.fields, strict=True):
            setattr(self.replay, name, value)
        self.replay.active_loop = mark.loop and dataclasses.replace(mark.loop)
        slots = self.replay.slots.values()
        for slot, value, was_set in zip(slots, mark.values, mark.were_set, strict=True):
            slot._value, slot._has_been_set = value, was_set
        self.active = mark.state

    def states(self, at_most: int) -> list[dict[str, Any]]:
        """The last states before an action, and the present one; copies, to be changed at will."""
        before = [mark.state for mark in islice(reversed(self.marks), at_most)][::-1]
        states = [*before, self.present]
        return [{kind: dict(part) for kind, part in state.items()} for state in states]


def new_loop(event: Any, loops: set[str]) -> bool:
    """Whether an event names a form for the first time."""
    return isinstance(event, ActiveLoop) and bool(event.name) and event.name not in loops
