"""One line of a scenario as facts of the person or as something expected."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass

from care.cases.vocabulary import PHRASES, Vocabulary, bare, matched, unquoted
from guidance.places import Commune
from guidance.text import plain

NO_ANSWER = "declined"
Told = dict[str, tuple[str, ...]]


class StepError(ValueError):
    """A line that is not understood, with what to write instead."""


def wrong(problem: str, **words: str) -> StepError:
    """The error of a line."""
    return StepError(PHRASES["problems"][problem].format(**words))


@dataclass(frozen=True, eq=False)
class Steps:
    """Understands lines in the words of a catalogue."""

    words: Vocabulary

    def given(self, text: str) -> Told:
        """The facts that an « Étant donné » tells."""
        for kind, found in filled("given", text):
            if kind == "place":
                return self.place(found["words"])
            if kind == "silent":
                return {self.fact(found["fact"]): ()}
            value = self.words.value(found["words"])
            if value:
                return {value[0]: () if value[1] == NO_ANSWER else (value[1],)}
        close = self.words.close_to(bare(text), [words for words, _ in self.words.pairs])
        raise wrong("given", text=text, close=close)

    def place(self, text: str) -> Told:
        """The commune, or the area, that words stand for."""
        area = self.area(text)
        if area is not None:
            return area
        name, _, code = text.partition("(")
        found = tuple(self.named(name.strip(), code.strip(" )")))
        if not found:
            raise wrong("place", text=text)
        if len(found) > 1:
            raise self.ambiguous(text, found)
        return {"commune": found}

    def named(self, name: str, code: str) -> Iterator[str]:
        """The communes that a name may mean, those with the postal code where one is given."""
        places = self.words.catalogue.places
        for shorter in without_place_words(name):
            for nis in places.candidates(shorter):
                commune = places.communes[nis]
                if not code or code in commune.postal_codes:
                    yield nis
            if places.candidates(shorter):
                return

    def area(self, text: str) -> Told | None:
        """The territory, and basin, that words for a region stand for."""
        names = [plain(each) for each in without_place_words(text)]
        for area in self.words.catalogue.places.areas:
            if plain(area.text) in names and not area.person:
                basin = (area.basin,) if area.basin else ()
                return {"commune": (), "territory": (area.territory,), "basin": basin}
        return None

    def ambiguous(self, text: str, found: tuple[str, ...]) -> StepError:
        """The error for a name of several communes."""
        communes = [self.words.catalogue.places.communes[nis] for nis in found]
        names = [home(each) for each in communes]
        return wrong("places", text=text, names=", ".join(names), example=names[0])

    def fact(self, text: str) -> str:
        """The fact that a question is called by."""
        found = self.words.facts.get(plain(unquoted(text)))
        if found is None:
            names = ", ".join(names[0] for names in PHRASES["facts"].values())
            raise wrong("fact", text=unquoted(text), names=names)
        return found

    def facts(self, text: str) -> tuple[str, ...]:
        """The facts of a list of questions."""
        joints = "|".join(rf"\s{word}\s" for word in PHRASES["separators"])
        return tuple(self.fact(part) for part in re.split(rf",|{joints}", text) if part.strip())

    def day(self, text: str) -> datetime.date:
        """The day that « 1er septembre 2027 » stands for."""
        try:
            number, month, year = text.split()
            months = PHRASES["months"].index(month.lower()) + 1
            return datetime.date(int(year), months, int(number.removesuffix("er")))
        except ValueError:
            raise wrong("day", text=text) from None

    def outcome(self, text: str) -> tuple[str, tuple[str, ...]]:
        """The kind and the ids of what an « Alors » expects."""
        for kind, found in filled("then", text):
            if "service" in found:
                return kind, (self.service(found["service"]),)
            if "row" in found:
                return kind, (self.row(found["row"]),)
            return kind, self.facts(found.get("facts") or found.get("fact") or "")
        phrases = [phrase for phrases in PHRASES["then"].values() for phrase in phrases]
        raise wrong("then", text=text, close=self.words.close_to(text, phrases))

    def service(self, text: str) -> str:
        """The service of that name."""
        found = self.words.service(text)
        if found is None:
            names = [service.name for service in self.words.catalogue.services.values()]
            raise wrong("service", text=text, close=self.words.close_to(text, names))
        return found

    def row(self, text: str) -> str:
        """The row of that id."""
        if text not in self.words.rows:
            raise wrong("row", text=text, close=self.words.close_to(text, self.words.rows))
        return text


def filled(phase: str, text: str) -> Iterator[tuple[str, dict[str, str]]]:
    """The kinds of line that a text fits, with what fills the blanks."""
    for kind, templates in PHRASES[phase].items():
        for template in templates:
            found = matched(template, text)
            if found is not None:
                yield kind, found


def without_place_words(name: str) -> Iterator[str]:
    """A name as it stands, then without « à », « en » and the like."""
    yield name
    for word in PHRASES["place_words"]:
        start = word.replace("’", "'")
        if name.lower().startswith(start if start.endswith("'") else f"{start} "):
            yield name[len(start) :].strip()


def home(commune: Commune) -> str:
    """A commune with its first postal code, as a scenario may name it."""
    return str(PHRASES["home"].format(name=commune.name, code=commune.postal_codes[0]))
