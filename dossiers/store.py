"""The table of dossiers: the facts understood and the pathway, never the transcript."""

from __future__ import annotations

import datetime
import json
import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError

from dossiers.database import opened

ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
LENGTH = 6
VALID = datetime.timedelta(hours=48)
TRIES = 8

METADATA = sa.MetaData()
TABLE = sa.Table(
    "dossiers",
    METADATA,
    sa.Column("code", sa.String(LENGTH), primary_key=True),
    sa.Column("conversation", sa.String(80), index=True, nullable=False),
    sa.Column("facts", sa.Text, nullable=False),
    sa.Column("path", sa.String(40)),
    sa.Column("expires_at", sa.Float, index=True, nullable=False),
)


@dataclass(frozen=True)
class Dossier:
    """What a code opens: facts as in `known`, the pathway that decided, and until when."""

    code: str
    facts: Mapping[str, Any]
    path: str | None
    expires_at: datetime.datetime


def open_store(url: str | None = None) -> Store:
    """The store at `url`, else at the setting JALON_DOSSIERS, else in memory."""
    return Store(url or os.environ.get("JALON_DOSSIERS", "sqlite://"))


class Store:
    """Saves, opens and erases dossiers; what has expired is gone."""

    def __init__(self, url: str):
        self.engine = opened(url, METADATA)

    def save(self, conversation: str, facts: Mapping[str, Any], path: str | None = None) -> Dossier:
        """A new dossier with a code that no other has."""
        self.purge()
        for _ in range(TRIES):
            dossier = Dossier(new_code(), dict(facts), path, now() + VALID)
            try:
                self.insert(conversation, dossier)
            except IntegrityError:
                continue
            return dossier
        raise RuntimeError("no free dossier code found")

    def insert(self, conversation: str, dossier: Dossier) -> None:
        """Writes one row; IntegrityError when the code is taken."""
        row = {
            "code": dossier.code,
            "conversation": conversation,
            "facts": json.dumps(dossier.facts, ensure_ascii=False),
            "path": dossier.path,
            "expires_at": dossier.expires_at.timestamp(),
        }
        with self.engine.begin() as connection:
            connection.execute(TABLE.insert().values(row))

    def open(self, code: str) -> Dossier | None:
        """The dossier of a code, None when there is none or it has expired."""
        typed = code.strip().upper()
        if not set(typed) <= set(ALPHABET):
            return None
        wanted = sa.select(TABLE).where(
            TABLE.c.code == typed, TABLE.c.expires_at > now().timestamp()
        )
        with self.engine.connect() as connection:
            row = connection.execute(wanted).mappings().first()
        return dossier_of(row) if row else None

    def erase(self, conversation: str) -> None:
        """Erases every dossier of a conversation."""
        with self.engine.begin() as connection:
            connection.execute(TABLE.delete().where(TABLE.c.conversation == conversation))

    def purge(self) -> None:
        """Erases what has expired."""
        with self.engine.begin() as connection:
            connection.execute(TABLE.delete().where(TABLE.c.expires_at <= now().timestamp()))


def new_code() -> str:
    """Six characters without look-alikes, from the system's random source."""
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))


def now() -> datetime.datetime:
    """The time in UTC."""
    return datetime.datetime.now(datetime.timezone.utc)


def dossier_of(row: Mapping[str, Any]) -> Dossier:
    """A dossier from its row."""
    expires = datetime.datetime.fromtimestamp(row["expires_at"], datetime.timezone.utc)
    return Dossier(row["code"], json.loads(row["facts"]), row["path"], expires)
