"""Reads a message: the dialogue intent, the facts stated and the words each was read from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from guidance.catalogue import Catalogue
from understanding.ages import read_age
from understanding.examples import clauses
from understanding.features import features
from understanding.gazetteer import Gazetteer, the_place
from understanding.judging import (
    LIKELY,
    MUTE,
    Chances,
    calibrated,
    combined,
    fitting,
    in_scope,
    own_age,
    ranked,
    second_need,
    settled,
)
from understanding.languages import language_of
from understanding.linear import Heads, Input, stretch
from understanding.masking import masked, spoken
from understanding.meaning import meanings
from understanding.mentions import Mention, Reading
from understanding.normalising import Token, tokens
from understanding.services import ServiceNames
from understanding.training import NONE, SEVERAL, SINGLE

POSSIBLE = 0.15
CLOSE = 0.3
COMMAND = ("/", "∕")

Found = list[tuple[int, int, int]]


class Reader:
    """Trained heads plus gazetteers; everything that reads a message in one place."""

    def __init__(self, catalogue: Catalogue, heads: Heads | None):
        self.gazetteer = Gazetteer(catalogue.places)
        self.services = ServiceNames(catalogue.services.values())
        self.heads = heads

    def read(self, text: str) -> Reading:
        """The reading of a text; a typed command says nothing."""
        if self.heads is None or text.startswith(COMMAND) or not text.strip():
            return Reading((("out_of_scope", 1.0),))
        found = tokens(text)
        if not any(token.word.isalnum() for token in found):
            return Reading((("inform", 1.0),))
        places = self.gazetteer.read(text)
        words = masked(found, places)
        read = features([token.word for token in words])
        chances = self.heads.probabilities(inputs(text, words, read))
        named = list(self.named(found))
        intents = in_scope(ranked(text, words, chances[0]["intent"]), named)
        if intents[0][0] in MUTE:
            return Reading(intents, tuple(language(text, intents[0][0])))
        chance = fitting(combined(chances), [token.word for token in found])
        facts = list(self.facts(words, read, chance))
        facts += second_need(facts, chances[1:], words)
        mentions = [*facts, *place(places), *age(found), *named]
        return settled(intents, tuple(own_age(mentions)))

    def facts(self, words: Sequence[Token], found: Found, chances: Chances) -> Iterator[Mention]:
        """The facts that the trained heads read, each from the stretch that speaks most for it."""
        for fact in SINGLE:
            yield from self.single(fact, words, found, chances[fact])
        for name in SEVERAL:
            sure = chances[name].get("yes", 0.0)
            if sure >= POSSIBLE:
                span = self.place_of(name, "yes", words, found)
                value = "none" if name == "no_circumstance" else name
                yield Mention(
                    "circumstances", value, *span, calibrated(sure), if_asked=sure < LIKELY
                )

    def single(
        self, fact: str, words: Sequence[Token], found: Found, chances: Mapping[str, float]
    ) -> Iterator[Mention]:
        """The value of a fact, or the two values between which it lies."""
        none = chances.get(NONE, 0.0)
        ranked = sorted(((c, v) for v, c in chances.items() if v != NONE), reverse=True)
        (sure, best), (other, second), *_ = [*ranked, (0.0, NONE), (0.0, NONE)]
        if sure < POSSIBLE:
            return
        span = self.place_of(fact, best, words, found)
        if sure >= LIKELY or (sure > none and sure - other >= CLOSE):
            yield Mention(fact, best, *span, calibrated(sure))
        elif sure + other > none and other >= POSSIBLE:
            yield Mention(fact, None, *span, calibrated(sure), candidates=(best, second))
        else:
            yield Mention(fact, best, *span, calibrated(sure), if_asked=True)

    def place_of(
        self, head: str, label: str, words: Sequence[Token], found: Found
    ) -> tuple[int, int]:
        """Where the words that speak most for a label stand in the text."""
        assert self.heads is not None
        first, last = stretch(self.heads.evidence(found, head, label, len(words)))
        return words[first].start, words[last].end

    def named(self, found: Sequence[Token]) -> Iterator[Mention]:
        """The services named."""
        for mention in self.services.read([token.word for token in found]):
            start, end = found[mention.first].start, found[mention.last].end
            yield Mention("service", mention.service, start, end)


def inputs(text: str, words: Sequence[Token], read: Found) -> list[Input]:
    """The whole message, then its clauses where it has several, as the trained heads take them."""
    parts = clauses(words)
    pieces = [list(words), *(parts if len(parts) > 1 else [])]
    found = [read, *(features([token.word for token in piece]) for piece in pieces[1:])]
    meant = meanings([spoken(text, piece) for piece in pieces])
    return [Input(numbers(each), meaning) for each, meaning in zip(found, meant, strict=True)]


def numbers(found: Found) -> np.ndarray:
    """The numbers of features, each once."""
    each = {number for number, _, _ in found}
    return np.fromiter(each, int, len(each))


def language(text: str, intent: str) -> Iterator[Mention]:
    """The language of a message that is not French."""
    if intent == "other_language":
        code, sure = language_of(text)
        yield Mention("language", "other" if code == "fr" else code, 0, len(text), sure)


def place(places: Sequence) -> Iterator[Mention]:
    """The place that counts: a commune, the candidates of an ambiguous name, or a territory."""
    found = the_place(places)
    if found is None:
        return
    if len(found.candidates) == 1:
        yield Mention("commune", found.candidates[0], found.start, found.end)
    elif found.candidates:
        yield Mention("commune", None, found.start, found.end, candidates=found.candidates)
    elif found.territory:
        yield Mention("territory", found.territory, found.start, found.end)
        if found.basin:
            yield Mention("basin", found.basin, found.start, found.end)


def age(found: Sequence[Token]) -> Iterator[Mention]:
    """Whether the writer is a minor."""
    told = read_age([token.word for token in found])
    if told:
        start, end = found[told.first].start, found[told.last].end
        yield Mention("minor", told.minor, start, end, if_asked=told.bare)
