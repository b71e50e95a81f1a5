"""Forms for everybody: masculine names of persons and adjectives that leave half of them out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from care.lint.finding import Finding, cut
from care.lint.readability import lists
from care.lint.texts import Text

FEMININE = (
    ("teurs", "trices"), ("teur", "trice"), ("eurs", "euses"), ("eur", "euse"), ("iers", "ières"),
    ("ier", "ière"), ("nnels", "nnelles"), ("ens", "ennes"), ("és", "ées"), ("ts", "tes"),
    ("t", "te"), ("s", "es"),
)  # fmt: skip
TO_YOU = r"(?:tu es|es-tu|vous êtes|êtes-vous|sois|soyez|tu seras|vous serez|t’es)"


def gender(texts: Iterable[Text]) -> Iterator[Finding]:
    """Masculine forms without a feminine in the same text."""
    for text in texts:
        if text.said:
            yield from names(text)
            yield from agreements(text)


def names(text: Text) -> Iterator[Finding]:
    """Names of persons in the masculine alone."""
    for pattern, inclusive, feminines in masculine():
        found = pattern.search(text.value)
        if found and not any(word in text.value.lower() for word in feminines):
            yield Finding(
                "gender", text.file, text.named, text.field,
                f"`{cut(text.value, found.start())}`: « {found.group()} » is masculine alone.",
                f"Write {inclusive}.", text.line,
            )  # fmt: skip


def agreements(text: Text) -> Iterator[Finding]:
    """Adjectives said of the person in the masculine alone."""
    for found in adjective().finditer(text.value):
        word = found.group("word")
        yield Finding(
            "gender", text.file, text.named, text.field,
            f"`{cut(text.value, found.start())}`: « {word} » is masculine alone.",
            f"Write « {word} ou {word}e », or a sentence without it.", text.line,
        )  # fmt: skip


@cache
def masculine() -> tuple[tuple[re.Pattern[str], str, tuple[str, ...]], ...]:
    """(the masculine, a form for everybody, the feminines that make the masculine right)."""
    return tuple(
        (re.compile(rf"\b{name}\b", re.IGNORECASE), inclusive, feminines_of(name))
        for name, inclusive in lists()["gender"].items()
    )


def feminines_of(name: str) -> tuple[str, ...]:
    """« conseillers » → « conseillères »; every ending that fits."""
    word = name.rpartition(")")[2].split()[0]
    irregular = {"assistants": "assistantes", "assistant": "assistante", "conseillers":
                 "conseillères", "conseiller": "conseillère"}  # fmt: skip
    ends = [word.removesuffix(end) + new for end, new in FEMININE if word.endswith(end)]
    return (irregular.get(word, ends[0] if ends else f"{word}e"), *ends)


@cache
def adjective() -> re.Pattern[str]:
    """« tu es inscrit », not « tu es inscrit ou inscrite »."""
    words = lists()["agreement"]
    return re.compile(
        rf"\b{TO_YOU} (?:pas |déjà |bien |encore )?(?P<word>{words})\b(?! ou \w+e\b)(?!e)",
        re.IGNORECASE,
    )
