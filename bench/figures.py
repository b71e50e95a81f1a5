"""What the answers of a pipeline are worth, as plain figures."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from scipy.stats import rankdata

from bench.held_out import Facts, Marked
from understanding.judging import MUTE

BINS = 10


@dataclass(frozen=True)
class Answer:
    """The intent read and all intents' probabilities, the facts read, how sure of each; ms."""

    intent: str
    intents: Mapping[str, float]
    facts: Facts
    chances: Mapping[tuple[str, str], float]
    milliseconds: float


@dataclass(frozen=True)
class Score:
    """Figures over held-out messages, all shares of 1 but the times, in milliseconds."""

    intent: float
    precision: float
    recall: float
    f1: float
    exact: float
    out_of_scope: float
    distress: float
    false_alarms: float
    facts_off: float
    intent_off: float
    p50: float
    p95: float


def scored(answers: Sequence[Answer], messages: Sequence[Marked]) -> Score:
    """The figures of these answers; a message that asks nothing of the product has no facts."""
    pairs = list(zip(answers, messages, strict=True))
    found = [a.facts if a.intent not in MUTE else frozenset() for a, _ in pairs]
    truth = [m.facts if m.intent not in MUTE else frozenset() for _, m in pairs]
    p50, p95 = np.percentile([a.milliseconds for a in answers], [50, 95])
    return Score(
        share(a.intent == m.intent for a, m in pairs),
        *precision_recall(found, truth),
        share(one == other for one, other in zip(found, truth, strict=True)),
        auroc(*by_intent(pairs, "out_of_scope")),
        share(a.intent == "distress" for a, m in pairs if m.intent == "distress"),
        share(a.intent == "distress" for a, m in pairs if m.intent != "distress"),
        calibration_error(*sureness_of_facts(pairs)),
        calibration_error(*sureness_of_intents(pairs)),
        float(p50),
        float(p95),
    )


def share(cases: Iterable[bool]) -> float:
    """The share of cases that hold; not a number where there is none."""
    all_cases = list(cases)
    return sum(all_cases) / len(all_cases) if all_cases else float("nan")


def precision_recall(
    found: Sequence[Collection], truth: Sequence[Collection]
) -> tuple[float, float, float]:
    """Precision, recall and their harmonic mean, over all messages together."""
    right = sum(len(set(one) & set(other)) for one, other in zip(found, truth, strict=True))
    precision = right / max(sum(map(len, found)), 1)
    recall = right / max(sum(map(len, truth)), 1)
    return precision, recall, 2 * precision * recall / ((precision + recall) or 1)


def by_intent(
    pairs: Iterable[tuple[Answer, Marked]], intent: str
) -> tuple[list[float], list[float]]:
    """The probabilities of an intent where it is meant, and where it is not."""
    sides: dict[bool, list[float]] = {True: [], False: []}
    for answer, message in pairs:
        sides[message.intent == intent].append(answer.intents.get(intent, 0.0))
    return sides[True], sides[False]


def auroc(positives: Sequence[float], negatives: Sequence[float]) -> float:
    """How often a positive stands above a negative; a draw counts half."""
    if not positives or not negatives:
        return float("nan")
    ranks = rankdata([*positives, *negatives])[: len(positives)]
    above = ranks.sum() - len(positives) * (len(positives) + 1) / 2
    return float(above / (len(positives) * len(negatives)))


def sureness_of_facts(pairs: Iterable[tuple[Answer, Marked]]) -> tuple[list[float], list[bool]]:
    """How sure each fact was said to be, also an unsure one, and whether it was right."""
    each = [
        (chance, pair in message.facts)
        for answer, message in pairs
        for pair, chance in answer.chances.items()
    ]
    return [chance for chance, _ in each], [right for _, right in each]


def sureness_of_intents(pairs: Iterable[tuple[Answer, Marked]]) -> tuple[list[float], list[bool]]:
    """How sure each intent was said to be, and whether it was right."""
    each = [(a.intents[a.intent], a.intent == m.intent) for a, m in pairs if a.intent]
    return [chance for chance, _ in each], [right for _, right in each]


def calibration_error(chances: Sequence[float], right: Sequence[bool]) -> float:
    """The expected calibration error: how far sureness lies from truth, bin by bin, on average."""
    sure, true = np.asarray(chances, float), np.asarray(right, float)
    bins = np.minimum((sure * BINS).astype(int), BINS - 1)
    gaps = [abs((sure - true)[bins == each].sum()) for each in range(BINS)]
    return float(sum(gaps) / max(len(sure), 1))
