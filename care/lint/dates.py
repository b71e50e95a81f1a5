"""Dates: records that somebody should have verified again, and those that are over."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from care.lint.finding import WARNING, Finding
from guidance.catalogue import Catalogue, Helpline, Pathway, Service
from guidance.dates import due_on

HELPLINES = "catalogue/helplines.yml"
Record = Service | Pathway | Helpline


def dates(catalogue: Catalogue, today: datetime.date) -> Iterator[Finding]:
    """Services, rows and helplines whose verification is due, and what is in force no more."""
    for record in records_of(catalogue):
        due = due_on(record)
        if due < today:
            yield Finding(
                "overdue", file_of(record), named(record), "verified_on",
                f"`{record.verified_on}`: was due for verification on {due}.",
                "Verify it at its source and write today’s date.", severity=WARNING,
            )  # fmt: skip
        end = None if isinstance(record, Helpline) else record.valid_to
        if end and end < today:
            yield Finding(
                "ended", file_of(record), named(record), "valid_to",
                f"`{end}` is past: the record neither decides nor shows.",
                "Take the record out, or write another day.", severity=WARNING,
            )  # fmt: skip


def records_of(catalogue: Catalogue) -> tuple[Record, ...]:
    """Every record that somebody verifies."""
    return (*catalogue.services.values(), *catalogue.pathways, *catalogue.helplines)


def file_of(record: Record) -> str:
    """The file where a record stands."""
    return HELPLINES if isinstance(record, Helpline) else record.file


def named(record: Record) -> str:
    """A record as messages name it."""
    if isinstance(record, Helpline):
        return f"helpline `{record.name}`"
    return f"{'service' if isinstance(record, Service) else 'pathway'} `{record.id}`"
