"""What the screen shows of a visit: chips, questions, cards, notes; all in the third person."""

from __future__ import annotations

import datetime
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

from markupsafe import Markup

from desk.visit import Visit
from guidance.cards import recommendation
from guidance.catalogue import Catalogue, Service
from guidance.dates import as_of, days_of_change
from guidance.deciding import Decision, decide
from guidance.explaining import why_not
from guidance.facts import AUDIENCES, Answer, known, value_of
from guidance.loading import load_catalogue
from guidance.planning import Planner
from guidance.text import plain

REGISTER = "tiers"
MOST_QUESTIONS = 3
OLD = datetime.timedelta(days=365)
CHIPS = ("audience", "minor", "need", "commune", "territory", "circumstances", "trial_setting")
Shown = dict[str, Any]
Told = tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, eq=False)
class Knowledge:
    """The catalogue and what is computed from it, loaded once per process."""

    catalogue: Catalogue

    def on(self, day: datetime.date) -> Knowledge:
        """What holds on a day: this itself as long as no record of the catalogue has dates."""
        return self.since(self.days[bisect_right(self.days, day) - 1])

    @cached_property
    def days(self) -> tuple[datetime.date, ...]:
        """The days from which something else holds."""
        return days_of_change(self.catalogue)

    @lru_cache(maxsize=4)  # noqa: B019 - the knowledge lives as long as its process
    def since(self, change: datetime.date) -> Knowledge:
        """What holds from a day of change until the next."""
        catalogue = as_of(self.catalogue, change)
        return self if catalogue is self.catalogue else Knowledge(catalogue)

    @cached_property
    def planner(self) -> Planner:
        """The planner of questions, warm."""
        planner = Planner(self.catalogue)
        planner.next_question({})
        return planner

    def facts_to_ask(self, visit: Visit) -> tuple[str, ...]:
        """The facts whose answer can still change a service, the most decisive first."""
        return self.still_open(told(visit))

    @lru_cache(maxsize=4096)  # noqa: B019 - the knowledge lives as long as its process
    def still_open(self, facts: Told) -> tuple[str, ...]:
        """The same for plain facts, without anybody's words: computed once for each."""
        planner, answers = self.planner, {fact: Answer(values) for fact, values in facts}
        open_facts = planner.open_facts(planner.people.fitting(answers))
        return tuple(f for f in open_facts if planner.may_ask(f, answers))[:MOST_QUESTIONS]

    def decision(self, visit: Visit) -> Decision:
        """What the engine decides; whoever guides somebody is answered about that person."""
        return self.decided(told(visit))

    @lru_cache(maxsize=4096)  # noqa: B019 - the knowledge lives as long as its process
    def decided(self, facts: Told) -> Decision:
        """The same for plain facts: computed once for each."""
        return decide(self.catalogue, {fact: Answer(values) for fact, values in facts})

    @cached_property
    def service_names(self) -> Markup:
        """Every service as suggestions for a field, written once: they stand on every page."""
        each = Markup('<option value="{}"></option>')
        return Markup().join(each.format(service.name) for service in self.services)

    @cached_property
    def service_options(self) -> Markup:
        """Every service as options of a list, written once."""
        each = Markup('<option value="{}">{}</option>')
        return Markup().join(each.format(service.id, service.name) for service in self.services)

    @cached_property
    def services(self) -> list[Service]:
        """Every service, by name."""
        return sorted(self.catalogue.services.values(), key=lambda each: plain(each.name))

    def label(self, fact: str, value: str) -> str:
        """How a value is shown."""
        commune = self.catalogue.places.commune(value) if fact == "commune" else None
        return commune.name if commune else self.catalogue.labels.value(fact, value)

    def said(self, visit: Visit, fact: str) -> str:
        """The values of a fact in French; empty when there is none."""
        answer = visit.answers.get(fact, Answer(()))
        return ", ".join(self.label(fact, value) for value in answer.values)


