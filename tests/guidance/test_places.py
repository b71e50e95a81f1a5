"""The communes, what names mean, and what is suggested while one types."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from guidance.errors import CatalogueError
from guidance.facts import BASINS, TERRITORIES
from guidance.loading_places import load_places
from guidance.places import Places

FOLDER = Path(__file__).parents[2] / "catalogue" / "places"
PLACES = load_places(FOLDER)


def names_of(codes: tuple[str, ...]) -> list[str]:
    return [PLACES.communes[nis].name for nis in codes]


def problems_after(tmp_path: Path, file: str, old: str, new: str) -> tuple[str, ...]:
    """The problems told when one passage of one file is written otherwise."""
    folder = tmp_path / "places"
    shutil.copytree(FOLDER, folder)
    content = (folder / file).read_text(encoding="utf-8")
    assert old in content
    (folder / file).write_text(content.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(CatalogueError) as raised:
        load_places(folder)
    return raised.value.problems


def test_every_commune_of_belgium_is_known():
    assert len(PLACES.communes) == 565


def test_every_commune_has_a_territory_of_the_contract():
    strange = [c.name for c in PLACES.communes.values() if c.territory not in TERRITORIES]

    assert strange == []


def test_every_commune_of_wallonia_and_brussels_has_a_basin_and_a_cite():
    bare = [
        commune.name
        for commune in PLACES.communes.values()
        if commune.territory in ("wallonia", "brussels")
        and not (commune.basin and commune.nearest_cite)
    ]

    assert bare == []


def test_every_commune_has_a_postal_code():
    assert [c.name for c in PLACES.communes.values() if not c.postal_codes] == []


def test_every_basin_is_described():
    assert tuple(PLACES.basins) == BASINS


def test_a_basin_names_the_cite_that_receives_there():
    assert PLACES.basins["hainaut_sud"].cite == "cite_metiers_charleroi"


def test_an_unknown_code_is_no_commune():
    assert PLACES.commune("99999") is None


@pytest.mark.parametrize(
    ("name", "communes"),
    [
        ("Namur", ["Namur"]),
        ("braine l'alleud", ["Braine-l’Alleud"]),
        ("BRAINE-L’ALLEUD", ["Braine-l’Alleud"]),
        ("St-Gilles", ["Saint-Gilles"]),
        ("louvainlaneuve", ["Ottignies-Louvain-la-Neuve"]),
        ("Lüttich", ["Liège"]),
        ("Doornik", ["Tournai"]),
        ("Jambes", ["Namur"]),
        ("La Louv", ["La Louvière"]),
        ("4000", ["Liège"]),
        ("B-7000", ["Mons"]),
        ("1000", ["Bruxelles"]),
        ("1050", ["Ixelles"]),
        ("Woluwe", ["Woluwe-Saint-Lambert", "Woluwe-Saint-Pierre"]),
        ("Forest", ["Forest", "Frasnes-lez-Anvaing"]),
        ("nulle part", []),
        ("9999", []),
        ("", []),
    ],
)
def test_a_name_or_postal_code_means_its_communes(name, communes):
    assert names_of(PLACES.candidates(name)) == communes


def test_a_postal_code_of_two_communes_means_both():
    assert sorted(names_of(PLACES.candidates("1804"))) == ["Vilvorde", "Zemst"]


@pytest.mark.parametrize("name", [place.text for place in PLACES.names if place.kind == "commune"])
def test_every_name_of_a_commune_means_it(name):
    meant = {place.nis for place in PLACES.names if place.text == name and place.kind == "commune"}

    assert meant <= set(PLACES.candidates(name))


def test_every_locality_means_its_commune_unless_a_commune_has_the_name():
    lost = [
        place.text
        for place in PLACES.names
        if place.kind == "locality" and place.nis not in PLACES.candidates(place.text)
    ]

    assert lost == []


@pytest.mark.parametrize(
    ("typed", "commune"),
    [("Charlroi", "Charleroi"), ("molenbeeck", "Molenbeek-Saint-Jean"), ("Gembloud", "Gembloux")],
)
def test_a_misspelt_name_is_close_to_its_commune(typed, commune):
    assert names_of(PLACES.closest(typed, 1)) == [commune]


def test_nothing_is_close_to_a_name_that_is_too_far():
    assert PLACES.closest("boulangerie", 2) == ()


@pytest.mark.parametrize(
    ("typed", "name", "detail"),
    [
        ("nam", "Namur", "5000, Namur"),
        ("jamb", "Jambes", "5100, Namur"),
        ("for", "Forest", "1190, Bruxelles-Capitale"),
        ("st gil", "Saint-Gilles", "1060, Bruxelles-Capitale"),
        ("7000", "Mons", "7000, Hainaut"),
        ("lln", "Ottignies-Louvain-la-Neuve", "1340, Brabant wallon"),
        ("louvain la", "Louvain-la-Neuve", "1348, Ottignies-Louvain-la-Neuve"),
        ("verviesr", "Verviers", "4800, Liège"),
        ("luik", "Liège", "4000, Liège"),
    ],
)
def test_what_is_typed_suggests_the_place_first(typed, name, detail):
    first = PLACES.suggest(typed)[0]

    assert (first.name, first.detail) == (name, detail)


def test_places_of_the_same_name_are_suggested_with_what_tells_them_apart():
    details = {s.detail for s in PLACES.suggest("celles") if s.name == "Celles"}

    assert details == {"7760, Hainaut", "4317, Faimes", "5561, Houyet"}


def test_no_more_is_suggested_than_asked_for():
    assert len(PLACES.suggest("saint", limit=3)) == 3


def test_nothing_is_suggested_before_something_is_typed():
    assert PLACES.suggest("  ") == ()


def test_the_nearest_commune_is_found_from_coordinates():
    assert PLACES.nearest(50.63, 5.57).name == "Liège"


def test_places_without_any_commune_know_no_name():
    assert Places({}, ()).candidates("Namur") == ()


def test_a_territory_that_does_not_exist_is_told_with_what_to_write(tmp_path):
    problems = problems_after(
        tmp_path, "communes.yml", "territory: wallonia", "territory: wallonie"
    )

    assert problems == (
        "catalogue/places/communes.yml: commune `25005`, field `territory`: `wallonie` is not"
        " allowed. Did you mean `wallonia`?",
    )


def test_a_code_that_is_none_is_told(tmp_path):
    problems = problems_after(tmp_path, "flanders.yml", "'11001':", "'1101':")

    assert "`1101` is not a NIS code. Write five digits in quotes." in problems[0]


def test_a_locality_of_an_unknown_commune_is_told(tmp_path):
    problems = problems_after(tmp_path, "localities.yml", "nis: '92094'", "nis: '92095'")

    assert "field `nis`: `92095` is the code of no commune" in problems[0]


def test_a_nickname_of_an_unknown_commune_is_told(tmp_path):
    problems = problems_after(tmp_path, "nicknames.yml", "LLN: '25121'", "LLN: '25129'")

    assert problems[0].startswith("catalogue/places/nicknames.yml: nickname `LLN`, field `nis`")


def test_a_missing_field_is_told(tmp_path):
    problems = problems_after(tmp_path, "communes.yml", "name: Anderlecht, ", "")

    assert "commune `21001`, field `name`" in problems[0]


def test_all_problems_are_told_at_once(tmp_path):
    problems = problems_after(
        tmp_path,
        "areas.yml",
        "{territory: brussels, basin: brussels}",
        "{territory: bxl, basin: x}",
    )

    assert len(problems) == 2


def test_the_message_of_the_error_holds_every_problem():
    assert str(CatalogueError(("first", "second"))) == "first\nsecond"
