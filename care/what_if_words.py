"""Shows a « what if » in French: what a page and a terminal have in common."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from care.what_if import WhatIf
from guidance.catalogue import Catalogue, Pathway
from guidance.deciding import TRIAGE, services_of, site_from
from guidance.facts import Answers, register_of, value_of


@dataclass(frozen=True)
class Speaker:
    """Names facts, values, services and conditions as a catalogue does."""

    catalogue: Catalogue

    def values(self, fact: str, values: Iterable[str]) -> list[str]:
        """The labels of some values."""
        return [self.value(fact, value) for value in values]

    def value(self, fact: str, value: str) -> str:
        """The label of a value; a commune by its name."""
        place = self.catalogue.places.commune(value) if fact == "commune" else None
        return place.name if place else self.catalogue.labels.value(fact, value)

    def fact(self, fact: str) -> str:
        """What a fact is called."""
        return self.catalogue.labels.facts[fact].to("tiers")

    def service(self, name: str) -> str:
        """What a service is called; the id where none has it (the questions start again)."""
        known = self.catalogue.services.get(name)
        return known.name if known else name

    def first(self, row: Pathway, answers: Answers) -> str:
        """The first service that a row would lead these answers to."""
        site = site_from(self.catalogue, answers)
        need, audience = value_of(answers, "need"), value_of(answers, "audience")
        return self.service(services_of(row, site, need, audience)[0])

    def condition(self, fact: str, values: Iterable[str]) -> dict[str, Any]:
        """A condition of a row."""
        order = sorted(values)
        return {"fact": self.fact(fact), "values": self.values(fact, order)}

    def shown(self, found: WhatIf) -> dict[str, Any]:
        """Everything that is told, ready for a template."""
        decision, explanation = found.decision, found.explanation
        row, register = decision.pathway, register_of(found.answers)
        return {
            "asked": [
                {
                    "text": self.catalogue.questions[each.fact].text.to(register),
                    "values": self.values(each.fact, each.values),
                    "given": each.fact in found.answers,
                }
                for each in found.asked
            ],
            "unasked": [self.fact(fact) for fact in found.unasked],
            "services": [
                {"id": name, "name": self.service(name)}
                for name in (decision.first, decision.second, *decision.also)
            ],
            "again": decision.first == TRIAGE,
            "reason": row.visit.reason.to(register),
            "because": [self.condition(b.fact, b.values) for b in explanation.because],
            "changes": [
                {**self.condition(c.fact, [c.value]), "first": self.service(c.first)}
                for c in explanation.changes
            ],
            "row": {
                "id": row.id,
                "file": row.file,
                "when": [self.condition(fact, values) for fact, values in row.when.items()],
            },
            "near": [
                {
                    "id": near.id,
                    **self.condition(*missing),
                    "first": self.first(near, found.answers),
                }
                for near, missing in found.near
            ],
        }
