"""A gateway with a Rasa that does as it is told, behind a Bot API server on loopback."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from gateway.settings import Settings
from tests.gateway.conftest import FakeRasa, gateway_for, settings_in
from tests.telegram.bot_api import TOKEN, BotApi, serving
from tests.telegram.people import Line, Someone, until

both_ways = pytest.mark.parametrize("mode", ["polling", "webhook"])


@pytest.fixture
def api() -> Iterator[BotApi]:
    with serving() as api:
        yield api


@pytest.fixture
def rasa() -> FakeRasa:
    return FakeRasa()


@pytest.fixture
def mode() -> str:
    """How updates come; the tests of both ways say so with `both_ways`."""
    return "polling"


@pytest.fixture
def settings(tmp_path, api: BotApi, mode: str) -> Settings:
    webhook = "https://jalon.example" if mode == "webhook" else ""
    return settings_in(
        tmp_path, telegram_token=TOKEN, telegram_api=api.at, telegram_webhook=webhook
    )


@pytest.fixture
def app(rasa: FakeRasa, settings: Settings) -> Starlette:
    return gateway_for(rasa, settings)


@pytest.fixture
def line(app: Starlette, api: BotApi, settings: Settings) -> Iterator[Line]:
    with TestClient(app) as client:
        until(lambda: api.webhook if settings.telegram_webhook else api.polls)
        yield Line(api, settings.database, client)


@pytest.fixture
def someone(line: Line) -> Someone:
    return Someone(line)
