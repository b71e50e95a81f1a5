"""Rasa's own actions are made once, not at each look for an action by its name.

They hold nothing but the address of the action server; several steps of each turn look for one.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from rasa.core.actions import action

from turns.pins import check, replace

SOURCE, LOOK = "6fa4896f3667", "a63fb2d066ef"


def apply() -> None:
    """From now on they are kept; Unpinned when Rasa has changed."""
    check(action.action_for_name_or_text, "action.action_for_name_or_text", LOOK)
    replace(action, "default_actions", SOURCE, kept)


def kept(original: Callable[..., Any]) -> Callable[..., Any]:
    """The actions that Rasa made the first time for an action server."""
    made: dict[int, tuple[Any, Any]] = {}

    def default_actions(action_endpoint: Any = None) -> Any:
        if id(action_endpoint) not in made:
            made[id(action_endpoint)] = action_endpoint, original(action_endpoint)
        return list(made[id(action_endpoint)][1])

    return default_actions
