"""A case: one believable person, what is known of them, and what the scenario expects."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field

from guidance.facts import Answer
from guidance.places import Places

PLACE = ("commune", "territory", "basin")
UNTOLD = {"minor": ("no",), "circumstances": ("none",)}


@dataclass(frozen=True)
class Expectation:
    """One thing that a scenario expects: `wanted` holds ids of services, facts or a row."""

    kind: str
    wanted: tuple[str, ...]
    line: int = field(default=0, compare=False)


@dataclass(frozen=True)
class Case:
    """A scenario: `facts` are the values told, the rest is as usual or unknown.

    `opening` is a sentence that the person begins with, `said` the facts read from it. `day` is
    the day of the conversation where it counts, None for any day.
    """

    name: str
    facts: Mapping[str, tuple[str, ...]]
    expected: tuple[Expectation, ...]
    opening: str = ""
    said: tuple[str, ...] = ()
    day: datetime.date | None = None
    file: str = field(default="", compare=False)
    line: int = field(default=0, compare=False)
    places: Places = field(default_factory=lambda: Places({}, ()), compare=False, repr=False)

    @property
    def where(self) -> str:
        """The file and line where it stands."""
        return f"{self.file}:{self.line}"

    def truth(self) -> dict[str, Answer]:
        """The complete answers of the person, the place with its territory and basin."""
        told = {**self.unsaid(), **UNTOLD, **self.facts, **self.placed()}
        return {fact: Answer(tuple(values)) for fact, values in told.items()}

    def unsaid(self) -> dict[str, tuple[str, ...]]:
        """The facts that can be asked, with no answer."""
        return dict.fromkeys(("audience", "need", *PLACE, "trial_setting"), ())

    def placed(self) -> dict[str, tuple[str, ...]]:
        """Territory and basin of the commune told."""
        commune = self.places.commune("".join(self.facts.get("commune", ())))
        if commune is None:
            return {}
        return {
            "territory": (commune.territory,),
            "basin": (commune.basin,) if commune.basin else (),
        }
