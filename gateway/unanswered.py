"""Messages that were kept and got no answer: found, and answered later in the order they came."""

from __future__ import annotations

import asyncio
import json
import logging
from collections import Counter
from collections.abc import Coroutine, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from gateway.database import made
from gateway.incoming import Incoming, Refused, allowed
from gateway.rasa import RasaDown
from gateway.store import CONVERSATIONS, INBOX, Conversation
from gateway.words import words

if TYPE_CHECKING:
    from gateway.conversations import Conversations

LOG = logging.getLogger(__name__)
LOOK_EVERY, LONGEST_PAUSE = 1.0, 10.0  # seconds
AT_ONCE = 50  # conversations in one look
MOST_LATE = 1_000  # late answers remembered until the next message
TRIES = 3  # while everything else works; then the message waits for its id to be sent again
WAITS = sa.Index(
    "inbox_unanswered",
    INBOX.c.conversation,
    sqlite_where=INBOX.c.reply.is_(None),
    postgresql_where=INBOX.c.reply.is_(None),
)


class NotYet(RasaDown):
    """A message that waits could not be answered."""

    def __init__(self, message: str):
        super().__init__()
        self.message = message


@dataclass(frozen=True)
class Late:
    """A message answered late, what was said, and what the question before it had offered."""

    message: Incoming
    said: list[dict[str, Any]]
    offered: Mapping[str, Any]


class Unanswered:
    """What waits in the inbox, and how often it was tried."""

    def __init__(self, engine: sa.engine.Engine):
        self.engine = engine
        self.tries: Counter[tuple[str, str]] = Counter()
        made(engine, WAITS)

    def conversations(self) -> list[str]:
        """Some conversations that have a message without an answer."""
        wanted = sa.select(INBOX.c.conversation).where(INBOX.c.reply.is_(None)).distinct()
        with self.engine.connect() as connection:
            return list(connection.execute(wanted.limit(AT_ONCE)).scalars())

    def of(self, conversation: str) -> list[Incoming]:
        """The messages of a conversation that wait, oldest first; not those given up."""
        wanted = (
            sa.select(INBOX.c.id, INBOX.c.body)
            .where(INBOX.c.conversation == conversation, INBOX.c.reply.is_(None))
            .order_by(INBOX.c.number)
        )
        with self.engine.connect() as connection:
            rows = connection.execute(wanted).all()
        return [
            restored(identity, json.loads(body))
            for identity, body in rows
            if self.tries[conversation, identity] < TRIES
        ]

    def conversation(self, identity: str) -> Conversation | None:
        """A conversation by the id that Rasa knows it by, None when it is closed."""
        wanted = sa.select(CONVERSATIONS).where(CONVERSATIONS.c.id == identity)
        with self.engine.connect() as connection:
            row = connection.execute(wanted).mappings().first()
        if row is None:
            return None
        return Conversation(identity, json.loads(row["known"]), json.loads(row["offered"]))


def restored(identity: str, body: dict[str, object]) -> Incoming:
    """The message that the inbox keeps as this body."""
    if "text" in body:
        return Incoming(identity, text=str(body["text"]))
    values = body["choices"]
    return Incoming(identity, values=tuple(values) if isinstance(values, list) else ())


class Later:
    """Answers what waits, once whatever was down works again."""

    def __init__(self, talks: Conversations, waiting: Unanswered):
        self.talks, self.waiting = talks, waiting
        self.late: dict[str, Late] = {}
        self.tasks: set[asyncio.Task[None]] = set()

    def afterwards(self, work: Coroutine[Any, Any, None]) -> None:
        """Does something beside, without anybody waiting for it."""
        task = asyncio.create_task(work)
        self.tasks.add(task)
        task.add_done_callback(self.tasks.discard)

    async def run(self) -> None:
        """Looks until it is cancelled; the border of the task: what fails is tried again."""
        pause = LOOK_EVERY
        while True:
            await asyncio.sleep(pause)
            try:
                works = await self.look()
            except Exception as error:
                LOG.error("unanswered messages not read: %s", type(error).__name__)
                works = False
            pause = LOOK_EVERY if works else min(pause * 1.5, LONGEST_PAUSE)

    async def look(self) -> bool:
        """Answers what waits; False when nothing behind the gateway answers."""
        found = await asyncio.to_thread(self.waiting.conversations)
        for conversation in found:
            if self.talks.queues.busy(conversation):
                continue  # its turn is being handled
            if not await self.caught_up(conversation):
                return False
        return True

    async def caught_up(self, conversation: str) -> bool:
        """Answers what waits in a conversation; False when nothing else is answered either."""
        try:
            async with self.talks.queues.place(conversation):
                await self.catch_up(conversation)
        except Refused:
            return True  # its queue is full: it is being answered
        except NotYet as stopped:
            if not await self.talks.ready():
                return False
            self.waiting.tries[conversation, stopped.message] += 1
        return True

    async def before(
        self, conversation: Conversation, message: Incoming
    ) -> tuple[Conversation, list[dict[str, Any]] | None]:
        """The conversation once what waits is answered; its reply when the message repeats it.

        A choice may answer the question that the person still sees, or the one that came since.
        """
        caught = await self.catch_up(conversation.id, but=message.id)
        late = self.late.pop(conversation.id, None)
        if late is None:
            return conversation, None
        found = await asyncio.to_thread(self.waiting.conversation, conversation.id)
        now = found if caught and found else conversation
        if late.message.body == message.body:
            return now, late.said
        seen = not message.values or allowed(list(message.values), now.offered, self.talks.places)
        return (now if seen else replace(now, offered=late.offered)), None

    async def catch_up(self, conversation: str, but: str = "") -> bool:
        """Answers what waits before a message, if anything; NotYet when that cannot be."""
        found = await asyncio.to_thread(self.waiting.of, conversation)
        waiting = [message for message in found if message.id != but]
        for message in waiting:
            await self.answer(conversation, message)
        return bool(waiting)

    async def answer(self, conversation: str, message: Incoming) -> None:
        """Answers one, if its conversation is still there."""
        found = await asyncio.to_thread(self.waiting.conversation, conversation)
        if found is None:
            return
        try:
            reply = await self.talks.handle(found, message)
        except Refused as refused:
            said = [{"kind": "text", "text": words()[refused.code]}]
            reply = await asyncio.to_thread(self.talks.inbox.answer, found, message.id, said)
        except RasaDown as down:
            raise NotYet(message.id) from down
        self.waiting.tries.pop((conversation, message.id), None)
        self.remember(conversation, Late(message, reply["messages"], found.offered))

    def remember(self, conversation: str, late: Late) -> None:
        """Keeps the last late answer of a conversation until its next message."""
        self.late[conversation] = late
        if len(self.late) > MOST_LATE:
            del self.late[next(iter(self.late))]
