"""Whether a domain is empty, asked at each message, is found out once.

Rasa makes an empty domain, and writes both out, responses and all, to compare them.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from rasa.shared.core.domain import Domain

from turns.pins import replace

SOURCE = "884be90ef485"


def apply() -> None:
    """From now on a domain remembers it; Unpinned when Rasa has changed."""
    replace(Domain, "is_empty", SOURCE, once)


def once(original: Callable[..., Any]) -> Callable[..., Any]:
    """What Rasa found the first time: a domain that is in use is not changed."""

    def is_empty(self: Any) -> bool:
        if not hasattr(self, "empty_once"):
            self.empty_once = original(self)
        found: bool = self.empty_once
        return found

    return is_empty
