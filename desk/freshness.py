"""What of the catalogue is due for verification, when, and by whom."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from guidance.catalogue import Catalogue, Service
from guidance.dates import due_on

SOON = datetime.timedelta(days=30)


@dataclass(frozen=True)
class Due:
    """A service, when its next verification is due, whether that day is past, soon or later."""

    service: Service
    on: datetime.date
    state: str


def due(catalogue: Catalogue, today: datetime.date) -> list[Due]:
    """Every service, the most urgent first."""
    dues = [due_of(service, today) for service in catalogue.services.values()]
    return sorted(dues, key=lambda each: (each.on, each.service.name))


def due_of(service: Service, today: datetime.date) -> Due:
    """When the next verification of a service is due."""
    on = due_on(service)
    state = "late" if on < today else "soon" if on < today + SOON else "later"
    return Due(service, on, state)
