"""How well messages are read, on examples held out of the training data: `make bench`.

The baseline is the same reader without the meaning of the sentence; ratios, not seconds, compare.
"""

from __future__ import annotations

import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import yaml
from rasa.shared.nlu.training_data.entities_parser import (
    find_entities_in_training_example,
    replace_entities,
)

from guidance.catalogue import Catalogue
from guidance.loading import load_catalogue
from understanding.examples import examples, facts_of
from understanding.gazetteer import Gazetteer
from understanding.linear import Heads
from understanding.masking import Masker
from understanding.reader import MUTE, SINGLE, Reader, trained

SEED, HELD_OUT = 1, 0.2
SHARES = (0.25, 0.5, 1.0)
Marked = tuple[str, str, list[dict[str, Any]]]


@dataclass(frozen=True)
class Score:
    """Figures over held-out messages; times in milliseconds."""

    precision: float
    recall: float
    exact: float
    intent: float
    p50: float
    p95: float

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall of facts."""
        return 2 * self.precision * self.recall / (self.precision + self.recall)


def main() -> None:
    """Prints the learning curve and the baseline."""
    catalogue = load_catalogue(Path("catalogue"))
    held, kept = split(list(marked()))
    print(f"{len(kept)} messages to learn from, {len(held)} held out")
    print("model            facts P   R    F1   exact intent  p50 ms p95 ms  train s")
    for share in SHARES:
        some = kept[: int(len(kept) * share)]
        heads, seconds = taught(catalogue, some)
        print(line(f"ours, {share:.0%}", scored(catalogue, heads, held), seconds))
    print(line("no meaning", scored(catalogue, without_meaning(heads), held), seconds))


def marked() -> Iterator[Marked]:
    """Every example of `data/nlu`: text, intent, marks."""
    for path in sorted(Path("data/nlu").glob("*.yml")):
        for block in yaml.safe_load(path.read_text(encoding="utf-8"))["nlu"]:
            for written in block["examples"].splitlines():
                said = written.strip().removeprefix("- ")
                if said:
                    marks = find_entities_in_training_example(said)
                    yield replace_entities(said), block["intent"], marks


def split(everything: list[Marked]) -> tuple[list[Marked], list[Marked]]:
    """The held-out part and the rest, in an order drawn from a fixed seed."""
    random.Random(SEED).shuffle(everything)
    cut = int(len(everything) * HELD_OUT)
    return everything[:cut], everything[cut:]


def taught(catalogue: Catalogue, messages: Sequence[Marked]) -> tuple[Heads, float]:
    """Heads trained on these messages, and the seconds it took."""
    start = time.perf_counter()
    masker = Masker(Gazetteer(catalogue.places))
    heads = trained(list(examples(messages, masker)))
    return heads, time.perf_counter() - start


def without_meaning(heads: Heads) -> Heads:
    """The same heads blind to the meaning of the sentence."""
    weights = heads.weights.copy()
    weights[-512:] = 0
    return Heads(heads.labels, weights, heads.bias)


def scored(catalogue: Catalogue, heads: Heads, messages: Sequence[Marked]) -> Score:
    """The figures of a reader with these heads."""
    reader = Reader(catalogue, heads)
    right = read = said = exact = intents = 0
    times = []
    for text, intent, marks in messages:
        start = time.perf_counter()
        reading = reader.read(text)
        times.append(1000 * (time.perf_counter() - start))
        found = {
            (m.fact, m.value)
            for m in reading.mentions
            if m.fact in (*SINGLE, "circumstances") and m.value and not m.if_asked
        }
        truth = facts_of(marks) if intent not in MUTE else frozenset()
        right, read, said = right + len(found & truth), read + len(found), said + len(truth)
        exact += found == truth
        intents += reading.intent == intent
    count = len(messages)
    p50, p95 = np.percentile(times, [50, 95])
    return Score(right / read, right / said, exact / count, intents / count, p50, p95)


def line(name: str, score: Score, seconds: float) -> str:
    """One line of the table."""
    shares = (score.precision, score.recall, score.f1, score.exact, score.intent)
    figures = "  ".join(f"{share:.3f}" for share in shares)
    return f"{name:16} {figures}  {score.p50:6.2f} {score.p95:6.2f}  {seconds:7.1f}"


if __name__ == "__main__":
    main()
