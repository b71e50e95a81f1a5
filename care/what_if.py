"""What if somebody said this: questions in their order, decision, reasons, and the row."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from guidance.catalogue import Catalogue, Pathway
from guidance.deciding import Decision
from guidance.explaining import Explanation, explain, lacking
from guidance.facts import FACTS, UNSURE, VALUES, Answer, Answers
from guidance.planning import Planner
from guidance.reading import did_you_mean

MOST_NEAR = 3
PLACE = ("territory", "basin")
Missing = tuple[str, frozenset[str]]


@dataclass(frozen=True)
class Asked:
    """A question as it would be asked, with the values answered; none when they are not known."""

    fact: str
    values: tuple[str, ...]


@dataclass(frozen=True)
class WhatIf:
    """What happens to somebody who gives these answers."""

    answers: Answers
    asked: tuple[Asked, ...]
    unasked: tuple[str, ...]
    explanation: Explanation
    near: tuple[tuple[Pathway, Missing], ...]

    @property
    def decision(self) -> Decision:
        """Where the person is sent."""
        return self.explanation.decision

    @property
    def open(self) -> tuple[str, ...]:
        """The facts that would still be asked and are not known."""
        return tuple(each.fact for each in self.asked if each.fact not in self.answers)


def what_if(catalogue: Catalogue, planner: Planner, answers: Answers) -> WhatIf:
    """What happens to somebody who answers so; what is not given is answered « je ne sais pas »."""
    asked = tuple(interview(planner, answers))
    facts = {each.fact for each in asked}
    placed = ("commune", *PLACE) if "commune" in facts else ()
    explanation = explain(catalogue, answers)
    return WhatIf(
        answers,
        asked,
        tuple(fact for fact in answers if fact not in (*facts, *placed, "mode")),
        explanation,
        tuple(nearly(catalogue, answers, explanation.decision.pathway))[-MOST_NEAR:],
    )


def interview(planner: Planner, answers: Answers) -> Iterator[Asked]:
    """The questions in the order in which somebody who said nothing before is asked them."""
    told: dict[str, Answer] = {}
    while question := planner.next_question(told):
        answer = answers.get(question.fact, Answer(()))
        told[question.fact] = answer
        if question.fact == "commune":
            told |= {fact: answers[fact] for fact in PLACE if fact in answers}
        yield Asked(question.fact, answer.values)


def nearly(
    catalogue: Catalogue, answers: Answers, decided: Pathway
) -> Iterator[tuple[Pathway, Missing]]:
    """The rows before the one that decided that lack one condition, with that condition."""
    for row in catalogue.pathways:
        if row is decided:
            return
        missing = lacking(row, answers)
        if len(missing) == 1:
            yield row, missing[0]


def answers_given(
    given: Mapping[str, Sequence[str]], catalogue: Catalogue
) -> tuple[dict[str, Answer], list[str]]:
    """The answers for these values, and a sentence for each value that is none."""
    problems: list[str] = []
    answers: dict[str, Answer] = {}
    for fact, values in given.items():
        if fact not in FACTS:
            problems.append(f"`{fact}` is not a fact. {did_you_mean(fact, FACTS)}")
        elif values := [value for value in values if value]:
            found = [known_value(catalogue, fact, value, problems) for value in values]
            answers[fact] = Answer(tuple(filter(None, found)))
    return {**answers, **area_of(catalogue, answers)}, problems


def known_value(catalogue: Catalogue, fact: str, value: str, problems: list[str]) -> str | None:
    """A value that the fact may have; None for « je ne sais pas » and for what is none."""
    if fact == "commune":
        return commune(catalogue, value, problems)
    if value == UNSURE and fact != "need":
        return None
    if value not in VALUES[fact]:
        problems.append(f"`{value}` is no value of {fact}. {did_you_mean(value, VALUES[fact])}")
        return None
    return value


def commune(catalogue: Catalogue, value: str, problems: list[str]) -> str | None:
    """The code of a commune given by its code, its name or its postal code."""
    places = catalogue.places
    found = (value,) if places.commune(value) else places.candidates(value)
    if len(found) == 1:
        return found[0]
    names = [f"{each.name} ({each.nis})" for each in map(places.commune, found) if each]
    told = f"is one of {', '.join(names)}: write the code" if names else "is no commune"
    problems.append(f"`{value}` {told}.")
    return None


def area_of(catalogue: Catalogue, answers: Answers) -> dict[str, Answer]:
    """The territory and basin of the commune given."""
    place = answers.get("commune")
    found = catalogue.places.commune(place.value or "") if place else None
    told = {"territory": found.territory, "basin": found.basin} if found else {}
    return {fact: Answer((value,)) for fact, value in told.items() if value}
