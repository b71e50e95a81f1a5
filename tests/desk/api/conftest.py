"""The API on its own, over the catalogue as it is."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from desk.api.app import api
from tests.desk.conftest import KNOWLEDGE


@pytest.fixture
def partner() -> TestClient:
    """A partner's program."""
    return TestClient(api(KNOWLEDGE, per_minute=1000))
