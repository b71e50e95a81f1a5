"""Explanations: why this service, why not another, and which answer would lead elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from guidance.catalogue import Catalogue, Pathway, Service
from guidance.deciding import TRIAGE, Decision, decide
from guidance.facts import (
    AUDIENCES,
    CIRCUMSTANCES,
    NEEDS,
    PROFESSIONAL_NEEDS,
    TERRITORIES,
    Answer,
    Answers,
    value_of,
)

MOST_CHANGES = 4
PLACE = ("commune", "territory", "basin")


@dataclass(frozen=True)
class Because:
    """A fact that the decision rests on, with the person's own words when there are any."""

    fact: str
    values: tuple[str, ...]
    said: str | None


@dataclass(frozen=True)
class Change:
    """Another answer, and the first service that it would lead to."""

    fact: str
    value: str
    first: str


@dataclass(frozen=True)
class Explanation:
    """Why a decision was taken."""

    decision: Decision
    because: tuple[Because, ...]
    changes: tuple[Change, ...]


def explain(catalogue: Catalogue, answers: Answers) -> Explanation:
    """The reasons of the decision for these answers."""
    decision = decide(catalogue, answers)
    changes = tuple(changes_of(catalogue, answers, decision))
    counted = {*decision.counted, *(change.fact for change in changes)}
    if "territory" in counted and "commune" in answers:
        counted = counted - {"territory"} | {"commune"}
    because = tuple(
        Because(fact, answer.values, answer.said)
        for fact, answer in answers.items()
        if fact in counted and answer.values
    )
    return Explanation(decision, because, changes[:MOST_CHANGES])


def changes_of(catalogue: Catalogue, answers: Answers, decision: Decision) -> Iterator[Change]:
    """For each known fact, the first other value that leads to another first service."""
    for fact in ("need", "circumstances", "audience", "minor", "territory", "trial_setting"):
        for value in alternatives(fact, answers):
            other = decide(catalogue, changed(answers, fact, value))
            if other.first not in (decision.first, TRIAGE):
                yield Change(fact, value, other.first)
                break


def alternatives(fact: str, answers: Answers) -> tuple[str, ...]:
    """The other values of a known fact; none of a fact that was never known."""
    values = {
        "audience": AUDIENCES,
        "minor": ("yes", "no"),
        "need": needs_for(value_of(answers, "audience")),
        "circumstances": (*CIRCUMSTANCES, "none"),
        "territory": TERRITORIES[:2],
        "trial_setting": ("before_training", "in_company"),
    }[fact]
    told = answers.get(fact)
    return tuple(value for value in values if value not in told.values) if told else ()


def needs_for(audience: str | None) -> tuple[str, ...]:
    """The needs that an audience can have."""
    if audience == "professional":
        return PROFESSIONAL_NEEDS
    return tuple(need for need in NEEDS if need not in PROFESSIONAL_NEEDS[:-1])


def changed(answers: Answers, fact: str, value: str) -> Answers:
    """The answers with one changed; another territory takes the commune away."""
    kept = {k: v for k, v in answers.items() if fact != "territory" or k not in PLACE}
    return {**kept, fact: Answer((value,))}


def why_not(catalogue: Catalogue, answers: Answers, service: Service) -> tuple[str, str]:
    """Why the decision does not lead to `service`: the phrase to say, and what fills it."""
    decision = decide(catalogue, answers)
    if service.id in (decision.first, decision.second, *decision.also):
        return "why_not_already", ""
    for phrase, obstacle in obstacles(catalogue, answers, service):
        if obstacle:
            return phrase, obstacle
    return "why_not_other", ""


def obstacles(
    catalogue: Catalogue, answers: Answers, service: Service
) -> Iterator[tuple[str, str]]:
    """The possible reasons in the order in which they are told; empty where one does not hold."""
    labels = catalogue.labels
    yield "why_not_context", service.referable * (service.referable == "no")
    yield "why_not_territory", listed(catalogue, "territory", service.territories, answers)
    young = value_of(answers, "minor") == "yes" or value_of(answers, "audience") == "pupil"
    yield "why_not_minor", labels.value("minor", "yes") if young and service.employment else ""
    yield "why_not_through", through(catalogue, service)
    yield "why_not_audience", listed(catalogue, "audience", service.audiences, answers)
    yield "why_not_when", wanted(catalogue, answers, service)


def listed(catalogue: Catalogue, fact: str, served: frozenset[str], answers: Answers) -> str:
    """The labels of the values served, empty when the person's own value is among them."""
    own = value_of(answers, fact)
    if own is None or not served or own in served:
        return ""
    return ", ".join(catalogue.labels.value(fact, value) for value in sorted(served))


def through(catalogue: Catalogue, service: Service) -> str:
    """The services by which one is reached."""
    ids = service.relations.get("reached_through", ()) or service.relations.get("part_of", ())
    if service.referable != "via":
        return ""
    return ", ".join(catalogue.services[each].name for each in ids)


def wanted(catalogue: Catalogue, answers: Answers, service: Service) -> str:
    """What would have to hold for the service to come first: the nearest row's missing facts."""
    rows = [row for row in catalogue.pathways if row.first == service.id]
    missing = min((lacking(row, answers) for row in rows), key=len, default=())
    return ", ".join(
        " / ".join(catalogue.labels.value(fact, value) for value in sorted(values))
        for fact, values in missing
    )


def lacking(row: Pathway, answers: Answers) -> tuple[tuple[str, frozenset[str]], ...]:
    """The conditions of a row that the answers do not meet."""
    return tuple(
        (fact, values)
        for fact, values in row.when.items()
        if not values & frozenset(answers[fact].values if fact in answers else ())
    )
