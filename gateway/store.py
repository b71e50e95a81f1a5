"""The durable inbox: conversations, every message before it is handled, and its one reply."""

from __future__ import annotations

import hashlib
import json
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

from gateway.database import made, opened
from trackers.compiled import Row, Statement, Transaction, transaction
from trackers.engines import empty_log

METADATA = sa.MetaData()
CONVERSATIONS = sa.Table(
    "conversations",
    METADATA,
    sa.Column("id", sa.String(80), primary_key=True),
    sa.Column("token", sa.String(64), unique=True, nullable=False),
    sa.Column("known", sa.Text, nullable=False, default="{}"),
    sa.Column("offered", sa.Text, nullable=False, default="{}"),
    sa.Column("seen", sa.Float, nullable=False),
)
INBOX = sa.Table(
    "inbox",
    METADATA,
    sa.Column("number", sa.Integer, primary_key=True, autoincrement=True),
    sa.Column("conversation", sa.String(80), index=True, nullable=False),
    sa.Column("id", sa.String(36), nullable=False),
    sa.Column("body", sa.Text, nullable=False),
    sa.Column("reply", sa.Text),
    sa.UniqueConstraint("conversation", "id"),
)
GIVEN = {name: sa.bindparam(f"given_{name}", type_=sa.Text) for name in ("known", "offered")}
ITS, THIS = INBOX.c.conversation == sa.bindparam("its"), INBOX.c.id == sa.bindparam("this")
ITSELF = CONVERSATIONS.c.id == sa.bindparam("its")
FIND = Statement(
    sa.select(CONVERSATIONS.c.id, CONVERSATIONS.c.known, CONVERSATIONS.c.offered).where(
        CONVERSATIONS.c.token == sa.bindparam("digest")
    )
)
REPLY = Statement(sa.select(INBOX.c.reply).where(ITS, THIS))
WAITS = Statement(sa.select(INBOX.c.number).where(ITS, ~THIS, INBOX.c.reply.is_(None)).limit(1))
BODY = sa.select(CONVERSATIONS.c.id, *(sa.bindparam(n, type_=sa.Text) for n in ("this", "body")))
KEEP = {
    dialect.__name__.rpartition(".")[2]: Statement(
        dialect.insert(INBOX)
        .inline()
        .from_select(["conversation", "id", "body"], BODY.where(ITSELF))
        .on_conflict_do_nothing()
    )
    for dialect in (sqlite, postgresql)
}
ANSWER = Statement(
    INBOX.update().where(ITS, THIS).values(reply=sa.bindparam("given", type_=sa.Text))
)
GO_ON = Statement(
    CONVERSATIONS.update().where(ITSELF).values(**GIVEN, seen=sa.bindparam("now", type_=sa.Float))
)


@dataclass(frozen=True)
class Conversation:
    """A conversation: the id that Rasa knows it by, what is known, what was offered last."""

    id: str
    known: Mapping[str, Any] = field(default_factory=dict)
    offered: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Taken:
    """A message of a conversation: whether it is kept now, or the reply that it has already."""

    conversation: Conversation
    kept: bool = False
    reply: dict[str, Any] | None = None


Body = Mapping[str, Any]
Admit = Callable[[Conversation], bool]


def digest(token: str) -> str:
    """What is stored of a token: enough to recognise it, not to use it."""
    return hashlib.sha256(token.encode("utf-8", "surrogatepass")).hexdigest()


