"""Every possible person, as the decision table can tell them apart."""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterator
from pathlib import Path

from guidance.catalogue import Catalogue
from guidance.facts import AUDIENCES, CIRCUMSTANCES, NEEDS, PROFESSIONAL_NEEDS, Answer
from guidance.loading import load_catalogue
from guidance.people import site_of

ROOT = Path(__file__).parents[2]
CATALOGUE: Catalogue = load_catalogue(ROOT / "catalogue")
ADULTS = ("graduate", "jobseeker", "neet", "worker")


def communes_that_differ() -> list[str]:
    """One commune for each place that the table tells apart."""
    places = CATALOGUE.places
    return list({site_of(places, nis): nis for nis in sorted(places.communes)}.values())


def every_person() -> Iterator[dict[str, Answer]]:
    """Answers of every audience and need, place, and whatever else the table asks of them."""
    for audience in AUDIENCES:
        adult = audience in ADULTS
        for need, commune, held, trial, minor in itertools.product(
            needs_of(audience),
            [*communes_that_differ(), None],
            [("none",), *((c,) for c in CIRCUMSTANCES), CIRCUMSTANCES] if adult else [("none",)],
            ("before_training", "in_company", None) if adult else (None,),
            ("yes", "no") if adult else ("no",),
        ):
            if need == "try_occupation" or trial is None:
                yield person(audience, need, commune, held, trial, minor)


def anybody(seed: int, number: int) -> Iterator[dict[str, Answer]]:
    """Persons drawn from everything, also what the table never asks of their audience."""
    dice, places = random.Random(seed), [*CATALOGUE.places.communes, None]
    for _ in range(number):
        audience = dice.choice(AUDIENCES)
        held = tuple(c for c in CIRCUMSTANCES if dice.random() < 0.2) or ("none",)
        trial = dice.choice(("before_training", "in_company", None))
        need, minor = dice.choice(needs_of(audience)), dice.choice(("yes", "no"))
        yield person(audience, need, dice.choice(places), held, trial, minor)


def needs_of(audience: str) -> tuple[str, ...]:
    """The needs that an audience can have."""
    if audience == "professional":
        return PROFESSIONAL_NEEDS
    return tuple(need for need in NEEDS if need not in PROFESSIONAL_NEEDS[:-1])


def person(
    audience: str,
    need: str,
    commune: str | None,
    circumstances: tuple[str, ...] = ("none",),
    trial_setting: str | None = None,
    minor: str = "no",
) -> dict[str, Answer]:
    """The complete answers of one person."""
    found = CATALOGUE.places.commune(commune) if commune else None
    return {
        "audience": Answer((audience,)),
        "need": Answer((need,)),
        "minor": Answer((minor,)),
        "commune": Answer((commune,) if commune else ()),
        "territory": Answer((found.territory,) if found else ()),
        "basin": Answer((found.basin,) if found and found.basin else ()),
        "circumstances": Answer(circumstances),
        "trial_setting": Answer((trial_setting,) if trial_setting else ()),
    }
