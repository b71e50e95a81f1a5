"""French typography: what is wrong in a text, and the same text as it should be."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from care.lint.finding import Finding, cut
from care.lint.texts import Text, texts_of

NARROW = "\N{NARROW NO-BREAK SPACE}"
SHOWN = "⍽"
AFTER = r"(?=[\s»”’)…!?.,;:]|$)"
RULES = (
    ("straight_quotes", re.compile(r"(?<=\w)'(?=\w)"), "’", "a straight apostrophe"),
    ("straight_quotes", re.compile(r'"([^"]*)"'), rf"«{NARROW}\1{NARROW}»", "straight quotes"),
    ("three_dots", re.compile(r"\.{3,}"), "…", "three dots instead of one sign"),
    ("double_space", re.compile(r"[ \u00a0\u202f]{2,}"), " ", "two spaces in a row"),
    ("space_before", re.compile(r"[ \u00a0\u202f]+(?=[,.](?:\s|$))"), "", "a space before , or ."),
    ("dash", re.compile(r"(?<=\S) - (?=\S)"), " – ", "a hyphen that stands for a dash"),
    ("ligature", re.compile(r"\b([cs]|ch|man|b|v|n)oe(?=u)"), r"\1œ", "« oe » instead of « œ »"),
    (
        "narrow_space",
        re.compile(rf"(?<=[^\s\u202f«“(!?:;…])[ \u00a0]?(?=[;!?:]{AFTER})(?![^\s]*/)"),
        NARROW,
        f"no narrow no-break space ({SHOWN}) before ; : ! ?",
    ),
    (
        "narrow_space",
        re.compile(r"(?<=[^\s\u202f])[ \u00a0]?(?=»)|(?<=«)[ \u00a0]?(?=[^\s\u202f])"),
        NARROW,
        f"no narrow no-break space ({SHOWN}) inside « »",
    ),
)


def tidied(text: str) -> str:
    """The text with every rule applied."""
    for _, wrong, right, _ in RULES:
        text = wrong.sub(right, text)
    return text.strip()


def typography(texts: Iterable[Text]) -> Iterator[Finding]:
    """One finding for each rule that a text breaks, with the passage as it should be."""
    for text in texts:
        if not text.written:
            continue
        for rule, wrong, right, why in RULES:
            found = wrong.search(text.value)
            if found:
                better = wrong.sub(right, text.value).replace(NARROW, SHOWN)
                yield Finding(
                    rule, text.file, text.named, text.field,
                    f"`{cut(text.value, found.start())}` has {why}.",
                    f"Write `{cut(better, found.start())}`, or let `--mend` write it.", text.line,
                )  # fmt: skip


def mended(path: Path) -> int:
    """Rewrites the texts of a file whose typography is wrong; how many there were."""
    content, number = path.read_text(encoding="utf-8"), 0
    for text in sorted(texts_of(path), key=lambda each: -each.start):
        written, better = content[text.start : text.end], tidied(text.value)
        if text.written and better != text.value and safe(written, text.value, better):
            new = written.replace(text.value, better)
            content, number = content[: text.start] + new + content[text.end :], number + 1
    if number:
        path.write_text(content, encoding="utf-8")
    return number


def safe(written: str, value: str, better: str) -> bool:
    """Whether a text stands on one line as it is, and the better one fits in the same quotes."""
    quote = written[:1] if written[:1] in ("'", '"') else ""
    return "\n" not in written and written.count(value) == 1 and not (quote and quote in better)
