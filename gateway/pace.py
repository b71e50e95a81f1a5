"""How often something may be done: by one conversation, from one address."""

from __future__ import annotations

import time
from collections import defaultdict, deque

MOST_KEYS = 10_000


class Pace:
    """At most `times` of one key within `seconds`; keys that are quiet are forgotten."""

    def __init__(self, times: int, seconds: float):
        self.times, self.seconds = times, seconds
        self.recent: dict[str, deque[float]] = defaultdict(deque)
        self.tidied = 0.0

    def wait(self, key: str) -> float:
        """Counts one more and returns 0, or how many seconds it has to wait, uncounted."""
        now, times = time.monotonic(), self.recent[key]
        while times and times[0] <= now - self.seconds:
            times.popleft()
        if len(times) >= self.times:
            return max(self.seconds - (now - times[0]), 0.1)
        times.append(now)
        self.forget(now)
        return 0.0

    def forget(self, now: float) -> None:
        """Drops quiet keys once there are many, so that memory stays small."""
        if len(self.recent) > MOST_KEYS and now > self.tidied + self.seconds:
            self.tidied = now
            known = list(self.recent.items())  # at once: other threads count too
            old = [key for key, times in known if times and times[-1] <= now - self.seconds]
            for key in old:
                del self.recent[key]

    def drop(self, key: str) -> None:
        """Forgets a key."""
        self.recent.pop(key, None)
