"""Loads the catalogue from its folder and tells everything that is wrong with it at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, TypeVar

from guidance.catalogue import (
    Access,
    Catalogue,
    Contact,
    Helpline,
    Labels,
    Pathway,
    Question,
    Service,
    Visit,
    Words,
)
from guidance.checks import problems_of
from guidance.errors import CatalogueError
from guidance.facts import AUDIENCES, DECLINED, FACTS, NEEDS, TERRITORIES, UNSURE, VALUES
from guidance.loading_places import load_places
from guidance.parsing import read_yaml, shown
from guidance.places import Places
from guidance.reading import Record, records_of

Item = TypeVar("Item")
KINDS = (
    "activity", "guidance_service", "helpline", "integration_service", "network", "policy",
    "professional_training", "programme", "public_employment_service", "quality",
    "self_service_tool", "service_point", "social_service", "training_provider",
)  # fmt: skip
LEVELS = ("first_line", "second_line", "self_service", "programme", "context")
REFERABLE = ("yes", "via", "professionals", "no")
RELATIONS = ("relay_of", "partner_of", "part_of", "reached_through", "mirror")


def load_catalogue(folder: Path) -> Catalogue:
    """The catalogue in `folder`; CatalogueError with every problem when there is one."""
    problems: list[str] = []
    places = places_in(folder / "places", problems)
    helplines, helplines_text = helplines_in(folder / "helplines.yml", problems)
    services = records_in(folder / "services", "service", service, problems)
    catalogue = Catalogue(
        services={each.id: each for each in services},
        pathways=tuple(rows_in(folder / "pathways", problems)),
        questions=questions_in(folder / "questions.yml", problems),
        labels=labels_in(folder / "labels.yml", problems),
        helplines=helplines,
        helplines_text=helplines_text,
        phrases=phrases_in(folder / "phrases.yml", problems),
        places=places,
    )
    problems += problems_of(catalogue, services) if not problems else []
    if problems:
        raise CatalogueError(tuple(problems))
    return catalogue


def places_in(folder: Path, problems: list[str]) -> Places:
    """The places; an empty set with their problems noted when they cannot be loaded."""
    try:
        return load_places(folder)
    except CatalogueError as wrong:
        problems += wrong.problems
        return Places({}, ())


def records_in(
    folder: Path, kind: str, build: Callable[[Record], Item], problems: list[str]
) -> list[Item]:
    """Every record of every file of a folder, in order."""
    built: list[Item] = []
    for path in sorted(folder.glob("*.yml")):
        records = records_of(shown(path), kind, mapping_in(path, problems).items(), problems)
        built += map(build, records)
    return built


def mapping_in(path: Path, problems: list[str]) -> Mapping[str, Any]:
    """The records of a file by id."""
    before = len(problems)
    content = read_yaml(path, problems)
    if isinstance(content, Mapping):
        return content
    if len(problems) == before:
        problems.append(f"{shown(path)}: holds no records. Write one as `id:` with its fields.")
    return {}


def service(record: Record) -> Service:
    """A service from its record."""
    record.only(set(Service.__dataclass_fields__) - {"file"})
    return Service(
        id=record.id,
        name=record.text("name") or record.id,
        aliases=record.listed("aliases"),
        kind=record.one_of("kind", KINDS),
        operator=record.text("operator", needed=False),
        level=record.one_of("level", LEVELS),
        territories=frozenset(record.many_of("territories", TERRITORIES, "territory")),
        audiences=frozenset(record.many_of("audiences", AUDIENCES, "audience")),
        needs=frozenset(record.many_of("needs", NEEDS, "need")),
        summary=record.text("summary") or "",
        offer=record.listed("offer"),
        access=access(record.part("access")),
        relations=relations(record.part("relations")),
        contact=contact(record.part("contact")),
        source=record.source(),
        verified_on=record.date("verified_on"),
        note=record.text("note", needed=False),
        referable=record.one_of("referable", REFERABLE),
        visit=visit(record.part("visit")) if record.has("visit") else None,
        further=record.conditions("further") if record.has("further") else None,
        employment=record.flag("employment") or False,
        **dates(record),
        file=record.file,
    )


def access(record: Record) -> Access:
    """Who may go and how."""
    record.only(Access.__dataclass_fields__)
    return Access(
        record.text("who", needed=False),
        record.flag("free"),
        record.flag("anonymous"),
        record.flag("registration"),
    )


def contact(record: Record) -> Contact:
    """How to reach it."""
    fields = Contact.__dataclass_fields__
    record.only(fields)
    return Contact(**{field: record.text(field, needed=False) for field in fields})


def relations(record: Record) -> Mapping[str, tuple[str, ...]]:
    """Relation → service ids."""
    record.only(RELATIONS)
    return {name: record.listed(name) for name in RELATIONS if record.has(name)}


def visit(record: Record) -> Visit:
    """What a card says."""
    return Visit(
        record.words("reason"),
        record.words("action"),
        record.words_or_none("bring"),
        record.words_or_none("ask"),
    )


def rows_in(folder: Path, problems: list[str]) -> list[Pathway]:
    """The rows of the decision table: files in the order of their names, rows as they stand."""
    rows: list[Pathway] = []
    for path in sorted(folder.glob("*.yml")):
        given = identified(read_yaml(path, problems))
        rows += map(pathway, records_of(shown(path), "pathway", given, problems))
    return rows


def identified(rows: Any) -> Iterator[tuple[str, Any]]:
    """The rows of a file with their ids, or their numbers where they have none."""
    for number, fields in enumerate(rows or (), start=1):
        named = fields.get("id") if isinstance(fields, Mapping) else None
        yield str(named or f"row {number}"), fields


def pathway(record: Record) -> Pathway:
    """A row of the decision table from its record."""
    record.only({*Pathway.__dataclass_fields__, *Visit.__dataclass_fields__} - {"visit", "file"})
    return Pathway(
        id=record.id,
        when=record.conditions("when"),
        first=record.text("first") or "",
        second=record.text("second") or "",
        visit=visit(record),
        source=record.source(),
        verified_on=record.date("verified_on"),
        note=record.text("note", needed=False),
        file=record.file,
        **dates(record),
    )


def dates(record: Record) -> dict[str, Any]:
    """How long a verification lasts, and the days between which the record is in force."""
    begin, end = (record.day_or_none(field) for field in ("valid_from", "valid_to"))
    if begin and end and begin > end:
        record.wrong("valid_to", f"`{end}` lies before `valid_from`. Write a later day.")
    return {"verify_every": record.days("verify_every"), "valid_from": begin, "valid_to": end}


def questions_in(path: Path, problems: list[str]) -> Mapping[str, Question]:
    """The questions by fact."""
    records = records_of(shown(path), "question", mapping_in(path, problems).items(), problems)
    return {record.id: question(record) for record in records}


def question(record: Record) -> Question:
    """A question from its record."""
    record.about_a_fact()
    record.only(set(Question.__dataclass_fields__) - {"fact"})
    by_audience = record.part("choices_by_audience")
    by_audience.only(AUDIENCES)
    return Question(
        fact=record.id,
        text=record.words("text"),
        why=record.words("why"),
        requires=record.many_of("requires", FACTS, "fact"),
        effort=record.number("effort", 1.0),
        multiple=record.flag("multiple") or False,
        choices=choices(record.part("choices"), record.id),
        choices_by_audience={
            audience: choices(by_audience.part(audience), record.id)
            for audience in by_audience.fields
        },
    )


def choices(record: Record, fact: str) -> Mapping[str, Words]:
    """Value → title."""
    if record.fields:
        record.only({*VALUES.get(fact, ()), DECLINED})
    return {value: record.words(value) for value in record.fields}


def labels_in(path: Path, problems: list[str]) -> Labels:
    """The names of facts and the labels of their values."""
    names: dict[str, Words] = {}
    values: dict[str, dict[str, str]] = {}
    for record in records_of(shown(path), "label", mapping_in(path, problems).items(), problems):
        record.about_a_fact()
        names[record.id] = record.words("name")
        part = record.part("values")
        part.only({*VALUES.get(record.id, ()), DECLINED, UNSURE})
        values[record.id] = {value: part.text(value) or value for value in part.fields}
    return Labels(names, values)


def helplines_in(path: Path, problems: list[str]) -> tuple[tuple[Helpline, ...], Words]:
    """The helplines and the words said with them."""
    record = Record(shown(path), "file", path.stem, mapping_in(path, problems), problems)
    given = enumerate(record.fields.get("lines") or (), start=1)
    lines = records_of(record.file, "helpline", given, problems)
    return tuple(map(helpline, lines)), record.words("text")


def helpline(record: Record) -> Helpline:
    """A telephone number with its source."""
    return Helpline(
        record.text("name") or "",
        record.text("phone") or "",
        record.text("for") or "",
        record.text("source") or "",
        record.date("verified_on"),
        record.days("verify_every"),
    )


def phrases_in(path: Path, problems: list[str]) -> Mapping[str, Words]:
    """The phrases from which explanations and card texts are put together."""
    texts = mapping_in(path, problems).items()
    records = (Record(shown(path), "phrase", n, {"text": text}, problems) for n, text in texts)
    return {record.id: record.words("text") for record in records}
