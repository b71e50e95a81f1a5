"""Cases as plain records, as the commands and tests that play whole persons take them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from care.cases.case import Case, Expectation
from care.cases.reading import cases_in
from guidance.catalogue import Catalogue
from guidance.places import Places

TRIAGE = "@TRIAGE"
SEVERAL = "circumstances"
ONE_EACH = {"path": "row", "first": "first", "second": "second"}


def records_in(folder: Path, catalogue: Catalogue, name: str = "*") -> list[dict[str, Any]]:
    """The cases of a folder, or of one file of it, that tell the row that decides."""
    cases = cases_in(folder, catalogue, name)
    records = (record_of(case) for case in cases if case.day is None)
    return [record for record in records if record["path"]]


def record_of(case: Case) -> dict[str, Any]:
    """A case as a record: who, what they say, the facts, what is asked, the row and services."""
    wanted = {each.kind: each.wanted for each in case.expected}
    asked = wanted.get("asked_alone") or (() if case.opening else wanted.get("asked", ()))
    ids = {name: "".join(wanted.get(kind, ())) for name, kind in ONE_EACH.items()}
    if "again" in wanted:
        ids |= {"first": TRIAGE, "second": TRIAGE}
    return {
        "person": case.name,
        "opening": case.opening,
        "said": list(case.said),
        "facts": facts_of(case),
        "asked": list(asked),
        **ids,
    }


def facts_of(case: Case) -> dict[str, Any]:
    """The facts of a case as plain values."""
    shown = ("audience", "need", "commune", SEVERAL, "minor", "trial_setting")
    truth = {fact: case.truth()[fact].values for fact in shown}
    return {
        fact: list(v) if fact == SEVERAL else (v[0] if v else None) for fact, v in truth.items()
    }


def case_from(record: Mapping[str, Any], places: Places) -> Case:
    """The case of a record."""
    facts = record["facts"]
    return Case(
        name=record["person"],
        facts={fact: values(value) for fact, value in facts.items()},
        expected=tuple(expected(record)),
        opening=record["opening"],
        said=tuple(record["said"]) if record["opening"] else (),
        places=places,
    )


def expected(record: Mapping[str, Any]) -> Iterable[Expectation]:
    """What a record expects."""
    if record["first"] == TRIAGE:
        yield Expectation("again", ())
    else:
        yield Expectation("first", (record["first"],))
        yield Expectation("second", (record["second"],))
    if record["asked"]:
        kind = "asked_alone" if record["opening"] else "asked"
        yield Expectation(kind, tuple(record["asked"]))
    if record["path"]:
        yield Expectation("row", (record["path"],))


def values(value: Any) -> tuple[str, ...]:
    """The values of a plain fact."""
    return () if value is None else tuple(value) if isinstance(value, list) else (str(value),)
