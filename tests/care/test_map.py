"""The map of basins, Cités and Carrefours, from our places alone."""

from __future__ import annotations

import xml.etree.ElementTree as ET

from care.map import GERMAN, map_of
from tests.guidance.people import CATALOGUE, ROOT

MAP = map_of(CATALOGUE, ROOT / "catalogue")
SVG = MAP.svg()


def test_every_basin_has_a_shape_and_a_name():
    areas = list(MAP.areas())

    assert [area.name for area in areas] == [b.name for b in CATALOGUE.places.basins.values()]
    assert all(area.path.startswith("M") for area in areas)


def test_every_commune_with_coordinates_lies_in_some_hexagon():
    drawn = {commune.nis for commune in MAP.cells.values()}

    assert [c.name for c in MAP.communes if c.nis not in drawn] == []


def test_the_four_cites_stand_in_their_towns():
    assert [m.name for m in MAP.cites()] == ["Bruxelles", "Charleroi", "Liège", "Namur"]


def test_every_carrefour_that_a_commune_is_near_to_is_on_the_map():
    near = {c.nearest_carrefour for c in CATALOGUE.places.communes.values()} - {None}

    assert {marker.name for marker in MAP.carrefours()} == near


def test_the_german_speaking_community_belongs_to_no_basin_on_the_map():
    cells = [commune for commune in MAP.cells.values() if commune.territory == GERMAN]

    assert cells
    assert {commune.basin for commune in cells} == {None}


def test_the_table_counts_every_commune_of_a_basin():
    assert sum(row.communes for row in MAP.rows()) == sum(1 for c in MAP.communes if c.basin)


def test_the_map_is_an_image_with_a_title_and_a_description_and_nothing_from_outside():
    root = ET.fromstring(SVG)

    assert (root.get("role"), root.get("aria-labelledby")) == ("img", "map-title map-desc")
    assert "http" not in SVG.replace("http://www.w3.org/2000/svg", "")


def test_everything_that_is_marked_stands_on_the_sheet():
    width, height = map(int, ET.fromstring(SVG).get("viewBox").split()[2:])
    marked = [marker.at for marker in (*MAP.cites(), *MAP.carrefours())]

    assert all(0 < x < width and 0 < y < height for x, y in marked)
