"""No copies and no text for lines of the log that nobody will see.

Rasa copies events, states and messages in depth for its debugging lines, whether they are written
or not. Every `copy.deepcopy` of the modules named here stands in such a line.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from types import ModuleType, SimpleNamespace
from typing import Any

from rasa.core import processor
from rasa.core.actions import forms
from rasa.core.policies import rule_policy
from rasa.core.policies.policy import Policy
from rasa.core.processor import MessageProcessor

from turns.pins import check, replace

MODULES: tuple[tuple[ModuleType, str], ...] = (
    (processor, "f42dfbf26e2f"),
    (forms, "7cb6c3055011"),
    (rule_policy, "952d1a139065"),
)
SLOTS, STATES = "cfc60d6857d3", "32b101cb34fd"


class Quiet:
    """Rasa's log without its debugging lines."""

    def __init__(self, log: Any):
        self.log = log

    def debug(self, *_: object, **__: object) -> None:
        """Writes nothing."""

    def __getattr__(self, name: str) -> Any:
        return getattr(self.log, name)


def apply() -> None:
    """From now on nothing is made for debugging lines, unless they are written; Unpinned."""
    if logging.getLogger("rasa").isEnabledFor(logging.DEBUG):
        return
    for module, source in MODULES:
        check(module, module.__name__, source)  # type: ignore[arg-type]
    replace(MessageProcessor, "_log_slots", SLOTS, silent)
    replace(Policy, "format_tracker_states", STATES, silent)
    for module, _ in MODULES:
        if not isinstance(module.structlogger, Quiet):
            module.structlogger = Quiet(module.structlogger)
            module.copy = SimpleNamespace(deepcopy=lambda value: value)


def silent(_: Callable[..., Any]) -> Callable[..., Any]:
    """Nothing, of a tracker or of its states."""
    return lambda told: None
