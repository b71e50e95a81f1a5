"""Draws the decision table and the map, without any script or outside tile: `make picture`."""

from __future__ import annotations

import datetime
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from care.map import map_of
from care.picture.drawing import Picture
from care.picture.labels import SAID
from guidance.dates import as_of
from guidance.errors import CatalogueError
from guidance.loading import load_catalogue

CATALOGUE = Path("catalogue")
FOLDER = Path(os.environ.get("VAR", "var")) / "picture"
PAGE, MAP = "index.html", "map.svg"


def main(catalogue: Path = CATALOGUE, folder: Path = FOLDER) -> int:
    """Writes the page, each sheet and the map; 1 when the catalogue cannot be loaded."""
    try:
        files = dict(drawn(catalogue))
    except CatalogueError as wrong:
        print(wrong)
        return 1
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.svg"):
        old.unlink()
    for name, content in files.items():
        (folder / name).write_text(content, encoding="utf-8")
    print(SAID["written"].format(page=folder / PAGE, drawings=len(files) - 1))
    return 0


def drawn(catalogue: Path) -> Iterator[tuple[str, str]]:
    """The name and content of each file."""
    loaded = as_of(load_catalogue(catalogue), datetime.date.today())
    picture, places = Picture(loaded), map_of(loaded, catalogue)
    chapters = tuple(picture.chapters())
    yield PAGE, picture.page(chapters, places.section())
    yield MAP, places.svg()
    for chapter in chapters:
        for number, sheet in enumerate(chapter.sheets, start=1):
            yield f"{chapter.id}-{number}.svg", sheet


if __name__ == "__main__":
    sys.exit(main(*map(Path, sys.argv[1:])))