class Inbox:
    """The two tables, over SQLite or PostgreSQL."""

    def __init__(self, url: str):
        self.engine = opened(url)
        made(self.engine, METADATA)

    def open(self, conversation: str, token: str) -> None:
        """Writes a new conversation."""
        row = {"id": conversation, "token": digest(token), "seen": time.time()}
        with self.engine.begin() as connection:
            connection.execute(CONVERSATIONS.insert().values(known="{}", offered="{}", **row))

    def find(self, token: str) -> Conversation | None:
        """The conversation of a token, None when there is none."""
        with transaction(self.engine) as here:
            return conversation_of(here.row(FIND, digest=digest(token)))

    def take(self, token: str, message: str, body: Body, admit: Admit) -> Taken | None:
        """A message at the head of its queue; None when the token is nobody's.

        It is kept at once, unless it has its answer, another waits, or `admit` says that it is
        not to be: what that raises is raised.
        """
        with transaction(self.engine, writes=True) as here:
            found = conversation_of(here.row(FIND, digest=digest(token)))
            if found is None:
                return None
            (reply,) = here.row(REPLY, its=found.id, this=message) or (None,)
            if reply:
                return Taken(found, reply=json.loads(reply))
            kept = admit(found) and here.row(WAITS, its=found.id, this=message) is None
            if kept:
                keep(here, found.id, message, body)
            return Taken(found, kept)

    def keep(self, conversation: str, message: str, body: Body) -> None:
        """Writes a message before it is handled; one that is there already stays as it is.

        Nothing is written for a conversation that has been closed meanwhile.
        """
        with transaction(self.engine, writes=True) as here:
            keep(here, conversation, message, body)

    def reply_to(self, conversation: str, message: str) -> dict[str, Any] | None:
        """The reply that a message already has, None when it has none."""
        with transaction(self.engine) as here:
            (reply,) = here.row(REPLY, its=conversation, this=message) or (None,)
        return json.loads(reply) if reply else None

    def answer(
        self, conversation: Conversation, message: str, messages: list[dict[str, Any]]
    ) -> dict[str, Any]:
        """Writes the one reply of a message, with what is known and offered now; returns it."""
        reply = {"messages": messages, "known": dict(conversation.known)}
        now = {
            "given_known": json.dumps(dict(conversation.known)),
            "given_offered": json.dumps(dict(conversation.offered)),
            "now": time.time(),
        }
        with transaction(self.engine, writes=True) as here:
            here.run(ANSWER, its=conversation.id, this=message, given=json.dumps(reply))
            here.run(GO_ON, its=conversation.id, **now)
        return reply

    def turns(self, conversation: str) -> list[dict[str, Any]]:
        """What was said and answered so far, in order."""
        wanted = (
            sa.select(INBOX.c.id, INBOX.c.body, INBOX.c.reply)
            .where(INBOX.c.conversation == conversation)
            .order_by(INBOX.c.number)
        )
        with self.engine.connect() as connection:
            rows = connection.execute(wanted).all()
        return [
            {
                "id": message,
                "said": json.loads(body),
                "messages": json.loads(reply)["messages"] if reply else [],
            }
            for message, body, reply in rows
        ]

    def clear(self, conversation: str) -> None:
        """Erases the messages of a conversation and what is known; its token stays."""
        with self.engine.begin() as connection:
            connection.execute(INBOX.delete().where(INBOX.c.conversation == conversation))
            connection.execute(
                CONVERSATIONS.update()
                .where(CONVERSATIONS.c.id == conversation)
                .values(known="{}", offered="{}")
            )
        empty_log(self.engine)

    def close(self, conversation: str) -> None:
        """Erases a conversation with everything in it."""
        self.clear(conversation)
        with self.engine.begin() as connection:
            connection.execute(CONVERSATIONS.delete().where(CONVERSATIONS.c.id == conversation))
        empty_log(self.engine)


def conversation_of(row: Row | None) -> Conversation | None:
    """The conversation that a row tells, None when there is no row."""
    if row is None:
        return None
    identity, known, offered = row
    return Conversation(identity, json.loads(known), json.loads(offered))


def keep(here: Transaction, conversation: str, message: str, body: Body) -> None:
    """Writes a message unless it is there already or its conversation is not."""
    here.run(KEEP[here.dialect.name], its=conversation, this=message, body=json.dumps(body))
