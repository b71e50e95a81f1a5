"""Says in French who is meant by a box of persons, and what a service or value is called."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any

import yaml

from care.everybody import AXES, TRIED, WISHES, Everybody
from care.grouping import Box
from guidance.catalogue import Catalogue
from guidance.deciding import TRIAGE, site_from
from guidance.facts import AUDIENCES, CIRCUMSTANCES, known

WORDS = Path(__file__).with_name("impact.yml")


@cache
def words() -> Mapping[str, Any]:
    """The French words of the reports."""
    found: Mapping[str, Any] = yaml.safe_load(WORDS.read_text(encoding="utf-8"))
    return found


@dataclass(frozen=True, eq=False)
class Wording:
    """Names things as the labels and services of a catalogue do."""

    catalogue: Catalogue
    everybody: Everybody
    before: Catalogue | None = None

    def service(self, name: str) -> str:
        """The name of a service, or of a record that only the version before has."""
        records = [each.services.get(name) for each in (self.catalogue, self.before) if each]
        found = next(filter(None, records), None)
        return found.name if found else words()["triage" if name == TRIAGE else "none"]

    def services(self, names: tuple[str, ...]) -> str:
        """Several services in order."""
        return ", ".join(map(self.service, names)) or words()["none"]

    def who(self, box: Box) -> str:
        """The persons of a box by the conditions that tell them from everybody else."""
        audience, minor, wish, place, *held = (list(map(int, axis)) for axis in box.values)
        return "\N{NARROW NO-BREAK SPACE}; ".join(
            filter(
                None,
                (
                    self.any_of("audience", [AUDIENCES[each] for each in audience], AUDIENCES),
                    self.any_of("minor", [("yes", "no")[each] for each in minor], ("yes", "no")),
                    self.wishes(wish, audience),
                    self.places(place),
                    *self.circumstances(held),
                ),
            )
        ) or str(words()["everybody"])

    def any_of(self, fact: str, values: list[str], all_values: tuple[str, ...]) -> str:
        """The labels of some values; empty when they are all values."""
        if len(values) == len(all_values):
            return ""
        return " / ".join(self.catalogue.labels.value(fact, value) for value in values)

    def wishes(self, chosen: list[int], audiences: list[int]) -> str:
        """Needs, for an occupation to try with how; the others where those are fewer."""
        if len(chosen) == len(WISHES):
            return ""
        able = self.everybody.possible[audiences].any(axis=(0, 1, *range(3, len(AXES))))
        others = [each for each in range(len(WISHES)) if able[each] and each not in chosen]
        if len(others) * 2 < len(chosen):
            return str(words()["but"].format(what=self.needs(others)))
        return self.needs(chosen)

    def needs(self, chosen: list[int]) -> str:
        """The labels of some needs."""
        trials = [trial for need, trial in (WISHES[each] for each in chosen) if need == TRIED]
        needs = dict.fromkeys(WISHES[each][0] for each in chosen)
        return " / ".join(self.need(need, trials) for need in needs)

    def need(self, need: str, trials: list[str | None]) -> str:
        """One need; that of trying with the ways meant when they are not all meant."""
        label = self.catalogue.labels.value("need", need)
        if need != TRIED or len(trials) == 3:
            return label
        ways = [self.catalogue.labels.value("trial_setting", each) for each in trials if each]
        phrase = words()["with_trial" if ways else "without_trial"]
        return str(phrase.format(need=label, trial=" / ".join(ways)))

    def places(self, chosen: list[int]) -> str:
        """Territories where they are meant whole, else basins, else what tells places apart."""
        everywhere = range(len(self.everybody.places))
        if len(chosen) == len(everywhere):
            return ""
        if {*everywhere} - {*chosen} == {everywhere[-1]}:
            return str(words()["known_place"])
        return " / ".join(dict.fromkeys(self.some_places(set(chosen))))

    def some_places(self, chosen: set[int]) -> Iterator[str]:
        """The names of the places: the widest groups that are meant whole, then what is left."""
        left = set(chosen)
        for group, name in self.groups:
            if left & group and group <= chosen:
                yield name
                left -= group
        yield from (self.place(number) for number in sorted(left))

    @cached_property
    def groups(self) -> tuple[tuple[frozenset[int], str], ...]:
        """Groups of places with a name: territories, those around a Cité, basins."""
        found: dict[tuple[int, str], set[int]] = defaultdict(set)
        for number, (commune, territory, basin) in enumerate(self.everybody.places):
            where = self.where(territory, None)
            found[0, where].add(number)
            if territory:
                within = "" if commune else words()["without_commune"].format(where=where)
                nearest = self.around(number) or within
                found[1, nearest or where].add(number)
                if basin:
                    found[2, self.where(territory, basin)].add(number)
        order = sorted(found, key=lambda each: each[0])
        return tuple((frozenset(found[each]), each[1]) for each in order)

    def where(self, territory: str | None, basin: str | None) -> str:
        """The name of a basin, else of a territory, else of nowhere."""
        if basin:
            return self.catalogue.labels.value("basin", basin)
        known = self.catalogue.labels.value("territory", territory or "")
        return known if territory else str(words()["unknown_place"])

    def around(self, number: int) -> str:
        """« Wallonie, Cité la plus proche : … »; empty where the table does not look for one."""
        commune, territory, _ = self.everybody.places[number]
        nearest = site_from(self.catalogue, known(commune=commune)).nearest_cite if commune else ""
        if not nearest or territory != "wallonia":
            return ""
        phrase = words()["nearest"]
        return str(phrase.format(where=self.where(territory, None), cite=self.service(nearest)))

    def place(self, number: int) -> str:
        """One place by what the table knows of it."""
        commune, territory, basin = self.everybody.places[number]
        where = self.where(territory, basin)
        if commune is None:
            phrase = words()["without_commune" if basin else "without_basin"]
            return str(phrase.format(where=where)) if territory else where
        nearest = site_from(self.catalogue, known(commune=commune)).nearest_cite
        if not nearest:
            return where
        return str(words()["nearest"].format(where=where, cite=self.service(nearest)))

    def circumstances(self, held: list[list[int]]) -> Iterator[str]:
        """Those that must hold and those that must not."""
        if held == [[0]] * len(CIRCUMSTANCES):
            yield str(words()["no_circumstance"])
            return
        for sign, wanted in (("avec", [1]), ("sans", [0])):
            names = [n for n, values in zip(CIRCUMSTANCES, held, strict=True) if values == wanted]
            if names:
                labels = [self.catalogue.labels.value("circumstances", name) for name in names]
                yield str(words()[sign].format(what=", ".join(labels)))
