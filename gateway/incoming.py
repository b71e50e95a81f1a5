"""A message that a client sent: checked, cleaned, and turned into what Rasa gets."""

from __future__ import annotations

import json
import re
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from gateway.masking import without_marks, without_numbers
from gateway.replies import WISHES
from guidance.places import Places

LONGEST = 1_000
MOST_VALUES, LONGEST_VALUE = 20, 80
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]")
COMMAND_SIGN = "∕"


class Refused(Exception):
    """A message that cannot be taken: an error code of the contract and its HTTP status."""

    def __init__(self, status: int, code: str, retry_after: float | None = None):
        super().__init__(code)
        self.status, self.code, self.retry_after = status, code, retry_after


@dataclass(frozen=True)
class Incoming:
    """A message: its id, and either a text or the values chosen."""

    id: str
    text: str | None = None
    values: tuple[Any, ...] = ()

    @property
    def body(self) -> dict[str, Any]:
        """What the inbox keeps of it."""
        return {"text": self.text} if self.text is not None else {"choices": list(self.values)}


def incoming(body: Any) -> Incoming:
    """The message of a request's body; Refused when it is none."""
    if not isinstance(body, dict):
        raise Refused(400, "malformed")
    given = [field for field in ("text", "choice", "choices") if field in body]
    if len(given) != 1:
        raise Refused(400, "malformed")
    identity = message_id(body.get("id"))
    if given == ["text"]:
        return Incoming(identity, text=cleaned(body["text"]))
    values = body["choices"] if given == ["choices"] else [body["choice"]]
    if not isinstance(values, list) or not 0 < len(values) <= MOST_VALUES:
        raise Refused(400, "malformed")
    if not all(isinstance(value, str) and len(value) <= LONGEST_VALUE for value in values):
        raise Refused(400, "malformed")
    return Incoming(identity, values=tuple(values))


def message_id(value: Any) -> str:
    """The id, in one spelling; Refused when it is no UUID."""
    try:
        return str(uuid.UUID(value))
    except (ValueError, TypeError, AttributeError) as wrong:
        raise Refused(400, "malformed") from wrong


def cleaned(text: Any) -> str:
    """The text without control characters and personal numbers; Refused when empty or too long."""
    if not isinstance(text, str):
        raise Refused(400, "malformed")
    if len(text) > LONGEST:
        raise Refused(413, "too_long")
    kept = CONTROL.sub(" ", text.encode("utf-8", "ignore").decode("utf-8")).strip()
    if not kept:
        raise Refused(400, "empty")
    return without_numbers(kept)


def for_rasa(message: Incoming, offered: Mapping[str, Any], places: Places) -> str:
    """What Rasa gets: the text as plain text, or the choice as an intent with its fact."""
    if message.text is not None:
        text = without_marks(message.text)
        return COMMAND_SIGN + text[1:] if text.startswith("/") else text
    values = list(dict.fromkeys(message.values))
    if not allowed(values, offered, places):
        raise Refused(400, "unknown_choice")
    if values[0] in WISHES and values[0] in offered.get("values", ()):
        return f"/{values[0]}"
    chosen = values if offered.get("multiple") else values[0]
    return "/inform" + json.dumps({offered["fact"]: chosen}, ensure_ascii=False)


def allowed(values: list[str], offered: Mapping[str, Any], places: Places) -> bool:
    """Whether the last question offered these values; any commune where it asked for one."""
    if len(values) > 1 and not offered.get("multiple"):
        return False
    if offered.get("fact") == "commune" and len(values) == 1 and places.commune(values[0]):
        return True
    return all(value in offered.get("values", ()) for value in values)
