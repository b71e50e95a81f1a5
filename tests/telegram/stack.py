"""Real Rasa and actions behind a gateway of this process, with Telegram in front of it."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path

import httpx
from starlette.testclient import TestClient

from commands.stack import Ports, running
from gateway.app import application
from gateway.conversations import Conversations
from gateway.settings import Settings
from tests.telegram.bot_api import TOKEN, serving
from tests.telegram.people import Line, until

PORTS = Ports(gateway=18180, rasa=15105, actions=15155)
WEBHOOK = "https://jalon.example"


@contextlib.contextmanager
def real_rasa(var: Path) -> Iterator[None]:
    """Rasa and its actions, running."""
    with running(PORTS, var):
        yield


@contextlib.contextmanager
def line_in(mode: str, var: Path) -> Iterator[tuple[Line, Conversations, httpx.Client]]:
    """A gateway with Telegram in a mode: the line, its conversations, a client of its web API."""
    with serving() as api:
        settings = Settings(
            rasa_url=f"http://127.0.0.1:{PORTS.rasa}",
            database=f"sqlite:///{var / f'{mode}.db'}",
            trackers=f"sqlite:///{var / 'trackers.db'}",
            dossiers=f"sqlite:///{var / 'dossiers.db'}",
            secret=b"a secret of the tests",
            messages_per_window=1_000,
            telegram_token=TOKEN,
            telegram_api=api.at,
            telegram_webhook=WEBHOOK if mode == "webhook" else "",
        )
        app = application(settings)
        with TestClient(app) as client:
            until(lambda: api.webhook if mode == "webhook" else api.polls)
            yield Line(api, settings.database, client), app.state.conversations, client
