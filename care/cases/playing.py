"""Plays a case through the engine and tells what differs from its scenario."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from care.cases.case import PLACE, Case, Expectation
from care.cases.vocabulary import PHRASES, Vocabulary
from guidance.catalogue import Catalogue
from guidance.dates import as_of
from guidance.deciding import Decision, decide
from guidance.facts import Answer, value_of
from guidance.planning import Planner

ABOUT_QUESTIONS = ("asked", "asked_alone", "is_asked", "not_asked")


@dataclass(frozen=True)
class Played:
    """The facts asked of a person, and the decision after the answers and with the whole truth.

    `alone` are the facts asked of the same person who has told nothing at once.
    """

    asked: tuple[str, ...]
    alone: tuple[str, ...]
    decision: Decision
    truth: Decision


@dataclass(frozen=True, eq=False)
class Player:
    """Plays cases against one catalogue, as it stands on `today` unless a case has its own day."""

    catalogue: Catalogue
    today: datetime.date | None = None

    @lru_cache(maxsize=64)  # noqa: B019 - one player lives as long as its process
    def planner(self, day: datetime.date | None) -> Planner:
        """What chooses the questions on a day."""
        return Planner(as_of(self.catalogue, day) if day else self.catalogue)

    @cached_property
    def words(self) -> Vocabulary:
        """What things are called."""
        return Vocabulary(self.catalogue)

    def play(self, case: Case) -> Played:
        """What happens to the person of a case."""
        truth, planner = case.truth(), self.planner(case.day or self.today)
        asked, answers = interview(planner, truth, case.said)
        alone = interview(planner, truth)[0] if case.said else asked
        return Played(
            asked, alone, decide(planner.catalogue, answers), decide(planner.catalogue, truth)
        )

    def failures(self, case: Case) -> list[str]:
        """What differs from the scenario, each as a sentence."""
        played = self.play(case)
        wrong = [self.told(case, each, played) for each in case.expected if not met(each, played)]
        if outcome(played.decision) != outcome(played.truth):
            rows = {"found": played.truth.pathway.id, "wanted": played.decision.pathway.id}
            wrong.append(self.sentence("truth", case, case.line, rows))
        return wrong

    def told(self, case: Case, expectation: Expectation, played: Played) -> str:
        """What happened in place of what was expected."""
        decision, kind = played.decision, expectation.kind
        found = {
            "second": self.words.name(decision.second),
            "row": decision.pathway.id,
            "again": decision.pathway.id,
            "asked_alone": named_facts(played.alone),
            **dict.fromkeys(("asked", "is_asked", "not_asked"), named_facts(played.asked)),
        }.get(kind, self.words.name(decision.first))
        wanted = self.wanted(expectation)
        words = {"found": found, "wanted": wanted, "row": decision.pathway.id}
        return self.sentence(kind, case, expectation.line, words)

    def wanted(self, expectation: Expectation) -> str:
        """What was expected, in words."""
        if expectation.kind in ABOUT_QUESTIONS:
            return named_facts(expectation.wanted)
        return ", ".join(self.words.name(each) for each in expectation.wanted)

    def sentence(self, kind: str, case: Case, line: int, words: dict[str, str]) -> str:
        """A sentence with the place of the scenario's line before it."""
        before = PHRASES["problems"]["where"].format(file=case.file, line=line, why="")
        return str(PHRASES["failures"][kind].format(where=before, **words))


def interview(
    planner: Planner, truth: dict[str, Answer], said: tuple[str, ...] = ()
) -> tuple[tuple[str, ...], dict[str, Answer]]:
    """The facts asked of a person who told some at once, and the answers at the end."""
    answers = {fact: truth[fact] for told in said for fact in with_place(told)}
    if value_of(truth, "minor") == "yes" and value_of(truth, "audience") != "neet":
        answers["minor"] = truth["minor"]
    asked: list[str] = []
    while question := planner.next_question(answers):
        asked.append(question.fact)
        answers |= {fact: truth[fact] for fact in with_place(question.fact)}
    return tuple(asked), answers


def with_place(fact: str) -> tuple[str, ...]:
    """A fact with those that come along with it: the commune tells territory and basin."""
    return PLACE if fact == "commune" else (fact,)


def named_facts(facts: tuple[str, ...]) -> str:
    """Facts as a scenario names them."""
    return ", ".join(PHRASES["facts"][fact][0] for fact in facts)


def outcome(decision: Decision) -> tuple[str, str, str]:
    """What a decision amounts to."""
    return decision.pathway.id, decision.first, decision.second


def met(expectation: Expectation, played: Played) -> bool:
    """Whether what happened is what was expected."""
    decision, asked, wanted = played.decision, set(played.asked), expectation.wanted
    return {
        "first": (decision.first,) == wanted,
        "second": (decision.second,) == wanted,
        "not_first": (decision.first,) != wanted,
        "row": (decision.pathway.id,) == wanted,
        "again": decision.starts_again,
        "asked": played.asked == wanted,
        "asked_alone": played.alone == wanted,
        "is_asked": set(wanted) <= asked,
        "not_asked": not set(wanted) & asked,
    }[expectation.kind]


def all_failures(player: Player, cases: tuple[Case, ...]) -> Iterator[str]:
    """What differs in any of the cases."""
    for case in cases:
        yield from player.failures(case)
