"""A map of the basins with the Cités and Carrefours des métiers, drawn from our places alone."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import jinja2

from care.picture.hexagons import Grid, Point
from care.picture.labels import SAID
from guidance.catalogue import Catalogue
from guidance.naming import key_of
from guidance.parsing import read_yaml
from guidance.places import Commune

HERE = Path(__file__).parent / "picture"
TEMPLATES = jinja2.Environment(
    loader=jinja2.FileSystemLoader(HERE), autoescape=True, trim_blocks=True
)
WIDTH, MARGIN, SCALE = 1180, 16, 4.4
NORTH, WEST, KILOMETRES = 50.96, 2.82, 111.2
MIDDLE = math.cos(math.radians(50.2))
GRID = Grid(size=8, reach=18)
NAME_WIDTH, NAME_HEIGHT, AWAY = 85, 16, 28
GERMAN = "german_community"


@dataclass(frozen=True)
class Area:
    """A basin: its shape as an SVG path, its colour's number, and where its name stands."""

    name: str
    path: str
    color: int
    at: Point


@dataclass(frozen=True)
class Marker:
    """A Cité or a Carrefour in the middle of its commune."""

    name: str
    at: Point


@dataclass(frozen=True)
class Row:
    """What the table says of one basin."""

    name: str
    communes: int
    cites: str
    carrefours: str


@dataclass(frozen=True, eq=False)
class Map:
    """The map of a catalogue; `localities` are more points than the communes, for finer shapes."""

    catalogue: Catalogue
    localities: tuple[tuple[Point, str], ...]

    @cached_property
    def communes(self) -> tuple[Commune, ...]:
        """The communes that have a place on the map."""
        return tuple(c for c in self.catalogue.places.communes.values() if c.lat)

    @cached_property
    def points(self) -> tuple[tuple[Point, str], ...]:
        """Every point with its commune."""
        centres = ((self.at(each), each.nis) for each in self.communes)
        return (*centres, *self.localities)

    @cached_property
    def cells(self) -> dict[tuple[int, int], Commune]:
        """Hexagon → commune."""
        communes = self.catalogue.places.communes
        found = GRID.areas(self.points)
        return {cell: communes[nis] for cell, nis in found.items()}

    def at(self, commune: Commune) -> Point:
        """Where a commune stands."""
        return projected(commune.lat or 0.0, commune.lon or 0.0)

    def areas(self) -> Iterator[Area]:
        """The basins."""
        for color, (basin, record) in enumerate(self.catalogue.places.basins.items()):
            inside = [cell for cell, commune in self.cells.items() if commune.basin == basin]
            yield Area(record.name, outline(inside), color, self.beside(middle(inside)))

    def beside(self, at: Point) -> Point:
        """A point for a basin's name: a little higher where a marker stands in its way."""
        taken = [marker.at for marker in (*self.cites(), *self.carrefours())]
        near = any(abs(x - at[0]) < NAME_WIDTH and abs(y - at[1]) < NAME_HEIGHT for x, y in taken)
        return (at[0], at[1] - AWAY) if near else at

    def german(self) -> Area:
        """The German-speaking Community, which belongs to no basin."""
        inside = [cell for cell, c in self.cells.items() if c.territory == GERMAN]
        name = self.catalogue.labels.value("territory", GERMAN)
        return Area(name, outline(inside), -1, middle(inside))

    def cites(self) -> tuple[Marker, ...]:
        """The Cités des métiers."""
        served = {basin.cite for basin in self.catalogue.places.basins.values() if basin.cite}
        return tuple(self.marker(self.town_of(cite)) for cite in sorted(served))

    def town_of(self, cite: str) -> str:
        """The town in the name of a Cité."""
        return self.catalogue.services[cite].name.rpartition(" de ")[2]

    def carrefours(self) -> tuple[Marker, ...]:
        """The Carrefours des métiers."""
        names = {commune.nearest_carrefour for commune in self.communes}
        return tuple(self.marker(name) for name in sorted(filter(None, names)))

    def marker(self, town: str) -> Marker:
        """A marker in the middle of a town."""
        found = next(each for each in self.communes if key_of(each.name) == key_of(town))
        return Marker(town, self.at(found))

    def rows(self) -> Iterator[Row]:
        """The table: for each basin, the nearest Cités and Carrefours with their communes."""
        inside: dict[str, list[Commune]] = defaultdict(list)
        for commune in self.communes:
            inside[commune.basin or ""].append(commune)
        for basin, record in self.catalogue.places.basins.items():
            cites = (self.town_of(c.nearest_cite) for c in inside[basin] if c.nearest_cite)
            near = (c.nearest_carrefour for c in inside[basin] if c.nearest_carrefour)
            yield Row(record.name, len(inside[basin]), counted(cites), counted(near))

    def svg(self) -> str:
        """The map alone."""
        height = max(y for (_, y), _ in self.points) + GRID.reach + MARGIN
        return TEMPLATES.get_template("map.svg").render(
            map=self, said=SAID["mapped"], width=WIDTH, height=round(height)
        )

    def section(self) -> str:
        """The map with its legend and its table."""
        svg = self.svg()
        return TEMPLATES.get_template("map.html").render(map=self, said=SAID["mapped"], svg=svg)


def map_of(catalogue: Catalogue, folder: Path) -> Map:
    """The map of a catalogue, with the localities of its folder."""
    problems: list[str] = []
    localities = read_yaml(folder / "places" / "localities.yml", problems) or ()
    located = (each for each in localities if each.get("lat"))
    return Map(catalogue, tuple((projected(e["lat"], e["lon"]), e["nis"]) for e in located))


def projected(lat: float, lon: float) -> Point:
    """A point of the earth on the sheet."""
    x = (lon - WEST) * KILOMETRES * MIDDLE * SCALE + MARGIN
    return round(x, 1), round((NORTH - lat) * KILOMETRES * SCALE + MARGIN, 1)


def outline(cells: list[tuple[int, int]]) -> str:
    """The shape of some hexagons as an SVG path."""
    lines = (
        "M" + "L".join(f"{x:.0f} {y:.0f}" for x, y in loop) + "Z" for loop in GRID.outlines(cells)
    )
    return "".join(lines)


def middle(cells: list[tuple[int, int]]) -> Point:
    """The middle of some hexagons."""
    points = [GRID.center(cell) for cell in cells]
    return tuple(round(sum(axis) / len(points), 1) for axis in zip(*points, strict=True))


def counted(names: Iterator[str]) -> str:
    """Names with how often each is there, the most frequent first."""
    return ", ".join(f"{name} ({count})" for name, count in Counter(names).most_common()) or "–"
