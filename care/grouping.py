"""Describes a set of persons exactly, by the fewest conditions found."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from care.everybody import Array

Values = tuple[Array, ...]
MOST_BOXES = 60
ORDERS = (
    (0, 2, 3, 1, 4, 5, 6, 7, 8, 9),
    (4, 5, 6, 7, 8, 9, 1, 3, 2, 0),
    (3, 1, 4, 5, 6, 7, 8, 9, 2, 0),
    (1, 4, 5, 6, 7, 8, 9, 2, 0, 3),
)


@dataclass(frozen=True, eq=False)
class Box:
    """Persons with any of these values on each axis; `new` of them stand in no box before."""

    values: Values
    new: int

    def holds(self, shape: tuple[int, ...]) -> Array:
        """The cells of the box."""
        found = np.zeros(shape, bool)
        found[np.ix_(*self.values)] = True
        return found


def described(wanted: Array, possible: Array) -> tuple[list[Box], int]:
    """Boxes that hold exactly the persons wanted, and how many were left after MOST_BOXES.

    A box may hold cells that stand for nobody: so a condition that nothing needs is not there.
    """
    free, left, boxes = wanted | ~possible, wanted.copy(), list[Box]()
    while left.any() and len(boxes) < MOST_BOXES:
        seed = np.unravel_index(int(np.argmax(left)), left.shape)
        values = max((grown(free, wanted, seed, order) for order in ORDERS), key=size)
        where = np.ix_(*values)
        boxes.append(Box(opened(free, values), int(left[where].sum())))
        left[where] = False
    return sorted(boxes, key=lambda box: -box.new), int(left.sum())


def grown(free: Array, wanted: Array, seed: Sequence[Any], order: tuple[int, ...]) -> Values:
    """The box around a cell with every value, axis by axis, that adds persons wanted and no other.

    Values that stand for nobody are left out, so that they do not bar the way of the next axis.
    """
    values = [np.array([index]) for index in seed]
    for axis in order:
        values[axis] = np.arange(free.shape[axis])
        others, where = across(free, axis), np.ix_(*values)
        fits = free[where].all(axis=others) & wanted[where].any(axis=others)
        values[axis] = np.flatnonzero(fits)
    return tuple(values)


def opened(free: Array, values: Values) -> Values:
    """The box without the conditions that keep nobody out."""
    found = list(values)
    for axis in range(free.ndim):
        whole = [*found[:axis], np.arange(free.shape[axis]), *found[axis + 1 :]]
        if free[np.ix_(*whole)].all():
            found = whole
    return tuple(found)


def across(array: Array, axis: int) -> tuple[int, ...]:
    """The other axes."""
    return tuple(each for each in range(array.ndim) if each != axis)


def size(values: Values) -> int:
    """How many cells a box has."""
    return math.prod(len(axis) for axis in values)


def parts(codes: Array, where: Array) -> Iterator[tuple[int, Array]]:
    """Each code among some cells with the cells that have it, the most frequent first."""
    found, counts = np.unique(codes[where], return_counts=True)
    for index in np.argsort(-counts, kind="stable"):
        yield int(found[index]), where & (codes == found[index])
