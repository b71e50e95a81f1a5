"""The register of docs/privacy.md names every table, and the notice says what it must."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import sqlalchemy as sa

import desk.database
import dossiers.store
import gateway.cases
import gateway.channels.telegram.store
import gateway.store
import trackers.tables
from gateway.channels.telegram.store import TelegramStore
from gateway.channels.telegram.updates import TEXT, Heard
from gateway.channels.telegram.wording import says
from gateway.words import words

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "privacy.md").read_text(encoding="utf-8")
MODULES = (
    desk.database,
    dossiers.store,
    gateway.cases,
    gateway.channels.telegram.store,
    gateway.store,
    trackers.tables,
)
NOTICES = {
    "web": words()["notice"],
    "telegram": says("welcome"),
    "widget": (ROOT / "widget" / "labels" / "fr.js").read_text(encoding="utf-8"),
}


def test_every_table_is_in_the_register():
    tables = {name for module in MODULES for name in module.METADATA.tables}

    assert [name for name in sorted(tables) if f"`{name}`" not in PAGE] == []


def test_every_test_that_the_page_names_exists():
    code = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "tests").rglob("test_*.py"))
    named = re.findall(r"`(test_\w+)`", PAGE)

    assert named
    assert [name for name in named if f"def {name}(" not in code] == []


@pytest.mark.parametrize("channel", NOTICES)
def test_every_channel_says_what_is_kept(channel):
    said = NOTICES[channel]

    assert "un programme, pas une personne" in said
    assert re.search(r"gard(?:e|és)[^.]* un jour", said)
    assert re.search(r"efface", said)


def test_a_new_conversation_comes_with_the_notice(client):
    assert client.post("/api/session").json()["notice"] == words()["notice"]


def test_what_waits_on_telegram_is_sealed(tmp_path):
    engine = sa.create_engine(f"sqlite:///{tmp_path / 'gateway.db'}", future=True)
    store, waiting = TelegramStore(engine, b"secret"), Heard(1, 70_000_001, TEXT, "Zoltanetta")
    store.park(waiting)
    store.put_off(waiting)
    store.park(Heard(2, 70_000_001, TEXT, "Zoltanetta"))
    written = (tmp_path / "gateway.db").read_bytes()

    assert b"Zoltanetta" not in written
    assert b"70000001" not in written
    assert store.late() == [waiting]


def test_what_another_secret_has_sealed_is_left(tmp_path):
    engine = sa.create_engine(f"sqlite:///{tmp_path / 'gateway.db'}", future=True)
    TelegramStore(engine, b"before").park(Heard(1, 5, TEXT, "a"))

    assert TelegramStore(engine, b"after").parked() == []