def told(visit: Visit) -> Told:
    """The facts of a visit without the words they were read from."""
    return tuple((fact, answer.values) for fact, answer in visit.answers.items())


def knowledge_of(folder: Path) -> Knowledge:
    """The knowledge in a folder, with what every visit begins with computed already."""
    knowledge = Knowledge(load_catalogue(folder))
    for audience in AUDIENCES:
        knowledge.facts_to_ask(Visit(known(audience=audience)))
    return knowledge


def chips(knowledge: Knowledge, visit: Visit, register: str = REGISTER) -> Iterator[Shown]:
    """The facts understood, each with the words it was read from."""
    for fact in CHIPS:
        if fact in visit.answers and not (fact == "territory" and "commune" in visit.answers):
            yield {
                "fact": fact,
                "name": knowledge.catalogue.labels.facts[fact].to(register),
                "value": knowledge.said(visit, fact),
                "said": visit.answers[fact].said,
                "preset": visit.preset and fact == "commune",
            }


def questions(knowledge: Knowledge, visit: Visit, change: str | None = None) -> list[Shown]:
    """At most three questions with numbered choices; what is being changed comes first."""
    facts = knowledge.facts_to_ask(visit)
    if change:
        facts = (change, *(fact for fact in facts if fact != change))[:MOST_QUESTIONS]
    return [question(knowledge, visit, fact) for fact in facts]


def question(knowledge: Knowledge, visit: Visit, fact: str) -> Shown:
    """One question with its choices."""
    record = knowledge.catalogue.questions[fact if fact != "territory" else "commune"]
    offered = record.choices_for(value_of(visit.answers, "audience"))
    suggested = NEEDS_OF_THEME.get(visit.theme or "", ()) if fact == "need" else ()
    return {
        "fact": record.fact,
        "text": record.text.to(REGISTER),
        "why": record.why.to(REGISTER),
        "multiple": record.multiple,
        "choices": [
            {"value": value, "title": words.to(REGISTER), "suggested": value in suggested}
            for value, words in offered.items()
        ],
    }


NEEDS_OF_THEME = {
    "studies": ("choose_path", "higher_education_info", "change_studies", "find_option"),
    "training": ("find_training", "basic_skills", "dual_training", "validate_skills"),
    "job": ("find_job", "labour_market_info", "try_occupation"),
    "business": ("start_business",),
    "mobility": ("mobility",),
}


def theme_of(visit: Visit) -> str | None:
    """The theme that the need suggests for the queue slip; None when one is chosen already."""
    need = value_of(visit.answers, "need")
    fitting = (theme for theme, needs in NEEDS_OF_THEME.items() if need in needs)
    return None if visit.theme else next(fitting, None)


def advice(knowledge: Knowledge, visit: Visit) -> Shown | None:
    """The first and second service and what else fits; None before anything is known."""
    decision = knowledge.decision(visit)
    if not visit.begun or decision.starts_again:
        return None
    found = recommendation(knowledge.catalogue, decision, REGISTER)
    return {
        **found,
        "mention": [knowledge.label("circumstances", each) for each in decision.mention],
        "settled": not knowledge.facts_to_ask(visit),
        "old": [c["name"] for c in (found["first"], found["second"]) if is_old(c["verified_on"])],
    }


def is_old(verified_on: str) -> bool:
    """Whether a verification dates from more than a year ago."""
    return datetime.date.fromisoformat(verified_on) < datetime.date.today() - OLD


def reason_against(knowledge: Knowledge, visit: Visit, service: str) -> str:
    """Why the decision does not lead to a service, as a sentence."""
    catalogue = knowledge.catalogue
    record = catalogue.services[service]
    phrase, what = why_not(catalogue, visit.answers, record)
    words = catalogue.phrases[phrase].to(REGISTER)
    return words.format(service=record.name, what=what, summary=record.summary)
