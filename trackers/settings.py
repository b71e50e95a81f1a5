"""What the tracker store is told, checked before anything is opened."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.exc import ArgumentError

DRIVERS = ("sqlite", "postgresql", "postgresql+psycopg2")
IN_MEMORY = (None, "", ":memory:")


class WrongSetting(Exception):
    """A setting that nothing can be started with; its text is one sentence that says why."""


@dataclass(frozen=True)
class Settings:
    """Where the database is, how many seconds it may take, how many connections may be open."""

    url: str
    connect_within: int = 3
    answer_within: float = 3.0
    connections: int = 4

    def __post_init__(self) -> None:
        for name in ("connect_within", "answer_within", "connections"):
            if not getattr(self, name) > 0:
                raise WrongSetting(f"{name} is {getattr(self, name)}: write a number above 0.")
        address = parsed(self.url)
        if address.drivername not in DRIVERS:
            raise WrongSetting(
                f"The database is `{address.drivername}`: write sqlite or postgresql."
            )
        if address.drivername == "sqlite" and address.database not in IN_MEMORY:
            check_folder(Path(address.database))

    @property
    def sqlite(self) -> bool:
        """Whether the database is a file, or memory, of SQLite."""
        return self.url.startswith("sqlite")

    @property
    def in_memory(self) -> bool:
        """Whether the database is gone with the process."""
        return self.sqlite and parsed(self.url).database in IN_MEMORY


def url_of(place: str) -> str:
    """The address of a database: as given, or SQLite's for the path of a file."""
    return place if "://" in place else f"sqlite:///{place}"


def parsed(url: str) -> sa.engine.URL:
    """The parts of an address; WrongSetting when it is none. Never tells the password."""
    try:
        return sa.engine.make_url(url)
    except (ArgumentError, ValueError):
        raise WrongSetting(
            "The database has no valid address: write a path, or "
            "postgresql://USER:PASSWORD@HOST/NAME."
        ) from None


def check_folder(file: Path) -> None:
    """WrongSetting unless a database file can be written there."""
    folder = file.absolute().parent
    if not folder.is_dir():
        raise WrongSetting(f"The database is to be in {folder}: no such folder.")
    there = file if file.exists() else folder
    if not os.access(there, os.W_OK):
        raise WrongSetting(f"The database cannot be written: {there} is read-only.")
