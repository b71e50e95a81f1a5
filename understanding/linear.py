"""Linear heads over word features and meaning: one softmax per fact, trained together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

import numpy as np
from scipy.sparse import csr_matrix

from understanding.features import SIZE, features
from understanding.meaning import WIDTH

EPOCHS = 12
BATCH = 1024
RATE = 0.04
DECAY = 1e-6
SEED = 20261125
MOMENTA = (0.9, 0.99)


@dataclass(frozen=True)
class Input:
    """A message for the heads: its feature numbers, each once, and its meaning."""

    numbers: np.ndarray
    meaning: np.ndarray


@dataclass(frozen=True)
class Heads:
    """The labels of each head, side by side: a weight per feature and number of the meaning."""

    labels: Mapping[str, tuple[str, ...]]
    weights: np.ndarray
    bias: np.ndarray

    @cached_property
    def starts(self) -> np.ndarray:
        """The first column of each head."""
        return np.cumsum([0, *(len(labels) for labels in self.labels.values())])

    @cached_property
    def ranges(self) -> list[tuple[int, int]]:
        """The first column of each head and the first after it."""
        return list(pairwise(self.starts.tolist()))

    @cached_property
    def meant(self) -> np.ndarray:
        """The weights of the meaning."""
        return full(self.weights[SIZE:])

    def probabilities(self, messages: Sequence[Input]) -> list[dict[str, dict[str, float]]]:
        """Head → label → probability, for each message."""
        words = [
            self.weights[m.numbers].sum(0, np.float32) * scale(len(m.numbers)) for m in messages
        ]
        scores = np.stack(words) + np.stack([m.meaning for m in messages]) @ self.meant + self.bias
        chances = softmax(scores, self.starts)
        return [
            {
                head: dict(zip(labels, told[a:b], strict=True))
                for (head, labels), (a, b) in zip(self.labels.items(), self.ranges, strict=True)
            }
            for told in chances.tolist()
        ]

    def evidence(
        self, found: Sequence[tuple[int, int, int]], head: str, label: str, length: int
    ) -> np.ndarray:
        """How much each word speaks for the label rather than for the head's other labels."""
        numbers, first, last = np.array(found).T
        place, labels = list(self.labels).index(head), self.labels[head]
        own = full(self.weights[numbers, self.starts[place] : self.starts[place + 1]])
        shares = (own[:, labels.index(label)] - own.mean(axis=1)) / (last + 1 - first)
        begun, ended = (np.bincount(at, shares, length + 1) for at in (first, last + 1))
        return np.cumsum(begun - ended)[:length]


def full(weights: np.ndarray) -> np.ndarray:
    """Weights to compute with: they are kept at half the precision, as they are stored."""
    return weights.astype(np.float32)


def softmax(scores: np.ndarray, starts: np.ndarray) -> np.ndarray:
    """Probabilities of heads side by side: each begins at one of the starts, but the last ends."""
    begun, widths = starts[:-1], np.diff(starts)
    highest = np.maximum.reduceat(scores, begun, axis=1)
    raised = np.exp(scores - np.repeat(highest, widths, axis=1))
    return np.asarray(raised / np.repeat(np.add.reduceat(raised, begun, axis=1), widths, axis=1))


def scale(count: int) -> float:
    """The weight of one feature among so many: short and long messages count alike."""
    return float(1 / np.sqrt(max(count, 1)))


def matrix(messages: Sequence[Sequence[str]]) -> csr_matrix:
    """One row of scaled features per message of plain words."""
    found = [np.unique([number for number, _, _ in features(words)]) for words in messages]
    starts = np.concatenate([[0], np.cumsum([len(row) for row in found])])
    values = np.concatenate([np.full(len(row), scale(len(row))) for row in found])
    shape = (len(found), SIZE)
    return csr_matrix((values, np.concatenate(found), starts), shape=shape, dtype=np.float32)


