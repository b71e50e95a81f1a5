"""The marked examples of `data/nlu`, as written and as Rasa gives them to the reader."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

NLU = Path("data/nlu")
MARK = re.compile(r"\[([^\[\]]*)\]\(([^()]*)\)")
LINE = re.compile(r"^\s*- (.*\S)\s*$", re.MULTILINE)


@dataclass(frozen=True)
class Marked:
    """An example: its file, intent, plain text, and marks as Rasa's entities."""

    file: str
    intent: str
    text: str
    marks: tuple[dict[str, Any], ...]


def marked_in(folder: Path = NLU) -> Iterator[Marked]:
    """Every example of a folder, in the order of its files."""
    for path in sorted(folder.glob("*.yml")):
        content = yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)
        for block in content["nlu"]:
            for line in LINE.findall(block["examples"]):
                yield Marked(path.name, block["intent"], plain(line), marks_of(line))


def plain(line: str) -> str:
    """A line without its marks."""
    return MARK.sub(r"\1", line)


def marks_of(line: str) -> tuple[dict[str, Any], ...]:
    """The marks of a line, placed where their words stand in the plain text."""
    found, shift = [], 0
    for match in MARK.finditer(line):
        start = match.start() - shift
        found.append({"entity": match[2], "start": start, "end": start + len(match[1])})
        shift += len(match[0]) - len(match[1])
    return tuple(found)
