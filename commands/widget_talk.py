"""A stand-in for Rasa that answers from `widget_talk.yml`, and the gateway in front of it."""

from __future__ import annotations

import asyncio
import contextlib
import json
import threading
import time
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import uvicorn
import yaml
from starlette.applications import Starlette

from gateway.app import application
from gateway.rasa import Rasa
from gateway.serving import config
from gateway.settings import Settings

SCRIPT = Path(__file__).with_suffix(".yml")
OTHERWISE = {
    "kind": "fallback",
    "text": "Je n’ai pas compris. Dites-le avec d’autres mots.",
    "choices": [
        {"title": "Parler à quelqu’un", "value": "human"},
        {"title": "Recommencer", "value": "start_over"},
    ],
    "fact": None,
}
START_WITHIN = 30.0
HOURS = 86_400.0  # until the first canary: a stand-in hears nobody but who is tested


@cache
def script() -> dict[str, dict[str, Any]]:
    """What Rasa gets → the record that answers it."""
    records = yaml.safe_load(SCRIPT.read_text(encoding="utf-8"))
    return {each: record for record in records for each in record["gets"]}


class StandIn:
    """Answers like Rasa's rest channel after `seconds`; `status` other than 200 is an outage."""

    def __init__(self) -> None:
        self.gone: set[str] = set()
        self.known: dict[str, dict[str, Any]] = {}
        self.reset()

    def reset(self) -> None:
        """Forgets everything and works again; what comes late from who is gone is not heard."""
        self.seconds, self.status = 0.0, 200
        self.gone.update(self.known)
        self.got: list[str] = []
        self.known = {}

    async def __call__(self, turn: dict[str, Any]) -> tuple[int, bytes]:
        if turn["sender"] not in self.gone:
            self.known.setdefault(turn["sender"], {})
            self.got.append(turn["message"])
        await asyncio.sleep(self.seconds)
        if self.status != 200:
            return self.status, b""
        said = self.answer(turn["sender"], turn["message"])
        return 200, json.dumps([{"custom": message} for message in said]).encode()

    def answer(self, sender: str, text: str) -> list[dict[str, Any]]:
        """The messages of one turn, and the state that the gateway keeps."""
        record = script().get(asked(text), {"messages": [OTHERWISE]})
        known = self.known.setdefault(sender, {})
        known.update(record.get("known", {}) | informed(text))
        return [*record["messages"], {"kind": "state", "known": dict(known)}]


def asked(text: str) -> str:
    """The key of the script for what Rasa got."""
    if text.startswith("/inform"):
        return f"/inform {next(iter(informed(text)))}"
    return " ".join(text.split()).casefold()


def informed(text: str) -> dict[str, Any]:
    """The facts that a choice gives; none for a text."""
    return json.loads(text.removeprefix("/inform")) if text.startswith("/inform") else {}


def gateway(stand_in: StandIn, folder: Path, **changed: Any) -> Starlette:
    """The real gateway with databases in a folder, in front of the stand-in."""
    settings = Settings(
        database=f"sqlite:///{folder / 'gateway.db'}",
        trackers=f"sqlite:///{folder / 'trackers.db'}",
        dossiers=f"sqlite:///{folder / 'dossiers.db'}",
        secret=b"a secret of a stand-in",
        **{"messages_per_window": 1_000, "canary_seconds": HOURS, **changed},
    )
    return application(settings, Rasa("http://rasa.test", settings.answer_within, stand_in))


@contextlib.contextmanager
def served(app: Starlette) -> Iterator[str]:
    """The address of an application that listens on a free port of this machine."""
    server = uvicorn.Server(config(lambda: app, port=0, log_level="error"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{port_of(server)}"
    finally:
        server.should_exit = True
        thread.join(START_WITHIN)


def port_of(server: uvicorn.Server) -> int:
    """The port of a server, once it listens."""
    patience = time.monotonic() + START_WITHIN
    while not server.started and time.monotonic() < patience:
        time.sleep(0.02)
    return int(server.servers[0].sockets[0].getsockname()[1])
