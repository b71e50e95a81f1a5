"""Reads the body of a decision request: facts as answers, or everything that is wrong with it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from desk.api.problems import Problems, kind_of, step
from guidance.catalogue import REGISTERS
from guidance.facts import FACTS, VALUES, Answer, Answers
from guidance.places import Places

FIELDS = ("facts", "register")
NOT_SAID = Answer(())


class Repeated(ValueError):
    """A name that stands twice in one JSON object."""


@dataclass(frozen=True)
class Asked:
    """What a partner asks: the answers known, and how the person is addressed."""

    answers: Answers
    register: str | None


def asked_in(body: bytes, places: Places, problems: Problems) -> Asked:
    """The request in a body; problems are noted."""
    given = json_in(body, problems)
    if problems.found:
        return Asked({}, None)
    if not isinstance(given, dict):
        problems.wrong("", "not_object", given=kind_of(given))
        return Asked({}, None)
    for name in given:
        if name not in FIELDS:
            problems.wrong(step("", name), "unknown_field", FIELDS, given=name)
    return Asked(facts_in(given, places, problems), register_in(given, problems))


def json_in(body: bytes, problems: Problems) -> Any:
    """The JSON value of a body; None with a problem noted when there is none."""
    try:
        return json.loads(body.decode("utf-8"), object_pairs_hook=once, parse_constant=refused)
    except Repeated as twice:
        problems.wrong(step("", twice), "twice")
    except json.JSONDecodeError as broken:
        problems.wrong("", "not_json", line=broken.lineno, column=broken.colno)
    except (ValueError, RecursionError):
        problems.wrong("", "not_json", line=1, column=1)
    return None


def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """The object of these pairs; Repeated when a name stands twice."""
    made = dict(pairs)
    if len(made) < len(pairs):
        names = [name for name, _ in pairs]
        raise Repeated(next(name for name in names if names.count(name) > 1))
    return made


def refused(constant: str) -> Any:
    """NaN and the infinities are not JSON."""
    raise ValueError(constant)


def register_in(given: Mapping[str, Any], problems: Problems) -> str | None:
    """`tu`, `vous` or `tiers`; None when it is not given."""
    register = given.get("register")
    if register is None:
        return None
    return one("/register", register, REGISTERS, problems)


def facts_in(given: Mapping[str, Any], places: Places, problems: Problems) -> Answers:
    """The answers of the facts; `null` stands for what is not known or not said."""
    facts = given.get("facts")
    if "facts" not in given:
        problems.wrong("/facts", "missing")
    elif not isinstance(facts, dict):
        problems.wrong("/facts", "not_object", given=kind_of(facts))
    if not isinstance(facts, dict):
        return {}
    answers = {}
    for fact, value in facts.items():
        if fact not in FACTS:
            problems.wrong(step("/facts", fact), "unknown_fact", FACTS, given=fact)
        else:
            answers[fact] = answer(fact, value, places, problems)
    return placed(answers, places, problems)


def answer(fact: str, value: Any, places: Places, problems: Problems) -> Answer:
    """The answer that a value stands for."""
    pointer = f"/facts/{fact}"
    if value is None:
        return NOT_SAID
    if fact == "circumstances":
        return Answer(several(pointer, value, VALUES[fact], problems))
    if fact == "commune" and isinstance(value, str):
        if places.commune(value) is None:
            problems.wrong(pointer, "unknown_commune", given=value)
        return Answer((value,))
    found = one(pointer, value, VALUES.get(fact, ()), problems)
    return Answer((found,)) if found else NOT_SAID


def one(pointer: str, value: Any, allowed: tuple[str, ...], problems: Problems) -> str | None:
    """A text among the allowed ones."""
    if not isinstance(value, str):
        problems.wrong(pointer, "not_text", allowed, given=kind_of(value))
    elif value not in allowed:
        problems.wrong(pointer, "unknown_value", allowed, given=value)
    else:
        return value
    return None


def several(
    pointer: str, value: Any, allowed: tuple[str, ...], problems: Problems
) -> tuple[str, ...]:
    """Texts among the allowed ones, each once; « none » beside others is left aside."""
    if not isinstance(value, list):
        problems.wrong(pointer, "not_list", allowed, given=kind_of(value))
        return ()
    if not value:
        problems.wrong(pointer, "empty_list")
    found = [one(step(pointer, place), each, allowed, problems) for place, each in enumerate(value)]
    for place, each in enumerate(found):
        if each in found[:place] and each is not None:
            problems.wrong(step(pointer, place), "repeated", given=each)
    if "none" in found and len(found) > 1:
        problems.aside(step(pointer, found.index("none")), "none_ignored")
    return tuple(each for each in found if each and (each != "none" or len(found) == 1))


def placed(answers: dict[str, Answer], places: Places, problems: Problems) -> Answers:
    """The answers with one place: a commune decides alone, then the region, then the basin."""
    nis = answers.get("commune", NOT_SAID).value
    commune = places.commune(nis) if nis else None
    if commune:
        told = {"territory": commune.territory, "basin": commune.basin}
        for fact in told:
            if answers.pop(fact, NOT_SAID).value not in (None, told[fact]):
                problems.aside(f"/facts/{fact}", "commune_wins", name=commune.name)
        return {**answers, **{f: Answer((v,)) for f, v in told.items() if v}}
    return in_region(answers, places, problems)


def in_region(answers: dict[str, Answer], places: Places, problems: Problems) -> Answers:
    """The answers whose basin lies in their region; a basin alone tells its region."""
    basin = answers.get("basin", NOT_SAID).value
    territory = answers.get("territory", NOT_SAID).value
    regions = {c.territory for c in places.communes.values() if c.basin == basin}
    if not basin or territory in regions:
        return answers
    if territory:
        problems.aside("/facts/basin", "territory_wins")
        return {fact: value for fact, value in answers.items() if fact != "basin"}
    usual = "brussels" if basin == "brussels" else "wallonia"
    return {**answers, "territory": Answer((usual,))}
