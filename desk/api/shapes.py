"""What the API answers, as plain values ready for JSON."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from desk.api.facts import Asked
from desk.api.problems import Problem
from desk.showing import Knowledge, is_old
from guidance.cards import Card, further_card, recommendation
from guidance.catalogue import Catalogue, Question, Service, Words
from guidance.deciding import Decision
from guidance.explaining import Explanation, explain
from guidance.facts import DECLINED, FACTS, VALUES, Answers, register_of, value_of

Shown = dict[str, Any]
FILTERS = {"territory": "territories", "audience": "audiences", "need": "needs"}


def decision(knowledge: Knowledge, asked: Asked, notes: Iterable[Problem]) -> Shown:
    """The cards for these facts, why, what would change them, and the question still open."""
    register = asked.register or register_of(asked.answers)
    why = explain(knowledge.catalogue, asked.answers)
    next_question = question_left(knowledge, asked.answers, register)
    return {
        "facts": {fact: list(a.values) or None for fact, a in asked.answers.items()},
        "settled": next_question is None,
        "starts_again": why.decision.starts_again,
        "recommendation": cards(knowledge.catalogue, why.decision, register),
        "mention": list(why.decision.mention),
        "because": [labelled(knowledge, each.fact, each.values) for each in why.because],
        "changes": changes(knowledge, why),
        "next_question": next_question,
        "notes": [{"pointer": each.pointer, "message": each.message} for each in notes],
    }


def cards(catalogue: Catalogue, found: Decision, register: str) -> Shown | None:
    """The recommendation; None when the questions start again about the person guided."""
    if found.starts_again:
        return None
    told = recommendation(catalogue, found, register)
    return {
        "path": told["path"],
        "first": dated(told["first"]),
        "second": dated(told["second"]),
        "also": [dated(each) for each in told["also"]],
    }


def dated(card: Card) -> Card:
    """A card that also tells whether its verification is too old."""
    return {**card, "out_of_date": is_old(card["verified_on"])}


def labelled(knowledge: Knowledge, fact: str, values: Iterable[str]) -> Shown:
    """A fact with its values, named in French."""
    given = list(values)
    name = knowledge.catalogue.labels.facts[fact].to("tiers")
    return {
        "fact": fact,
        "name": name,
        "values": given,
        "labels": [knowledge.label(fact, value) for value in given],
    }


def changes(knowledge: Knowledge, why: Explanation) -> list[Shown]:
    """The other answers that would lead elsewhere, with the service they lead to."""
    return [
        {
            "fact": each.fact,
            "value": each.value,
            "label": knowledge.label(each.fact, each.value),
            "first": each.first,
            "first_name": knowledge.catalogue.services[each.first].name,
        }
        for each in why.changes
    ]


def question_left(knowledge: Knowledge, answers: Answers, register: str) -> Shown | None:
    """The question whose answer can still change a service; None when there is none."""
    found = knowledge.planner.next_question(answers)
    if found is None:
        return None
    record = knowledge.catalogue.questions[found.fact]
    offered = record.choices_for(value_of(answers, "audience"))
    return {
        "fact": record.fact,
        "text": record.text.to(register),
        "why": record.why.to(register),
        "multiple": record.multiple,
        "choices": titled(offered.items(), register),
        "at_most": found.at_most,
    }


def titled(offered: Iterable[tuple[str, Words]], register: str) -> list[Shown]:
    """Choices with their titles; `null` is the value of « je préfère ne pas dire », as in facts."""
    return [
        {"value": None if value == DECLINED else value, "title": words.to(register)}
        for value, words in offered
    ]


def questions(knowledge: Knowledge, register: str) -> Shown:
    """Every question, and every value of every fact with its French label."""
    labels = knowledge.catalogue.labels
    return {
        "questions": [question(q, register) for q in knowledge.catalogue.questions.values()],
        "facts": [
            {
                "fact": fact,
                "name": labels.facts[fact].to(register),
                "values": [{"value": v, "label": labels.value(fact, v)} for v in VALUES[fact]]
                if fact in VALUES
                else None,
            }
            for fact in FACTS
        ],
    }


def question(record: Question, register: str) -> Shown:
    """One question with the choices of every audience."""
    by_audience = record.choices_by_audience.items()
    return {
        "fact": record.fact,
        "text": record.text.to(register),
        "why": record.why.to(register),
        "multiple": record.multiple,
        "requires": list(record.requires),
        "choices": titled(record.choices.items(), register),
        "choices_by_audience": {a: titled(c.items(), register) for a, c in by_audience},
    }


def services(catalogue: Catalogue, wanted: dict[str, str]) -> Shown:
    """The services that fit every filter; a service that names no value serves all of them."""
    return {
        "services": [
            service(catalogue, each) for each in catalogue.services.values() if fits(each, wanted)
        ]
    }


def fits(record: Service, wanted: dict[str, str]) -> bool:
    """Whether a service is for these values."""
    served = {name: getattr(record, field) for name, field in FILTERS.items()}
    return all(not served[name] or value in served[name] for name, value in wanted.items())


def service(catalogue: Catalogue, record: Service) -> Shown:
    """All that the catalogue holds of a service; what no source says is null."""
    return {
        **dated(further_card(catalogue, record, "vous")),
        "aliases": list(record.aliases),
        "kind": record.kind,
        "operator": record.operator,
        "level": record.level,
        "referable": record.referable,
        "territories": sorted(record.territories),
        "audiences": sorted(record.audiences),
        "needs": sorted(record.needs),
        "offer": list(record.offer),
        "who": record.access.who,
        "anonymous": record.access.anonymous,
        "registration": record.access.registration,
        "email": record.contact.email,
        "address": record.contact.address,
        "relations": {name: list(others) for name, others in record.relations.items()},
    }


def places(knowledge: Knowledge, query: str) -> Shown:
    """The communes that a name or postal code may mean."""
    found = knowledge.catalogue.places.suggest(query)
    return {"places": [{"nis": s.nis, "name": s.name, "detail": s.detail} for s in found]}
