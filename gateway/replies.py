"""What Rasa says, as messages of the contract; what they offer; what is said when Rasa is down."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from gateway.words import words
from guidance.catalogue import Helpline, Words

NEEDED = {
    "text": ("text",),
    "question": ("fact", "text", "choices"),
    "recommendation": ("first", "second", "also"),
    "explanation": ("text", "because"),
    "helplines": ("text", "lines"),
    "handoff": ("text", "code", "expires_at"),
    "fallback": ("text", "choices"),
}
FOR_THE_GATEWAY = {"state": ("known",), "erase": ()}
WISHES = ("human", "start_over", "help", "resume")


@dataclass(frozen=True)
class Turn:
    """The messages for the person, the facts known (None: as before), and a wish to erase."""

    messages: list[dict[str, Any]]
    known: dict[str, Any] | None = None
    erase: bool = False


def turn_from(raw: Sequence[Mapping[str, Any]]) -> Turn:
    """Rasa's messages sorted into what the person sees and what the gateway keeps."""
    sent = [message for message in map(said, raw) if whole(message)]
    states = [message for message in sent if message["kind"] == "state"]
    return Turn(
        messages=[message for message in sent if message["kind"] in NEEDED],
        known=states[-1]["known"] if states else None,
        erase=any(message["kind"] == "erase" for message in sent),
    )


def said(message: Mapping[str, Any]) -> dict[str, Any]:
    """One message of Rasa as a message of the contract."""
    custom = message.get("custom")
    if isinstance(custom, dict):
        return custom
    return {"kind": "text", "text": str(message.get("text") or "")}


def whole(message: Mapping[str, Any]) -> bool:
    """Whether a message is of a known kind and has what a channel needs to show it."""
    needed = (NEEDED | FOR_THE_GATEWAY).get(str(message.get("kind")))
    return needed is not None and all(message.get(field) not in (None, "") for field in needed)


def offered(messages: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """Which values the last message with choices accepts, and the fact they answer."""
    asking = [m for m in messages if m["kind"] in ("question", "fallback")]
    if not asking:
        return {}
    last = asking[-1]
    return {
        "fact": last.get("fact"),
        "values": [choice["value"] for choice in last["choices"]],
        "multiple": bool(last.get("multiple")),
    }


def offered_after(
    before: Mapping[str, Any], messages: Sequence[Mapping[str, Any]]
) -> Mapping[str, Any]:
    """The choices of the last question stay good until another one, or an end, comes."""
    ended = any(m["kind"] in ("helplines", "recommendation") for m in messages)
    return offered(messages) or ({} if ended else before)


def down(why: str = "down") -> list[dict[str, Any]]:
    """The reply when a part behind the gateway gives none: a human contact."""
    return [{"kind": "fallback", "text": words()[why], "choices": []}]


def helplines(text: Words, lines: Sequence[Helpline]) -> list[dict[str, Any]]:
    """The helplines, said by the gateway itself when Rasa cannot."""
    listed = [{"name": line.name, "phone": line.phone, "for": line.purpose} for line in lines]
    return [{"kind": "helplines", "text": text.vous, "lines": listed}]
