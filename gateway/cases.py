"""Phrases that were not understood, kept masked and only when the person asks for it."""

from __future__ import annotations

import datetime
import secrets
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from gateway.database import made
from gateway.masking import masked
from gateway.words import words

KEEP = "keep_phrase"
METADATA = sa.MetaData()
CASES = sa.Table(
    "cases",
    METADATA,
    sa.Column("id", sa.String(16), primary_key=True),
    sa.Column("text", sa.Text, nullable=False),
    sa.Column("asked", sa.String(40)),
    sa.Column("month", sa.String(7), nullable=False),
)


@dataclass(frozen=True)
class Case:
    """A masked phrase, the fact that was asked (None: none), the month as 2026-11."""

    id: str
    text: str
    asked: str | None
    month: str


class Cases:
    """The table of cases; nothing in it leads back to a conversation."""

    def __init__(self, engine: sa.engine.Engine):
        self.engine = engine
        made(engine, METADATA)

    def keep(self, text: str, asked: str | None) -> None:
        """Writes a phrase, masked, under an id drawn at random; a phrase that is there stays."""
        row = {
            "id": secrets.token_hex(8),
            "text": masked(text),
            "asked": asked,
            "month": f"{datetime.date.today():%Y-%m}",
        }
        with self.engine.begin() as connection:
            there = sa.select(CASES.c.id).where(CASES.c.text == row["text"])
            if connection.execute(there).first() is None:
                connection.execute(CASES.insert().values(row))

    def all(self) -> list[Case]:
        """Every case, oldest month first."""
        wanted = sa.select(CASES).order_by(CASES.c.month, CASES.c.id)
        with self.engine.connect() as connection:
            return [Case(**row) for row in connection.execute(wanted).mappings()]

    def remove(self, ids: Iterable[str]) -> None:
        """Erases these cases."""
        with self.engine.begin() as connection:
            connection.execute(CASES.delete().where(CASES.c.id.in_(list(ids))))


def asking_consent(messages: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """The messages; one that offers a human after misunderstandings offers to keep the phrase."""
    more = {"title": words()[KEEP], "value": KEEP}
    return [
        {**message, "choices": [*message["choices"], more]}
        if offers(message, "human")
        else dict(message)
        for message in messages
    ]


def offers(message: Mapping[str, Any], value: str) -> bool:
    """Whether a message says that something was not understood and offers this choice."""
    values = [choice["value"] for choice in message.get("choices") or ()]
    return message["kind"] == "fallback" and value in values


def misunderstood(turns: Sequence[Mapping[str, Any]]) -> str | None:
    """The last text that the person was asked about, None when there is none."""
    asked = (
        turn["said"].get("text")
        for turn in reversed(turns)
        if any(offers(message, KEEP) for message in turn["messages"])
    )
    return next(asked, None)


def thanks() -> list[dict[str, Any]]:
    """What is said once the phrase is kept."""
    return [{"kind": "text", "text": words()["phrase_kept"]}]
