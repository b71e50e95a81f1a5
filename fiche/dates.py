"""Dates as the template writes them: read from ISO 8601, times shown as in Belgium."""

from __future__ import annotations

import datetime
from zoneinfo import ZoneInfo

BELGIUM = ZoneInfo("Europe/Brussels")


def day(iso: str) -> datetime.date:
    """The day of « 2026-11-25 » or of a whole ISO 8601 moment."""
    return moment(iso).date()


def moment(iso: str) -> datetime.datetime:
    """The moment of an ISO 8601 text on a Belgian clock, where one without an offset is already."""
    read = datetime.datetime.fromisoformat(iso.replace("Z", "+00:00"))
    return read.astimezone(BELGIUM) if read.tzinfo else read
