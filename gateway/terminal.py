"""Talks to a running gateway in the terminal: `make chat`."""

from __future__ import annotations

import os
import uuid
from typing import Any

import httpx

BASE = os.environ.get("JALON_URL", "http://127.0.0.1:8080") + "/api/"


def shown(message: dict[str, Any]) -> list[str]:
    """The lines that show a message."""
    kind = message["kind"]
    if kind == "recommendation":
        cards = (message["first"], message["second"], *message["also"])
        return [line for number, card in enumerate(cards, 1) for line in card_lines(number, card)]
    lines = [message.get("text", "")]
    lines += [f"  {n}. {c['title']}" for n, c in enumerate(message.get("choices", []), 1)]
    lines += [f"  {line['phone']}  {line['name']}" for line in message.get("lines", [])]
    return lines


def card_lines(number: int, card: dict[str, Any]) -> list[str]:
    """The lines that show a card."""
    fields = ("reason", "action", "bring", "ask", "url", "phone", "source")
    return [f"{number}. {card['name']}", *(f"   {card[f]}" for f in fields if card[f])]


def content_of(typed: str, last: dict[str, Any] | None) -> dict[str, Any]:
    """What is sent for what was typed: numbers stand for choices."""
    choices = (last or {}).get("choices", [])
    numbers = typed.replace(",", " ").split()
    if choices and numbers and all(n.isdigit() and 0 < int(n) <= len(choices) for n in numbers):
        values = [choices[int(n) - 1]["value"] for n in numbers]
        return {"choices": values} if last and last.get("multiple") else {"choice": values[0]}
    return {"text": typed}


def main() -> None:
    """Asks, sends and shows until the input ends."""
    with httpx.Client(base_url=BASE, timeout=15) as client:
        token = client.post("session").raise_for_status().json()["token"]
        headers, last = {"Authorization": f"Bearer {token}"}, None
        while True:
            try:
                typed = input("> ").strip()
            except (EOFError, KeyboardInterrupt):
                break
            body = {"id": str(uuid.uuid4()), **content_of(typed, last)}
            reply = client.post("message", json=body, headers=headers).json()
            for message in reply.get("messages", [{"kind": "text", "text": str(reply)}]):
                print("\n".join(shown(message)))
                last = message if message.get("choices") else last
        client.delete("session", headers=headers)


if __name__ == "__main__":
    main()
