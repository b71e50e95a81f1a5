"""People who talk to a stack while something fails, and count what they waited and lost."""

from __future__ import annotations

import threading
import time
import uuid
from collections.abc import Callable
from typing import Any

import httpx

PATIENCE = 90.0
PROMISED = 10.0
CONTACT = "Cité des métiers"


class Person:
    """Somebody with a conversation; remembers every reply and how long it took."""

    def __init__(self, address: str):
        self.client = httpx.Client(base_url=address, timeout=30)
        token = self.client.post("/api/session").raise_for_status().json()["token"]
        self.headers = {"Authorization": f"Bearer {token}"}
        self.waits: list[float] = []
        self.acknowledged: list[str] = []
        self.replies: list[dict[str, Any]] = []

    def say(self, text: str = "je cherche un emploi", identity: str | None = None) -> str:
        """What a text is answered with: the kinds of the messages, joined."""
        return self.send({"id": identity or str(uuid.uuid4()), "text": text})

    def choose(self, value: str) -> str:
        """What a choice is answered with."""
        return self.send({"id": str(uuid.uuid4()), "choice": value})

    def send(self, body: dict[str, Any]) -> str:
        """The kinds of the reply to a body, or its status when it is refused."""
        started = time.monotonic()
        answer = self.client.post("/api/message", json=body, headers=self.headers)
        self.waits.append(time.monotonic() - started)
        if answer.status_code != 200:
            return str(answer.status_code)
        self.acknowledged.append(body["id"])
        self.replies.append(answer.json())
        return "+".join(message["kind"] for message in answer.json()["messages"])

    @property
    def text(self) -> str:
        """What the last reply says."""
        return " ".join(str(message.get("text", "")) for message in self.replies[-1]["messages"])

    @property
    def slowest(self) -> float:
        """The longest wait, in seconds."""
        return max(self.waits)

    def turns(self) -> list[dict[str, Any]]:
        """The conversation so far."""
        return self.client.get("/api/history", headers=self.headers).json()["turns"]

    def known(self) -> dict[str, Any]:
        """The facts understood so far."""
        return self.client.get("/api/history", headers=self.headers).json()["known"]

    def lost(self) -> int:
        """How many acknowledged messages have no answer, once there was time for it."""
        missing = set(self.acknowledged)
        end = time.monotonic() + PATIENCE
        while missing and time.monotonic() < end:
            answered = {turn["id"] for turn in self.turns() if turn["messages"]}
            missing = set(self.acknowledged) - answered
            if missing:
                time.sleep(0.5)
        return len(missing)

    def until_helped(self, since: float) -> float:
        """Seconds from a moment until the first answer that helps; asks again until it comes."""
        while time.monotonic() - since < PATIENCE:
            try:
                if helped(self.say("aide")):
                    return time.monotonic() - since
            except httpx.TransportError:
                pass
            time.sleep(0.3)
        raise AssertionError("nobody was helped in time")


def helped(kinds: str) -> bool:
    """Whether a reply is one that a working Jalon gives."""
    return "question" in kinds or "recommendation" in kinds


def meanwhile(work: Callable[[], Any]) -> tuple[threading.Thread, list[Any]]:
    """Does something beside; returns the thread and where its result will be."""
    results: list[Any] = []
    thread = threading.Thread(target=lambda: results.append(work()), daemon=True)
    thread.start()
    return thread, results
