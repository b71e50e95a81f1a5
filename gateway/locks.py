"""Who may work on what when there are several gateways: PostgreSQL's advisory locks.

Within one gateway the queue of a conversation or chat comes first: only its head asks here.
"""

from __future__ import annotations

import asyncio
import contextlib
import fcntl
import hashlib
import os
import time
from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor
from typing import Protocol

import sqlalchemy as sa
from sqlalchemy.exc import SQLAlchemyError

from gateway.database import opened

PAUSE, PATIENCE = 0.03, 12.0  # seconds between two tries, and for all of them
TRY, LEAVE = sa.func.pg_try_advisory_lock, sa.func.pg_advisory_unlock


class Locks(Protocol):
    """Names that one gateway at a time holds."""

    def hold(self, name: str) -> contextlib.AbstractAsyncContextManager[None]:
        """Holds a name once no other gateway does; TimeoutError when that is never."""

    async def lead(self, name: str) -> bool:
        """Whether this gateway holds a name, now or from now on."""

    def leave(self, name: str) -> None:
        """Lets another gateway have a name."""

    def close(self) -> None:
        """Lets go of everything."""


class FileLocks:
    """SQLite: one gateway has the conversations; a second one by mistake finds who leads."""

    def __init__(self, url: str):
        self.database = sa.engine.make_url(url).database or ""
        self.leading: dict[str, int] = {}

    @contextlib.asynccontextmanager
    async def hold(self, name: str) -> AsyncIterator[None]:
        """Nobody to wait for."""
        yield

    async def lead(self, name: str) -> bool:
        """Whether the lock of a file beside the database is ours; it ends with the process."""
        if name in self.leading or self.database in ("", ":memory:"):
            return True
        beside = f"{self.database}.{name.replace(' ', '-')}.lock"
        file = os.open(beside, os.O_CREAT | os.O_RDWR, 0o600)
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            os.close(file)
            return False
        self.leading[name] = file
        return True

    def leave(self, name: str) -> None:
        """Closes the file."""
        if name in self.leading:
            os.close(self.leading.pop(name))

    def close(self) -> None:
        """Closes every file."""
        for name in list(self.leading):
            self.leave(name)


class AdvisoryLocks:
    """Session locks of one connection, used by one thread: a gateway that dies leaves none."""

    def __init__(self, url: str):
        self.engine = opened(url, pooled=False)
        self.thread = ThreadPoolExecutor(1, "locks")
        self.connection: sa.engine.Connection | None = None
        self.held: set[int] = set()

    @contextlib.asynccontextmanager
    async def hold(self, name: str) -> AsyncIterator[None]:
        """Tries until the name is free; a gateway that is frozen keeps it, so not for ever.

        Letting go is queued behind the last try in the one thread, so that a wait that was
        given up in the middle of a try leaves nothing held.
        """
        try:
            end = time.monotonic() + PATIENCE
            while not await self.lead(name):
                if time.monotonic() > end:
                    raise asyncio.TimeoutError
                await asyncio.sleep(PAUSE)
            yield
        finally:
            self.leave(name)

    async def lead(self, name: str) -> bool:
        """Whether the name is ours; SQLAlchemyError when the database does not answer."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self.thread, self.take, key_of(name))

    def leave(self, name: str) -> None:
        """Unlocks, without waiting for it."""
        self.thread.submit(self.release, key_of(name))

    def close(self) -> None:
        """Ends the session, and with it every lock."""
        self.thread.submit(self.disconnect)
        self.thread.shutdown()

    def take(self, key: int) -> bool:
        """Whether the lock is held; a connection that broke is replaced once."""
        try:
            return self.tried(key)
        except SQLAlchemyError:
            return self.tried(key)

    def tried(self, key: int) -> bool:
        """Whether the lock is held; an error ends the session, and with it every lock."""
        try:
            known = key in self.held
            asked = sa.select(sa.literal(True) if known else TRY(key))
            taken = bool(self.connected().execute(asked).scalar())
        except SQLAlchemyError:
            self.disconnect()
            raise
        if taken:
            self.held.add(key)
        return taken

    def connected(self) -> sa.engine.Connection:
        """The one connection; outside of any transaction."""
        if self.connection is None:
            options = {"isolation_level": "AUTOCOMMIT"}
            self.connection = self.engine.connect().execution_options(**options)
        return self.connection

    def release(self, key: int) -> None:
        """Unlocks what is held; a session that broke has lost it already."""
        if key not in self.held:
            return
        self.held.discard(key)
        try:
            self.connected().execute(sa.select(LEAVE(key)))
        except SQLAlchemyError:
            self.disconnect()

    def disconnect(self) -> None:
        """Forgets the connection."""
        lost, self.connection = self.connection, None
        self.held.clear()
        if lost is not None:
            with contextlib.suppress(SQLAlchemyError):
                lost.close()


def key_of(name: str) -> int:
    """The number that stands for a name, as PostgreSQL counts: 64 bits with a sign."""
    return int.from_bytes(hashlib.sha256(name.encode()).digest()[:8], "big", signed=True)


def locks_for(url: str) -> Locks:
    """The locks that a database allows."""
    return AdvisoryLocks(url) if url.startswith("postgresql") else FileLocks(url)
