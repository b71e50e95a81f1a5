"""Trackers of conversations that are under way, so that none is read again at each message."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Mapping
from typing import Any, NamedTuple

from trackers.database import Point


class Kept(NamedTuple):
    """A tracker as it was saved, how far the database had come then, and when that was."""

    tracker: Any
    point: Point
    at: float


class Live:
    """At most so many trackers, none kept longer than so many seconds without a message."""

    def __init__(self, at_most: int, seconds: float):
        self.at_most, self.seconds = at_most, seconds
        self.kept: OrderedDict[str, Kept] = OrderedDict()

    def take(self, sender: str) -> Kept | None:
        """The tracker kept, which is no longer kept: a turn that fails leaves nothing half done."""
        return self.kept.pop(sender, None)

    def keep(self, sender: str, tracker: Any, point: Point) -> None:
        """Keeps a tracker as the one used last; the one used longest ago makes room."""
        self.kept.pop(sender, None)
        self.kept[sender] = Kept(tracker, point, time.monotonic())
        while len(self.kept) > self.at_most:
            self.kept.popitem(last=False)

    def forget(self, erased: Mapping[str, int]) -> None:
        """Drops what was erased since it was kept, and what nobody has spoken to for long."""
        oldest = time.monotonic() - self.seconds
        for sender, kept in list(self.kept.items()):
            if kept.at < oldest or erased.get(sender, kept.point.mark) != kept.point.mark:
                del self.kept[sender]
