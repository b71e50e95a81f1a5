"""A partner's services as a file of drafts in our own form, which nothing takes as published."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from care.open.comparing import Differences
from care.open.publishing import words

WIDTH = 110


def record(fields: Mapping[str, object], source: str, day: datetime.date) -> dict[str, Any]:
    """These fields as in the catalogue, with their source and a note to verify them."""
    told: dict[str, Any] = {}
    for field, value in fields.items():
        group, _, name = field.rpartition(".")
        kept = list(value) if isinstance(value, tuple) else value
        (told.setdefault(group, {}) if group else told)[name] = kept
    told.setdefault("verified_on", day)
    told["source"] = [f"outside: {source}, {day.isoformat()}"]
    told["note"] = words()["draft"].format(source=source, day=day.isoformat())
    return told


EMPTY: Mapping[str, object] = {
    "name": None, "aliases": (), "kind": None, "operator": None, "level": None,
    "territories": (), "audiences": (), "needs": (), "summary": None, "offer": (),
    "access.who": None, "access.free": None, "access.anonymous": None,
    "access.registration": None, "contact.url": None, "contact.phone": None,
    "contact.email": None, "contact.address": None, "referable": None,
}  # fmt: skip


def draft(found: Differences, source: str, day: datetime.date) -> str:
    """The file of drafts: new records whole, of ours only the fields told otherwise.

    A whole record of ours would carry back what the file does not know: registers, further, notes.
    """
    records = {each.id: record({**EMPTY, **each.fields}, source, day) for each in found.new}
    for id, changes in found.changed.items():
        records[id] = record({each.field: each.theirs for each in changes}, source, day)
    body = yaml.safe_dump(records, allow_unicode=True, sort_keys=False, width=WIDTH)
    head = (f"{source}, {day.isoformat()}. Drafts: nothing reads this file.", *lines(found))
    return "\n".join([*(f"# {line}" for line in head), "", body])


def lines(found: Differences) -> list[str]:
    """The differences as lines to read: + new, ~ changed, - gone."""
    return [
        *(f"+ {each.id}: {each.fields.get('name')} ({each.where})" for each in found.new),
        *(
            f"~ {id}.{each.field}: {told(each.ours)} → {told(each.theirs)}"
            for id, all_of in found.changed.items()
            for each in all_of
        ),
        *(f"- {id}" for id in found.gone),
    ]


def told(value: object) -> str:
    """A value on one line."""
    if value is None or value == ():
        return "(nothing)"
    if isinstance(value, (tuple, frozenset)):
        return ", ".join(sorted(map(str, value)))
    return " ".join(str(value).split())


def kept_before(folder: Path, name: str) -> set[str]:
    """The ids that earlier drafts of a source had."""
    found: set[str] = set()
    for path in folder.glob(f"{name}-*.yml"):
        found |= set(yaml.safe_load(path.read_text(encoding="utf-8")) or {})
    return found


def free_path(folder: Path, name: str, day: datetime.date) -> Path:
    """A file that does not exist yet: an earlier draft is never overwritten."""
    names = [
        f"{name}-{day.isoformat()}",
        *(f"{name}-{day.isoformat()}-{n}" for n in range(2, 1000)),
    ]
    return next(path for each in names if not (path := folder / f"{each}.yml").exists())
