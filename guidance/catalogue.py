"""What the catalogue holds, as plain frozen records."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from guidance.places import Places

Conditions = Mapping[str, frozenset[str]]
REGISTERS = ("tu", "vous", "tiers")
VERIFY_EVERY = 180


@dataclass(frozen=True)
class Words:
    """A text in the registers it needs; the same for everybody when only `vous` is given."""

    vous: str
    tu: str | None = None
    tiers: str | None = None

    def to(self, register: str) -> str:
        """The text in that register, `vous` where it has none."""
        return {"tu": self.tu, "tiers": self.tiers}.get(register) or self.vous


@dataclass(frozen=True)
class Visit:
    """What a card says: why go there, what to do first, what to bring, what to ask."""

    reason: Words
    action: Words
    bring: Words | None = None
    ask: Words | None = None


@dataclass(frozen=True)
class Access:
    """Who may go, and whether it is free, anonymous, or needs a registration (None: not known)."""

    who: str | None = None
    free: bool | None = None
    anonymous: bool | None = None
    registration: bool | None = None


@dataclass(frozen=True)
class Contact:
    """Where to reach a service; what no source says is None."""

    url: str | None = None
    phone: str | None = None
    email: str | None = None
    address: str | None = None


@dataclass(frozen=True)
class Service:
    """One service, tool, programme or network, with where its facts come from.

    `file` is where its record stands, for messages to who edits it.
    """

    id: str
    name: str
    aliases: tuple[str, ...]
    kind: str
    operator: str | None
    level: str
    territories: frozenset[str]
    audiences: frozenset[str]
    needs: frozenset[str]
    summary: str
    offer: tuple[str, ...]
    access: Access
    relations: Mapping[str, tuple[str, ...]]
    contact: Contact
    source: tuple[str, ...]
    verified_on: datetime.date
    note: str | None
    referable: str
    visit: Visit | None
    further: Conditions | None
    employment: bool = False
    verify_every: int = VERIFY_EVERY
    valid_from: datetime.date | None = None
    valid_to: datetime.date | None = None
    file: str = field(default="", compare=False)


@dataclass(frozen=True)
class Pathway:
    """One row of the decision table: it decides when all its conditions hold.

    `file` is where it stands, for messages to who edits it.
    """

    id: str
    when: Conditions
    first: str
    second: str
    visit: Visit
    source: tuple[str, ...]
    verified_on: datetime.date
    note: str | None = None
    verify_every: int = VERIFY_EVERY
    valid_from: datetime.date | None = None
    valid_to: datetime.date | None = None
    file: str = field(default="", compare=False)


@dataclass(frozen=True)
class Question:
    """One question; the choices may depend on the audience.

    `effort` is what answering costs the person, 1 for a plain question: an intrusive or
    rarely needed question has to tell more before it is asked.
    """

    fact: str
    text: Words
    why: Words
    requires: tuple[str, ...] = ()
    effort: float = 1.0
    multiple: bool = False
    choices: Mapping[str, Words] = field(default_factory=dict)
    choices_by_audience: Mapping[str, Mapping[str, Words]] = field(default_factory=dict)

    def choices_for(self, audience: str | None) -> Mapping[str, Words]:
        """Value → title of the choices offered to that audience."""
        return self.choices_by_audience.get(audience or "", self.choices)


@dataclass(frozen=True)
class Helpline:
    """A telephone number that people in distress can call at once."""

    name: str
    phone: str
    purpose: str
    source: str
    verified_on: datetime.date
    verify_every: int = VERIFY_EVERY


@dataclass(frozen=True)
class Labels:
    """How facts and values are named when they are shown."""

    facts: Mapping[str, Words]
    values: Mapping[str, Mapping[str, str]]

    def value(self, fact: str, value: str) -> str:
        """The French label of a value; the value itself where none is given (a commune's code)."""
        return self.values.get(fact, {}).get(value, value)


@dataclass(frozen=True)
class Catalogue:
    """Everything that counsellors maintain, loaded once per process."""

    __hash__ = object.__hash__  # what is remembered of a catalogue is of that one

    services: Mapping[str, Service]
    pathways: tuple[Pathway, ...]
    questions: Mapping[str, Question]
    labels: Labels
    helplines: tuple[Helpline, ...]
    helplines_text: Words
    phrases: Mapping[str, Words]
    places: Places

    @cached_property
    def further(self) -> tuple[Service, ...]:
        """The services that may stand beside the first two."""
        return tuple(service for service in self.services.values() if service.further)
