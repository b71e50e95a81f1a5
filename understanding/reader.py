"""Reads a message: the dialogue intent, the facts stated and the words each was read from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from guidance.catalogue import Catalogue
from guidance.facts import CIRCUMSTANCES, PROFESSIONAL_NEEDS
from understanding.ages import read_age
from understanding.durations import short
from understanding.examples import Example, clauses
from understanding.features import features
from understanding.gazetteer import Gazetteer, the_place
from understanding.languages import language_of
from understanding.linear import Heads, Input, fitted, matrix, stretch
from understanding.masking import PLACE, POSTAL, masked, spoken
from understanding.meaning import meanings
from understanding.normalising import PUNCTUATION, Token, tokens
from understanding.services import ServiceNames

NONE = "-"
SINGLE = ("audience", "need", "trial_setting", "mode")
SEVERAL = (*CIRCUMSTANCES, "no_circumstance")
LIKELY = 0.28
POSSIBLE = 0.15
CLOSE = 0.3
SECOND = 0.15
SURE = 0.6
DANGER = 0.2
DISTRESS = "distress"
MUTE = (DISTRESS, "out_of_scope", "other_language")
COMMAND = ("/", "∕")
FOREIGN = "other_language"
BARE_WORDS = 2
PROFESSIONAL = frozenset(PROFESSIONAL_NEEDS) - {"unsure"}
OTHERS_NEEDS = {
    "change_studies": ("student", "graduate", "pupil"),
    **dict.fromkeys(PROFESSIONAL, ("professional",)),
}


@dataclass(frozen=True)
class Mention:
    """A fact read: its value, the place of the words, how sure, and what else it may be."""

    fact: str
    value: str | None
    start: int
    end: int
    confidence: float = 1.0
    if_asked: bool = False
    candidates: tuple[str, ...] = ()


@dataclass(frozen=True)
class Reading:
    """What a message says: intents by probability, and mentions."""

    intents: tuple[tuple[str, float], ...]
    mentions: tuple[Mention, ...] = field(default=())

    @property
    def intent(self) -> str:
        """The most probable intent."""
        return self.intents[0][0]


Chances = Mapping[str, Mapping[str, float]]
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
        chances = [self.heads.probabilities(each) for each in inputs(text, words)]
        intents = ranked(text, words, chances[0]["intent"])
        if intents[0][0] in MUTE:
            return Reading(intents, tuple(language(text, intents[0][0])))
        chance = fitting(combined(chances), [token.word for token in found])
        facts = list(self.facts(words, chance))
        facts += second_need(facts, chances[1:], words)
        mentions = [*facts, *place(places), *age(found), *self.named(found)]
        return settled(intents, tuple(own_age(mentions)))

    def facts(self, words: Sequence[Token], chances: Chances) -> Iterator[Mention]:
        """The facts that the trained heads read, each from the stretch that speaks most for it."""
        found = features([token.word for token in words])
        for fact in SINGLE:
            yield from self.single(fact, words, found, chances[fact])
        for name in SEVERAL:
            sure = chances[name].get("yes", 0.0)
            if sure >= POSSIBLE:
                span = self.place_of(name, "yes", words, found)
                value = "none" if name == "no_circumstance" else name
                yield Mention("circumstances", value, *span, sure, if_asked=sure < LIKELY)

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
            yield Mention(fact, best, *span, sure)
        elif sure + other > none and other >= POSSIBLE:
            yield Mention(fact, None, *span, sure, candidates=(best, second))
        else:
            yield Mention(fact, best, *span, sure, if_asked=True)

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


def combined(chances: Sequence[Chances]) -> Chances:
    """The chances of the whole message, averaged for each head with its most telling clause."""
    whole, parts = chances[0], chances[1:]
    if not parts:
        return whole
    telling = {head: min(parts, key=lambda p: p[head].get(NONE, 1.0))[head] for head in whole}
    return {
        head: {label: (chance + telling[head][label]) / 2 for label, chance in labels.items()}
        for head, labels in whole.items()
    }


def ranked(
    text: str, words: Sequence[Token], chances: Mapping[str, float]
) -> tuple[tuple[str, float], ...]:
    """The intents, likeliest first, and distress before all where it is not unlikely.

    A bare place is information, and French is no other language.
    """
    if bare_place(words):
        return (("inform", 1.0),)
    order = sorted(chances.items(), key=lambda pair: -pair[1])
    if chances.get(DISTRESS, 0.0) >= DANGER:
        order.sort(key=lambda pair: pair[0] != DISTRESS)
    if order[0][0] == FOREIGN and language_of(text)[0] == "fr":
        order = [pair for pair in order if pair[0] != FOREIGN]
    return tuple(order)


def second_need(
    facts: Sequence[Mention], parts: Sequence[Chances], words: Sequence[Token]
) -> Iterator[Mention]:
    """A need that a clause states for sure beside the main one."""
    main = next((fact.value for fact in facts if fact.fact == "need" and fact.value), None)
    for part, piece in zip(parts, clauses(words) if parts else (), strict=True):
        need, sure = max(part["need"].items(), key=lambda pair: pair[1])
        if main and need not in (main, NONE, "unsure") and sure >= SURE:
            yield Mention("other_need", need, piece[0].start, piece[-1].end, sure)
            return


def settled(intents: tuple[tuple[str, float], ...], mentions: tuple[Mention, ...]) -> Reading:
    """The reading; a message that states nothing is rather what it is second likeliest to be.

    Distress is left out: it has a threshold of its own.
    """
    states = any(m.fact not in ("service", "language") and not m.if_asked for m in mentions)
    second = next((pair for pair in intents[1:] if pair[0] != DISTRESS), (NONE, 0.0))
    if intents[0][0] != "inform" or states or second[1] < SECOND:
        return Reading(intents, mentions)
    return Reading((second, *(pair for pair in intents if pair != second)), mentions)


def bare_place(words: Sequence[Token]) -> bool:
    """Whether the message is a place and hardly anything else."""
    others = [w for w in words if w.word not in (PLACE, POSTAL) and w.word not in PUNCTUATION]
    placed = any(word.word in (PLACE, POSTAL) for word in words)
    return placed and sum(word.word.isalpha() for word in others) <= BARE_WORDS


def fitting(chances: Chances, words: Sequence[str]) -> Chances:
    """The chances without what cannot be: another audience's needs, months told as years."""
    audience, sure = max(chances["audience"].items(), key=lambda pair: pair[1])
    needs = chances["need"]
    if audience != NONE and sure >= LIKELY:
        needs = {n: c for n, c in needs.items() if audience in OTHERS_NEEDS.get(n, (audience,))}
        needs = {need: chance / (sum(needs.values()) or 1) for need, chance in needs.items()}
    result = {**chances, "need": needs}
    return {**result, "long_term_unemployed": {NONE: 1.0}} if short(words) else result


