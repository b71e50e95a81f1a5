"""The communes of Belgium, the names that people give them, and what a name may mean."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from rapidfuzz import process
from rapidfuzz.distance import OSA

from guidance.naming import grouped, key_of, words_of
from guidance.suggesting import Entry, Suggestion, suggested

OFFICIAL, LOCALITY, NICKNAME, INHABITANT = "commune", "locality", "nickname", "inhabitant"


@dataclass(frozen=True)
class Commune:
    """A commune; `names` are its names in French, Dutch and German. Flemish ones have no site."""

    nis: str
    name: str
    territory: str
    basin: str | None
    province: str | None
    postal_codes: tuple[str, ...]
    nearest_cite: str | None
    nearest_carrefour: str | None
    lat: float | None
    lon: float | None
    names: tuple[str, ...]
    arrondissement: str | None = None


@dataclass(frozen=True)
class PlaceName:
    """A name for a commune: its own, a locality's, a nickname, or an inhabitant's."""

    text: str
    nis: str
    kind: str
    postal_code: str | None = None


@dataclass(frozen=True)
class Area:
    """Words for a territory, and for a basin or a province where they say which.

    `person` marks what its inhabitants are called.
    """

    text: str
    territory: str
    basin: str | None = None
    province: str | None = None
    person: bool = False


@dataclass(frozen=True)
class Basin:
    """A basin's French name, and the Cité des métiers that receives there, if one does."""

    id: str
    name: str
    cite: str | None


@dataclass(frozen=True, eq=False)
class Places:
    """All communes by NIS code, all names, and what can be asked about them."""

    communes: Mapping[str, Commune]
    names: tuple[PlaceName, ...]
    areas: tuple[Area, ...] = ()
    basins: Mapping[str, Basin] = field(default_factory=dict)

    def commune(self, nis: str) -> Commune | None:
        """The commune with this NIS code; None when there is none."""
        return self.communes.get(nis)

    def candidates(self, name: str) -> tuple[str, ...]:
        """The NIS codes that a name, locality, postal code or nickname may mean; () for none.

        Accents, case, hyphens and the spelling of « saint » do not count.
        """
        if re.fullmatch(r"\s*(B-?)?\d{4}\s*", name):
            return self.by_postal_code.get(name.strip()[-4:], ())
        return self.meant(key_of(name))

    def meant(self, key: str) -> tuple[str, ...]:
        """The NIS codes behind the key of a name.

        A commune's own name beats localities and nicknames of the same basin, not those elsewhere.
        """
        named = self.by_key.get(key, ())
        codes = tuple(dict.fromkeys(name.nis for name in named))
        own = tuple(dict.fromkeys(name.nis for name in named if name.kind == OFFICIAL))
        regions = {(self.communes[nis].territory, self.communes[nis].basin) for nis in codes}
        return own if own and len(regions) == 1 else codes

    def closest(self, name: str, cutoff: int) -> tuple[str, ...]:
        """The NIS codes of the names that are the fewest edits away, `cutoff` at most."""
        keys = self.close_keys(key_of(name), cutoff)
        return tuple(dict.fromkeys(nis for key in keys for nis in self.meant(key)))

    def close_keys(self, key: str, cutoff: int, same_start: bool = False) -> tuple[str, ...]:
        """The keys the fewest edits away, communes' own names alone where there are some.

        `same_start` keeps to the names that begin with the same letter.
        """
        keys = self.keys[key[:1]] if same_start else self.keys[""]
        found = process.extract(key, keys, scorer=OSA.distance, score_cutoff=cutoff, limit=8)
        least = min((edits for _, edits, _ in found), default=0)
        near = tuple(close for close, edits, _ in found if edits == least)
        own = (k for k in near if any(n.kind == OFFICIAL for n in self.by_key[k]))
        return tuple(own) or near

    def suggest(self, query: str, limit: int = 8) -> tuple[Suggestion, ...]:
        """Places for what is typed so far in a field, the likeliest first.

        Each word typed begins a word of the name or the postal code; a misspelt name is tried last.
        """
        found = suggested(self.entries, words_of(query), limit)
        if found or len(key_of(query)) < 4:
            return found
        close = self.closest(query, 2 if len(key_of(query)) > 6 else 1)
        return tuple(self.suggestion(nis) for nis in close[:limit])

    def suggestion(self, nis: str) -> Suggestion:
        """A commune under its own name, with what tells it from others."""
        commune = self.communes[nis]
        return Suggestion(nis, commune.name, self.detail(commune, commune.postal_codes[0]))

    def detail(self, commune: Commune, postal_code: str, locality: bool = False) -> str:
        """What tells a place from others of the same name: postal code, commune or province."""
        area = commune.name if locality else commune.province or commune.arrondissement or ""
        return ", ".join(filter(None, (postal_code, area)))

    def nearest(self, lat: float, lon: float) -> Commune:
        """The commune whose main locality is nearest to a point; ValueError when there is none."""
        located = (commune for commune in self.communes.values() if commune.lat is not None)
        return min(located, key=lambda commune: kilometres(commune, lat, lon))

    @cached_property
    def by_key(self) -> Mapping[str, tuple[PlaceName, ...]]:
        """Key → the names that it stands for, inhabitants' left out."""
        kinds = (OFFICIAL, LOCALITY, NICKNAME)
        return grouped((key_of(n.text), n) for k in kinds for n in self.names if n.kind == k)

    @cached_property
    def keys(self) -> Mapping[str, tuple[str, ...]]:
        """First letter → keys, and all of them under "", for measuring distances."""
        letters = grouped((key[:1], key) for key in self.by_key)
        return defaultdict(tuple, {**letters, "": tuple(self.by_key)})

    @cached_property
    def by_postal_code(self) -> Mapping[str, tuple[str, ...]]:
        """Postal code → communes: those with a locality there, else those that Statbel lists."""
        listed = grouped((code, c.nis) for c in self.communes.values() for code in c.postal_codes)
        local = grouped((n.postal_code, n.nis) for n in self.names if n.postal_code)
        codes = {**listed, **local}
        return {str(code): tuple(dict.fromkeys(found)) for code, found in codes.items()}

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """What the suggestions are looked up in."""
        return tuple(self.entry(n) for n in self.names if n.kind != INHABITANT)

    def entry(self, name: PlaceName) -> Entry:
        """A name as it is suggested: nicknames and foreign names show the commune's own name."""
        commune = self.communes[name.nis]
        if name.kind == LOCALITY and key_of(name.text) != key_of(commune.name):
            code = name.postal_code or ""
            shown = Suggestion(name.nis, name.text, self.detail(commune, code, locality=True))
            return Entry(words_of(name.text), (code,), shown, 1)
        rank = (name.kind != OFFICIAL) + (commune.territory == "flanders")
        return Entry(words_of(name.text), commune.postal_codes, self.suggestion(name.nis), rank)


def kilometres(commune: Commune, lat: float, lon: float) -> float:
    """The distance from a commune to a point, well enough for a country of this size."""
    north = (commune.lat or 0.0) - lat
    east = ((commune.lon or 0.0) - lon) * math.cos(math.radians(lat))
    return math.hypot(north, east) * 111.2
