"""Places suggested while one types in a field."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Suggestion:
    """A place to choose: `detail` tells it from others of the same name."""

    nis: str
    name: str
    detail: str


@dataclass(frozen=True)
class Entry:
    """A name that can be typed: its plain words, its postal codes, what is shown, and a rank."""

    words: tuple[str, ...]
    postal_codes: tuple[str, ...]
    shown: Suggestion
    rank: int


def suggested(
    entries: Iterable[Entry], typed: tuple[str, ...], limit: int
) -> tuple[Suggestion, ...]:
    """What the entries that fit show, best first, each place once."""
    fitting = sorted((e for e in entries if fits(e, typed)), key=lambda e: order(e, typed))
    shown = dict.fromkeys(entry.shown for entry in fitting)
    return tuple(shown)[:limit]


def fits(entry: Entry, typed: tuple[str, ...]) -> bool:
    """Whether each word typed begins a word of the name or one of its postal codes."""
    whole = "".join(entry.words)
    return bool(typed) and (
        all(any(w.startswith(t) for w in (*entry.words, *entry.postal_codes)) for t in typed)
        or whole.startswith("".join(typed))
    )


def order(entry: Entry, typed: tuple[str, ...]) -> tuple[bool, bool, int, str, str]:
    """Sorts exact names first, then names that begin so, then communes before localities."""
    wanted = "".join(word for word in typed if not word.isdigit())
    name, code = "".join(entry.words), entry.shown.detail[:4]
    whole = name == wanted or code == "".join(typed)
    return (not whole, not name.startswith(wanted), entry.rank, name, entry.shown.detail)