def inputs(text: str, words: Sequence[Token]) -> list[Input]:
    """The whole message, then its clauses where it has several, as the trained heads take them."""
    parts = clauses(words)
    pieces = [list(words), *(parts if len(parts) > 1 else [])]
    found = zip(pieces, meanings([spoken(text, piece) for piece in pieces]), strict=True)
    return [Input(numbers(piece), meaning) for piece, meaning in found]


def numbers(words: Sequence[Token]) -> np.ndarray:
    """The feature numbers of a stretch of words, each once."""
    found = {number for number, _, _ in features([token.word for token in words])}
    return np.fromiter(found, int, len(found))


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


def own_age(mentions: list[Mention]) -> Iterator[Mention]:
    """The mentions without the age where it is a child's or a client's."""
    for_others = any(m.value in ("parent", "professional") and not m.if_asked for m in mentions)
    return (m for m in mentions if not (m.fact == "minor" and for_others))


def trained(examples: Sequence[Example]) -> Heads:
    """The heads trained on examples; the intent on whole messages only."""
    wanted = {head: [label_for(head, e) for e in examples] for head in (*SINGLE, *SEVERAL)}
    return fitted(
        matrix([example.words for example in examples]),
        meanings([example.text for example in examples]),
        {"intent": [example.intent for example in examples], **wanted},
    )


def label_for(head: str, example: Example) -> str:
    """What the head of a fact has to learn of an example."""
    if head in SINGLE:
        return next((value for fact, value in sorted(example.facts) if fact == head), NONE)
    value = "none" if head == "no_circumstance" else head
    return "yes" if ("circumstances", value) in example.facts else NONE
