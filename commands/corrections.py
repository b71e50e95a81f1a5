"""Corrections of the desk on their way into scenarios, once a person has confirmed them."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml

from care.cases.case import Case
from care.cases.records import case_from, values
from care.cases.vocabulary import PHRASES, Vocabulary
from care.cases.writing import Writer
from desk.corrections import Corrections
from desk.database import opened
from desk.settings import settings_from
from guidance.catalogue import Catalogue
from guidance.deciding import decide
from guidance.facts import Answer

REVIEW = Path(os.environ.get("VAR", "var")) / "corrections.yml"
SCENARIOS = Path("tests/scenarios/from_desk.feature")
FROM_DESK = PHRASES["write"]["desk"]


def kept_at(var: Path) -> Corrections:
    """The corrections of the desk."""
    return Corrections(opened(settings_from({"JALON_VAR": str(var), **os.environ}).database))


def proposed(correction: Mapping[str, Any]) -> dict[str, Any]:
    """A scenario in which the clerk's choice comes first, to be read and confirmed."""
    facts = correction["facts"]
    return {
        "id": correction["id"],
        "month": correction["month"],
        "reason": correction["reason"],
        "choice": correction["choice"],
        "confirmed": False,
        "person": f"Visite au guichet, {correction['month']}, {correction['id'][:6]}",
        "opening": "",
        "said": sorted(fact for fact, value in facts.items() if value is not None),
        "facts": facts,
        "asked": [],
        "path": correction["path"],
        "first": correction["choice"] or correction["first"],
        "second": correction["second"],
    }


def propose(corrections: Corrections, review: Path) -> int:
    """Writes every correction for review, what an editor has made of one stays; how many."""
    before = {record["id"]: record for record in read(review)}
    records = [before.get(each["id"]) or proposed(each) for each in corrections.all()]
    write(review, records)
    print(f"{len(records)} corrections of the desk in {review}")
    return len(records)


def confirm(corrections: Corrections, review: Path, scenarios: Path, catalogue: Catalogue) -> int:
    """Adds the confirmed ones to the scenarios and erases them; says what the table gives."""
    records = read(review)
    ready = [record for record in records if record.get("confirmed") is True]
    append(scenarios, [case_from(record, catalogue.places) for record in ready], catalogue)
    for record in ready:
        print(told(catalogue, record))
    corrections.remove(record["id"] for record in ready)
    write(review, [record for record in records if record not in ready])
    return len(ready)


def told(catalogue: Catalogue, record: Mapping[str, Any]) -> str:
    """Whether the decision table already leads there."""
    answers = {f: Answer(values(v)) for f, v in record["facts"].items()}
    first = decide(catalogue, answers).first
    same = "already so" if first == record["first"] else f"`{record['path']}` gives `{first}`"
    return f"{record['person']}: first `{record['first']}`, {same}"


def read(path: Path) -> list[dict[str, Any]]:
    """The records of a file, none when it is not there."""
    return (yaml.safe_load(path.read_text(encoding="utf-8")) or []) if path.exists() else []


def write(path: Path, records: Sequence[Mapping[str, Any]]) -> None:
    """Writes records as YAML."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(dumped(records), encoding="utf-8")


def append(path: Path, cases: Sequence[Case], catalogue: Catalogue) -> None:
    """Adds scenarios at the end of their file."""
    if cases:
        writer = Writer(Vocabulary(catalogue))
        before = path.read_text(encoding="utf-8") if path.exists() else writer.heading(FROM_DESK)
        added = "\n\n".join(map(writer.scenario, cases))
        path.write_text(f"{before.rstrip()}\n\n{added}\n", encoding="utf-8")


def dumped(records: Sequence[Mapping[str, Any]]) -> str:
    """Records as YAML that people can read."""
    return yaml.safe_dump(list(records), allow_unicode=True, sort_keys=False)
