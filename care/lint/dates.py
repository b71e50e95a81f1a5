"""Dates: records past the day on which somebody should have verified them again."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from care.lint.finding import WARNING, Finding
from guidance.catalogue import Catalogue

VALID = datetime.timedelta(days=180)


def dates(catalogue: Catalogue, today: datetime.date) -> Iterator[Finding]:
    """Services, rows and helplines whose verification is due."""
    for record in (*catalogue.services.values(), *catalogue.pathways):
        due = record.verified_on + VALID
        if due < today:
            kind = "service" if hasattr(record, "kind") else "pathway"
            yield Finding(
                "overdue", record.file, f"{kind} `{record.id}`", "verified_on",
                f"`{record.verified_on}`: was due for verification on {due}.",
                "Verify it at its source and write today’s date.", severity=WARNING,
            )  # fmt: skip
