"""The words that a scenario may use: those of questions, labels, services and places."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any

import yaml

from guidance.catalogue import REGISTERS, Catalogue
from guidance.text import plain

PHRASES: Mapping[str, Any] = yaml.safe_load(
    Path(__file__).with_name("words.yml").read_text(encoding="utf-8")
)
Value = tuple[str, str]
BLANKS = {"words": "(?P<words>.+)", "fact": "(?P<fact>.+)", "facts": "(?P<facts>.+)",
          "service": "(?P<service>.+)", "row": "(?P<row>.+)", "day": "(?P<day>.+)"}  # fmt: skip
CLOSE_ENOUGH = 0.6


@dataclass(frozen=True, eq=False)
class Vocabulary:
    """Looks up what people and counsellors call things in this catalogue."""

    catalogue: Catalogue

    @cached_property
    def values(self) -> Mapping[str, Value]:
        """Plain words → (fact, value)."""
        return {plain(words): value for words, value in self.pairs}

    @cached_property
    def pairs(self) -> tuple[tuple[str, Value], ...]:
        """Words as they are written, with what they stand for."""
        return (*self.of_labels(), *self.of_questions(), *self.of_aliases())

    def of_labels(self) -> Iterator[tuple[str, Value]]:
        """The labels of values."""
        for fact, values in self.catalogue.labels.values.items():
            yield from ((words, (fact, value)) for value, words in values.items())

    def of_questions(self) -> Iterator[tuple[str, Value]]:
        """The titles of choices, in every register."""
        for question in self.catalogue.questions.values():
            for choices in (question.choices, *question.choices_by_audience.values()):
                for value, title in choices.items():
                    yield from ((title.to(r), (question.fact, value)) for r in REGISTERS)

    def of_aliases(self) -> Iterator[tuple[str, Value]]:
        """The words admitted beside them."""
        for fact, values in PHRASES["also"].items():
            for value, aliases in values.items():
                yield from ((bare(words), (fact, str(value))) for words in aliases)

    @cached_property
    def facts(self) -> Mapping[str, str]:
        """Plain name → fact."""
        return {plain(n): fact for fact, names in PHRASES["facts"].items() for n in names}

    @cached_property
    def services(self) -> Mapping[str, str]:
        """Plain name, alias or id → service id."""
        named = ((n, s.id) for s in self.catalogue.services.values() for n in (s.name, *s.aliases))
        ids = {plain(service): service for service in self.catalogue.services}
        return {**ids, **{plain(name): service for name, service in named}}

    @cached_property
    def rows(self) -> frozenset[str]:
        """The ids of the rows of the decision table."""
        return frozenset(row.id for row in self.catalogue.pathways)

    def value(self, words: str) -> Value | None:
        """The fact and value that words stand for."""
        return self.values.get(plain(words))

    def service(self, words: str) -> str | None:
        """The id of the service that is called so."""
        return self.services.get(plain(words))

    def name(self, service: str) -> str:
        """What a service is called; a placeholder stays as it is."""
        found = self.catalogue.services.get(service)
        return found.name if found else service

    def close_to(self, words: str, allowed: Iterable[str]) -> str:
        """« Vouliez-vous dire … ? » with the nearest of the allowed words, empty when none is."""
        by_plain = {plain(each): each for each in allowed}
        found = difflib.get_close_matches(plain(words), by_plain, 1, CLOSE_ENOUGH)
        return PHRASES["problems"]["close"].format(close=by_plain[found[0]]) if found else ""


def bare(words: str) -> str:
    """Words without the beginning that a template takes away: « qui est élève » → « élève »."""
    for template in PHRASES["given"]["answer"]:
        found = matched(template, words)
        if found:
            return found["words"]
    return words


def matched(template: str, text: str) -> dict[str, str] | None:
    """What fills the blanks of a template in a text, without quotes and colons; None if not so."""
    found = pattern(template).fullmatch(text.strip())
    return {name: unquoted(value) for name, value in found.groupdict().items()} if found else None


@cache
def pattern(template: str) -> re.Pattern[str]:
    """A template as a pattern, whatever the apostrophes and spaces."""
    spelled = re.escape(template).replace(r"\{", "{").replace(r"\}", "}").format(**BLANKS)
    return re.compile(re.sub("['’]", "['’]", spelled).replace(r"\ ", r"\s+"), re.IGNORECASE)


def unquoted(text: str) -> str:
    """A text without the quotes, colon and spaces around it."""
    return text.strip(' :\u00a0\u202f«»"“”.')
