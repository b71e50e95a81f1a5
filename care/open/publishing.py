"""What of a service may be shown: facts with a source and a date, and whether that date is old."""

from __future__ import annotations

import datetime
import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from guidance.catalogue import Catalogue, Service
from guidance.facts import AUDIENCES, NEEDS, TERRITORIES

OLD = datetime.timedelta(days=365)
IN_ORDER = {"audience": AUDIENCES, "need": NEEDS, "territory": TERRITORIES}
SERVED = {"audience": "audiences", "need": "needs", "territory": "territories"}


@cache
def words() -> dict[str, Any]:
    """The French words of the open data."""
    file = Path(__file__).parent / "words.yml"
    found: dict[str, Any] = yaml.safe_load(file.read_text(encoding="utf-8"))
    return found


@dataclass(frozen=True)
class Edition:
    """The catalogue as published on a day; `address` is where the site stands, without `/`."""

    catalogue: Catalogue
    day: datetime.date
    address: str

    @property
    def services(self) -> tuple[Service, ...]:
        """The services that have a source and a date, in the order of the catalogue."""
        return tuple(each for each in self.catalogue.services.values() if shown(each))

    def out_of_date(self, service: Service) -> bool:
        """Whether a service was verified so long ago that the page has to say so."""
        return service.verified_on < self.day - OLD

    def page(self, service: Service) -> str:
        """The address of a service's page."""
        return f"{self.address}/services/{service.id}.html"

    def labels(self, fact: str, values: Iterable[str]) -> tuple[str, ...]:
        """The French labels of values, in the order of the contract."""
        ordered = self.ordered(fact, values)
        return tuple(self.catalogue.labels.value(fact, value) for value in ordered)

    def ordered(self, fact: str, values: Iterable[str]) -> tuple[str, ...]:
        """Values in the order of the contract."""
        given = frozenset(values)
        return tuple(value for value in IN_ORDER[fact] if value in given)


def shown(service: Service) -> bool:
    """Whether a service's facts have a source and a date."""
    return bool(service.source) and service.verified_on > datetime.date.min


def identifier(kind: str, *names: str) -> str:
    """A UUID that is the same in every edition, made of our own ids."""
    return str(uuid.uuid5(uuid.NAMESPACE_URL, ":".join(("urn:jalon", kind, *names))))


def lacking_nothing(fields: dict[str, object]) -> dict[str, object]:
    """The fields that hold something: what no source says is left out."""
    return {name: value for name, value in fields.items() if value not in (None, "", [], (), {})}
