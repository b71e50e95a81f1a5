"""Replaces a function of Rasa only where it is, to the letter, the one that was studied."""

from __future__ import annotations

import functools
import hashlib
import inspect
from collections.abc import Callable
from typing import Any


class Unpinned(RuntimeError):
    """Rasa's source is not the one that a shortcut was made for."""


def digest(function: Any) -> str:
    """Twelve characters that change with the source of a function or module."""
    return hashlib.sha256(inspect.getsource(function).encode()).hexdigest()[:12]


def replace(owner: Any, name: str, source: str, make: Callable[..., Callable[..., Any]]) -> None:
    """Puts `make(original)` in place of a function; Unpinned when its source has changed.

    Doing it twice changes nothing.
    """
    static = isinstance(inspect.getattr_static(owner, name), staticmethod)
    original = getattr(owner, name)
    if getattr(original, "shortcut", False):
        return
    check(original, f"{owner.__name__}.{name}", source)
    replacement = functools.wraps(original)(make(original))
    replacement.shortcut = True  # type: ignore[attr-defined]
    setattr(owner, name, staticmethod(replacement) if static else replacement)


def restore(owner: Any, name: str) -> None:
    """Puts the original back, for a comparison; nothing when it is there."""
    static = isinstance(inspect.getattr_static(owner, name), staticmethod)
    present = getattr(owner, name)
    if getattr(present, "shortcut", False):
        original = present.__wrapped__
        setattr(owner, name, staticmethod(original) if static else original)


def check(function: Any, name: str, source: str) -> None:
    """Unpinned unless a function has this source."""
    found = digest(function)
    if found != source:
        raise Unpinned(
            f"{name} of Rasa is `{found}`, the shortcut was made for `{source}`. Compare the two "
            "sources and run tests/turns, or leave the shortcut out by JALON_TURNS."
        )
