"""A JSON Schema for each file of the catalogue, made from what the loader knows."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from care.schema_parts import (
    CODE,
    DATES,
    DEGREES,
    FLAG,
    MAYBE,
    NIS,
    TEXT,
    Schema,
    conditions,
    described,
    keyed,
    part,
    texts,
    with_dates,
    words,
)
from guidance.catalogue import Access, Contact, Visit
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

DRAFT = "http://json-schema.org/draft-07/schema#"


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


def visit() -> dict[str, Schema]:
    """What a card says."""
    return {name: words(maybe=name in ("bring", "ask")) for name in Visit.__dataclass_fields__}


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
