"""A gateway with a Rasa that does as it is told, and people who talk to it."""

from __future__ import annotations

import asyncio
import dataclasses
import functools
import json
import sqlite3
import time
import uuid
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest
import sqlalchemy as sa
from starlette.applications import Starlette
from starlette.testclient import TestClient

import gateway.app
from gateway.rasa import Rasa
from gateway.safety import load_safety
from gateway.settings import Settings
from guidance.loading_places import load_places
from trackers.database import Database
from trackers.settings import Settings as TrackerSettings

CATALOGUE = Path(__file__).parents[2] / "catalogue"
NAMUR = "92094"

AUDIENCE = {
    "kind": "question",
    "fact": "audience",
    "text": "Quelle est votre situation ?",
    "choices": [
        {"title": "À l’école", "value": "pupil"},
        {"title": "Au travail", "value": "worker"},
    ],
    "multiple": False,
    "why": "Chaque service a son public.",
    "asked": 0,
    "at_most": 3,
}
NEED = AUDIENCE | {
    "fact": "need",
    "choices": [{"title": "Un emploi", "value": "find_job"}],
    "asked": 1,
    "at_most": 2,
}
COMMUNE = AUDIENCE | {"fact": "commune", "choices": [], "asked": 1, "at_most": 2}
CIRCUMSTANCES = AUDIENCE | {
    "fact": "circumstances",
    "choices": [
        {"title": "Handicap", "value": "disability"},
        {"title": "CPAS", "value": "cpas_support"},
    ],
    "multiple": True,
}
FALLBACK = {
    "kind": "fallback",
    "text": "Dites-le autrement.",
    "choices": [{"title": "Parler à quelqu’un", "value": "human"}],
    "fact": None,
}
HELPLINES = {"kind": "helplines", "text": "Des personnes sont là.", "lines": []}
NOTED = {"kind": "text", "text": "C’est noté."}


class FakeRasa:
    """Answers every turn with `messages` and `known`, or as `instead` says; keeps what it got."""

    def __init__(self) -> None:
        self.got: list[tuple[str, str]] = []
        self.messages: list[dict[str, Any]] = [AUDIENCE]
        self.known: dict[str, Any] = {}
        self.instead: Any = None
        self.seconds = 0.0
        self.at_once = self.most_at_once = 0

    async def __call__(self, turn: dict[str, Any]) -> tuple[int, bytes]:
        self.got.append((turn["sender"], turn["message"]))
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        try:
            await asyncio.sleep(self.seconds)
            response = self.instead(turn) if self.instead else self.answer(turn)
            return response.status_code, response.content
        finally:
            self.at_once -= 1

    def answer(self, turn: dict[str, Any]) -> httpx.Response:
        """The messages as the rest channel sends them, and the state that the gateway keeps."""
        said = [*self.messages, {"kind": "state", "known": self.known}]
        return httpx.Response(
            200, json=[{"recipient_id": turn["sender"], "custom": m} for m in said]
        )

    def fails_with(self, *given: Any, **named: Any) -> None:
        """Answers every turn with this HTTP response."""
        self.instead = lambda turn: httpx.Response(*given, **named)

    def breaks_with(self, error: Exception) -> None:
        """Raises this for every turn."""

        def broken(turn: dict[str, Any]) -> httpx.Response:
            raise error

        self.instead = broken

    def works(self, *messages: dict[str, Any], **known: Any) -> None:
        """Answers every turn with these messages and facts from here on."""
        self.instead, self.seconds = None, 0.0
        self.messages, self.known = list(messages), known

    @property
    def texts(self) -> list[str]:
        """What it was sent, in order."""
        return [text for _, text in self.got]


class Person:
    """Somebody with a conversation of their own."""

    def __init__(self, client: TestClient):
        self.client = client
        self.token = client.post("/api/session").json()["token"]

    @property
    def headers(self) -> dict[str, str]:
        """What proves whose conversation it is."""
        return {"Authorization": f"Bearer {self.token}"}

    def say(self, text: str | None = None, **content: Any) -> httpx.Response:
        """The answer to a text, or to `choice=` or `choices=`; a new `id` unless one is given."""
        body = {"id": str(uuid.uuid4()), **content}
        return self.send(body if text is None else {**body, "text": text})

    def send(self, body: Any) -> httpx.Response:
        """The answer to a body as it is, lone surrogates included."""
        return self.client.post("/api/message", content=json.dumps(body), headers=self.headers)

    def history(self) -> httpx.Response:
        """What a reloaded page gets."""
        return self.client.get("/api/history", headers=self.headers)

    def leave(self) -> httpx.Response:
        """Erases the conversation."""
        return self.client.delete("/api/session", headers=self.headers)


places_once = functools.cache(load_places)
safety_once = functools.cache(load_safety)


@sa.event.listens_for(sa.engine.Engine, "connect")
def without_waiting_for_the_disk(connection: Any, _: Any) -> None:
    """Databases of tests need not outlive a power cut."""
    if isinstance(connection, sqlite3.Connection):
        connection.execute("PRAGMA synchronous=OFF")


def settings_in(folder: Path, **changed: Any) -> Settings:
    """Settings whose databases are in a folder, with some changed."""
    chosen = Settings(
        database=f"sqlite:///{folder / 'gateway.db'}",
        trackers=f"sqlite:///{folder / 'trackers.db'}",
        dossiers=f"sqlite:///{folder / 'dossiers.db'}",
        catalogue=CATALOGUE,
        secret=b"a secret of the tests",
        messages_per_window=1_000,
        answer_within=2.0,
    )
    return dataclasses.replace(chosen, **changed)


def gateway_for(rasa: FakeRasa, settings: Settings) -> Starlette:
    """The gateway in front of a fake Rasa."""
    client = Rasa("http://rasa.test", settings.answer_within, rasa)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(gateway.app, "load_places", places_once)
        patch.setattr(gateway.app, "load_safety", safety_once)
        return gateway.app.application(settings, client)


@asynccontextmanager
async def at_once(app: Starlette) -> AsyncIterator[httpx.AsyncClient]:
    """A client that can send several requests at the same time."""
    transport = httpx.ASGITransport(app)
    async with httpx.AsyncClient(transport=transport, base_url="http://testserver") as client:
        yield client


def rows(settings: Settings, table: str) -> list[Any]:
    """Everything that a table of the gateway's database holds."""
    with sa.create_engine(settings.database).connect() as connection:
        return connection.execute(sa.text(f"SELECT * FROM {table}")).all()


@pytest.fixture
def rasa() -> FakeRasa:
    return FakeRasa()


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return settings_in(tmp_path)


@pytest.fixture
def app(rasa: FakeRasa, settings: Settings) -> Starlette:
    return gateway_for(rasa, settings)


@pytest.fixture
def client(app: Starlette) -> Iterator[TestClient]:
    with TestClient(app) as client:
        yield client


@pytest.fixture
def person(client: TestClient) -> Person:
    return Person(client)


def keep_event(settings, sender, age=0.0):
    """Keeps an event of a conversation in the tracker store, as old as said, in seconds."""
    kept = Database(TrackerSettings(settings.trackers))
    event = {"event": "restart", "timestamp": time.time() - age}
    kept.add(sender, [event], kept.point(sender))


def senders(settings):
    """Whose events the tracker store holds."""
    return set(Database(TrackerSettings(settings.trackers)).senders())
