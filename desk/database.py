"""The tables of the desk: accounts, sessions, audit lines, counts and corrections."""

from __future__ import annotations

import sqlalchemy as sa

from dossiers import database

METADATA = sa.MetaData()
ACCOUNTS = sa.Table(
    "desk_accounts",
    METADATA,
    sa.Column("name", sa.String(80), primary_key=True),
    sa.Column("role", sa.String(20), nullable=False),
    sa.Column("password", sa.Text, nullable=False),
)
SESSIONS = sa.Table(
    "desk_sessions",
    METADATA,
    sa.Column("token", sa.String(64), primary_key=True),
    sa.Column("name", sa.String(80), nullable=False),
    sa.Column("form", sa.String(64), nullable=False),
    sa.Column("expires_at", sa.Float, index=True, nullable=False),
)
AUDIT = sa.Table(
    "desk_audit",
    METADATA,
    sa.Column("number", sa.Integer, primary_key=True, autoincrement=True),
    sa.Column("at", sa.String(25), nullable=False),
    sa.Column("name", sa.String(80), nullable=False),
    sa.Column("what", sa.String(40), nullable=False),
)
COUNTS = sa.Table(
    "desk_counts",
    METADATA,
    sa.Column("day", sa.String(10), primary_key=True),
    sa.Column("kind", sa.String(20), primary_key=True),
    sa.Column("value", sa.String(60), primary_key=True),
    sa.Column("times", sa.Integer, nullable=False),
)
CORRECTIONS = sa.Table(
    "desk_corrections",
    METADATA,
    sa.Column("id", sa.String(16), primary_key=True),
    sa.Column("month", sa.String(7), nullable=False),
    sa.Column("facts", sa.Text, nullable=False),
    sa.Column("path", sa.String(40), nullable=False),
    sa.Column("first", sa.String(60), nullable=False),
    sa.Column("second", sa.String(60), nullable=False),
    sa.Column("choice", sa.String(60)),
    sa.Column("reason", sa.String(40), nullable=False),
)


def opened(url: str) -> sa.engine.Engine:
    """The database at `url`, with the tables of the desk."""
    return database.opened(url, METADATA)
