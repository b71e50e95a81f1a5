"""Dates of records: when each must be verified again, and what holds on a given day."""

from __future__ import annotations

import datetime
from dataclasses import replace
from typing import Protocol

from guidance.catalogue import Catalogue, Pathway, Service

ALWAYS = datetime.date.min
NIGHT = datetime.timedelta(days=1)


class Verified(Protocol):
    """A record that somebody verifies from time to time."""

    @property
    def verified_on(self) -> datetime.date:
        """The day of the last verification."""

    @property
    def verify_every(self) -> int:
        """The days after which it is due again."""


def due_on(record: Verified) -> datetime.date:
    """The day on which the next verification of a record is due."""
    return record.verified_on + datetime.timedelta(days=record.verify_every)


def holds_on(record: Service | Pathway, day: datetime.date) -> bool:
    """Whether a record is in force on a day; both its days count."""
    begun = record.valid_from is None or record.valid_from <= day
    return begun and (record.valid_to is None or day <= record.valid_to)


def days_of_change(catalogue: Catalogue) -> tuple[datetime.date, ...]:
    """The days on which something begins or has ended, after the beginning of time."""
    records: list[Service | Pathway] = [*catalogue.services.values(), *catalogue.pathways]
    begun = {each.valid_from for each in records if each.valid_from}
    ended = {each.valid_to + NIGHT for each in records if each.valid_to}
    return (ALWAYS, *sorted(begun | ended))


def as_of(catalogue: Catalogue, day: datetime.date) -> Catalogue:
    """The catalogue of a day: rows and services out of their dates neither decide nor show.

    A row whose first service is out of its dates does not decide; where only the second is, the
    usual stand-in takes its place. The same object comes back where no record has dates.
    """
    closed = {name for name, each in catalogue.services.items() if not holds_on(each, day)}
    rows = [row for row in catalogue.pathways if holds_on(row, day) and row.first not in closed]
    if not closed and len(rows) == len(catalogue.pathways):
        return catalogue
    return replace(
        catalogue,
        services={
            name: replace(each, further=None) if name in closed else each
            for name, each in catalogue.services.items()
        },
        pathways=tuple(replace(r, second="") if r.second in closed else r for r in rows),
    )
