"""Which intents, audiences and needs are taken for others: `make confusions` writes a page."""

from __future__ import annotations

import os
import random
from collections.abc import Iterator, Sequence
from pathlib import Path

from commands.confusion_page import DOUBT, NOTHING, Outcome, page
from commands.current_reader import CATALOGUE
from commands.marked_examples import Marked, marked_in
from guidance.loading import load_catalogue
from understanding.examples import examples, facts_of
from understanding.gazetteer import Gazetteer
from understanding.judging import MUTE
from understanding.masking import Masker
from understanding.mentions import Reading
from understanding.reader import Reader
from understanding.training import trained

SEED, HELD_OUT = 20261125, 0.15
FACTS = ("audience", "need")
UNREAD = 0.5  # the weight of a confusion in which nothing was read
PAGE = Path(os.environ.get("VAR", "var")) / "confusions.html"


def main() -> None:
    """Trains on most examples, reads the others, writes the page."""
    held, rest = split(list(marked_in()))
    reader = taught(rest)
    outcomes = [outcome for example in held for outcome in outcomes_of(example, reader)]
    PAGE.parent.mkdir(parents=True, exist_ok=True)
    PAGE.write_text(page(outcomes, len(held), len(rest)), encoding="utf-8")
    print(f"{PAGE} written")


def split(everything: Sequence[Marked]) -> tuple[list[Marked], list[Marked]]:
    """The held-out part and the rest, in an order drawn from a fixed seed."""
    shuffled = random.Random(SEED).sample(everything, len(everything))
    cut = round(len(shuffled) * HELD_OUT)
    return shuffled[:cut], shuffled[cut:]


def taught(rest: Sequence[Marked]) -> Reader:
    """A reader trained on these examples as `rasa train` would."""
    catalogue = load_catalogue(CATALOGUE)
    masker = Masker(Gazetteer(catalogue.places))
    marked = ((example.text, example.intent, example.marks) for example in rest)
    return Reader(catalogue, trained(list(examples(marked, masker))))


def outcomes_of(example: Marked, reader: Reader) -> Iterator[Outcome]:
    """The outcome of the intent, and of each fact that was expected or read."""
    reading = reader.read(example.text)
    told = {"text": example.text, "file": example.file}
    yield Outcome("intent", example.intent, reading.intent, reading.intents[0][1], **told)
    if example.intent in MUTE:
        return
    for fact in FACTS:
        wanted = {value for name, value in facts_of(example.marks) if name == fact}
        for expected, read, sure in pairs(wanted, read_of(fact, reading)):
            yield Outcome(fact, expected, read, sure, **told)


def read_of(fact: str, reading: Reading) -> dict[str, float]:
    """The values read of a fact with their confidence; a doubt where none was settled on."""
    found = [mention for mention in reading.mentions if mention.fact == fact]
    return {m.value if m.value and not m.if_asked else DOUBT: m.confidence for m in found}


def pairs(expected: set[str], read: dict[str, float]) -> Iterator[tuple[str, str, float]]:
    """(expected, read, confidence): what agrees, then what is left over on both sides."""
    yield from ((value, value, read[value]) for value in sorted(expected & set(read)))
    missing = sorted(expected - set(read))
    surplus = sorted(set(read) - expected, key=lambda value: -read[value])
    for number in range(max(len(missing), len(surplus))):
        wanted = missing[number] if number < len(missing) else NOTHING
        found = surplus[number] if number < len(surplus) else NOTHING
        if (wanted, found) != (NOTHING, DOUBT):
            yield wanted, found, read.get(found, UNREAD)


if __name__ == "__main__":
    main()
