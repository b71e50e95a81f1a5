"""Copies of a database of PostgreSQL, by its own programs."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import psycopg2
import sqlalchemy as sa

OTHERS = """SELECT count(*) FROM pg_stat_activity
WHERE datname = current_database() AND pid <> pg_backend_pid()
AND backend_type = 'client backend'"""
PLAIN = "postgresql"  # what its own programs read, without the driver
WITHIN = 3  # seconds to connect


def dump(address: sa.engine.URL, to: Path) -> None:
    """Writes a consistent copy while others go on writing; SystemExit when there is none."""
    run(["pg_dump", "--format", "custom", "--no-owner", "--file", str(to)], address)
    to.chmod(0o600)


def load(made: Path, address: sa.engine.URL) -> None:
    """Puts a copy in the place of what there is, whole or not at all; SystemExit if not."""
    wishes = ["--single-transaction", "--clean", "--if-exists", "--no-owner", "--exit-on-error"]
    run(["pg_restore", *wishes, str(made)], address)


def check_unused(address: sa.engine.URL) -> None:
    """SystemExit when the database cannot be reached or something still uses it."""
    try:
        connection = psycopg2.connect(plain(address, hidden=False), connect_timeout=WITHIN)
    except psycopg2.OperationalError:
        raise SystemExit(f"PostgreSQL does not answer at {plain(address)}.") from None
    try:
        asked = connection.cursor()
        asked.execute(OTHERS)
        others = asked.fetchone()[0]
    finally:
        connection.close()
    if others:
        raise SystemExit(f"{plain(address)} is in use by {others}. Stop Jalon first, then restore.")


def run(command: list[str], address: sa.engine.URL) -> None:
    """Runs a program of PostgreSQL; the password is in no command that others could read."""
    told = {**os.environ, "PGCONNECT_TIMEOUT": str(WITHIN)}
    if address.password:
        told["PGPASSWORD"] = str(address.password)
    bare = address._replace(password=None)  # a named tuple; its own `set` takes None for no wish
    where = ["--dbname", plain(bare, hidden=False)]
    try:
        done = subprocess.run(
            [*command, *where], env=told, capture_output=True, text=True, check=False
        )
    except FileNotFoundError:
        raise SystemExit(f"{command[0]} is not installed: it comes with PostgreSQL.") from None
    if done.returncode:
        raise SystemExit(f"{command[0]}: {done.stderr.strip()[-500:]}")


def plain(address: sa.engine.URL, hidden: bool = True) -> str:
    """The address without the driver; `hidden`, to be shown, has stars for the password."""
    return str(address.set(drivername=PLAIN).render_as_string(hide_password=hidden))
