"""The catalogue and the decision as tidy tables, one file per kind, UTF-8 CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path

import yaml

from care.open.publishing import Edition
from guidance.cards import sources
from guidance.catalogue import Words
from guidance.facts import VALUES

Row = tuple[object, ...]
Rows = Callable[[Edition], Iterator[Row]]


@cache
def columns() -> Mapping[str, Mapping[str, str]]:
    """Table → column → what it holds, in French."""
    file = Path(__file__).parent / "columns.yml"
    found: Mapping[str, Mapping[str, str]] = yaml.safe_load(file.read_text(encoding="utf-8"))
    return found


def tables(edition: Edition) -> dict[str, str]:
    """File name → CSV, with a table that documents every column of the others."""
    return {f"{name}.csv": as_csv(columns()[name], rows(edition)) for name, rows in TABLES.items()}


def as_csv(header: Iterable[str], rows: Iterable[Row]) -> str:
    """A table with its header; nothing for what is not known, yes and no for flags."""
    text = io.StringIO()
    written = csv.writer(text, lineterminator="\r\n")
    written.writerow(header)
    written.writerows([cell(value) for value in row] for row in rows)
    return text.getvalue()


def cell(value: object) -> object:
    """A value as it stands in a table."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "" if value is None else value


def services(edition: Edition) -> Iterator[Row]:
    """One row per service."""
    for s in edition.services:
        visit, contact = s.visit, s.contact
        yield (
            s.id, s.name, s.kind, s.level, s.operator, s.referable, s.summary, s.access.who,
            s.access.free, s.access.anonymous, s.access.registration, contact.url, contact.phone,
            contact.email, contact.address, vous(visit.reason if visit else None),
            vous(visit.action if visit else None), vous(visit.bring if visit else None),
            vous(visit.ask if visit else None), s.verified_on, edition.out_of_date(s),
            sources(edition.catalogue, s.source),
        )  # fmt: skip


def vous(words: Words | None) -> str | None:
    """A text as it is said to an adult."""
    return words.vous if words else None


def listed(field: str) -> Rows:
    """A table of (service, value) pairs of a field that holds several values."""

    def rows(edition: Edition) -> Iterator[Row]:
        for service in edition.services:
            values = getattr(service, field)
            ordered = sorted(values) if isinstance(values, frozenset) else values
            yield from ((service.id, value) for value in ordered)

    return rows


def relations(edition: Edition) -> Iterator[Row]:
    """One row per link between two services."""
    for service in edition.services:
        for relation, others in service.relations.items():
            yield from ((service.id, relation, other) for other in others)


def pathways(edition: Edition) -> Iterator[Row]:
    """The decision table in its order: the first row whose conditions all hold decides."""
    for rank, row in enumerate(edition.catalogue.pathways, start=1):
        said = (row.visit.reason, row.visit.action, row.visit.bring, row.visit.ask)
        source = sources(edition.catalogue, row.source)
        yield (rank, row.id, row.first, row.second, *map(vous, said), row.verified_on, source)


def conditions(edition: Edition) -> Iterator[Row]:
    """The conditions of each row: one of the values of each fact has to hold."""
    for row in edition.catalogue.pathways:
        for fact, values in row.when.items():
            yield from ((row.id, fact, value) for value in sorted(values))


def values(edition: Edition) -> Iterator[Row]:
    """Every value of every fact with its label."""
    for fact, given in VALUES.items():
        yield from ((fact, value, edition.catalogue.labels.value(fact, value)) for value in given)


def questions(edition: Edition) -> Iterator[Row]:
    """The questions."""
    for each in edition.catalogue.questions.values():
        yield each.fact, each.text.vous, each.why.vous, each.multiple


def choices(edition: Edition) -> Iterator[Row]:
    """The choices of each question, for one audience where they depend on it."""
    for each in edition.catalogue.questions.values():
        for audience, offered in {"": each.choices, **each.choices_by_audience}.items():
            yield from ((each.fact, audience, v, words.vous) for v, words in offered.items())


def helplines(edition: Edition) -> Iterator[Row]:
    """The telephone numbers for people in distress."""
    for line in edition.catalogue.helplines:
        yield line.name, line.phone, line.purpose, line.verified_on, line.source


def documented(_: Edition) -> Iterator[Row]:
    """What every column of every table holds."""
    for table, told in columns().items():
        yield from ((f"{table}.csv", column, meaning) for column, meaning in told.items())


TABLES: Mapping[str, Rows] = {
    "services": services,
    "service_aliases": listed("aliases"),
    "service_audiences": listed("audiences"),
    "service_needs": listed("needs"),
    "service_territories": listed("territories"),
    "service_offers": listed("offer"),
    "service_sources": listed("source"),
    "service_relations": relations,
    "pathways": pathways,
    "pathway_conditions": conditions,
    "values": values,
    "questions": questions,
    "choices": choices,
    "helplines": helplines,
    "columns": documented,
}
