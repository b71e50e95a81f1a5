"""What stretches of words may name: communes, their inhabitants, areas, or nothing to read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from guidance.naming import key_of, words_of
from guidance.places import INHABITANT, Area, Places
from guidance.text import unaccented
from understanding.place_words import Text, Word, listed, not_misspelt, settings

COMMUNE, POSTAL, AREA, NOTHING = "commune", "postal_code", "area", "nothing"
LONGEST = 7
SURE_OF_JOINED = 8
SHORTEST_MISSPELT = 5
TWO_EDITS_FROM = 9


@dataclass(frozen=True)
class Sense:
    """What a name stands for. `spelt`: as it is written; `split`: in how many words it may be."""

    kind: str
    candidates: tuple[str, ...] = ()
    area: Area | None = None
    spelt: frozenset[str] = frozenset()
    split: frozenset[int] = frozenset()
    guard: str = ""


@dataclass(frozen=True)
class Named:
    """A stretch of words (the last one excluded) and what it stands for."""

    first: int
    last: int
    sense: Sense
    misspelt: bool = False


class Names:
    """Every name that can be read, looked up by key."""

    def __init__(self, places: Places):
        self.places = places
        self.senses: dict[str, Sense] = {}
        for name in places.names:
            kind = INHABITANT if name.kind == INHABITANT else COMMUNE
            self.add(name.text, Sense(kind, self.codes(name.text, name.nis, kind)))
        for area in places.areas:
            self.put(area.text, Sense(AREA, area=area))
        for phrase in (*settings()["not_places"], *listed("abroad")):
            self.put(phrase, Sense(NOTHING))
        for service, territory in settings()["hints"].items():
            self.put(service, Sense(NOTHING, area=Area(service, territory)))

    def codes(self, text: str, nis: str, kind: str) -> tuple[str, ...]:
        """The communes that a name may mean."""
        return (nis,) if kind == INHABITANT else self.places.meant(key_of(text))

    def add(self, text: str, sense: Sense) -> None:
        """Adds a name to what its key stands for; an inhabitant's may stand for several."""
        known = self.senses.get(key_of(text))
        if known and known.kind == INHABITANT == sense.kind:
            sense = replace(sense, candidates=(*known.candidates, *sense.candidates))
        if known is None or known.kind == sense.kind:
            self.put(text, sense, known)

    def put(self, text: str, sense: Sense, known: Sense | None = None) -> None:
        """Makes a key stand for a sense."""
        key = key_of(text)
        spelt, split = {text.lower()}, {len(words_of(text))}
        if known:
            spelt, split = spelt | known.spelt, split | known.split
        guard = next((name for name in ("hard", "soft") if key in listed(name)), "")
        guard = guard if sense.kind == COMMUNE else ""
        self.senses[key] = replace(
            sense, spelt=frozenset(spelt), split=frozenset(split), guard=guard
        )

    def at(self, text: Text, place: int) -> Iterator[Named]:
        """What the words from a place on name, the longest stretch first."""
        parts = stretch(text, place)
        for count in range(len(parts), 0, -1):
            sense = self.senses.get("".join(word.plain for word, _ in parts[:count]))
            sense = sense or (self.plural(parts[0][0].plain) if count == 1 else None)
            if sense and fits(sense, count, parts[:count]):
                yield Named(place, parts[count - 1][1], sense)

    def plural(self, plain: str) -> Sense | None:
        """What inhabitants in the plural are called."""
        sense = self.senses.get(plain[:-1]) if plain.endswith("s") else None
        named = sense and (sense.kind == INHABITANT or (sense.area and sense.area.person))
        return sense if named else None

    def misspelt_at(self, text: Text, place: int, longest: int = 4) -> Named | None:
        """What the words from a place on may be a misspelling of; the longest stretch that is."""
        parts = stretch(text, place)[:longest]
        for count in range(len(parts), 0, -1):
            if parts[count - 1][0].plain in listed("fillers"):
                continue
            sense = self.misspelt("".join(word.plain for word, _ in parts[:count]), count)
            if sense:
                return Named(place, parts[count - 1][1], sense, misspelt=True)
        return None

    def misspelt(self, key: str, count: int) -> Sense | None:
        """The sense of the closest name, when it is close enough and the only one."""
        told = key in self.senses or key in not_misspelt() or not key.isalpha()
        if told or len(key) < SHORTEST_MISSPELT:
            return None
        edits = 2 if len(key) >= TWO_EDITS_FROM else 1
        keys = self.places.close_keys(key, edits, same_start=True)
        senses = [self.senses[close] for close in keys if close in self.senses]
        if len({sense.candidates for sense in senses}) != 1 or senses[0].kind == NOTHING:
            return None
        return senses[0] if count == 1 or max(senses[0].split) > 1 else None


def stretch(text: Text, place: int) -> list[tuple[Word, int]]:
    """The words from a place on that may make one name, each with the place after it.

    A full stop after « st » and the stroke of « s/ » break nothing.
    """
    parts: list[tuple[Word, int]] = []
    for index in range(place, min(place + 2 * LONGEST, len(text.words))):
        word = text.words[index]
        if word.is_name_part:
            parts.append((word, index + 1))
        elif not (parts and bridges(parts[-1][0], word)):
            break
    return parts[:LONGEST]


def bridges(word: Word, mark: Word) -> bool:
    """Whether a mark belongs to the short form before it."""
    shortened = word.typed.lower() in ("st", "ste", "prov")
    return (mark.typed == "." and shortened) or (mark.typed == "/" and word.plain == "sur")


def fits(sense: Sense, count: int, parts: list[tuple[Word, int]]) -> bool:
    """Whether the words are split as the name is; a usual word needs its accents right."""
    joined = "".join(word.plain for word, _ in parts)
    if count > 1 and count not in sense.split:
        return len(joined) >= SURE_OF_JOINED and max(sense.split) > 1
    if not sense.guard or count > 1:
        return True
    typed = parts[0][0].typed.lower()
    return typed == unaccented(typed) or typed in sense.spelt
