"""Where the questions, answers and services of a graph stand: a tree from left to right.

The ends stand below one another; what is before them stands in the middle of what it leads to.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from dataclasses import dataclass, field

from care.picture.graph import Branch, Node
from care.picture.labels import SAID, Labels, number, shortened

QUESTION_WIDTH, LABEL_WIDTH, END_WIDTH = 104, 205, 380
MARGIN, LINE, END_PITCH, PADDING = 16, 15, 50, 8
CHARACTERS, END_CHARACTERS, MOST_LINES = 26, 56, 4
THICKEST, BEND = 7.0, 26
LETTER = 6.6


@dataclass(frozen=True)
class Text:
    """A text at a point: `lines` below one another, each with whether it is strong."""

    x: float
    y: float
    lines: tuple[tuple[str, bool], ...]
    full: str
    line: int = LINE

    @property
    def width(self) -> float:
        """About how wide the text is."""
        return round(max(len(words) for words, _ in self.lines) * LETTER)

    @property
    def height(self) -> float:
        """How high the text is."""
        return len(self.lines) * self.line

    def placed(self) -> Iterator[tuple[float, str, bool]]:
        """The lines with their heights, around the point."""
        top = self.y - self.line * (len(self.lines) - 1) / 2 + 4
        for index, (words, strong) in enumerate(self.lines):
            yield round(top + index * self.line, 1), words, strong


@dataclass(frozen=True)
class Box:
    """A question or an end."""

    x: float
    y: float
    width: float
    height: float
    kind: str
    text: Text


@dataclass(frozen=True)
class Line:
    """A branch from a question to what follows; `width` grows with the people on it."""

    x: float
    y: float
    to_x: float
    to_y: float
    width: float


@dataclass
class Sheet:
    """One drawing: its size and everything on it."""

    width: float = 0
    height: float = 0
    boxes: list[Box] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    labels: list[Text] = field(default_factory=list)


@dataclass
class Layout:
    """Lays one tree out on a sheet."""

    labels: Labels
    total: int
    sheet: Sheet = field(default_factory=Sheet)
    below: float = MARGIN

    def laid(self, root: Node) -> Sheet:
        """The sheet of a tree."""
        self.place(root, MARGIN)
        self.sheet.height = self.below + MARGIN
        return self.sheet

    def place(self, node: Node, x: float) -> float:
        """Places a node and all below it; the height at which it stands."""
        if not node.branches:
            return self.end(node, x)
        after = x + QUESTION_WIDTH + LABEL_WIDTH
        heights = [self.branch(branch, x + QUESTION_WIDTH, after) for branch in node.branches]
        y = (heights[0] + heights[-1]) / 2
        for branch, height in zip(node.branches, heights, strict=True):
            self.line(branch, (x + QUESTION_WIDTH, y), (after, height))
        self.question(node, x, y)
        return y

    def branch(self, branch: Branch, x: float, after: float) -> float:
        """Places what a branch leads to, with its answers before it, never in too little room."""
        names = self.labels.branch(branch)
        words = wrapped(shortened(names), CHARACTERS, MOST_LINES)
        lines = (*((each, False) for each in words), (number(branch.people), True))
        room = max(0, len(lines) * LINE + PADDING - branch.to.ends * END_PITCH)
        self.below += room / 2
        height = self.place(branch.to, after)
        self.below += room / 2
        people = SAID["number_of_people"].format(number=number(branch.people))
        full = SAID["answered"].format(question=", ".join(names), answers=people)
        self.sheet.labels.append(Text(x + BEND, height, lines, full))
        return height

    def line(self, branch: Branch, start: tuple[float, float], end: tuple[float, float]) -> None:
        """Draws the line of a branch."""
        width = max(1.0, THICKEST * (branch.people / self.total) ** 0.5)
        self.sheet.lines.append(Line(*start, *end, round(width, 1)))

    def question(self, node: Node, x: float, y: float) -> None:
        """Draws a question."""
        name = SAID["questions"][node.fact]
        shown = name if node.asked else SAID["not_asked"].format(name=name)
        words = (*((each, True) for each in wrapped(shown, 14, 4)), (number(node.people), False))
        box = (x, y - len(words) * LINE / 2 - PADDING / 2, QUESTION_WIDTH)
        text = Text(x + QUESTION_WIDTH / 2, y, words, shown)
        kind = "question" if node.asked else "told"
        self.sheet.boxes.append(Box(*box, len(words) * LINE + PADDING, kind, text))

    def end(self, node: Node, x: float) -> float:
        """Draws an end below the last one."""
        y = self.below + END_PITCH / 2
        first, second = self.labels.first(node), self.labels.second(node)
        rows = SAID["rows_short" if len(node.rows) > 1 else "row_short"]
        words = (
            (clipped(f"1. {first}"), True),
            (clipped(f"2. {second}"), False),
            (clipped(rows.format(rows=", ".join(node.rows))), False),
        )
        full = SAID["ended"].format(first=first, second=second, rows=", ".join(node.rows))
        text = Text(x + 8, y, words, full, 14)
        self.sheet.boxes.append(Box(x, self.below + 2, END_WIDTH, END_PITCH - 4, "end", text))
        self.below += END_PITCH
        self.sheet.width = max(self.sheet.width, x + END_WIDTH + MARGIN)
        return y


def wrapped(words: str, width: int, most: int) -> list[str]:
    """Words on several lines, the last one cut where there are too many."""
    return textwrap.wrap(words, width, max_lines=most, placeholder=" …", break_long_words=False)


def clipped(words: str) -> str:
    """Words on one line, cut where they are too long."""
    return textwrap.shorten(words, END_CHARACTERS, placeholder=" …")
