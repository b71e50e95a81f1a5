"""The French of the channel, from `words.yml`."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import yaml


@cache
def wording() -> dict[str, Any]:
    """Everything in the file."""
    return dict(yaml.safe_load((Path(__file__).parent / "words.yml").read_text(encoding="utf-8")))


def says(name: str) -> str:
    """A sentence of the channel."""
    return str(wording()["says"][name])


def button(name: str) -> str:
    """What stands on a button."""
    return str(wording()["buttons"][name])


def passed_on(command: str, payload: str) -> str | None:
    """The sentence that a command stands for; None when it has none or is unknown."""
    known = wording()["commands"].get(command, {}).get("passes_on")
    return wording()["deep_links"].get(payload, known) if command == "start" else known


def menu() -> list[tuple[str, str]]:
    """The commands of the menu with what they do."""
    return [(name, command["menu"]) for name, command in wording()["commands"].items()]
