"""Which shortcuts are on: all, none, or those that JALON_TURNS names."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Mapping
from importlib import import_module

from turns.pins import Unpinned

LOG = logging.getLogger(__name__)
SETTING = "JALON_TURNS"
SHORTCUTS = (
    "actions", "live", "types", "graph", "copies", "states", "slots", "domain", "names", "quiet",
    "threads", "garbage",
)  # fmt: skip
WITHOUT_A_PATCH = ("live",)


def chosen(environment: Mapping[str, str] = os.environ) -> tuple[str, ...]:
    """The shortcuts that are on; ValueError for a name that there is not.

    `all` (the default), `none`, names, or names with a minus before them: `all but these`.
    """
    words = environment.get(SETTING, "all").replace(",", " ").split()
    if words in (["all"], []):
        return SHORTCUTS
    if words == ["none"]:
        return ()
    unknown = [word for word in words if word.lstrip("-") not in SHORTCUTS]
    if unknown:
        raise ValueError(f"{SETTING} names {unknown[0]}: write all, none or some of {SHORTCUTS}.")
    if all(word.startswith("-") for word in words):
        return tuple(name for name in SHORTCUTS if f"-{name}" not in words)
    return tuple(name for name in SHORTCUTS if name in words)


def apply_chosen() -> tuple[str, ...]:
    """Puts the chosen shortcuts in Rasa; the names of those that are in."""
    return tuple(name for name in chosen() if name in WITHOUT_A_PATCH or applied(name))


def applied(name: str) -> bool:
    """Whether a shortcut could be put in; a line in the log when Rasa is not as it was."""
    apply: Callable[[], None] = import_module(f"turns.{name}").apply
    try:
        apply()
    except Unpinned as changed:
        LOG.error("shortcut %s is left out: %s", name, changed)
        return False
    return True
