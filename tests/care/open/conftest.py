"""An edition of the catalogue as it is."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from care.open.publishing import Edition
from guidance.loading import load_catalogue

ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="session")
def edition() -> Edition:
    """The catalogue as published on a day soon after it was verified."""
    catalogue = load_catalogue(ROOT / "catalogue")
    return Edition(catalogue, datetime.date(2026, 12, 1), "https://jalon.example")
