"""Paragraphs as Telegram's HTML, in as many messages as its limit needs."""

from __future__ import annotations

import html
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

LONGEST = 4_096  # UTF-16 units, counted with the tags, so never too long once they are read
LONGEST_PIECE = 3_500
BETWEEN = "\n\n"


@dataclass(frozen=True)
class Paragraph:
    """A text, after a bold beginning or within one tag."""

    text: str
    lead: str = ""
    tag: str = ""

    def html(self) -> str:
        """The paragraph, escaped."""
        lead = f"<b>{escaped(self.lead)}</b>" if self.lead else ""
        text = escaped(self.text)
        return lead + (f"<{self.tag}>{text}</{self.tag}>" if self.tag else text)


def escaped(text: str) -> str:
    """The text with what HTML would read as a tag or an entity escaped."""
    return html.escape(text, quote=False)


def length(text: str) -> int:
    """The length as Telegram counts."""
    return len(text.encode("utf-16-le")) // 2


def messages(paragraphs: Iterable[Paragraph]) -> list[str]:
    """The paragraphs in messages that are short enough, parted between paragraphs."""
    parts = [part for paragraph in paragraphs for part in fitting(paragraph)]
    found = [""]
    for part in parts:
        joined = f"{found[-1]}{BETWEEN}{part}" if found[-1] else part
        if length(joined) <= LONGEST:
            found[-1] = joined
        else:
            found.append(part)
    return [text for text in found if text]


def fitting(paragraph: Paragraph) -> Iterator[str]:
    """The HTML of a paragraph, in pieces when one message cannot hold it."""
    for number, line in enumerate(lines(paragraph)):
        for piece in pieces(line):
            yield Paragraph(piece, "" if number else paragraph.lead, paragraph.tag).html()


def lines(paragraph: Paragraph) -> list[str]:
    """The text, or its own paragraphs when it has some."""
    found = [line.strip() for line in paragraph.text.split(BETWEEN)]
    return [line for line in found if line] or ([""] if paragraph.lead else [])


def pieces(text: str) -> Iterator[str]:
    """The text in pieces, parted between words where there are some."""
    piece = ""
    for word in chopped(text):
        if piece and length(escaped(piece + word)) > LONGEST_PIECE:
            yield piece.strip()
            piece = ""
        piece += word
    yield piece.strip()


def chopped(text: str) -> Iterator[str]:
    """The words with their spaces, none longer than a piece even when all of it is escaped."""
    for word in text.split(" "):
        spaced = f"{word} "
        yield from (spaced[at : at + 500] for at in range(0, len(spaced), 500))
