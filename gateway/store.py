"""The durable inbox: conversations, every message before it is handled, and its one reply."""

from __future__ import annotations

import hashlib
import json
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

from gateway.database import made, opened
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


@dataclass(frozen=True)
class Conversation:
    """A conversation: the id that Rasa knows it by, what is known, what was offered last."""

    id: str
    known: Mapping[str, Any] = field(default_factory=dict)
    offered: Mapping[str, Any] = field(default_factory=dict)


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
        wanted = sa.select(CONVERSATIONS).where(CONVERSATIONS.c.token == digest(token))
        with self.engine.connect() as connection:
            row = connection.execute(wanted).mappings().first()
        if row is None:
            return None
        return Conversation(row["id"], json.loads(row["known"]), json.loads(row["offered"]))

    def keep(self, conversation: str, message: str, body: Mapping[str, Any]) -> None:
        """Writes a message before it is handled; one that is there already stays as it is.

        Nothing is written for a conversation that has been closed meanwhile.
        """
        row = sa.select(CONVERSATIONS.c.id, sa.literal(message), sa.literal(json.dumps(body)))
        still_open = row.where(CONVERSATIONS.c.id == conversation)
        insert = (postgresql if self.engine.dialect.name == "postgresql" else sqlite).insert(INBOX)
        kept = insert.from_select(["conversation", "id", "body"], still_open)
        with self.engine.begin() as connection:
            connection.execute(kept.on_conflict_do_nothing())

    def reply_to(self, conversation: str, message: str) -> dict[str, Any] | None:
        """The reply that a message already has, None when it has none."""
        wanted = sa.select(INBOX.c.reply).where(
            INBOX.c.conversation == conversation, INBOX.c.id == message
        )
        with self.engine.connect() as connection:
            found = connection.execute(wanted).scalar()
        return json.loads(found) if found else None

    def answer(
        self, conversation: Conversation, message: str, messages: list[dict[str, Any]]
    ) -> dict[str, Any]:
        """Writes the one reply of a message, with what is known and offered now; returns it."""
        reply = {"messages": messages, "known": dict(conversation.known)}
        with self.engine.begin() as connection:
            connection.execute(
                INBOX.update()
                .where(INBOX.c.conversation == conversation.id, INBOX.c.id == message)
                .values(reply=json.dumps(reply))
            )
            connection.execute(
                CONVERSATIONS.update()
                .where(CONVERSATIONS.c.id == conversation.id)
                .values(
                    known=json.dumps(dict(conversation.known)),
                    offered=json.dumps(dict(conversation.offered)),
                    seen=time.time(),
                )
            )
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
