"""All checks of the catalogue at once: of loading, of its texts, of its table and of its dates."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable
from pathlib import Path

from care.lint.dates import dates
from care.lint.finding import Finding
from care.lint.gender import gender
from care.lint.links import links
from care.lint.names import names
from care.lint.readability import readability
from care.lint.table import Table, decisions
from care.lint.texts import Text, texts_of
from care.lint.typography import typography
from guidance.catalogue import Catalogue
from guidance.dates import as_of
from guidance.errors import CatalogueError
from guidance.loading import load_catalogue
from guidance.parsing import shown

TOLD = re.compile(r"(?P<file>[^\s:,]+\.yml)(?:, line (?P<line>\d+))?: (?P<rest>.*)", re.DOTALL)


def everything_wrong(folder: Path, today: datetime.date) -> list[Finding]:
    """Every finding on a catalogue, in the order of files and lines."""
    return wrong(folder, sorted(folder.rglob("*.yml")), today)


def wrong_file(path: Path, today: datetime.date) -> list[Finding]:
    """The findings on one file of a catalogue, with those of the rest of it that name this file."""
    path = path.resolve()
    folder = next((each for each in path.parents if each.name == "catalogue"), None)
    if folder is None or not path.is_file():
        return [of_loading(f"{path.name}: is no file of a catalogue. Give one in catalogue/.")]
    return [each for each in wrong(folder, [path], today) if each.file == shown(path)]


def wrong(folder: Path, paths: Iterable[Path], today: datetime.date) -> list[Finding]:
    """The findings on the texts of some files and on the whole catalogue."""
    found = list(wrong_texts([text for path in paths for text in texts_of(path)]))
    try:
        found += wrong_catalogue(load_catalogue(folder), today)
    except CatalogueError as broken:
        found += map(of_loading, broken.problems)
    return sorted(dict.fromkeys(found), key=lambda each: (each.file, each.line, each.record))


def wrong_texts(texts: list[Text]) -> Iterable[Finding]:
    """The findings that need no more than the texts of a file."""
    yield from typography(texts)
    yield from readability(texts)
    yield from gender(texts)
    yield from links(texts)


def wrong_catalogue(catalogue: Catalogue, today: datetime.date) -> Iterable[Finding]:
    """The findings that need the whole catalogue."""
    yield from names(catalogue)
    yield from decisions(Table(as_of(catalogue, today)))
    yield from dates(catalogue, today)


def of_loading(problem: str) -> Finding:
    """A problem of loading as a finding."""
    found = TOLD.match(problem)
    if found is None:
        return Finding("loading", "catalogue", "catalogue", "", problem, "")
    line = int(found["line"] or 0)
    return Finding("loading", found["file"], found["rest"].strip(), "", "", "", line)
