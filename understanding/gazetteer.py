"""Reads the places of a text: communes, postal codes, inhabitants and areas."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from guidance.places import Places
from understanding.place_context import (
    PAST,
    REFUSED,
    alone,
    alone_in_segment,
    blocked,
    filler,
    invites_misspelling,
    is_place,
    is_postal_code,
    role_of,
)
from understanding.place_mentions import PlaceMention, in_area, located, narrowed, the_place
from understanding.place_names import AREA, NOTHING, POSTAL, Named, Names, Sense
from understanding.place_words import Text, directly_before, settings, text_of

__all__ = ["Gazetteer", "PlaceMention", "read_places", "the_place"]
SURE_WITHOUT_CUE = 7
LONGEST_REPLY = 8
CORRECTION_REACH = 5


@dataclass(frozen=True)
class Found:
    """A mention with the places of its words in the text, the last one excluded."""

    first: int
    last: int
    mention: PlaceMention


class Gazetteer:
    """Reads places; built once, since it indexes every name."""

    def __init__(self, places: Places):
        self.places = places
        self.names = Names(places)

    def read(self, typed: str) -> tuple[PlaceMention, ...]:
        """The places said, in the order of the text; past, refused and corrected ones left out."""
        text = text_of(typed)
        found = kept(text, list(self.found(text)))
        mentions = narrowed(self.places, self.joined(text, found))
        return tuple(mention for mention in mentions if mention.kind != NOTHING)

    def found(self, text: Text) -> Iterator[Found]:
        """Every place in the text, in order."""
        place, previous = 0, None
        while place < len(text.words):
            named, after = self.named(text, place, previous)
            if named:
                previous = Found(named.first, named.last, self.mention(text, named))
                yield previous
            place = after

    def named(self, text: Text, place: int, previous: Found | None) -> tuple[Named | None, int]:
        """The place that begins at a word, if one does, and where to read on."""
        word = text.words[place]
        if not word.is_name_part:
            return None, place + 1
        if word.typed.isdigit():
            named = self.postal_code(text, place, previous)
            return named, place + 1
        exact = list(self.names.at(text, place))
        chosen = next((n for n in exact if n.sense.kind == NOTHING or is_place(text, n)), None)
        chosen = self.misspelt(text, place, chosen) or chosen
        if chosen and (chosen.sense.kind != NOTHING or chosen.sense.area):
            return chosen, chosen.last
        return None, max((n.last for n in exact), default=place + 1)

    def postal_code(self, text: Text, place: int, previous: Found | None) -> Named | None:
        """The postal code at a number, if it is one."""
        codes = self.places.by_postal_code.get(text.words[place].typed, ())
        if not codes:
            return None
        before = previous is not None and previous.last == place and fits(codes, previous.mention)
        following = next(self.names.at(text, place + 1), None)
        after = following is not None and fits(codes, self.mention(text, following))
        if not is_postal_code(text, place, before or after):
            return None
        return Named(place, place + 1, Sense(POSTAL, codes))

    def misspelt(self, text: Text, place: int, exact: Named | None) -> Named | None:
        """A misspelt name where one is expected; beside an exact one only if it is longer."""
        starts = place == 0 or not text.words[place - 1].is_name_part
        starts = starts or filler(text.words[place - 1].plain)
        invited = invites_misspelling(text, place)
        if not (invited or starts) or filler(text.words[place].plain):
            return None
        named = self.names.misspelt_at(text, place)
        if named is None or (exact and not is_longer(named, exact)) or blocked(text, named):
            return None
        return named if invited or stands_apart(text, named) else None

    def mention(self, text: Text, named: Named) -> PlaceMention:
        """What is said of the place."""
        words, sense = text.words[named.first : named.last], named.sense
        start, end = words[0].start, words[-1].end
        role = role_of(text, named.first, named.last)
        plain = PlaceMention(start, end, text.typed[start:end], (), None, None, sense.kind, role)
        if sense.area:
            return in_area(plain, sense.area)
        mention = located(self.places, plain, sense.candidates)
        if sense.kind != POSTAL and directly_before("region").search(text.before(named.first)):
            return replace(mention, candidates=(), basin=None, province=None, kind=AREA)
        return mention

    def joined(self, text: Text, found: Sequence[Found]) -> list[PlaceMention]:
        """The mentions, « entre Huy et Andenne » as one."""
        mentions: list[PlaceMention] = []
        for before, each in zip([None, *found], found, strict=False):
            if before and self.is_between(text, before, each):
                mentions[-1] = self.either(text, before.mention, each.mention)
            else:
                mentions.append(each.mention)
        return mentions

    def is_between(self, text: Text, first: Found, second: Found) -> bool:
        """Whether two communes are the ends between which the person lives."""
        between = re.search(r"(?:^| )entre$", text.before(first.first))
        both = first.mention.candidates and second.mention.candidates
        return bool(between and both and text.between(first.last, second.first) == "et")

    def either(self, text: Text, first: PlaceMention, second: PlaceMention) -> PlaceMention:
        """One mention of two communes."""
        words = text.typed[first.start : second.end]
        both = (*first.candidates, *second.candidates)
        return located(self.places, replace(first, end=second.end, words=words), both)


@lru_cache(maxsize=4)
def gazetteer_of(places: Places) -> Gazetteer:
    """The gazetteer of some places."""
    return Gazetteer(places)


def read_places(places: Places, text: str) -> tuple[PlaceMention, ...]:
    """The places said in a text, in order; past, refused and corrected ones left out."""
    return gazetteer_of(places).read(text)


def fits(codes: Sequence[str], mention: PlaceMention) -> bool:
    """Whether a postal code may be that of the place said before it."""
    in_brussels = not mention.candidates and mention.territory == "brussels"
    return in_brussels or bool({*codes} & {*mention.candidates})


def is_longer(misspelt: Named, exact: Named) -> bool:
    """Whether a misspelling says more than the name with which it begins."""
    return misspelt.last > exact.last and misspelt.sense.candidates != exact.sense.candidates


def stands_apart(text: Text, named: Named) -> bool:
    """Whether a misspelt name is the reply, or long and alone between commas."""
    if alone(text, named.first, named.last) and len(text.words) < LONGEST_REPLY:
        return True
    letters = sum(len(word.plain) for word in text.words[named.first : named.last])
    return letters >= SURE_WITHOUT_CUE and alone_in_segment(text, named.first, named.last)


def kept(text: Text, found: Sequence[Found]) -> list[Found]:
    """The places without past, refused and corrected ones."""
    left: list[Found] = []
    refused: Found | None = None
    for each in found:
        also = refused and text.between(refused.last, each.first) in ("et", "ou", "ni", "et a")
        if each.mention.role == REFUSED or also:
            refused = each
        elif each.mention.role != PAST:
            left = [*without_slip(text, left, each), each]
    return left


def without_slip(text: Text, left: list[Found], new: Found) -> list[Found]:
    """The places before a new one, without the last if the new one corrects it."""
    if not left:
        return left
    between = text.between(left[-1].last, new.first)
    slip = re.search(settings()["corrected"], between)
    return left[:-1] if slip and len(between.split()) <= CORRECTION_REACH else left
