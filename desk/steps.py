"""What each button does to a visit: one name per step, in one table."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from desk.reading import numbers, taken_in, unclear_places
from desk.searching import found
from desk.showing import Knowledge, questions, reason_against
from desk.visit import LANGUAGES, THEMES, Visit
from guidance.facts import FACTS, VALUES, Answer

UNKNOWN = ("-", "declined")
LONGEST_PLACE = 40
CASE_FACTS = ("audience", "need", "minor")


@dataclass(frozen=True)
class Outcome:
    """A visit after a step, what to ask again, the places to choose from, and what to say."""

    visit: Visit
    change: str | None = None
    places: tuple[str, ...] = ()
    note: str | None = None
    why: str | None = None


@dataclass(frozen=True)
class Step:
    """What was pressed, what stands in the fields, and what Rasa read in the sentence."""

    knowledge: Knowledge
    visit: Visit
    words: Sequence[str]
    fields: Mapping[str, Any]
    found: Mapping[str, Any] | None = None

    @property
    def word(self) -> str:
        """The first word after the name of the step."""
        return self.words[1] if len(self.words) > 1 else ""

    @property
    def text(self) -> str:
        """The sentence typed."""
        return str(self.fields.get("said", "")).strip()[:1000]


def set_answer(step: Step) -> Outcome:
    """One choice of a question; an unknown fact or value changes nothing."""
    fact, value = step.word, step.words[2] if len(step.words) > 2 else ""
    return Outcome(answered(step, fact, (value,)))


def set_several(step: Step) -> Outcome:
    """The boxes ticked of a question; none ticked is « none »."""
    ticked = tuple(step.fields.get("several") or ()) or ("none",)
    return Outcome(answered(step, step.word, ticked))


def answered(step: Step, fact: str, values: tuple[str, ...]) -> Visit:
    """The visit with these values; as it was when they are none that the fact may have."""
    places = step.knowledge.catalogue.places
    if values[0] in UNKNOWN and fact in FACTS:
        return step.visit.with_answer(fact, Answer(()), places)
    allowed = places.communes if fact == "commune" else VALUES.get(fact, ())
    if all(value in allowed for value in values):
        return step.visit.with_answer(fact, Answer(values), places)
    return step.visit


def say(step: Step) -> Outcome:
    """A sentence, the numbers of choices, or the name of a place."""
    chosen = numbers(step.text)
    if chosen:
        return by_number(step, chosen)
    places = step.knowledge.catalogue.places
    if step.found is not None:
        visit = taken_in(step.visit, step.found, step.text, places)
        several = unclear_places(step.found, step.text, places)
        nothing = visit == step.visit and not several
        return Outcome(visit, places=several, note="nothing_read" if nothing else None)
    return place(step, "rasa_down")


def place(step: Step, otherwise: str = "no_such_place") -> Outcome:
    """The commune typed; which one, where the name is that of several."""
    places = step.knowledge.catalogue.places
    typed = str(step.fields.get("place") or step.text).strip()
    near = places.suggest(typed) if len(typed) <= LONGEST_PLACE else ()
    codes = places.candidates(typed[:LONGEST_PLACE]) or tuple(each.nis for each in near)
    if len(codes) == 1:
        return Outcome(step.visit.with_answer("commune", Answer(codes, typed), places))
    if codes:
        return Outcome(step.visit, "commune", codes)
    return Outcome(step.visit, note=otherwise)


def by_number(step: Step, chosen: tuple[int, ...]) -> Outcome:
    """The choices of the first question with these numbers, for who types them."""
    change = str(step.fields.get("change") or "") or None
    asked = questions(step.knowledge, step.visit, change if change in FACTS else None)
    offered = [each["value"] for each in asked[0]["choices"]] if asked else []
    values = tuple(offered[n - 1] for n in chosen if 0 < n <= len(offered))
    if asked and chosen == (0,):
        values = ("-",)
    if not values:
        return Outcome(step.visit, note="no_such_number")
    several = values if asked[0]["multiple"] else values[:1]
    return Outcome(answered(step, asked[0]["fact"], several))


def remove(step: Step) -> Outcome:
    """Takes a fact back."""
    return Outcome(step.visit.without(step.word))


def change(step: Step) -> Outcome:
    """Asks a fact again, the answer standing until another is given."""
    fact = "commune" if step.word == "territory" else step.word
    known = fact in step.knowledge.catalogue.questions
    return Outcome(step.visit, change=fact if known else None)


def theme(step: Step) -> Outcome:
    """The theme of the queue slip; pressed again it is taken off."""
    wanted = step.word if step.word in THEMES and step.word != step.visit.theme else None
    return Outcome(replace(step.visit, theme=wanted))


def language(step: Step) -> Outcome:
    """The language of the queue slip."""
    wanted = str(step.fields.get("language"))
    known = wanted if wanted in LANGUAGES else step.visit.language
    return Outcome(replace(step.visit, language=known))


def why(step: Step) -> Outcome:
    """Why not that service."""
    catalogue = step.knowledge.catalogue
    named = str(step.fields.get("service") or step.word).strip()[:120]
    services = [catalogue.services[named]] if named in catalogue.services else []
    services = services or (found(catalogue, named) if named else [])
    if not services:
        return Outcome(step.visit, note="no_such_service")
    return Outcome(step.visit, why=reason_against(step.knowledge, step.visit, services[0].id))


STEPS: Mapping[str, Callable[[Step], Outcome]] = {
    "say": say,
    "set": set_answer,
    "several": set_several,
    "place": place,
    "remove": remove,
    "change": change,
    "theme": theme,
    "language": language,
    "why": why,
}


def taken(step: Step) -> Outcome:
    """What the step leads to; whoever guides somebody is asked about that person from here on."""
    outcome = STEPS.get(step.words[0] if step.words else "", lambda s: Outcome(s.visit))(step)
    if not step.knowledge.decision(outcome.visit).starts_again:
        return outcome
    visit = outcome.visit
    for fact in CASE_FACTS:
        visit = visit.without(fact)
    return replace(outcome, visit=visit, note="other_person")
