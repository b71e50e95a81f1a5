"""Reads a partner's services from CSV: the columns of our own services.csv, and some more."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator
from functools import partial

from care.open.given import FACTS, Given, Reader, slug
from guidance.loading import KINDS, LEVELS, REFERABLE
from guidance.reading import did_you_mean

SEVERAL = "|"
TEXTS = {
    "name": "name", "operator": "operator", "summary": "summary", "who": "access.who",
    "phone": "contact.phone", "address": "contact.address", "reason": "visit.reason",
    "action": "visit.action", "bring": "visit.bring", "ask": "visit.ask",
}  # fmt: skip
FLAGS = {each: f"access.{each}" for each in ("free", "anonymous", "registration")}
CLOSED = {"kind": KINDS, "level": LEVELS, "referable": REFERABLE}
CHECKED = {"url": "contact.url", "email": "contact.email", "verified_on": "verified_on"}
LISTS = {"aliases": "aliases", "offers": "offer"}
OURS = ("id", "out_of_date", "source")
COLUMNS = (*OURS, *TEXTS, *FLAGS, *CLOSED, *CHECKED, *FACTS, *LISTS)
Cell = Callable[[str, str, str], object]


def read(text: str, reader: Reader) -> list[Given]:
    """The services of a table; problems are noted by row and column."""
    try:
        rows = list(csv.reader(io.StringIO(text), delimiter=delimiter(text)))
    except csv.Error as broken:
        reader.wrong("", "", f"is not CSV: {broken}.")
        return []
    if not rows or not any(rows[0]):
        reader.wrong("", "", "is empty. Write a first row of columns: id, name, summary, url, …")
        return []
    header = [name.strip() for name in rows[0]]
    if not columns_fit(header, reader):
        return []
    return list(records(header, rows[1:], reader))


def delimiter(text: str) -> str:
    """The sign between cells: a semicolon where the first row has more of them than commas."""
    first = text.partition("\n")[0]
    return ";" if first.count(";") > first.count(",") else ","


def columns_fit(header: list[str], reader: Reader) -> bool:
    """Whether every column is known, stands once, and the name is among them."""
    for number, name in enumerate(header):
        if name not in COLUMNS:
            why = f"is not a column. {did_you_mean(name, COLUMNS)}"
            reader.wrong("row 1", name, why)
        elif name in header[:number]:
            reader.wrong("row 1", name, "stands twice. Keep one.")
    if "name" not in header:
        reader.wrong("row 1", "name", "is missing. Every service needs its name.")
    return not reader.problems


def records(header: list[str], rows: list[list[str]], reader: Reader) -> Iterator[Given]:
    """The services of the rows that have a cell for each column."""
    for number, cells in enumerate(rows, start=2):
        where = f"row {number}"
        if not any(cell.strip() for cell in cells):
            continue
        if len(cells) != len(header):
            why = f"has {len(cells)} cells for {len(header)} columns."
            reader.wrong(where, "", f"{why} Quote a cell that holds a comma.")
            continue
        row = {name: cell.strip() for name, cell in zip(header, cells, strict=True)}
        if not row["name"]:
            reader.wrong(where, "name", "is empty. Write the name of the service.")
        yield Given(row.get("id") or slug(row["name"]), where, dict(fields(where, row, reader)))


def fields(where: str, row: dict[str, str], reader: Reader) -> Iterator[tuple[str, object]]:
    """The fields of a row by their place in our records; an empty cell is nothing known."""
    for name, value in row.items():
        if name in FACTS or name in LISTS:
            several = [part.strip() for part in value.split(SEVERAL) if part.strip()]
            told = (
                reader.values(where, name, several, FACTS[name])
                if name in FACTS
                else tuple(several)
            )
            yield LISTS.get(name, name), told
        elif name not in OURS:
            read_as = cell_of(name, reader)
            yield place_of(name), read_as(where, name, value) if value else None


def place_of(column: str) -> str:
    """Where a column stands in our records."""
    return {**TEXTS, **FLAGS, **CHECKED}.get(column, column)


def cell_of(name: str, reader: Reader) -> Cell:
    """How a cell of a column is read."""
    if name in CLOSED:
        return partial(one_of, reader, CLOSED[name])
    if name in FLAGS:
        return reader.flag
    checked: dict[str, Cell] = {
        "url": reader.url,
        "email": reader.email,
        "verified_on": reader.date,
    }
    return checked.get(name, lambda _, __, value: value)


def one_of(reader: Reader, allowed: tuple[str, ...], where: str, name: str, value: str) -> object:
    """A value of a closed list."""
    return reader.one_of(where, name, value, allowed)
