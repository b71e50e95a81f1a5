"""The states that rules are compared with, without going through the whole conversation again.

A rule looks at as many states as it has steps: those before cannot change what it says, so they
are not given to it.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from rasa.core.policies.policy import Policy
from rasa.core.policies.rule_policy import RULES, RULES_FOR_LOOP_UNHAPPY_PATH, RulePolicy
from rasa.shared.core.constants import PREVIOUS_ACTION, SHOULD_NOT_BE_SET, USER
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.nlu.constants import INTENT

from turns.history import KEPT, History
from turns.pins import check, replace

STATES, KEYS, RULE = "ed9b82bed2f2", "2915fd81711e", "64a108b016b4"
APPLIED = "764d5065ea99"


def apply() -> None:
    """From now on rules see the last states; Unpinned when Rasa has changed."""
    check(RulePolicy._is_rule_applicable, "RulePolicy._is_rule_applicable", RULE)
    check(Policy._prediction_states, "Policy._prediction_states", STATES)
    replace(DialogueStateTracker, "applied_events", APPLIED, applied)
    replace(RulePolicy, "_prediction_states", STATES, recent)
    replace(RulePolicy, "_get_possible_keys", KEYS, narrowed)


def applied(original: Callable[..., Any]) -> Callable[..., Any]:
    """The events that count, from the tracker's history where it has one."""

    def applied_events(self: Any) -> list[Any]:
        history = getattr(self, "history", None)
        return list(history.follow(self).applied) if history else original(self)

    return applied_events


def recent(original: Callable[..., Any]) -> Callable[..., Any]:
    """The last states of a tracker: as many as the longest rule has, and one more."""

    def prediction_states(
        self: Any, tracker: Any, domain: Any, use_text: bool = False, rule_only_data: Any = None,
        **named: Any,
    ) -> Any:  # fmt: skip
        use_text = named.get("use_text_for_last_user_input", use_text)
        depth = longest(self)
        if depth > KEPT or tracker._max_event_history is not None:
            return original(self, tracker, domain, use_text, rule_only_data)
        states = history_of(tracker, domain).states(depth)
        self.featurizer._choose_last_user_input([states], use_text)
        return states

    return prediction_states


def narrowed(original: Callable[..., Any]) -> Callable[..., Any]:
    """The rules that fit, looked for among those whose last state can be the present one."""

    def get_possible_keys(self: Any, lookup: Any, states: Any) -> Any:
        if not states:
            return original(self, lookup, states)
        return original(self, dict.fromkeys(following(self, lookup, states[-1])), states)

    return get_possible_keys


def following(policy: Any, lookup: Any, state: Any) -> list[str]:
    """The rules whose last state has the previous action and intent of the present one; kept."""
    before, intent = state.get(PREVIOUS_ACTION) or {}, (state.get(USER) or {}).get(INTENT)
    known = policy.__dict__.setdefault("following", {})
    asked = (id(lookup), intent, *sorted(before.items()))
    if asked not in known:
        known[asked] = [key for key in lookup if follows(json.loads(key)[-1], before, intent)]
    keys: list[str] = known[asked]
    return keys


def follows(state: Any, before: Any, intent: str | None) -> bool:
    """Whether the last state of a rule can be one with this previous action and this intent."""
    wanted = state.get(PREVIOUS_ACTION) or {}
    if not wanted or not before:
        return not wanted and not before
    told = {key: value for key, value in wanted.items() if set_to(value)}
    said = (state.get(USER) or {}).get(INTENT)
    fits = all(before.get(key) == value for key, value in told.items())
    return fits and (said == intent or not set_to(said))


def set_to(value: Any) -> bool:
    """Whether a rule wants a certain value, rather than any or none."""
    return bool(value) and value != SHOULD_NOT_BE_SET


def history_of(tracker: Any, domain: Any) -> History:
    """The history that a tracker carries, up to its last event."""
    if getattr(tracker, "history", None) is None or tracker.history.domain is not domain:
        tracker.history = History(tracker, domain)
    history: History = tracker.history.follow(tracker)
    return history


def longest(policy: Any) -> int:
    """How many states the longest rule of a policy looks at."""
    if not hasattr(policy, "longest"):
        keys = [k for name in (RULES, RULES_FOR_LOOP_UNHAPPY_PATH) for k in policy.lookup[name]]
        policy.longest = max((len(json.loads(key)) for key in keys), default=0)
    depth: int = policy.longest
    return depth
