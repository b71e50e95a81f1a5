"""Accounts of the staff, made by `python -m desk.accounts add NAME --role clerk|coordinator`."""

from __future__ import annotations

import argparse
import getpass
import secrets
import sys
from collections.abc import Callable
from dataclasses import dataclass

import sqlalchemy as sa
from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerifyMismatchError

from desk.database import ACCOUNTS, SESSIONS, opened
from desk.settings import settings_from

ROLES = ("clerk", "coordinator")
SHORTEST = 12
HASHER = PasswordHasher()
NOBODY = HASHER.hash(secrets.token_hex(16))


@dataclass(frozen=True)
class Account:
    """Who works at the desk, and as what."""

    name: str
    role: str


class Accounts:
    """The table of accounts; passwords are kept as argon2id."""

    def __init__(self, engine: sa.engine.Engine):
        self.engine = engine

    def add(self, name: str, role: str, password: str) -> None:
        """Writes an account, or a new role and password for one that is there."""
        row = {"name": name, "role": role, "password": HASHER.hash(password)}
        self.remove(name)
        with self.engine.begin() as connection:
            connection.execute(ACCOUNTS.insert().values(row))

    def remove(self, name: str) -> None:
        """Erases an account and ends its sessions."""
        with self.engine.begin() as connection:
            connection.execute(SESSIONS.delete().where(SESSIONS.c.name == name))
            connection.execute(ACCOUNTS.delete().where(ACCOUNTS.c.name == name))

    def checked(self, name: str, password: str) -> Account | None:
        """The account when the password is right; a name that is not there takes as long."""
        row = self.row(name)
        try:
            HASHER.verify(row["password"] if row else NOBODY, password)
        except (VerifyMismatchError, InvalidHashError):
            return None
        return Account(row["name"], row["role"]) if row else None

    def row(self, name: str) -> sa.engine.RowMapping | None:
        """The row of a name."""
        with self.engine.connect() as connection:
            wanted = sa.select(ACCOUNTS).where(ACCOUNTS.c.name == name)
            return connection.execute(wanted).mappings().first()

    def empty(self) -> bool:
        """Whether nobody has an account yet."""
        with self.engine.connect() as connection:
            return connection.execute(sa.select(ACCOUNTS.c.name)).first() is None


def arguments_of(given: list[str]) -> argparse.Namespace:
    """The command line, read."""
    parser = argparse.ArgumentParser(prog="python -m desk.accounts")
    wishes = parser.add_subparsers(dest="wish", required=True)
    add = wishes.add_parser("add", help="add an account or change its role and password")
    add.add_argument("name")
    add.add_argument("--role", choices=ROLES, default=ROLES[0])
    wishes.add_parser("remove", help="erase an account").add_argument("name")
    return parser.parse_args(given)


def main(given: list[str], ask: Callable[[str], str] = getpass.getpass) -> int:
    """0 when the account is as asked for, 1 when the password is too short."""
    wish = arguments_of(given)
    accounts = Accounts(opened(settings_from().database))
    if wish.wish == "remove":
        accounts.remove(wish.name)
        return 0
    password = ask(f"Password of {wish.name} ({SHORTEST} characters or more): ")
    if len(password) < SHORTEST:
        print(f"The password has {len(password)} characters. Give {SHORTEST} or more.")
        return 1
    accounts.add(wish.name, wish.role, password)
    print(f"{wish.name}: {wish.role}")
    return 0


def typed(prompt: str) -> str:
    """The password: hidden on a terminal, the first line of a pipe."""
    return getpass.getpass(prompt) if sys.stdin.isatty() else sys.stdin.readline().rstrip("\n")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:], typed))
