"""A PostgreSQL for the tests of this folder; each test has a database of its own."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from pathlib import Path

import pytest

from gateway.settings import Settings
from tests.gateway.conftest import FakeRasa, settings_in
from tests.services.servers import Postgres, postgres

PORT = 16032
NUMBERS = itertools.count(1)


@pytest.fixture(scope="session")
def server() -> Iterator[Postgres]:
    with postgres(PORT) as running:
        yield running


@pytest.fixture
def database(server: Postgres) -> str:
    """The URL of a new database."""
    return server.new(f"test_{next(NUMBERS)}")


@pytest.fixture
def rasa() -> FakeRasa:
    return FakeRasa()


@pytest.fixture
def settings(tmp_path: Path, database: str) -> Settings:
    return settings_in(tmp_path, database=database, answer_within=8.0)
