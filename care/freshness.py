"""What is due for verification, by how many people it serves."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

import numpy as np

from care.deciding import decided
from care.everybody import everybody_for
from care.lint.dates import file_of, named, records_of
from guidance.catalogue import Catalogue, Helpline, Service
from guidance.dates import as_of, due_on


@dataclass(frozen=True)
class Due:
    """A record, the day on which it is due, and how many possible persons see it."""

    record: str
    file: str
    on: datetime.date
    serves: int


def due(catalogue: Catalogue, today: datetime.date, within: int = 0) -> list[Due]:
    """The records that are due today or in so many days, those that serve most people first."""
    last = today + datetime.timedelta(days=within)
    rows, services, everybody = served(as_of(catalogue, today))
    found = []
    for record in records_of(catalogue):
        if due_on(record) <= last:
            if isinstance(record, Helpline):
                number = everybody
            else:
                number = (services if isinstance(record, Service) else rows).get(record.id, 0)
            found.append(Due(named(record), file_of(record), due_on(record), number))
    return sorted(found, key=lambda each: (-each.serves, each.on, each.record))


def served(catalogue: Catalogue) -> tuple[dict[str, int], dict[str, int], int]:
    """Row → how many persons it decides for, service → who sees its card, and all persons."""
    everybody = everybody_for(catalogue)
    said = decided(catalogue, everybody)
    where = everybody.possible
    rows = np.bincount(said.rows[where], minlength=len(catalogue.pathways))
    seen = [*said.pair, said.further[..., 0], said.further[..., 1]]
    shown = np.stack([each[where] for each in seen]).ravel()
    cards = np.bincount(shown + 1, minlength=len(said.ids) + 1)
    return (
        {row.id: int(rows[number]) for number, row in enumerate(catalogue.pathways)},
        {name: int(cards[number + 1]) for number, name in enumerate(said.ids)},
        everybody.number,
    )
