"""One thing that is wrong: where, what, why, and what to write instead."""

from __future__ import annotations

from dataclasses import dataclass

ERROR, WARNING = "error", "warning"
LONGEST = 90


@dataclass(frozen=True)
class Finding:
    """A problem of one field of one record; `rule` names what was broken."""

    rule: str
    file: str
    record: str
    field: str
    why: str
    instead: str
    line: int = 0
    severity: str = ERROR

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        field = f", field `{self.field}`" if self.field else ""
        told = " ".join(filter(None, (self.why, self.instead)))
        return f"{place}: {self.record}{field}{': ' if told else ''}{told} [{self.rule}]"


def cut(text: str, around: int = 0) -> str:
    """A passage of a text, short enough to read in a message."""
    start = max(0, min(around - LONGEST // 2, len(text) - LONGEST))
    end = start + LONGEST
    return f"{'…' if start else ''}{text[start:end]}{'…' if end < len(text) else ''}"
