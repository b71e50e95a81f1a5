"""Plays personas through Telegram and through the web API: who gets the same services.

    python -m tests.telegram.personas PERSONAS.yml [--limit N] [--mode polling|webhook]

The voices of the personas (`chat.py`) are taken from the folder of the file.
"""

from __future__ import annotations

import argparse
import importlib
import sys
import tempfile
from pathlib import Path
from typing import Any

import httpx
import yaml

from tests.telegram.playing import TelegramConversation
from tests.telegram.stack import line_in, real_rasa

TURNS = 12
MODES = ("polling", "webhook")


class TelegramChat:
    """A conversation through Telegram that a voice can hold."""

    def __init__(self, talk: TelegramConversation, reply: Any):
        self.talk, self.reply = talk, reply

    def say(self, **content: Any) -> Any:
        """The reply to a text, a choice or choices."""
        messages = self.talk.say(**content)
        return self.reply(200, messages, self.talk.known)


class Web:
    """The web API with paths below `/api`, as a chat of the voices wants it."""

    def __init__(self, client: httpx.Client):
        self.client = client

    def post(self, path: str, **content: Any) -> httpx.Response:
        """The answer to a request."""
        return self.client.post(f"/api/{path}", **content)


def services(reply: Any) -> tuple[str | None, ...]:
    """The pathway and the services of a reply."""
    advice = reply.last("recommendation") or {}
    cards = [advice.get("first"), advice.get("second"), *(advice.get("also") or [])]
    return (advice.get("path"), *(card["id"] for card in cards if card))


def both(persona: dict[str, Any], voices: Any, line: Any, talks: Any, web: Web) -> Any:
    """The services of a persona through Telegram and through the web API."""
    telegram = TelegramChat(TelegramConversation(line, talks), voices.Reply)
    opening = persona["opening"]
    return tuple(
        services(voices.converse(chat, voices.Voice(persona), opening, TURNS))
        for chat in (telegram, voices.Chat(web))
    )


def main() -> int:
    """Prints the figures; 1 when somebody gets other services through Telegram."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("personas", type=Path)
    parser.add_argument("--limit", type=int)
    parser.add_argument("--mode", choices=MODES, action="append")
    wish = parser.parse_args()
    sys.path.insert(0, str(wish.personas.resolve().parent))
    voices = importlib.import_module("chat")
    people = yaml.safe_load(wish.personas.read_text(encoding="utf-8"))["personas"][: wish.limit]
    with tempfile.TemporaryDirectory() as folder, real_rasa(Path(folder)):
        same = [played(mode, people, voices, Path(folder)) for mode in wish.mode or MODES]
    return int(min(same) < len(people))


def played(mode: str, people: list[dict[str, Any]], voices: Any, var: Path) -> int:
    """How many personas get the same services through Telegram in a mode; prints it."""
    same = right = 0
    with line_in(mode, var) as (line, talks, client):
        web = Web(client)
        for persona in people:
            ours, theirs = both(persona, voices, line, talks, web)
            same += ours == theirs
            right += ours[1:2] == (persona["gold"]["first"],)
            if ours != theirs:
                print(f"{mode}: {persona['id']}: {ours} through Telegram, {theirs} on the web")
    print(f"{mode}: {same} of {len(people)} get the same services; {right} the right first one")
    return same


if __name__ == "__main__":
    raise SystemExit(main())
