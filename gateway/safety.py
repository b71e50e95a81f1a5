"""Safety words: read before Rasa, so that someone in distress gets people whatever else is down."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import yaml

from gateway.replies import helplines
from guidance.catalogue import Helpline, Words
from guidance.loading import helplines_in
from guidance.text import plain


class Safety:
    """The patterns that alarm, those that do not, and the helplines."""

    def __init__(
        self,
        alarming: Iterable[str],
        harmless: Iterable[str],
        text: Words,
        lines: Sequence[Helpline],
    ):
        self.alarming, self.harmless = either(alarming), either(harmless)
        self.text, self.lines = text, tuple(lines)

    def alarms(self, text: str) -> bool:
        """Whether the text has words of distress outside of harmless phrases."""
        return bool(self.alarming.search(self.harmless.sub(" ", plain(text))))

    def helplines(self) -> list[dict[str, Any]]:
        """The helplines as the gateway says them itself."""
        return helplines(self.text, self.lines)


def either(patterns: Iterable[str]) -> re.Pattern[str]:
    """One pattern that matches whole words of any of these, also after a `j` written together."""
    return re.compile(r"\bj?(?:" + "|".join(patterns) + r")\b")


def load_safety(catalogue: Path) -> Safety:
    """The safety words and helplines of a catalogue folder."""
    words = yaml.safe_load((catalogue / "safety.yml").read_text(encoding="utf-8"))
    lines, text = helplines_in(catalogue / "helplines.yml", [])
    return Safety(words["alarming"], words["harmless"], text, lines)
