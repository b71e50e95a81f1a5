"""The parts of which the schemas of the catalogue are made."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from guidance.catalogue import REGISTERS
from guidance.facts import VALUES

Schema = dict[str, Any]
FIELDS = Path(__file__).with_name("fields.yml")
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


def described(name: str, fields: Mapping[str, Schema], required: Iterable[str] = ()) -> Schema:
    """A group of fields that may also be left empty."""
    return {**part(name, fields, required), "type": ["object", "null"]}
