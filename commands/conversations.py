"""Writes `docs/conversations.md`: a whole conversation per audience with the real servers."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx

from care.cases.records import records_in
from commands.playing import Conversation, last, play
from commands.stack import Ports, running
from guidance.catalogue import Catalogue
from guidance.loading import load_catalogue

PAGE = Path("docs/conversations.md")
SCENARIOS = Path("tests/scenarios")
CATALOGUE = Path("catalogue")
FILES = (
    "pupils", "parents", "students", "graduates", "jobseekers", "neets", "workers",
    "professionals", "others",
)  # fmt: skip
PORTS = Ports(gateway=18180, rasa=15105, actions=15155, desk=18181)
ASIDES = ("Pourquoi ?", "C’est gratuit ?", "Je préfère parler à quelqu’un", "Merci !")
HEAD = """# Conversations

One whole conversation per audience, written by `make conversations` from the running product.
What the person says or taps stands after **→**; an answer tapped is in italics.
"""


def main() -> None:
    """Starts the servers on ports of their own, talks, and writes the page."""
    var = Path(os.environ.get("VAR", "var")) / "conversations"
    catalogue = load_catalogue(CATALOGUE)
    with running(PORTS, var) as address, httpx.Client(base_url=address, timeout=20) as client:
        parts = [HEAD, *(part for name in FILES for part in chapter(client, name, catalogue))]
    PAGE.write_text("\n".join(parts) + "\n", encoding="utf-8")
    print(f"{PAGE} written")


def chapter(client: httpx.Client, name: str, catalogue: Catalogue) -> Iterator[str]:
    """The conversation with the first person of a file who opens in their own words."""
    people = records_in(SCENARIOS, catalogue, name)
    person = next((person for person in people if person["opening"]), people[0])
    names = {nis: commune.name for nis, commune in catalogue.places.communes.items()}
    conversation, _ = play(client, person, names)
    for aside in ASIDES:
        conversation.say(aside)
    yield f"\n## {person['person']}\n"
    yield from transcript(conversation)


def transcript(conversation: Conversation) -> Iterator[str]:
    """The lines of a conversation."""
    before: list[dict[str, Any]] = []
    for said, messages in conversation.turns:
        tapped = bool(last(before, "question")) and any(
            choice["title"] in said.split(" + ") for choice in last(before, "question")["choices"]
        )
        yield f"**→** {f'*{said}*' if tapped else said}\n"
        for message in messages:
            yield from shown(message)
        before = messages


def shown(message: dict[str, Any]) -> Iterator[str]:
    """The lines of a message."""
    if message["kind"] == "recommendation":
        for rank, card in (("D’abord", message["first"]), ("Ensuite", message["second"])):
            yield from card_lines(rank, card)
        if message["also"]:
            names = ", ".join(card["name"] for card in message["also"])
            yield f"> Aussi possible : {names}\n"
        return
    yield f"> {message.get('text', '')}\n"
    for choice in message.get("choices", []):
        yield f"> - {choice['title']}"
    for line in message.get("lines", []):
        yield f"> - {line['phone']} : {line['name']} ({line['for']})"
    if message.get("choices") or message.get("lines"):
        yield ""


def card_lines(rank: str, card: dict[str, Any]) -> Iterator[str]:
    """The lines of a card."""
    yield f"> **{rank} : {card['name']}**  "
    labels = {
        "reason": "Pourquoi",
        "action": "Demain matin",
        "bring": "À apporter",
        "ask": "À demander",
        "url": "Site",
        "source": "Source",
        "verified_on": "Vérifié le",
    }
    yield from (f"> {label} : {card[f]}  " for f, label in labels.items() if card[f])
    yield ""


if __name__ == "__main__":
    main()
