"""Canary turns: one through a part that runs, right only when the answer is what it must be."""

from __future__ import annotations

import os
import secrets
import uuid
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import httpx
from sqlalchemy.exc import SQLAlchemyError

from gateway.erasure import TrackerEraser
from gateway.replies import turn_from
from trackers.settings import url_of

SENTENCE = "Je suis au chômage et je cherche un emploi, j’habite à Namur."
UNDERSTOOD = {"audience": "jobseeker", "need": "find_job", "commune": "92094"}
WITHIN = 12.0  # seconds for one request


def through_gateway(url: str) -> str:
    """What is wrong with a conversation through this gateway; nothing when all is well."""
    with httpx.Client(base_url=url, timeout=WITHIN) as client:
        token = client.post("/api/session").raise_for_status().json()["token"]
        client.headers["Authorization"] = f"Bearer {token}"
        try:
            body = {"id": str(uuid.uuid4()), "text": SENTENCE}
            reply = client.post("/api/message", json=body).raise_for_status().json()
        finally:
            client.delete("/api/session")
    return wrong(reply["known"], reply["messages"])


def through_rasa(url: str) -> str:
    """What is wrong with a turn through this Rasa."""
    canary = f"canary-{secrets.token_hex(8)}"
    try:
        answer = httpx.post(
            f"{url}/webhooks/rest/webhook",
            json={"sender": canary, "message": SENTENCE},
            timeout=WITHIN,
        )
        turn = turn_from(answer.raise_for_status().json())
    finally:
        forget(canary)
    return wrong(turn.known or {}, turn.messages)


def forget(canary: str) -> None:
    """Erases the canary's conversation."""
    var = Path(os.environ.get("JALON_VAR", "var"))
    eraser(url_of(os.environ.get("JALON_TRACKERS", str(var / "trackers.db")))).erase(canary)


@cache
def eraser(url: str) -> TrackerEraser:
    """One for each database, so that many canaries need few connections."""
    return TrackerEraser(url)


def through_actions(url: str) -> str:
    """What is wrong with an action of this action server."""
    message = {"text": SENTENCE, "intent": {"name": "inform", "confidence": 1.0}, "entities": []}
    tracker = {
        "sender_id": "canary",
        "slots": {"commune": UNDERSTOOD["commune"]},
        "latest_message": message,
        "events": [],
        "paused": False,
        "active_loop": {},
        "latest_action_name": "action_listen",
    }
    called = {"next_action": "action_known", "tracker": tracker, "domain": {}}
    answer = httpx.post(f"{url}/webhook", json=called, timeout=WITHIN).raise_for_status().json()
    said = str(answer["responses"])
    return "" if "Namur" in said else "the action does not tell what is known"


def through_desk(url: str) -> str:
    """What is wrong with the desk's door."""
    page = httpx.get(f"{url}/sign-in", timeout=WITHIN).raise_for_status()
    return "" if "<form" in page.text else "the desk shows no form"


def wrong(known: Mapping[str, Any], messages: list[dict[str, Any]]) -> str:
    """How an answer differs from the right one."""
    missing = {fact for fact, value in UNDERSTOOD.items() if known.get(fact) != value}
    if missing:
        return f"not understood: {', '.join(sorted(missing))}"
    kinds = {message["kind"] for message in messages}
    return "" if kinds & {"question", "recommendation"} else f"answered with {sorted(kinds)}"


CANARIES: Mapping[str, Callable[[str], str]] = {
    "gateway": through_gateway,
    "rasa": through_rasa,
    "actions": through_actions,
    "desk": through_desk,
}


def outcome(part: str, url: str) -> str:
    """What is wrong with a part, whatever goes wrong while asking."""
    try:
        return CANARIES[part](url)
    except (httpx.HTTPError, SQLAlchemyError, ValueError, KeyError) as broken:
        return f"no answer ({type(broken).__name__})"
