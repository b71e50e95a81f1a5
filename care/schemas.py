"""A JSON Schema for each file of the catalogue, made from what the loader knows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from guidance.catalogue import REGISTERS, Access, Contact, Visit
from guidance.facts import (
    AUDIENCES,
    BASINS,
    DECLINED,
    FACTS,
    NEEDS,
    TERRITORIES,
    UNSURE,
    VALUES,
)
from guidance.loading import KINDS, LEVELS, REFERABLE, RELATIONS
from guidance.loading_places import CITES, FLEMISH, LOCAL, WALLOON

Schema = dict[str, Any]
FIELDS = Path(__file__).with_name("fields.yml")
DRAFT = "http://json-schema.org/draft-07/schema#"
DATES = ("verified_on", "verify_every", "valid_from", "valid_to")
TEXT: Schema = {"type": "string", "minLength": 1}
MAYBE: Schema = {"type": ["string", "null"]}
FLAG: Schema = {"type": ["boolean", "null"]}
DAY: Schema = {"type": ["string", "null"], "pattern": r"^\d{4}-\d{2}-\d{2}$"}
NIS: Schema = {"type": "string", "pattern": r"^\d{5}$"}
CODE: Schema = {"type": "string", "pattern": r"^[1-9]\d{3}$"}
DEGREES: Schema = {"type": "number"}


@cache
def descriptions() -> Mapping[str, Mapping[str, str]]:
    """Part → field → what it means."""
    found: Mapping[str, Mapping[str, str]] = yaml.safe_load(FIELDS.read_text(encoding="utf-8"))
    return found


def schemas() -> dict[str, Schema]:
    """File name → schema: `services` for the files of services, `communes` for that file."""
    made = {
        "services": {"type": "object", "additionalProperties": service()},
        "pathways": {"type": "array", "items": pathway()},
        "questions": {
            **keyed(FACTS, {fact: question(fact) for fact in FACTS}),
            "definitions": {"words": words(), **{f"of_{f}": choices(f) for f in FACTS}},
        },
        "labels": keyed(FACTS, {fact: label(fact) for fact in FACTS}),
        "helplines": helplines(),
        "phrases": {"type": "object", "additionalProperties": words()},
        "safety": part("safety", {"alarming": texts(), "harmless": texts()}, ("alarming",)),
        **places(),
    }
    return {name: {"$schema": DRAFT, "title": name, **schema} for name, schema in made.items()}


def part(name: str, fields: Mapping[str, Schema], required: Iterable[str] = ()) -> Schema:
    """A group of fields, each with what it means; no other field may stand there."""
    told = descriptions()[name]
    return {
        "type": "object",
        "properties": {field: {**s, "description": told[field]} for field, s in fields.items()},
        "required": sorted(required),
        "additionalProperties": False,
    }


def keyed(names: Iterable[str], parts: Mapping[str, Schema]) -> Schema:
    """A group with some of these names, each with its own schema."""
    return {
        "type": "object",
        "properties": {name: parts[name] for name in names},
        "additionalProperties": False,
    }


def words(maybe: bool = False) -> Schema:
    """One text, or one for each register."""
    registers = part("words", dict.fromkeys(REGISTERS, TEXT), ("vous",))
    return {"anyOf": [TEXT, registers, *([{"type": "null"}] if maybe else [])]}


def texts(values: Iterable[str] | None = None) -> Schema:
    """A list of texts, or of some of these values."""
    each = {"enum": list(values)} if values is not None else TEXT
    return {"type": ["array", "null"], "items": each}


def conditions() -> Schema:
    """Fact → values of which one must hold."""
    found = part("conditions", {fact: texts(values) for fact, values in VALUES.items()})
    return {**found, "type": ["object", "null"]}


def dated(fields: Mapping[str, Schema]) -> dict[str, Schema]:
    """Fields with those about dates."""
    days = {"type": "integer", "minimum": 1}
    made = {**dict.fromkeys(DATES, DAY), "verified_on": {**DAY, "type": "string"}}
    return {**fields, **made, "verify_every": days}


def with_dates(schema: Schema, required: Iterable[str] = ("verified_on",)) -> Schema:
    """A group of fields with those about dates."""
    dates = part("dates", dated({}))["properties"]
    needed = sorted({*schema["required"], *required})
    return {**schema, "properties": {**schema["properties"], **dates}, "required": needed}


def visit() -> dict[str, Schema]:
    """What a card says."""
    return {name: words(maybe=name in ("bring", "ask")) for name in Visit.__dataclass_fields__}


def described(name: str, fields: Mapping[str, Schema], required: Iterable[str] = ()) -> Schema:
    """A group of fields that may also be left empty."""
    return {**part(name, fields, required), "type": ["object", "null"]}


def service() -> Schema:
    """A service."""
    flags = dict.fromkeys(Access.__dataclass_fields__, FLAG)
    fields = {
        "name": TEXT,
        "aliases": texts(),
        "kind": {"enum": list(KINDS)},
        "operator": MAYBE,
        "level": {"enum": list(LEVELS)},
        "territories": texts(TERRITORIES),
        "audiences": texts(AUDIENCES),
        "needs": texts(NEEDS),
        "summary": TEXT,
        "offer": texts(),
        "access": described("access", {**flags, "who": MAYBE}),
        "relations": described("relations", {name: texts() for name in RELATIONS}),
        "contact": described("contact", dict.fromkeys(Contact.__dataclass_fields__, MAYBE)),
        "source": {"type": "array", "items": TEXT, "minItems": 1},
        "note": MAYBE,
        "referable": {"enum": list(REFERABLE)},
        "visit": described("visit", visit(), ("reason", "action")),
        "further": conditions(),
        "employment": FLAG,
    }
    return with_dates(
        part("services", fields, ("name", "kind", "level", "summary", "source", "referable"))
    )


def pathway() -> Schema:
    """A row of the decision table."""
    fields = {
        "id": TEXT,
        "when": conditions(),
        "first": TEXT,
        "second": TEXT,
        "source": {"type": "array", "items": TEXT, "minItems": 1},
        "note": MAYBE,
    }
    made = with_dates(part("pathways", fields, ("id", "when", "first", "second", "source")))
    cards = part("visit", visit())["properties"]
    needed = sorted({*made["required"], "reason", "action"})
    return {**made, "properties": {**made["properties"], **cards}, "required": needed}


def question(fact: str) -> Schema:
    """A question about one fact."""
    offered = {"$ref": f"#/definitions/of_{fact}"}
    by_audience = keyed(AUDIENCES, dict.fromkeys(AUDIENCES, offered))
    return part(
        "questions",
        {
            "text": words(),
            "why": words(),
            "requires": texts(FACTS),
            "effort": {"type": "number", "exclusiveMinimum": 0},
            "multiple": FLAG,
            "choices": {"allOf": [offered]},
            "choices_by_audience": by_audience,
        },
        ("text", "why"),
    )


def choices(fact: str) -> Schema:
    """The choices that a question about a fact may offer."""
    values = (*VALUES.get(fact, ()), DECLINED)
    said = {"$ref": "#/definitions/words"}
    return {**keyed(values, dict.fromkeys(values, said)), "type": ["object", "null"]}


def label(fact: str) -> Schema:
    """The names of one fact and of its values."""
    values = (*VALUES.get(fact, ()), DECLINED, UNSURE)
    named = keyed(values, dict.fromkeys(values, TEXT))
    return part("labels", {"name": words(), "values": named}, ("name",))


def helplines() -> Schema:
    """The helplines and the words said with them."""
    fields = dict.fromkeys(("name", "phone", "for", "source"), TEXT)
    line = with_dates(part("helplines", {**fields, "note": MAYBE}, fields))
    for name in DATES[2:]:
        del line["properties"][name]
    lines = {"type": "array", "items": line, "minItems": 1}
    return part("helplines", {"text": words(), "lines": lines}, ("text", "lines"))


def places() -> dict[str, Schema]:
    """The files of places."""
    codes = {"type": "array", "items": CODE, "minItems": 1}
    known = {
        **dict.fromkeys(("name", "name_nl", "name_de"), TEXT),
        **dict.fromkeys(("province", "arrondissement", "nearest_carrefour"), MAYBE),
        **dict.fromkeys(("lat", "lon"), DEGREES),
        "territory": {"enum": list(TERRITORIES)},
        "basin": {"enum": [*BASINS, None]},
        "nearest_cite": {"enum": [*CITES, None]},
        "cite": {"enum": [*CITES, None]},
        "postal_codes": codes,
        "postal_code": CODE,
        "nis": NIS,
        "person": FLAG,
    }

    def of(fields: Iterable[str], *required: str) -> Schema:
        return part("places", {name: known[name] for name in fields}, required)

    communes = {"type": "object", "propertyNames": NIS}
    codes_of = {"anyOf": [NIS, {"type": "array", "items": NIS, "minItems": 2}]}
    needed = ("name", "territory", "postal_codes")
    return {
        "communes": {**communes, "additionalProperties": of(WALLOON, *needed, "lat", "lon")},
        "flanders": {**communes, "additionalProperties": of(FLEMISH, *needed)},
        "localities": {"type": "array", "items": of(LOCAL, "name", "postal_code", "nis")},
        "nicknames": {"type": "object", "additionalProperties": codes_of},
        "inhabitants": {"type": "object", "additionalProperties": codes_of},
        "areas": {
            "type": "object",
            "additionalProperties": of(("territory", "basin", "province", "person"), "territory"),
        },
        "basins": keyed(BASINS, {name: of(("name", "cite"), "name") for name in BASINS}),
    }


def schema_of(path: Path) -> str:
    """The name of the schema of a file of the catalogue."""
    return path.parent.name if path.parent.name in ("services", "pathways") else path.stem
