"""What the chances of a message and of its clauses amount to."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence

from guidance.facts import PROFESSIONAL_NEEDS
from understanding.durations import short
from understanding.examples import clauses
from understanding.languages import language_of
from understanding.masking import PLACE, POSTAL
from understanding.mentions import Mention, Reading
from understanding.normalising import PUNCTUATION, Token
from understanding.training import NONE

LIKELY = 0.28
SECOND = 0.15
SURE = 0.6
DANGER = 0.2
DISTRESS = "distress"
OUT_OF_SCOPE = "out_of_scope"
FOREIGN = "other_language"
MUTE = (DISTRESS, OUT_OF_SCOPE, FOREIGN)
BARE_WORDS = 2
SLOPE, SHIFT = 0.9, 0.8  # fitted on the held-out messages of bench/: how often a chance is right
PROFESSIONAL = frozenset(PROFESSIONAL_NEEDS) - {"unsure"}
OTHERS_NEEDS = {
    "change_studies": ("student", "graduate", "pupil"),
    **dict.fromkeys(PROFESSIONAL, ("professional",)),
}

Chances = Mapping[str, Mapping[str, float]]


def calibrated(chance: float) -> float:
    """How often a fact read with this chance is right, between 0 and 1."""
    inside = min(max(chance, 1e-6), 1 - 1e-6)
    return 1 / (1 + math.exp(-(SLOPE * math.log(inside / (1 - inside)) + SHIFT)))


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


def in_scope(
    intents: tuple[tuple[str, float], ...], named: Sequence[Mention]
) -> tuple[tuple[str, float], ...]:
    """The intents, out of scope last where a service of the catalogue is named."""
    if not named or intents[0][0] != OUT_OF_SCOPE:
        return intents
    return (*intents[1:], intents[0])


def second_need(
    facts: Sequence[Mention], parts: Sequence[Chances], words: Sequence[Token]
) -> Iterator[Mention]:
    """A need that a clause states for sure beside the main one."""
    main = next((fact.value for fact in facts if fact.fact == "need" and fact.value), None)
    for part, piece in zip(parts, clauses(words) if parts else (), strict=True):
        need, sure = max(part["need"].items(), key=lambda pair: pair[1])
        if main and need not in (main, NONE, "unsure") and sure >= SURE:
            yield Mention("other_need", need, piece[0].start, piece[-1].end, calibrated(sure))
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


def own_age(mentions: list[Mention]) -> Iterator[Mention]:
    """The mentions without the age where it is a child's or a client's."""
    for_others = any(m.value in ("parent", "professional") and not m.if_asked for m in mentions)
    return (m for m in mentions if not (m.fact == "minor" and for_others))
