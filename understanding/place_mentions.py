"""The places said in a text, and how one tells what another, ambiguous one means."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from guidance.places import Area, Commune, Places, kilometres
from understanding.place_context import HOME, NEAR, NEAR_HOME, OTHER, PLAIN

RANKS = {HOME: 4, NEAR_HOME: 3, PLAIN: 2, NEAR: 1, OTHER: 0}
CLOSE_KM = 35.0
CLEARLY = 1.5
ADJACENT = 10


@dataclass(frozen=True)
class PlaceMention:
    """A place said: where in the text, the communes it may mean, or the area.

    `kind` is commune, postal_code, inhabitant or area. `role` is what the place is to the person:
    home, near_home, plain, near (named only to say where another one lies) or other (where
    somebody else lives). `territory` and `basin` are those that all candidates share.
    """

    start: int
    end: int
    words: str
    candidates: tuple[str, ...]
    territory: str | None
    basin: str | None
    kind: str
    role: str = PLAIN
    province: str | None = None


def located(places: Places, mention: PlaceMention, candidates: Sequence[str]) -> PlaceMention:
    """The mention with these candidates and what they share."""
    communes = [found for nis in candidates if (found := places.commune(nis))]
    return replace(
        mention,
        candidates=tuple(dict.fromkeys(candidates)),
        territory=shared({commune.territory for commune in communes}),
        basin=shared({commune.basin for commune in communes}),
        province=shared({commune.province for commune in communes}),
    )


def in_area(mention: PlaceMention, area: Area) -> PlaceMention:
    """The mention with what an area tells."""
    return replace(mention, territory=area.territory, basin=area.basin, province=area.province)


def shared(values: set[str | None]) -> str | None:
    """The only value; None when there are several."""
    return next(iter(values)) if len(values) == 1 else None


def narrowed(places: Places, mentions: Sequence[PlaceMention]) -> tuple[PlaceMention, ...]:
    """The mentions, the ambiguous ones with the candidates that the others leave possible."""
    return tuple(
        clearer(places, mention, mentions) if len(mention.candidates) > 1 else mention
        for mention in mentions
    )


def clearer(
    places: Places, mention: PlaceMention, mentions: Sequence[PlaceMention]
) -> PlaceMention:
    """The mention with the candidates that the first telling hint leaves."""
    for hint in mentions:
        left = remaining(places, mention, hint) if hint is not mention else ()
        if 0 < len(left) < len(mention.candidates):
            return located(places, mention, left)
    return mention


def remaining(places: Places, mention: PlaceMention, hint: PlaceMention) -> tuple[str, ...]:
    """The candidates that fit a hint: the same commune, the area it names, or the one close by."""
    common = tuple(nis for nis in mention.candidates if nis in hint.candidates)
    if common:
        return common
    candidates = tuple(found for nis in mention.candidates if (found := places.commune(nis)))
    if not hint.candidates:
        return tuple(commune.nis for commune in candidates if inside(commune, hint))
    return close_by(places, candidates, hint) if leans_on(mention, hint) else ()


def inside(commune: Commune, area: PlaceMention) -> bool:
    """Whether a commune lies in an area."""
    told = ((area.territory, commune.territory), (area.basin, commune.basin))
    same_province = area.province in (None, commune.province)
    return same_province and all(said in (None, known) for said, known in told)


def leans_on(mention: PlaceMention, hint: PlaceMention) -> bool:
    """Whether the hint is said to tell where the place lies."""
    apart = max(hint.start - mention.end, mention.start - hint.end)
    return hint.role in (NEAR, NEAR_HOME) or apart < ADJACENT


def close_by(places: Places, candidates: Sequence[Commune], hint: PlaceMention) -> tuple[str, ...]:
    """The candidate that lies clearly closest to the hint; () when none does."""
    other = places.commune(hint.candidates[0])
    if other is None or other.lat is None or other.lon is None or len(hint.candidates) > 1:
        return ()
    known = [commune for commune in candidates if commune.lat is not None]
    ranked = sorted((kilometres(each, other.lat, other.lon), each.nis) for each in known)
    if not ranked or ranked[0][0] > CLOSE_KM:
        return ()
    alone = len(ranked) < 2 or ranked[1][0] > CLEARLY * ranked[0][0] + 1
    return (ranked[0][1],) if alone else ()


def the_place(mentions: Sequence[PlaceMention]) -> PlaceMention | None:
    """The place that counts: the home, else where the person studies, works or searches.

    The first of several; a commune rather than the area around it. None when there is none.
    """
    best = max(mentions, key=weight, default=None)
    if best is None or best.candidates:
        return best
    within = (m for m in mentions if m.candidates and m.territory == best.territory)
    return next((m for m in within if RANKS[m.role] >= RANKS[PLAIN]), best)


def weight(mention: PlaceMention) -> tuple[int, bool]:
    """How much a mention counts."""
    return RANKS[mention.role], bool(mention.candidates)
