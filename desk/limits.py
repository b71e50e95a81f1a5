"""How often something may be tried: sign-ins and codes."""

from __future__ import annotations

import threading
import time
from collections import defaultdict


class Limit:
    """At most `times` tries of one key within `seconds`."""

    def __init__(self, times: int, seconds: float):
        self.times, self.seconds = times, seconds
        self.tried: dict[str, list[float]] = defaultdict(list)
        self.lock = threading.Lock()

    def allows(self, key: str) -> bool:
        """Whether one more try is allowed; it counts when it is."""
        with self.lock:
            since = time.monotonic() - self.seconds
            recent = [at for at in self.tried.pop(key, []) if at > since]
            allowed = len(recent) < self.times
            self.tried[key] = [*recent, time.monotonic()] if allowed else recent
            self.forget(since)
            return allowed

    def forget(self, since: float) -> None:
        """Drops the keys that were not tried lately, so that memory stays small."""
        if len(self.tried) > 10_000:
            old = [key for key, times in self.tried.items() if not times or times[-1] <= since]
            for key in old:
                del self.tried[key]

    def clear(self, key: str) -> None:
        """Starts counting anew for a key."""
        with self.lock:
            self.tried.pop(key, None)
