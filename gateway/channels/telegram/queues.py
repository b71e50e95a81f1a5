"""One queue per chat: updates are answered in their order, chats beside each other."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable

from gateway.channels.telegram.updates import Heard

LOG = logging.getLogger(__name__)
TRIES, PAUSE = 4, 0.5
LEFT_SINCE = 15.0  # seconds after which an update is taken for left by another gateway


class Queues:
    """The queues and the tasks that empty them; a chat without updates has neither."""

    def __init__(
        self,
        answer: Callable[[Heard], Awaitable[None]],
        give_up: Callable[[Heard], Awaitable[None]],
    ):
        self.answer, self.give_up = answer, give_up
        self.waiting: dict[int, asyncio.PriorityQueue[Heard]] = {}
        self.tasks: dict[int, asyncio.Task[None]] = {}
        self.numbers: set[int] = set()

    def put(self, heard: Heard) -> None:
        """Queues an update unless it is here; those that wait are sorted by their number."""
        if heard.update in self.numbers:
            return
        self.numbers.add(heard.update)
        self.waiting.setdefault(heard.chat, asyncio.PriorityQueue()).put_nowait(heard)
        if heard.chat not in self.tasks:
            self.tasks[heard.chat] = asyncio.create_task(self.empty(heard.chat))

    async def empty(self, chat: int) -> None:
        """Answers the updates of a chat until there is none."""
        queue = self.waiting[chat]
        await asyncio.sleep(0)  # what came together is sorted first
        try:
            while not queue.empty():
                heard = queue.get_nowait()
                await self.surely(heard)
                self.numbers.discard(heard.update)
        finally:
            del self.waiting[chat], self.tasks[chat]

    async def surely(self, heard: Heard) -> None:
        """Answers an update; the task's border: whatever goes wrong is tried again, then told."""
        for number in range(1, TRIES + 1):
            try:
                return await (self.answer if number < TRIES else self.give_up)(heard)
            except Exception as error:
                LOG.error("update not answered: %s", type(error).__name__)
                await asyncio.sleep(PAUSE * number)

    async def stop(self) -> None:
        """Stops every task; what is not answered stays parked."""
        tasks = list(self.tasks.values())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
