"""Reads the fields of one YAML record and notes every problem with what to write instead."""

from __future__ import annotations

import datetime
import difflib
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from guidance.catalogue import REGISTERS, VERIFY_EVERY, Conditions, Words
from guidance.facts import FACTS, VALUES

NO_WORDS = Words("")
MOST_NAMES = 25
NO_DATE = datetime.date.min


def did_you_mean(value: object, allowed: Iterable[str]) -> str:
    """What to write instead: the closest allowed value, else the list (of the closest, if long)."""
    names = sorted(allowed)
    close = difflib.get_close_matches(str(value), names, 1, 0.6)
    if close:
        return f"Did you mean `{close[0]}`?"
    few = names if len(names) <= MOST_NAMES else difflib.get_close_matches(str(value), names, 5, 0)
    return f"Write one of: {', '.join(few)}{', …' if len(few) < len(names) else '.'}"


@dataclass
class Record:
    """One record of a file; each method returns a field's value or a harmless default."""

    file: str
    kind: str
    id: str
    fields: Mapping[str, Any]
    problems: list[str]

    def wrong(self, field: str, why: str) -> None:
        """Notes a problem of one field."""
        self.problems.append(f"{self.file}: {self.kind} `{self.id}`, field `{field}`: {why}")

    def about_a_fact(self) -> None:
        """Notes an id that is no fact of the contract."""
        if self.id not in FACTS:
            self.wrong("*", f"`{self.id}` is not a fact. {did_you_mean(self.id, FACTS)}")

    def only(self, allowed: Collection[str]) -> None:
        """Notes every field that does not belong here."""
        for field in [each for each in self.fields if each not in allowed]:
            self.wrong(str(field), f"is not a field. {did_you_mean(field, allowed)}")

    def part(self, field: str) -> Record:
        """The record inside a field, an empty one when there is none."""
        inner = self.fields.get(field)
        if inner is not None and not isinstance(inner, Mapping):
            self.wrong(field, f"`{inner}` is not a group of fields.")
        fields = inner if isinstance(inner, Mapping) else {}
        return Record(self.file, self.kind, f"{self.id}.{field}", fields, self.problems)

    def has(self, field: str) -> bool:
        """Whether the field holds something."""
        return self.fields.get(field) not in (None, "", [], {})

    def text(self, field: str, needed: bool = True) -> str | None:
        """A text; None when it is absent and may be."""
        value = self.fields.get(field)
        if isinstance(value, str) and value.strip():
            return value.strip()
        if value is not None or needed:
            self.wrong(field, f"`{value}` is not a text. Write one.")
        return None

    def words(self, field: str) -> Words:
        """A text by register that must be there."""
        found = self.words_or_none(field)
        if found is None and field not in self.fields:
            self.wrong(field, "is missing. Write a text, or one each for `tu`, `vous`, `tiers`.")
        return found or NO_WORDS

    def words_or_none(self, field: str) -> Words | None:
        """A text by register; None when absent."""
        value = self.fields.get(field)
        if isinstance(value, str) and value.strip():
            return Words(value.strip())
        if isinstance(value, Mapping):
            return self.registers(field, value)
        if value is not None:
            self.wrong(field, f"`{value}` is not a text.")
        return None

    def registers(self, field: str, texts: Mapping[str, Any]) -> Words | None:
        """The texts of a mapping by register; `vous` must be among them."""
        for register in set(texts) - set(REGISTERS):
            self.wrong(
                field, f"`{register}` is not a register. {did_you_mean(register, REGISTERS)}"
            )
        if not isinstance(texts.get("vous"), str):
            self.wrong(field, "has no text for `vous`. Write one: it serves where others lack.")
            return None
        return Words(
            **{name: texts[name] for name in REGISTERS if isinstance(texts.get(name), str)}
        )

    def one_of(self, field: str, allowed: Iterable[str]) -> str:
        """A value of a closed list."""
        value = self.fields.get(field)
        if value not in tuple(allowed):
            self.wrong(field, f"`{value}` is not allowed. {did_you_mean(value, allowed)}")
        return str(value)

    def many_of(self, field: str, allowed: Iterable[str], what: str) -> tuple[str, ...]:
        """Several values of a closed list."""
        values = self.listed(field)
        article = "an" if what[0] in "aeiou" else "a"
        for value in values:
            if value not in tuple(allowed):
                why = f"`{value}` is not {article} {what}. {did_you_mean(value, allowed)}"
                self.wrong(field, why)
        return values

    def listed(self, field: str) -> tuple[str, ...]:
        """A list of texts, empty when absent."""
        value = self.fields.get(field) or []
        if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
            self.wrong(field, f"`{value}` is not a list of texts. Write `[first, second]`.")
            return ()
        return tuple(value)

    def flag(self, field: str) -> bool | None:
        """true, false, or None when it is not known."""
        value = self.fields.get(field)
        if value not in (True, False, None):
            self.wrong(field, f"`{value}` is not a flag. Write true, false or null.")
            return None
        return value

    def number(self, field: str, default: float) -> float:
        """A positive number."""
        value = self.fields.get(field, default)
        if not isinstance(value, (int, float)) or value <= 0:
            self.wrong(field, f"`{value}` is not a positive number.")
            return default
        return float(value)

    def date(self, field: str) -> datetime.date:
        """A day that must be there."""
        value = self.fields.get(field)
        if not isinstance(value, datetime.date) or isinstance(value, datetime.datetime):
            self.wrong(field, f"`{value}` is not a date. Write it as 2026-11-22.")
            return NO_DATE
        return value

    def day_or_none(self, field: str) -> datetime.date | None:
        """A day; None when absent."""
        return self.date(field) if self.has(field) else None

    def days(self, field: str) -> int:
        """A whole number of days, the usual one when absent."""
        value = self.fields.get(field, VERIFY_EVERY)
        if isinstance(value, bool) or not isinstance(value, int) or value <= 0:
            self.wrong(field, f"`{value}` is not a number of days. Write one, as {VERIFY_EVERY}.")
            return VERIFY_EVERY
        return value

    def source(self) -> tuple[str, ...]:
        """Where the record's facts come from; a record without a source is a problem."""
        found = self.listed("source")
        if not found:
            self.wrong("source", "is missing. Write where it comes from, as `[S0:19]`.")
        return found

    def conditions(self, field: str) -> Conditions:
        """Fact → values of which one must hold."""
        part = self.part(field)
        part.only(VALUES)
        return {
            fact: frozenset(part.many_of(fact, VALUES[fact], f"value of {fact}"))
            for fact in VALUES
            if fact in part.fields
        }


def records_of(
    file: str, kind: str, given: Iterable[tuple[object, Any]], problems: list[str]
) -> Iterator[Record]:
    """The records among these (id, fields); a problem is noted for what is no group of fields."""
    for key, fields in given:
        record = Record(file, kind, str(key), fields, problems)
        if isinstance(fields, Mapping):
            yield record
        else:
            record.wrong("*", f"`{fields}` is not a group of fields. Write `name: value` below it.")
