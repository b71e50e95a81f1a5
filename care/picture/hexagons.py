"""Areas drawn from points alone: each hexagon of a grid belongs to the nearest point's area."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

Point = tuple[float, float]
Cell = tuple[int, int]
Edge = tuple[Cell, Cell]
CORNERS = ((2, 1), (0, 2), (-2, 1), (-2, -1), (0, -2), (2, -1))
ACROSS, DOWN = 4, 3


@dataclass(frozen=True)
class Grid:
    """A grid of hexagons `size` high; `reach` is how far from a point its area goes."""

    size: float
    reach: float

    @property
    def unit(self) -> Point:
        """The width and height of the lattice on which all corners lie."""
        return self.size * math.sqrt(3) / 8, self.size / 4

    def center(self, cell: Cell) -> Point:
        """The centre of a hexagon: column and row; odd rows stand half a hexagon to the right."""
        x, y = self.lattice(cell)
        return x * self.unit[0], y * self.unit[1]

    def lattice(self, cell: Cell) -> Cell:
        """The centre of a hexagon on the lattice."""
        column, row = cell
        return column * ACROSS + (row % 2) * ACROSS // 2, row * DOWN

    def areas(self, points: Iterable[tuple[Point, str]]) -> dict[Cell, str]:
        """The area of each hexagon that is near enough to a point."""
        nearest: dict[Cell, tuple[float, str]] = {}
        for point, area in points:
            for cell in self.around(point):
                distance = math.dist(point, self.center(cell))
                if distance <= self.reach and distance < nearest.get(cell, (math.inf, ""))[0]:
                    nearest[cell] = (distance, area)
        return {cell: area for cell, (_, area) in nearest.items()}

    def around(self, point: Point) -> Iterator[Cell]:
        """The hexagons that may be within reach of a point."""
        width, height = ACROSS * self.unit[0], DOWN * self.unit[1]
        column, row = round(point[0] / width), round(point[1] / height)
        right, down = math.ceil(self.reach / width) + 1, math.ceil(self.reach / height) + 1
        for j in range(row - down, row + down + 1):
            yield from ((i, j) for i in range(column - right, column + right + 1))

    def outlines(self, cells: Iterable[Cell]) -> list[list[Point]]:
        """The lines around some hexagons, through the middles of their sides; holes are filled."""
        return [self.smoothed(loop) for loop in loops(self.sides(cells)) if around(loop)]

    def sides(self, cells: Iterable[Cell]) -> set[Edge]:
        """The sides between these hexagons and all others, in one sense of rotation."""
        edges: set[Edge] = set()
        for cell in cells:
            x, y = self.lattice(cell)
            corners = [(x + dx, y + dy) for dx, dy in CORNERS]
            edges.update(zip(corners, (*corners[1:], corners[0]), strict=True))
        return {(start, end) for start, end in edges if (end, start) not in edges}

    def smoothed(self, loop: list[Cell]) -> list[Point]:
        """The middles of the sides of a closed line."""
        pairs = zip(loop, (*loop[1:], loop[0]), strict=True)
        across, down = self.unit
        return [((a[0] + b[0]) / 2 * across, (a[1] + b[1]) / 2 * down) for a, b in pairs]


def loops(edges: set[Edge]) -> Iterator[list[Cell]]:
    """The closed lines that sides make up."""
    following: Mapping[Cell, list[Cell]] = defaultdict(list)
    for start, end in sorted(edges):
        following[start].append(end)
    for start in sorted(following):
        while following[start]:
            loop = [start]
            while (after := following[loop[-1]].pop()) != start:
                loop.append(after)
            yield loop


def around(loop: list[Cell]) -> bool:
    """Whether a closed line goes around hexagons, not around a hole between them."""
    pairs = zip(loop, (*loop[1:], loop[0]), strict=True)
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in pairs) > 0
