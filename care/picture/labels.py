"""What the picture calls answers, places and services."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml

from care.picture.graph import Branch, Node
from guidance.catalogue import Catalogue
from guidance.people import CIRCUMSTANCE, MINOR, PLACE, VARIABLES, People, Site

SAID: Mapping[str, Any] = yaml.safe_load(
    Path(__file__).with_name("words.yml").read_text(encoding="utf-8")
)
MOST_NAMES = 3


@dataclass(frozen=True, eq=False)
class Labels:
    """Names what is drawn in the words of a catalogue."""

    catalogue: Catalogue
    people: People

    def branch(self, branch: Branch) -> tuple[str, ...]:
        """The answers of a branch, each by its name."""
        values = [value for _, value in self.people.members(branch.variable, branch.mask)]
        if branch.variable == PLACE:
            return tuple(self.areas(frozenset(values)))  # type: ignore[arg-type]
        if branch.variable == CIRCUMSTANCE:
            return self.circumstances(values)  # type: ignore[arg-type]
        if branch.variable == MINOR:
            return (SAID["minor_told"] if "yes" in values else SAID["grown"],)
        fact = VARIABLES[branch.variable]
        return tuple(self.value(fact, value) for value in values)

    def value(self, fact: str, value: object) -> str:
        """The label of a value."""
        return self.catalogue.labels.value(fact, str(value)) if value else str(SAID["no_answer"])

    def circumstances(self, sets: list[frozenset[str]]) -> tuple[str, ...]:
        """What is common to some sets of circumstances; the branches above them are tried first."""
        if frozenset() in sets:
            return (SAID["none_of_these"],)
        common = frozenset.intersection(*sets)
        names = common or frozenset.union(*(each for each in sets if len(each) == 1))
        joined = (" + " if common else SAID["or"]).join(
            self.value("circumstances", name) for name in sorted(names)
        )
        return (joined,)

    def areas(self, sites: frozenset[Site]) -> Iterator[str]:
        """Places by the largest areas that hold them."""
        if sites == frozenset(self.people.sites):
            yield SAID["same_for_all"]
            return
        for territory in self.territories:
            yield from self.parts(territory, sites)
        if Site() in sites:
            yield SAID["unknown_place"]

    @cached_property
    def territories(self) -> tuple[str, ...]:
        """The territories in the order of the labels."""
        return tuple(self.catalogue.labels.values["territory"])

    def parts(self, territory: str, sites: frozenset[Site]) -> Iterator[str]:
        """The parts of one territory that some places make up."""
        whole = {site for site in self.people.sites if site.territory == territory}
        inside, name = whole & sites, self.value("territory", territory)
        if inside == whole:
            yield name
        elif len(inside) > len(whole) / 2:
            yield SAID["except"].format(name=name, names=", ".join(self.basins(whole - sites)))
        else:
            yield from self.basins(inside)

    def basins(self, sites: Iterable[Site]) -> Iterator[str]:
        """The basins that some places belong to."""
        for basin in dict.fromkeys(site.basin for site in sorted(sites)):
            if basin:
                yield self.value("basin", basin)
            else:
                name = self.value("territory", next(iter(sites)).territory)
                yield SAID["unknown_basin"].format(name=name)

    def first(self, end: Node) -> str:
        """The first service of an end."""
        return self.services(end.first, [self.rows[row].first for row in end.rows])

    def second(self, end: Node) -> str:
        """The second service of an end."""
        return self.services(end.second, [self.rows[row].second for row in end.rows])

    @cached_property
    def rows(self) -> dict[str, Any]:
        """The rows of the decision table by id."""
        return {row.id: row for row in self.catalogue.pathways}

    def services(self, ids: tuple[str, ...], given: list[str]) -> str:
        """One service by its name, several by what the table calls them or one by one."""
        general = dict.fromkeys(SAID["placeholders"].get(each, "") for each in given)
        if len(ids) > 1 and all(general):
            return str(SAID["or"].join(general))
        return str(SAID["or"].join(self.service(each) for each in ids))

    def service(self, service: str) -> str:
        """The name of a service or of what stands for one."""
        found = self.catalogue.services.get(service)
        return found.name if found else str(SAID["placeholders"][service])


def shortened(names: tuple[str, ...]) -> str:
    """A few names, and how many more there are."""
    if len(names) <= MOST_NAMES + 1:
        return ", ".join(names)
    shown = ", ".join(names[:MOST_NAMES])
    return str(SAID["and_others"].format(names=shown, count=len(names) - MOST_NAMES))


def number(people: int) -> str:
    """A number with narrow spaces between thousands."""
    return f"{people:,}".replace(",", "\u202f")
