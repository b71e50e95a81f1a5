"""SQLAlchemy's statements compiled once and given straight to the database's driver.

SQLAlchemy's own execution of a statement takes 40 times as long as SQLite's: it is there for
convenience that a turn's few statements do without. Text, pool and errors stay SQLAlchemy's.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import sqlalchemy as sa

Row = tuple[Any, ...]


class Statement:
    """A statement with named parameters, compiled for each dialect that it is run on."""

    def __init__(self, clause: Any, columns: Sequence[str] | None = None):
        self.clause, self.columns = clause, columns
        self.compiled: dict[str, Any] = {}

    def on(self, dialect: Any) -> Any:
        """The statement compiled for a dialect."""
        if dialect.name not in self.compiled:
            keys = None if self.columns is None else list(self.columns)
            found = self.clause.compile(dialect=dialect, column_keys=keys)
            self.compiled[dialect.name] = found
        return self.compiled[dialect.name]


class Transaction:
    """Runs statements on one connection."""

    def __init__(self, dialect: Any, cursor: Any):
        self.dialect, self.cursor = dialect, cursor

    def rows(self, statement: Statement, **given: Any) -> list[Row]:
        """What a statement finds."""
        self.run(statement, **given)
        found: list[Row] = self.cursor.fetchall()
        return found

    def row(self, statement: Statement, **given: Any) -> Row | None:
        """The first row that a statement finds, None when there is none."""
        self.run(statement, **given)
        found: Row | None = self.cursor.fetchone()
        return found

    def run(self, statement: Statement, **given: Any) -> None:
        """Runs a statement."""
        compiled = statement.on(self.dialect)
        self.cursor.execute(str(compiled), arguments(compiled, given))

    def run_for_each(self, statement: Statement, given: Sequence[Mapping[str, Any]]) -> None:
        """Runs a statement once for each of the parameters given."""
        compiled = statement.on(self.dialect)
        self.cursor.executemany(str(compiled), [arguments(compiled, each) for each in given])


def arguments(compiled: Any, given: Mapping[str, Any]) -> Any:
    """The parameters as the driver takes them: by position or by name."""
    named = {**compiled.params, **given}
    return [named[name] for name in compiled.positiontup] if compiled.positional else named


@contextlib.contextmanager
def transaction(engine: sa.engine.Engine, writes: bool = False) -> Iterator[Transaction]:
    """One transaction, kept when its block ends, undone when that fails; SQLAlchemyError.

    Who will write waits for others at once, not between reading and writing.
    """
    connection = engine.raw_connection()
    try:
        with told(engine, connection), contextlib.closing(connection.cursor()) as cursor:
            begin(engine, connection, cursor, writes)
            yield Transaction(engine.dialect, cursor)
            connection.commit()
    finally:
        connection.close()  # to the pool, which undoes what was not kept


def begin(engine: sa.engine.Engine, connection: Any, cursor: Any, writes: bool) -> None:
    """Begins where the driver does not by itself."""
    if engine.dialect.name == "sqlite" and connection.isolation_level is None:
        cursor.execute("BEGIN IMMEDIATE" if writes else "BEGIN")


@contextlib.contextmanager
def told(engine: sa.engine.Engine, connection: Any) -> Iterator[None]:
    """Has the driver's errors told as SQLAlchemy's; a connection that broke is not used again."""
    kind = engine.dialect.dbapi.Error
    try:
        yield
    except kind as error:
        broken = engine.dialect.is_disconnect(error, connection.connection, None)
        if broken:
            connection.invalidate(error)
        raise sa.exc.DBAPIError.instance(
            None, None, error, kind, True, broken, engine.dialect
        ) from error
