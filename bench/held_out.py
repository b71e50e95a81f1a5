"""The marked messages of `data/nlu`: a part held out by a fixed seed, the rest to learn from."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml
from rasa.shared.nlu.training_data.entities_parser import (
    find_entities_in_training_example,
    replace_entities,
)

from understanding.examples import facts_of

SEED, HELD_OUT = 1, 0.15
Facts = frozenset[tuple[str, str]]


@dataclass(frozen=True)
class Marked:
    """A message with its marks, its bare text, its intent and the (fact, value) pairs marked."""

    written: str
    text: str
    intent: str
    facts: Facts


def marked(folder: Path = Path("data/nlu")) -> list[Marked]:
    """Every example, in the order of the files."""
    return [
        Marked(written, replace_entities(written), intent, facts_in(written))
        for intent, written in lines(folder)
    ]


def facts_in(written: str) -> Facts:
    """The (fact, value) pairs marked in a line."""
    return facts_of(find_entities_in_training_example(written))


def lines(folder: Path) -> Iterator[tuple[str, str]]:
    """(intent, line) of every example."""
    for path in sorted(folder.glob("*.yml")):
        for block in yaml.safe_load(path.read_text(encoding="utf-8"))["nlu"]:
            for line in block["examples"].splitlines():
                written = line.strip().removeprefix("- ")
                if written:
                    yield block["intent"], written


def split(everything: Sequence[Marked]) -> tuple[list[Marked], list[Marked]]:
    """The held-out part and the rest, in an order drawn from a fixed seed."""
    order = random.Random(SEED).sample(list(everything), len(everything))
    cut = int(len(order) * HELD_OUT)
    return order[:cut], order[cut:]


def write_nlu(messages: Sequence[Marked], path: Path) -> None:
    """Writes messages as Rasa's training data."""
    by_intent: dict[str, list[str]] = {}
    for message in messages:
        by_intent.setdefault(message.intent, []).append(f"- {message.written}\n")
    blocks = [{"intent": intent, "examples": "".join(each)} for intent, each in by_intent.items()]
    content = {"version": "3.1", "nlu": blocks}
    path.write_text(yaml.safe_dump(content, allow_unicode=True), encoding="utf-8")