def fitted(
    words: csr_matrix, meanings: np.ndarray, wanted: Mapping[str, Sequence[str | None]]
) -> Heads:
    """Heads that give each row its wanted labels; None is a label that is not told.

    Features seen once are left out. The order of the rows is drawn from a fixed seed.
    """
    seen = np.flatnonzero(np.diff(words.tocsc().indptr) > 1)
    words = words[:, seen].tocsr()
    labels = {head: tuple(sorted(set(filter(None, told)))) for head, told in wanted.items()}
    truth = np.hstack([one_hot(wanted[head], labels[head]) for head in wanted])
    weights, bias = descended(words, meanings, truth, [len(each) for each in labels.values()])
    everywhere = np.zeros((SIZE + WIDTH, truth.shape[1]), np.float32)
    everywhere[seen], everywhere[SIZE:] = weights[: len(seen)], weights[len(seen) :]
    return Heads(labels, everywhere, bias)


def one_hot(told: Sequence[str | None], labels: Sequence[str]) -> np.ndarray:
    """One column per label; a row of zeros where no label is told."""
    return np.array([[label == each for label in labels] for each in told], np.float32)


def descended(
    words: csr_matrix, meanings: np.ndarray, truth: np.ndarray, widths: Sequence[int]
) -> tuple[np.ndarray, np.ndarray]:
    """Weights and bias after Adam's descent on the cross-entropy of all heads."""
    size = words.shape[1]
    weights = np.zeros((size + WIDTH, truth.shape[1]), np.float32)
    bias = np.zeros(truth.shape[1], np.float32)
    adam, slope = (Adam(weights), Adam(bias)), np.empty_like(weights)
    for rows, rate in batches(len(truth)):
        some, meaning = words[rows], meanings[rows]
        scores = some @ weights[:size] + meaning @ weights[size:] + bias
        error = errors(scores, truth[rows], widths) / len(rows)
        np.multiply(weights, DECAY, out=slope)
        slope[:size] += some.T @ error
        slope[size:] += meaning.T @ error
        adam[0].step(weights, slope, rate)
        adam[1].step(bias, error.sum(axis=0), rate)
    return weights, bias


def batches(count: int) -> Iterator[tuple[np.ndarray, float]]:
    """The rows of each step with a rate that falls to nothing."""
    dice = np.random.default_rng(SEED)
    steps = EPOCHS * -(-count // BATCH)
    orders = np.concatenate([dice.permutation(count) for _ in range(EPOCHS)])
    for number, rows in enumerate(np.array_split(orders, steps)):
        yield np.sort(rows), RATE * (1 - number / steps)


def errors(scores: np.ndarray, truth: np.ndarray, widths: Sequence[int]) -> np.ndarray:
    """Probability minus truth per label; nothing where a head's label is not told."""
    starts = np.cumsum([0, *widths])
    told = np.add.reduceat(truth, starts[:-1], axis=1)
    return np.asarray((softmax(scores, starts) - truth) * np.repeat(told, widths, axis=1))


class Adam:
    """The running means of one array's slopes; works in place, arrays are large."""

    def __init__(self, like: np.ndarray):
        self.mean, self.square, self.count = np.zeros_like(like), np.zeros_like(like), 0
        self.room = np.empty_like(like)

    def step(self, values: np.ndarray, slope: np.ndarray, rate: float) -> None:
        """Moves the values one step down; the slope's array is used up."""
        first, second = MOMENTA
        self.count += 1
        self.mean *= first
        self.mean += np.multiply(slope, 1 - first, out=self.room)
        self.square *= second
        np.multiply(slope, slope, out=slope)
        self.square += np.multiply(slope, 1 - second, out=slope)
        np.sqrt(self.square, out=slope)
        slope += 1e-8
        np.divide(self.mean, slope, out=self.room)
        size = rate * np.sqrt(1 - second**self.count) / (1 - first**self.count)
        values -= np.multiply(self.room, size, out=self.room)


def stretch(evidence: np.ndarray) -> tuple[int, int]:
    """The first and last word of the stretch that speaks most for a label."""
    best, begin, total, start = -np.inf, 0, 0.0, 0
    finish = 0
    threshold = 0.15 * float(evidence.max(initial=0.0))
    for place, strength in enumerate(evidence - threshold):
        if total <= 0:
            total, start = 0.0, place
        total += float(strength)
        if total > best:
            best, begin, finish = total, start, place
    return begin, finish
