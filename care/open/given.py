"""One service as a partner's file tells it, and how its values are read."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from guidance.catalogue import Catalogue
from guidance.facts import VALUES
from guidance.reading import did_you_mean
from guidance.text import plain

URL = re.compile(r"https?://[^\s/]+\.[^\s]+")
EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
FLAGS = {"yes": True, "oui": True, "true": True, "no": False, "non": False, "false": False}
FACTS = {"audiences": "audience", "needs": "need", "territories": "territory"}


@dataclass(frozen=True)
class Given:
    """A record of a file: where it stands, and only the fields that the file tells."""

    id: str
    where: str
    fields: Mapping[str, object]
    closed: bool = False


@dataclass
class Reader:
    """Reads values and notes each problem: file, place, field, value, why, what to write."""

    file: str
    catalogue: Catalogue
    noun: str = "column"
    problems: list[str] = field(default_factory=list)

    def wrong(self, where: str, name: str, why: str) -> None:
        """Notes a problem."""
        place = ", ".join(filter(None, (where, f"{self.noun} `{name}`" if name else "")))
        self.problems.append(f"{self.file}{': ' if place else ''}{place}: {why}")

    def url(self, where: str, name: str, value: str) -> str | None:
        """A web address."""
        if not URL.fullmatch(value):
            why = "is not a web address. Write it as https://www.leforem.be/."
            self.wrong(where, name, f"`{value}` {why}")
            return None
        return value

    def email(self, where: str, name: str, value: str) -> str | None:
        """An e-mail address."""
        if not EMAIL.fullmatch(value):
            self.wrong(where, name, f"`{value}` is not an e-mail address. Write it as a@b.be.")
            return None
        return value

    def date(self, where: str, name: str, value: str) -> datetime.date | None:
        """A day."""
        try:
            return datetime.date.fromisoformat(value[:10])
        except ValueError:
            self.wrong(where, name, f"`{value}` is not a date. Write it as 2026-11-22.")
            return None

    def flag(self, where: str, name: str, value: str) -> bool | None:
        """yes or no."""
        if plain(value) not in FLAGS:
            self.wrong(where, name, f"`{value}` is not a flag. Write yes, no, or nothing.")
        return FLAGS.get(plain(value))

    def one_of(self, where: str, name: str, value: str, allowed: Iterable[str]) -> str | None:
        """A value of a closed list."""
        names = tuple(allowed)
        if value in names:
            return value
        self.wrong(where, name, f"`{value}` is not allowed. {did_you_mean(value, names)}")
        return None

    def values(self, where: str, name: str, given: Iterable[str], fact: str) -> tuple[str, ...]:
        """Values of a fact, written as ids or as their French labels."""
        labels = self.catalogue.labels.values[fact]
        by_label = {plain(label): value for value, label in labels.items()}
        read = [(each, by_label.get(plain(each), each)) for each in given]
        for each, value in read:
            if value not in VALUES[fact]:
                why = f"is not a value of `{fact}`. {did_you_mean(each, VALUES[fact])}"
                self.wrong(where, name, f"`{each}` {why}")
        return tuple(value for _, value in read if value in VALUES[fact])


def slug(name: str) -> str:
    """An id made of a name: « Cité des métiers » → cite_des_metiers."""
    return plain(name).replace(" ", "_")[:60] or "service"


def twice(reader: Reader, given: Iterable[Given]) -> None:
    """Notes records that stand twice."""
    seen: dict[str, str] = {}
    for each in given:
        first = seen.setdefault(each.id, each.where)
        if first != each.where:
            why = f"`{each.id}` already stands in {first}. Keep one of the two."
            reader.wrong(each.where, "id", why)
