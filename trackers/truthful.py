"""Has Rasa use our store as it is, so that an error of the database is an error of the turn.

Rasa wraps every store in one that, when saving or reading fails, logs a line and goes on with a
store in memory: the answer is given, and the conversation forgotten.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from rasa.core.agent import Agent

from turns.pins import replace

SOURCE = "97499b594b45"


def apply() -> None:
    """From now on Rasa's agents use our store unwrapped; Unpinned when Rasa has changed."""
    replace(Agent, "_create_tracker_store", SOURCE, unwrapped)


def unwrapped(original: Callable[..., Any]) -> Callable[..., Any]:
    """The store as it is where it says that its errors are to be seen."""

    def create(store: Any, domain: Any) -> Any:
        if not getattr(store, "tells_the_truth", False):
            return original(store, domain)
        store.domain = domain
        return store

    return create
