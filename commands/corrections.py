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
from guidance.planning import Planner

REVIEW = Path(os.environ.get("VAR", "var")) / "corrections.yml"
SCENARIOS = Path("tests/scenarios/from_desk.feature")
FROM_DESK = PHRASES["write"]["desk"]
OURS = ("id", "choice", "reason", "month", "confirmed")
PERSON = {"audience": None, "need": None, "commune": None, "circumstances": ["none"]}
PERSON |= {"minor": "no", "trial_setting": None}


def kept_at(var: Path) -> Corrections:
    """The corrections of the desk."""
    return Corrections(opened(settings_from({"JALON_VAR": str(var), **os.environ}).database))


def proposed(correction: Mapping[str, Any]) -> dict[str, Any]:
    """A scenario in which the clerk's choice comes first, to be read and confirmed."""
    facts = {fact: correction["facts"].get(fact) or usual for fact, usual in PERSON.items()}
    return {
        "id": correction["id"],
        "month": correction["month"],
        "reason": correction["reason"],
        "choice": correction["choice"],
        "confirmed": False,
        "person": f"Visite au guichet, {correction['month']}, {correction['id'][:6]}",
        "facts": facts,
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
    """Adds the confirmed ones to the scenarios and erases them; says what the table gives.

    One that is no whole person yet stays in the review, with what is missing.
    """
    records = read(review)
    wanted = [record for record in records if record.get("confirmed") is True]
    ready = [record for record in wanted if not problem(catalogue, record)]
    found = [case_from(scenario(catalogue, record), catalogue.places) for record in ready]
    append(scenarios, found, catalogue)
    for record in wanted:
        print(problem(catalogue, record) or told(catalogue, record))
    corrections.remove(record["id"] for record in ready)
    write(review, [record for record in records if record not in ready])
    return len(ready)


def problem(catalogue: Catalogue, record: Mapping[str, Any]) -> str:
    """What a scenario still needs, empty when it is whole."""
    facts = record["facts"]
    missing = [fact for fact in ("audience", "need") if not facts.get(fact)]
    if missing:
        return f"{record['person']}: add `{'` and `'.join(missing)}` to its facts in the review"
    unknown = [
        record[each] for each in ("first", "second") if record[each] not in catalogue.services
    ]
    return f"{record['person']}: `{unknown[0]}` is no service of the catalogue" if unknown else ""


def scenario(catalogue: Catalogue, record: Mapping[str, Any]) -> dict[str, Any]:
    """A record as tests/scenarios holds whole persons, with what each is asked."""
    kept = {name: value for name, value in record.items() if name not in OURS}
    asked = asked_of(catalogue, answers_of(catalogue, record))
    return {"person": kept.pop("person"), "opening": "", "said": [], **kept, "asked": asked}


def asked_of(catalogue: Catalogue, truth: Mapping[str, Answer]) -> list[str]:
    """The questions to somebody who told nothing, in order."""
    planner, told = Planner(catalogue), dict[str, Answer]()
    if truth["audience"].value != "neet" and truth["minor"].value == "yes":
        told["minor"] = truth["minor"]
    asked = []
    while question := planner.next_question(told):
        asked.append(question.fact)
        told[question.fact] = truth[question.fact]
        if question.fact == "commune":
            told |= {fact: truth[fact] for fact in ("territory", "basin")}
    return asked


def answers_of(catalogue: Catalogue, record: Mapping[str, Any]) -> dict[str, Answer]:
    """The complete answers of the person of a record."""
    answers = {fact: Answer(values(value)) for fact, value in record["facts"].items()}
    found = catalogue.places.commune(answers["commune"].value or "")
    area = (found.territory, found.basin) if found else (None, None)
    return answers | {
        f: Answer(values(v)) for f, v in zip(("territory", "basin"), area, strict=True)
    }


def told(catalogue: Catalogue, record: Mapping[str, Any]) -> str:
    """Whether the decision table already leads there."""
    decision = decide(catalogue, answers_of(catalogue, record))
    found = (decision.pathway.id, decision.first, decision.second)
    if found == (record["path"], record["first"], record["second"]):
        return f"{record['person']}: the table leads there already"
    return (
        f"{record['person']}: the scenario fails until the table changes; "
        f"`{found[0]}` gives `{found[1]}`, then `{found[2]}`"
    )


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
