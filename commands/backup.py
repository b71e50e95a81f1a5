"""Backs up the databases while everything runs: `make backup`; `make restore` puts one back.

A backup holds what people wrote on the last day: keep it as safe as the machine, and no longer.
"""

from __future__ import annotations

import contextlib
import datetime
import os
import shutil
import sqlite3
import sys
from pathlib import Path

import sqlalchemy as sa

from commands import postgresql
from commands.stack import Ports
from trackers.settings import Settings, WrongSetting, parsed, url_of

STORES = {
    "gateway": "JALON_DATABASE",
    "trackers": "JALON_TRACKERS",
    "dossiers": "JALON_DOSSIERS",
    "desk": "JALON_DESK",
}
SECRET = "secret"
PRIVATE = 0o700
KEPT = 2  # days; what is erased today is in no backup after that


def main(arguments: list[str]) -> None:
    """Backs up into `backups/` of the folder VAR, or restores the backup named."""
    var = Path(os.environ.get("VAR", "var"))
    if arguments[:1] != ["restore"]:
        forget_old(var / "backups")
        print(backup(var, var / "backups"))
        return
    if Ports().busy():
        raise SystemExit("Jalon is running. Stop it first, then restore.")
    wanted = Path(arguments[1]) if arguments[1:] else newest(var / "backups")
    print(f"Restored {len(restore(wanted, var))} databases from {wanted}")


def addresses(var: Path) -> dict[str, sa.engine.URL]:
    """Where each database is, as the parts of Jalon are told; SystemExit when it is nowhere."""
    try:
        return {
            name: parsed(Settings(url_of(os.environ.get(setting, str(var / f"{name}.db")))).url)
            for name, setting in STORES.items()
        }
    except WrongSetting as wrong:
        raise SystemExit(str(wrong)) from wrong


def backup(var: Path, into: Path) -> Path:
    """A new folder with a consistent copy of every database, and the secret; none if one fails."""
    wanted = addresses(var)
    made = into / f"{datetime.datetime.now(datetime.timezone.utc):%Y%m%dT%H%M%SZ}"
    made.mkdir(mode=PRIVATE, parents=True)
    try:
        for name, address in wanted.items():
            if address.drivername != "sqlite":
                postgresql.dump(address, made / f"{name}.dump")
            elif address.database and Path(address.database).exists():
                copy(Path(address.database), made / f"{name}.db")
        if (var / SECRET).exists():
            shutil.copy2(var / SECRET, made / SECRET)
    except BaseException:  # half a backup would be taken for the newest
        shutil.rmtree(made)
        raise
    return made


def copy(database: Path, to: Path) -> None:
    """Copies a database that others may be writing to, then checks the copy."""
    opened = contextlib.closing(sqlite3.connect(database))
    with opened as source, contextlib.closing(sqlite3.connect(to)) as target:
        source.backup(target)
        found = target.execute("PRAGMA integrity_check").fetchone()[0]
    if found != "ok":
        raise SystemExit(f"{to}: {found}")


def restore(made: Path, var: Path) -> list[str]:
    """Puts the databases of a backup in the place of those there are; returns their names."""
    kept = {path: path.stem for path in sorted(made.glob("*.d*")) if path.stem in STORES}
    if not kept:
        raise SystemExit(f"{made} is no backup: it has no database.")
    wanted = addresses(var)
    for path, name in kept.items():
        if (path.suffix == ".db") != (wanted[name].drivername == "sqlite"):
            raise SystemExit(f"{path} cannot be restored: {STORES[name]} is another database.")
        if path.suffix == ".dump":
            postgresql.check_unused(wanted[name])
    for path, name in kept.items():
        if path.suffix == ".dump":
            postgresql.load(path, wanted[name])
        else:
            replace(Path(wanted[name].database), path)
    if (made / SECRET).exists():
        shutil.copy2(made / SECRET, var / SECRET)
    return list(kept.values())


def replace(database: Path, by: Path) -> None:
    """Puts a copy of a file of SQLite in the place of another."""
    for left in database.parent.glob(f"{database.name}-*"):  # what SQLite wrote beside the old one
        left.unlink()
    new = database.with_name(f"{database.name}.new")
    copy(by, new)
    new.replace(database)


def newest(into: Path) -> Path:
    """The last backup; SystemExit when there is none."""
    made = sorted(path for path in into.glob("*") if path.is_dir())
    if not made:
        raise SystemExit(f"There is no backup in {into}.")
    return made[-1]


def forget_old(into: Path) -> None:
    """Erases backups older than what is promised to who erases a conversation."""
    oldest = datetime.datetime.now(datetime.timezone.utc) - datetime.timedelta(days=KEPT)
    for path in into.glob("*Z"):
        if path.name < f"{oldest:%Y%m%dT%H%M%SZ}":
            shutil.rmtree(path)


if __name__ == "__main__":
    main(sys.argv[1:])
