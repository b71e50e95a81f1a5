"""The review file of kept cases: read, checked all at once, written."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from commands.case_proposals import LEARNT
from commands.marked_examples import MARK, plain
from guidance.facts import VALUES
from guidance.parsing import LOOK, Loader
from guidance.reading import Record, did_you_mean

FIELDS = ("id", "month", "asked", "text", "read", "sure", "intent", "line", "confirmed")
HEAD = """# Cases kept with consent, masked. Correct `intent` and `line`, mark words as in data/nlu:
# `[words](fact.value)`, and write `confirmed: true`; then `make cases-confirm`.
"""
MASK = re.compile("‹[^›]*›")


@dataclass(frozen=True)
class Known:
    """What the records are checked against."""

    intents: Collection[str]
    cases: Collection[str]
    places: Mapping[str, str]  # plain text in small letters → where it stands


def written(path: Path, records: Sequence[Mapping[str, Any]]) -> None:
    """Writes the review file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    plain_records = [dict(record) for record in records]
    body = yaml.safe_dump(plain_records, allow_unicode=True, sort_keys=False, width=10_000)
    path.write_text(HEAD + body, encoding="utf-8")


def records_in(path: Path, problems: list[str]) -> list[Record]:
    """The records of the review file, none when there is no file; notes what cannot be read."""
    if not path.exists():
        return []
    try:
        content = yaml.load(path.read_text(encoding="utf-8"), Loader) or []
    except yaml.MarkedYAMLError as broken:
        line = broken.problem_mark.line + 1 if broken.problem_mark else 1
        problems.append(f"{path}, line {line}: cannot be read: {broken.problem}. {LOOK}")
        return []
    if not isinstance(content, list):
        problems.append(f"{path}: is not a list of cases. Write `- id: …`, or run `make cases`.")
        return []
    return list(listed(path, content, problems))


def listed(path: Path, content: Sequence[Any], problems: list[str]) -> Iterator[Record]:
    """Each entry as a record; one without an id is known by its number, an id twice is noted."""
    seen: set[str] = set()
    for number, fields in enumerate(content, 1):
        name = fields.get("id") if isinstance(fields, Mapping) else None
        record = Record(str(path), "case", str(name or f"number {number}"), fields, problems)
        if not isinstance(fields, Mapping):
            record.wrong("*", f"`{fields}` is not a group of fields. Write `id: …` below it.")
        elif not isinstance(name, str):
            record.wrong("id", f"`{name}` is not the id of a case. Run `make cases` for its id.")
        elif name in seen:
            record.wrong("id", f"`{name}` stands twice. Leave one of the two out.")
        else:
            seen.add(name)
            yield record


def confirmed(records: Sequence[Record], known: Known) -> list[Mapping[str, Any]]:
    """The fields of the confirmed records; their problems are noted in them."""
    taken = dict(known.places)
    kept = [record for record in records if is_confirmed(record)]
    for record in kept:
        check(record, known, taken)
    return [record.fields for record in kept]


def is_confirmed(record: Record) -> bool:
    """Whether a record is confirmed; anything but true and false is noted."""
    record.only(FIELDS)
    value = record.fields.get("confirmed")
    if not isinstance(value, bool):
        record.wrong("confirmed", f"`{value}` is neither. Write true or false.")
    return value is True


def check(record: Record, known: Known, taken: dict[str, str]) -> None:
    """Notes everything that is wrong with a confirmed record."""
    if record.id not in known.cases:
        record.wrong("id", f"`{record.id}` is no kept case (any more). Run `make cases` again.")
    record.one_of("intent", known.intents)
    line = record.text("line")
    if line is None:
        return
    for why in (*badly_marked(line), *wrong_marks(line), *left_over(line)):
        record.wrong("line", why)
    key = plain(line).strip().lower()
    if key in taken:
        why = f"`{plain(line)}` stands already in {taken[key]}. Write `confirmed: false`."
        record.wrong("line", why)
    taken[key] = f"{record.file}, case `{record.id}`"


def badly_marked(line: str) -> Iterator[str]:
    """What is odd about the signs of the marks."""
    if "\n" in line:
        yield "has a line break. Write one line."
    rest = MARK.sub(" ", line)
    if set("[]") & set(rest):
        yield f"`{rest.strip()}` has a bracket outside of a mark. Write `[words](fact.value)`."
    for match in MARK.finditer(line):
        if not match[1].strip() or match[1] != match[1].strip():
            yield f"`{match[0]}` does not mark whole words. Write `[words](fact.value)`."


def wrong_marks(line: str) -> Iterator[str]:
    """The facts and values marked that are none, with those to write instead."""
    for match in MARK.finditer(line):
        fact, dot, value = match[2].partition(".")
        if fact not in LEARNT:
            why = "is read by rules, not marked" if fact in (*VALUES, "commune") else "is no fact"
            yield f"`{fact}` {why}. {did_you_mean(fact, LEARNT)}"
        elif not dot or value not in VALUES[fact]:
            yield f"`{value}` is not a value of `{fact}`. {did_you_mean(value, VALUES[fact])}"


def left_over(line: str) -> Iterator[str]:
    """The masks that the reader would learn as words."""
    for match in MASK.finditer(line):
        yield f"`{match[0]}` would be learnt as a word. Write an invented one, or leave it out."
