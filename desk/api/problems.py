"""What is wrong with a request: where, why, and what to write instead."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import yaml

LONGEST_ECHO = 60
MOST_NAMES = 25
KINDS = {dict: "object", list: "array", str: "string", bool: "boolean", type(None): "null"}


@cache
def words() -> dict[str, Any]:
    """The French words of the API."""
    file = Path(__file__).parent / "words.yml"
    found: dict[str, Any] = yaml.safe_load(file.read_text(encoding="utf-8"))
    return found


def said(phrase: str, **filled: object) -> str:
    """A phrase with what fills it; what a caller sent is cut to a readable length."""
    short = {name: str(value)[:LONGEST_ECHO] for name, value in filled.items()}
    return str(words()[phrase]).format(**short)


def kind_of(value: object) -> str:
    """What a JSON value is, in French."""
    return str(words()["kinds"][KINDS.get(type(value), "number")])


@dataclass(frozen=True)
class Problem:
    """One thing to correct: a JSON pointer (or `?name` for a parameter), why, what to write."""

    pointer: str
    code: str
    message: str
    write: tuple[str, ...] = ()


@dataclass
class Problems:
    """The problems noted so far, and what was left aside without being wrong."""

    found: list[Problem] = field(default_factory=list)
    notes: list[Problem] = field(default_factory=list)

    def wrong(
        self,
        pointer: str,
        code: str,
        allowed: Iterable[str] = (),
        given: object = "",
        **more: object,
    ) -> None:
        """Notes a problem, with the allowed values closest to what was given."""
        message = said(code, given=given, **more)
        self.found.append(Problem(pointer, code, message, closest(str(given), allowed)))

    def aside(self, pointer: str, code: str, **filled: object) -> None:
        """Notes what was left aside."""
        self.notes.append(Problem(pointer, code, said(code, **filled)))


def closest(given: str, allowed: Iterable[str]) -> tuple[str, ...]:
    """The allowed values that look most like what was given, else all when they are few."""
    names = list(allowed)
    close = difflib.get_close_matches(given[:LONGEST_ECHO], names, 3, 0.6)
    return tuple(close or names[:MOST_NAMES])


def step(pointer: str, name: object) -> str:
    """The JSON pointer one step further (RFC 6901)."""
    return f"{pointer}/{str(name)[:LONGEST_ECHO].replace('~', '~0').replace('/', '~1')}"
