"""The schemas say what the loader knows, and every file of the catalogue follows its own."""

from __future__ import annotations

import datetime
import json
import re
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator

from care.schema_parts import DATES
from care.schemas import schema_of, schemas
from commands.schemas import marked, written
from guidance.catalogue import (
    Access,
    Contact,
    Helpline,
    Labels,
    Pathway,
    Question,
    Service,
    Visit,
)
from guidance.loading import RELATIONS
from guidance.loading_places import FLEMISH, LOCAL, WALLOON
from guidance.parsing import Loader
from tests.guidance.people import ROOT

CATALOGUE = ROOT / "catalogue"
FILES = sorted(CATALOGUE.rglob("*.yml"))
MADE = schemas()
CARD = Visit.__dataclass_fields__
RASA = re.compile(r"^(?:rules|stories|nlu|responses):", re.MULTILINE)


def plain(content: Any) -> Any:
    """A YAML content as JSON has it: days are texts."""
    if isinstance(content, dict):
        return {str(key): plain(value) for key, value in content.items()}
    if isinstance(content, list):
        return [plain(each) for each in content]
    return content.isoformat() if isinstance(content, datetime.date) else content


def content(path: Path) -> Any:
    """The content of a file."""
    return plain(yaml.load(path.read_text(encoding="utf-8"), Loader))


def wrong(name: str, given: Any) -> list[str]:
    """What a schema finds wrong."""
    return [each.message for each in Draft7Validator(MADE[name]).iter_errors(given)]


def parts(name: str) -> dict[str, Any]:
    """The fields of a record of one kind."""
    schema = MADE[name]
    return (schema.get("items") or schema["additionalProperties"])["properties"]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_file_of_the_catalogue_follows_its_schema(path):
    assert wrong(schema_of(path), content(path)) == []


def test_every_schema_is_one_and_has_files():
    for schema in MADE.values():
        Draft7Validator.check_schema(schema)

    assert {schema_of(path) for path in FILES} == set(MADE)


@pytest.mark.parametrize("name", MADE)
def test_the_schema_in_the_catalogue_is_the_one_that_is_made_now(name):
    assert (CATALOGUE / "schemas" / f"{name}.json").read_text("utf-8") == written(MADE[name])


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_file_leads_editors_to_its_schema(path):
    text = path.read_text(encoding="utf-8")
    address = text.partition("\n")[0].partition("=")[2]

    assert text == marked(path, CATALOGUE)
    assert (path.parent / address).resolve() == CATALOGUE / "schemas" / f"{schema_of(path)}.json"


@pytest.mark.parametrize(
    ("name", "fields"),
    [
        ("services", set(Service.__dataclass_fields__) - {"id", "file"}),
        ("pathways", {*Pathway.__dataclass_fields__, *CARD} - {"visit", "file"}),
        ("communes", set(WALLOON)),
        ("flanders", set(FLEMISH)),
        ("localities", set(LOCAL)),
    ],
)  # fmt: skip
def test_every_field_that_the_loader_knows_is_in_the_schema_with_its_meaning(name, fields):
    found = parts(name)

    assert set(found) == fields
    assert [field for field, schema in found.items() if not schema.get("description")] == []


@pytest.mark.parametrize(
    ("field", "known"),
    [
        ("access", Access.__dataclass_fields__),
        ("contact", Contact.__dataclass_fields__),
        ("relations", RELATIONS),
        ("visit", Visit.__dataclass_fields__),
    ],
)
def test_every_part_of_a_service_has_the_fields_of_the_loader(field, known):
    found = parts("services")[field]["properties"]

    assert set(found) == set(known)
    assert all(each["description"] for each in found.values())


def test_a_question_has_the_fields_of_the_loader():
    found = MADE["questions"]["properties"]["need"]["properties"]

    assert set(found) == set(Question.__dataclass_fields__) - {"fact"}
    assert all(each["description"] for each in found.values())


def test_a_label_has_a_name_and_values():
    assert len(Labels.__dataclass_fields__) == 2
    assert set(MADE["labels"]["properties"]["need"]["properties"]) == {"name", "values"}


def test_a_helpline_has_the_fields_of_the_loader_and_a_note():
    line = MADE["helplines"]["properties"]["lines"]["items"]["properties"]

    assert set(line) == set(Helpline.__dataclass_fields__) - {"purpose"} | {"for", "note"}
    assert all(each["description"] for each in line.values())


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("territories", ["wallonie"]),
        ("kind", "guidance"),
        ("verified_on", "demain"),
        ("verify_every", 0),
        ("visit", {"action": "Une action."}),
        ("further", {"audience": ["eleve"]}),
        ("colour", "red"),
    ],
)
def test_a_value_that_the_loader_refuses_is_refused_while_typing(field, value):
    services = content(CATALOGUE / "services" / "school.yml")
    broken = deepcopy(services)
    broken["cpms"][field] = value

    assert wrong("services", services) == []
    assert len(wrong("services", broken)) == 1


def test_dates_are_fields_of_services_and_pathways():
    assert set(DATES) <= set(parts("services"))
    assert set(DATES) <= set(parts("pathways"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_no_file_has_a_key_that_rasa_takes_for_its_own(path):
    assert RASA.search(path.read_text(encoding="utf-8")) is None


def test_a_schema_is_small_enough_for_an_editor():
    assert max(len(json.dumps(each)) for each in MADE.values()) < 100_000
