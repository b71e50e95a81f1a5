"""Rasa's tracker store over our database: named in endpoints.yml."""

from __future__ import annotations

import asyncio
import itertools
import logging
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from rasa.core.brokers.broker import EventBroker
from rasa.core.tracker_store import TrackerStore
from rasa.shared.core.constants import ACTION_LISTEN_NAME
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, Event
from rasa.shared.core.trackers import DialogueStateTracker

from trackers import truthful
from trackers.database import Database, Erased, Point
from trackers.live import Live
from trackers.reaching import reach
from trackers.settings import Settings, WrongSetting, url_of
from trackers.sweeping import Sweeper
from turns.choice import apply_chosen

LOG = logging.getLogger(__name__)


class Trackers(TrackerStore):
    """Reads and saves conversations off the event loop; every error is the turn's error."""

    tells_the_truth = True

    def __init__(
        self,
        domain: Domain | None,
        host: str | None = None,
        event_broker: EventBroker | None = None,
        db: str = "",
        live_at_most: int = 250,
        live_seconds: float = 600.0,
        **limits: Any,
    ):
        super().__init__(domain, event_broker)
        truthful.apply()
        try:
            settings = Settings(host or url_of(db), **limits)
            at_most = live_at_most if "live" in apply_chosen() else 0
            self.database = Database(settings)
            reach(self.database)
        except (WrongSetting, TypeError, ValueError) as wrong:
            raise SystemExit(f"Rasa is not started: {wrong}") from None
        self.patience = settings.connect_within + 3 * settings.answer_within
        self.live = Live(at_most, live_seconds)
        self.sweeper = Sweeper(self.database, self.live)
        self.threads = ThreadPoolExecutor(settings.connections, "trackers")

    async def apart(self, work: Callable[..., Any], *arguments: object) -> Any:
        """What a call of the database returns, while the event loop goes on; TimeoutError."""
        loop = asyncio.get_running_loop()
        waiting = loop.run_in_executor(self.threads, work, *arguments)
        return await asyncio.wait_for(waiting, self.patience)

    async def retrieve(self, sender_id: str) -> DialogueStateTracker | None:
        """The tracker of a conversation, None when there is none yet."""
        self.sweeper.start(self.apart)
        kept = self.live.take(sender_id)
        if kept and kept.point == await self.apart(self.database.point, sender_id):
            return kept.tracker
        events, point = await self.apart(self.database.read, sender_id)
        if not events:
            return None
        tracker = DialogueStateTracker.from_dict(sender_id, events, self.domain.slots)
        return stored(tracker, point)

    async def create_tracker(
        self, sender_id: str, append_action_listen: bool = True
    ) -> DialogueStateTracker:
        """A new tracker, which knows when its conversation was last erased."""
        point = await self.apart(self.database.point, sender_id)
        tracker = stored(self.init_tracker(sender_id), point)
        if append_action_listen:
            tracker.update(ActionExecuted(ACTION_LISTEN_NAME))
            await self.add(tracker)
        return tracker

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Adds what is new of a tracker; nothing when it was erased during the turn."""
        if await self.add(tracker):
            self.live.keep(tracker.sender_id, tracker, tracker.point)

    async def add(self, tracker: DialogueStateTracker) -> bool:
        """Whether what is new of a tracker has been added: False when it was erased meanwhile."""
        if not hasattr(tracker, "point"):
            events, point = await self.apart(self.database.read, tracker.sender_id)
            tracker.point, tracker.added = point, len(events)
        new = list(itertools.islice(tracker.events, tracker.added, None))
        events = [event.as_dict() for event in new]
        share_metadata(new, tracker.events[0].metadata if tracker.events else {})
        try:
            point = await self.apart(self.database.add, tracker.sender_id, events, tracker.point)
        except Erased:
            LOG.info("conversation %s was erased during a turn", tracker.sender_id)
            return False
        stored(tracker, point)
        return True

    async def keys(self) -> Iterable[str]:
        """The id of every conversation."""
        senders: list[str] = await self.apart(self.database.senders)
        return senders


def share_metadata(events: Iterable[Event], shared: dict[str, Any]) -> None:
    """Lets events whose metadata are equal hold one object: a seventh of what a tracker holds.

    Rasa never changes metadata, it makes new ones.
    """
    for event in events:
        if event.metadata == shared:
            event.metadata = shared


def stored(tracker: DialogueStateTracker, point: Point) -> DialogueStateTracker:
    """The tracker, which now knows that all its events are in the database, up to a point."""
    tracker.point, tracker.added = point, len(tracker.events)
    return tracker
