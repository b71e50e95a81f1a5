"""No search for slots in a message where the domain fills every slot by its actions, as ours."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from rasa.core.actions.action import ActionExtractSlots
from rasa.shared.core.constants import ACTION_VALIDATE_SLOT_MAPPINGS, DEFAULT_SLOT_NAMES

from turns.pins import check, replace

SOURCE, VALIDATION = "13487835d751", "3f1249f61cf2"


def apply() -> None:
    """From now on nothing is searched for in vain; Unpinned when Rasa has changed."""
    check(
        ActionExtractSlots._execute_validation_action,
        "ActionExtractSlots._execute_validation_action",
        VALIDATION,
    )
    replace(ActionExtractSlots, "run", SOURCE, unless_vain)


def unless_vain(original: Callable[..., Any]) -> Callable[..., Any]:
    """No events where there can be none, else what Rasa finds."""

    async def run(self: Any, output_channel: Any, nlg: Any, tracker: Any, domain: Any) -> Any:
        if not hasattr(domain, "extracts"):
            domain.extracts = extracts(domain)
        if not domain.extracts:
            return []
        return await original(self, output_channel, nlg, tracker, domain)

    return run


def extracts(domain: Any) -> bool:
    """Whether any slot is filled from a message, or by an action named in its mapping."""
    slots = (slot for slot in domain.slots if slot.name not in DEFAULT_SLOT_NAMES)
    mappings = [mapping for slot in slots for mapping in slot.mappings]
    plain = all(m.get("type") == "custom" and not m.get("action") for m in mappings)
    return not plain or ACTION_VALIDATE_SLOT_MAPPINGS in domain.user_actions
