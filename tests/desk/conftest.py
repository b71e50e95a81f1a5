"""A desk on databases in memory, with a Rasa that does as it is told, and a clerk at it."""

from __future__ import annotations

import html
import re
from pathlib import Path
from typing import Any

import httpx
import pytest
from argon2 import PasswordHasher
from starlette.applications import Starlette
from starlette.testclient import TestClient

from desk import accounts
from desk import desk as parts
from desk.app import application
from desk.rasa import Rasa
from desk.settings import Settings
from desk.showing import knowledge_of

ROOT = Path(__file__).parents[2]
PASSWORD = "une-phrase-assez-longue"
KNOWLEDGE = knowledge_of(ROOT / "catalogue")
NAMUR = "92094"


class Reading:
    """A Rasa that reads what it was told to read; down until then."""

    def __init__(self) -> None:
        self.entities: list[dict[str, Any]] | None = None
        self.asked: list[httpx.Request] = []

    def reads(self, text: str, **facts: str) -> None:
        """Each fact is read in the words given as `value words`."""
        self.entities = []
        for fact, told in facts.items():
            value, _, words = told.partition(" ")
            start = text.index(words)
            self.entities.append(
                {"entity": fact, "value": value, "start": start, "end": start + len(words)}
            )

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.asked.append(request)
        if self.entities is None:
            raise httpx.ConnectError("down")
        return httpx.Response(200, json={"intent": {"name": "inform"}, "entities": self.entities})


class Clerk:
    """Somebody at the desk: presses buttons of the page shown last."""

    def __init__(self, app: Starlette, name: str):
        self.client = TestClient(app)
        self.client.post("/sign-in", data={"name": name, "password": PASSWORD})
        self.page = self.client.get("/")

    def press(self, do: str, **fields: Any) -> httpx.Response:
        """The page after pressing a button."""
        hidden = {name: self.hidden(name) for name in ("csrf", "visit", "change")}
        reply = self.client.post("/", data={**hidden, "do": do, **fields})
        if 'name="visit"' in reply.text:
            self.page = reply
        return reply

    def hidden(self, name: str) -> str:
        """A hidden field of the page."""
        found = re.search(rf'name="{name}" value="([^"]*)"', self.page.text)
        assert found
        return html.unescape(found[1])

    @property
    def services(self) -> list[str]:
        """The names of the services shown."""
        return [html.unescape(each) for each in re.findall(r"</span> (.*?)</h3>", self.page.text)]

    @property
    def questions(self) -> list[str]:
        """The questions asked."""
        return [html.unescape(q) for q in re.findall(r"<legend>(.*?)</legend>", self.page.text)]

    @property
    def notes(self) -> str:
        """What the page says in its status line."""
        return " ".join(re.findall(r'<p class="note"[^>]*>(.*?)</p>', self.page.text))


@pytest.fixture
def reading() -> Reading:
    """What Rasa reads."""
    return Reading()


@pytest.fixture
def settings() -> Settings:
    """Databases in memory, no commune preset."""
    return Settings()


@pytest.fixture
def app(settings: Settings, reading: Reading, monkeypatch: pytest.MonkeyPatch) -> Starlette:
    """The desk with one clerk and one coordinator."""
    monkeypatch.setattr(parts, "knowledge_of", lambda _: KNOWLEDGE)
    monkeypatch.setattr(
        accounts, "HASHER", PasswordHasher(time_cost=1, memory_cost=64, parallelism=1)
    )
    made = application(settings, Rasa("http://rasa", "t0ken", 1.0, httpx.MockTransport(reading)))
    made.state.desk.accounts.add("ana", "clerk", PASSWORD)
    made.state.desk.accounts.add("bea", "coordinator", PASSWORD)
    return made


@pytest.fixture
def clerk(app: Starlette) -> Clerk:
    """A clerk who is signed in."""
    return Clerk(app, "ana")


@pytest.fixture
def coordinator(app: Starlette) -> Clerk:
    """A coordinator who is signed in."""
    return Clerk(app, "bea")
