"""Every possible person, as boxes of bit masks over six variables that the decision table sees."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property

from guidance.catalogue import Conditions
from guidance.facts import (
    AUDIENCES,
    CIRCUMSTANCES,
    NEEDS,
    PROFESSIONAL_NEEDS,
    Answers,
    held,
    value_of,
)
from guidance.places import Places

VARIABLES = ("audience", "minor", "need", "place", "circumstances", "trial_setting")
AUDIENCE, MINOR, NEED, PLACE, CIRCUMSTANCE, TRIAL = range(len(VARIABLES))
FACT_OF = {"place": "commune"}
NOTHING = None

Box = tuple[int, int, int, int, int, int]


@dataclass(frozen=True, order=True)
class Site:
    """What the decision table can tell about a place; None where it is not known."""

    territory: str = ""
    basin: str = ""
    nearest_cite: str = ""


@dataclass(frozen=True)
class People:
    """The values of the six variables, and the boxes of persons that fit some answers."""

    places: Places

    @cached_property
    def sites(self) -> tuple[Site, ...]:
        """The places that differ for the table, then those known by territory alone, then none."""
        exact = {site_of(self.places, nis) for nis in self.places.communes}
        coarse = {Site(site.territory) for site in exact}
        basins = {Site(site.territory, site.basin) for site in exact if site.basin}
        return (*sorted(exact | coarse | basins), Site())

    @cached_property
    def values(self) -> tuple[tuple[object, ...], ...]:
        """The values of each variable, in the order of VARIABLES; None stands for no answer."""
        subsets = itertools.chain.from_iterable(
            itertools.combinations(CIRCUMSTANCES, size) for size in range(len(CIRCUMSTANCES) + 1)
        )
        return (
            (*AUDIENCES, NOTHING),
            ("yes", NOTHING),
            (*NEEDS, NOTHING),
            self.sites,
            tuple(frozenset(subset) for subset in subsets),
            ("before_training", "in_company", NOTHING),
        )

    @cached_property
    def weights(self) -> tuple[tuple[float, ...], ...]:
        """How usual each value is, to rank questions; never used to decide."""
        communes = [site_of(self.places, nis) for nis in self.places.communes]
        circumstances = [0.15 ** len(subset) for subset in self.values[CIRCUMSTANCE]]  # type: ignore[arg-type]
        plain = [[1.0 if value else 0.2 for value in values] for values in self.values]
        plain[PLACE] = [float(communes.count(site) or 1) for site in self.sites]
        plain[CIRCUMSTANCE] = circumstances
        return tuple(tuple(weights) for weights in plain)

    def mask(self, variable: int, wanted: Iterable[object]) -> int:
        """The bits of the values wanted."""
        values = frozenset(wanted)
        return sum(1 << bit for bit, value in enumerate(self.values[variable]) if value in values)

    def all_of(self, variable: int) -> int:
        """The bits of every value."""
        return (1 << len(self.values[variable])) - 1

    def members(self, variable: int, mask: int) -> Iterator[tuple[int, object]]:
        """The (bit, value) pairs of a mask."""
        return (
            (1 << bit, value) for bit, value in enumerate(self.values[variable]) if mask >> bit & 1
        )

    def fitting(self, answers: Answers) -> tuple[Box, ...]:
        """The boxes of persons that these answers leave possible."""
        audience = self.mask_of_audience(answers)
        boxes = (self.narrowed(answers, audience & group) for group in self.groups)
        return tuple(box for box in boxes if all(box))

    @cached_property
    def groups(self) -> tuple[int, int, int]:
        """Professionals, NEETs and all others: they are asked different things."""
        professional, neet = (self.mask(AUDIENCE, [name]) for name in ("professional", "neet"))
        return professional, neet, self.all_of(AUDIENCE) & ~professional & ~neet

    def mask_of_audience(self, answers: Answers) -> int:
        """The audiences that remain possible."""
        if "audience" not in answers:
            return self.all_of(AUDIENCE)
        return self.mask(AUDIENCE, [value_of(answers, "audience")])

    def narrowed(self, answers: Answers, audience: int) -> Box:
        """The box of those audiences that fits the answers."""
        return (
            audience,
            self.mask_of_minor(answers, audience),
            self.mask_of_need(answers, audience),
            self.mask_of_place(answers),
            self.mask_of_circumstances(answers),
            self.mask_of_trial(answers),
        )

    def mask_of_minor(self, answers: Answers, audience: int) -> int:
        """Both ages only for a NEET that has not told: nobody else is asked."""
        if "minor" not in answers and audience == self.groups[1]:
            return self.all_of(MINOR)
        return self.mask(MINOR, held(answers, "minor") & {"yes"} or [NOTHING])

    def mask_of_need(self, answers: Answers, audience: int) -> int:
        """The need told, else the needs of the audience."""
        if "need" in answers:
            return self.mask(NEED, held(answers, "need") or [NOTHING])
        if audience == self.groups[0]:
            return self.mask(NEED, PROFESSIONAL_NEEDS)
        return self.mask(NEED, set(NEEDS) - set(PROFESSIONAL_NEEDS) | {"unsure"})

    def mask_of_place(self, answers: Answers) -> int:
        """The place told, else every place in what is known of it."""
        commune = value_of(answers, "commune")
        if commune:
            return self.mask(PLACE, [site_of(self.places, commune)])
        coarse = Site(value_of(answers, "territory") or "", value_of(answers, "basin") or "")
        if "commune" in answers:
            return self.mask(PLACE, [coarse])
        return self.mask(PLACE, (site for site in self.sites if within(site, coarse)))

    def mask_of_circumstances(self, answers: Answers) -> int:
        """Exactly the circumstances told, else any."""
        if "circumstances" in answers:
            return self.mask(CIRCUMSTANCE, [held(answers, "circumstances")])
        return self.all_of(CIRCUMSTANCE)

    def mask_of_trial(self, answers: Answers) -> int:
        """The trial setting told, else any."""
        if "trial_setting" in answers:
            return self.mask(TRIAL, held(answers, "trial_setting") or [NOTHING])
        return self.all_of(TRIAL)

    def masks_of(self, when: Conditions) -> Box:
        """The box of persons for whom the conditions hold."""
        return (
            self.condition(when, AUDIENCE),
            self.condition(when, MINOR),
            self.condition(when, NEED),
            self.mask(PLACE, (site for site in self.sites if site_meets(site, when))),
            self.mask(CIRCUMSTANCE, (s for s in self.values[CIRCUMSTANCE] if meets(s, when))),
            self.condition(when, TRIAL),
        )

    def condition(self, when: Conditions, variable: int) -> int:
        """The bits that a condition on a single-valued fact allows."""
        wanted = when.get(VARIABLES[variable])
        return self.all_of(variable) if wanted is None else self.mask(variable, wanted)


@cache
def site_of(places: Places, nis: str) -> Site:
    """What the decision table can tell about a commune; Flemish codes have a territory only."""
    commune = places.commune(nis)
    if commune is None or commune.territory == "flanders":
        return Site("flanders")
    return Site(commune.territory, commune.basin or "", commune.nearest_cite or "")


def within(site: Site, coarse: Site) -> bool:
    """Whether the site lies in what is known of the place."""
    return coarse.territory in ("", site.territory) and coarse.basin in ("", site.basin)


def site_meets(site: Site, when: Conditions) -> bool:
    """Whether the conditions on territory and basin hold for the site."""
    told = {"territory": site.territory, "basin": site.basin}
    return all(told[fact] in when[fact] for fact in told if fact in when)


def meets(circumstances: object, when: Conditions) -> bool:
    """Whether one of the circumstances wanted holds."""
    wanted = when.get("circumstances")
    return wanted is None or bool(wanted & circumstances)  # type: ignore[operator]


def split(box: Box, by: Box) -> tuple[Box | None, list[Box]]:
    """The part of a box inside another, and the rest as disjoint boxes."""
    inside = tuple(mask & cut for mask, cut in zip(box, by, strict=True))
    if not all(inside):
        return None, [box]
    rest, left = [], list(box)
    for variable, cut in enumerate(by):
        if left[variable] & ~cut:
            rest.append((*left[:variable], left[variable] & ~cut, *left[variable + 1 :]))
            left[variable] &= cut
    return inside, rest  # type: ignore[return-value]
