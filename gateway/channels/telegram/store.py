"""What the channel keeps: updates until they are answered, the open question of each person."""

from __future__ import annotations

import json
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from gateway.channels.telegram.sealing import Seal
from gateway.channels.telegram.updates import Heard
from gateway.database import made
from gateway.store import CONVERSATIONS

WAITED_FOR = 3_600  # seconds
REMEMBERED = 3 * 86_400  # seconds; Telegram sends an update again for a day at most
METADATA = sa.MetaData()
UPDATES = sa.Table(
    "telegram_updates",
    METADATA,
    sa.Column("number", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("heard", sa.Text),  # nothing once it is answered
    sa.Column("sent", sa.Integer, nullable=False, default=0),
    sa.Column("at", sa.Float, nullable=False),
)
LATE = sa.Table(
    "telegram_late",
    METADATA,
    sa.Column("number", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("heard", sa.Text, nullable=False),
    sa.Column("at", sa.Float, nullable=False),
)
QUESTIONS = sa.Table(
    "telegram_questions",
    METADATA,
    sa.Column("conversation", sa.String(80), primary_key=True),
    sa.Column("id", sa.String(16), nullable=False),
    sa.Column("message", sa.BigInteger, nullable=False),
    sa.Column("choices", sa.Text, nullable=False),
    sa.Column("multiple", sa.Boolean, nullable=False),
    sa.Column("chosen", sa.Text, nullable=False),
)


@dataclass(frozen=True)
class Question:
    """The question whose buttons still count: its short id, its message, its choices."""

    id: str
    message: int
    choices: tuple[Mapping[str, Any], ...]
    multiple: bool = False
    chosen: tuple[int, ...] = ()


class TelegramStore:
    """The tables of the channel, in the gateway's database."""

    def __init__(self, engine: sa.engine.Engine, secret: bytes):
        self.engine, self.seal = engine, Seal(secret)
        made(engine, METADATA)

    def park(self, heard: Heard) -> bool:
        """Writes an update before it is acknowledged; False when it is known already."""
        row = {
            "number": heard.update,
            "heard": self.seal.closed(heard),
            "sent": 0,
            "at": time.time(),
        }
        return self.inserted(UPDATES, row)

    def inserted(self, table: sa.Table, row: Mapping[str, Any]) -> bool:
        """Whether a row could be written, its key being new."""
        try:
            with self.engine.begin() as connection:
                connection.execute(table.insert().values(**row))
        except sa.exc.IntegrityError:
            return False
        return True

    def parked(self, seconds: float = 0.0) -> list[Heard]:
        """The updates that wait since some seconds, oldest first; forgets very old numbers."""
        old = UPDATES.delete().where(UPDATES.c.at < time.time() - REMEMBERED)
        long = UPDATES.c.at <= time.time() - seconds
        wanted = sa.select(UPDATES.c.heard).where(UPDATES.c.heard.is_not(None), long)
        with self.engine.begin() as connection:
            connection.execute(old)
            rows = connection.execute(wanted.order_by(UPDATES.c.number)).scalars().all()
        return list(filter(None, map(self.seal.opened, rows)))

    def waits(self, number: int) -> bool:
        """Whether an update still waits for its answer."""
        wanted = sa.select(UPDATES.c.heard).where(UPDATES.c.number == number)
        with self.engine.connect() as connection:
            return connection.execute(wanted).scalar() is not None

    def sent(self, number: int) -> int:
        """How many messages of the answer to an update are sent."""
        wanted = sa.select(UPDATES.c.sent).where(UPDATES.c.number == number)
        with self.engine.connect() as connection:
            return int(connection.execute(wanted).scalar() or 0)

    def count_sent(self, number: int, sent: int) -> None:
        """Writes how many messages are sent."""
        self.change(UPDATES.update().where(UPDATES.c.number == number).values(sent=sent))

    def finish(self, number: int) -> None:
        """Forgets what an answered update said; its number stays, so that it is known again."""
        self.change(UPDATES.update().where(UPDATES.c.number == number).values(heard=None))

    def done(self, heard: Heard) -> None:
        """Forgets what an update said, for good."""
        self.forget_late(heard.update)
        self.finish(heard.update)

    def put_off(self, heard: Heard) -> None:
        """Keeps an update that got no answer yet, to answer it by itself once there is one."""
        self.done(heard)
        row = {"number": heard.update, "heard": self.seal.closed(heard), "at": time.time()}
        self.change(LATE.insert().values(**row))
        self.count_sent(heard.update, 0)

    def late(self) -> list[Heard]:
        """The updates that wait for an answer from behind the gateway, oldest first."""
        old = LATE.delete().where(LATE.c.at < time.time() - WAITED_FOR)
        with self.engine.begin() as connection:
            connection.execute(old)
            rows = connection.execute(sa.select(LATE.c.heard).order_by(LATE.c.number)).scalars()
            return list(filter(None, map(self.seal.opened, rows)))

    def take_back(self, heard: Heard) -> bool:
        """Parks an update that waited for a late answer; False when another gateway did."""
        again = {"heard": self.seal.closed(heard), "at": time.time()}
        with self.engine.begin() as connection:
            waited = connection.execute(LATE.delete().where(LATE.c.number == heard.update))
            if waited.rowcount:
                mine = UPDATES.c.number == heard.update
                connection.execute(UPDATES.update().where(mine).values(**again))
        return waited.rowcount > 0

    def tidy(self) -> None:
        """Erases the open questions of conversations that are gone."""
        open_ones = sa.select(CONVERSATIONS.c.id)
        self.change(QUESTIONS.delete().where(QUESTIONS.c.conversation.not_in(open_ones)))

    def forget_late(self, number: int) -> None:
        """Takes an update from those that wait."""
        self.change(LATE.delete().where(LATE.c.number == number))

    def question(self, conversation: str) -> Question | None:
        """The open question of a conversation, None when there is none."""
        wanted = sa.select(QUESTIONS).where(QUESTIONS.c.conversation == conversation)
        with self.engine.connect() as connection:
            row = connection.execute(wanted).mappings().first()
        if row is None:
            return None
        choices, chosen = tuple(json.loads(row["choices"])), tuple(json.loads(row["chosen"]))
        return Question(row["id"], row["message"], choices, row["multiple"], chosen)

    def ask(self, conversation: str, question: Question) -> None:
        """Writes the open question in the place of the one before."""
        row = {
            "conversation": conversation,
            "id": question.id,
            "message": question.message,
            "choices": json.dumps(question.choices),
            "multiple": question.multiple,
            "chosen": json.dumps(question.chosen),
        }
        with self.engine.begin() as connection:
            connection.execute(self.without(conversation))
            connection.execute(QUESTIONS.insert().values(**row))

    def choose(self, conversation: str, chosen: Sequence[int]) -> None:
        """Writes which choices are ticked."""
        mine = QUESTIONS.c.conversation == conversation
        self.change(QUESTIONS.update().where(mine).values(chosen=json.dumps(chosen)))

    def forget(self, conversation: str) -> None:
        """Erases what the channel keeps of a conversation."""
        self.change(self.without(conversation))

    def without(self, conversation: str) -> sa.sql.Delete:
        """The deletion of the open question."""
        return QUESTIONS.delete().where(QUESTIONS.c.conversation == conversation)

    def change(self, statement: sa.sql.Executable) -> None:
        """Runs one statement."""
        with self.engine.begin() as connection:
            connection.execute(statement)
