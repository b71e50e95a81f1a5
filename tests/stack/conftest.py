"""The whole stack on loopback, started once for the slow lane."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from commands.stack import Ports, running

PORTS = Ports(gateway=18080, rasa=15005, actions=15055, desk=18081)


@pytest.fixture(scope="session")
def var(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the stack keeps its files."""
    return tmp_path_factory.mktemp("var")


@pytest.fixture(scope="session")
def client(var: Path) -> Iterator[httpx.Client]:
    """A client of the running stack."""
    with running(PORTS, var) as address, httpx.Client(base_url=address, timeout=20) as opened:
        yield opened
