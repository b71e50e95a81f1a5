"""Writes a case in the words that a counsellor reads: the inverse of reading it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from care.cases.case import Case, Expectation
from care.cases.playing import Played, named_facts
from care.cases.vocabulary import PHRASES, Vocabulary

WRITE = PHRASES["write"]
USUAL = {"minor": ("no",), "circumstances": ("none",), "trial_setting": ()}
ORDER = ("audience", "minor", "commune", "territory", "need", "circumstances", "trial_setting")


@dataclass(frozen=True, eq=False)
class Writer:
    """Writes cases in the words of a catalogue."""

    words: Vocabulary

    def feature(self, name: str, cases: Iterable[Case]) -> str:
        """A whole file."""
        return "\n\n".join((self.heading(name), *map(self.scenario, cases))) + "\n"

    def heading(self, name: str) -> str:
        """The beginning of a file."""
        return str(WRITE["beginning"] + WRITE["feature"].format(name=name))

    def scenario(self, case: Case) -> str:
        """One scenario."""
        return "\n".join((WRITE["scenario"].format(name=case.name), *self.lines(case)))

    def lines(self, case: Case) -> Iterator[str]:
        """The lines below its name."""
        yield from begun(WRITE["first_given"], self.givens(case))
        if case.opening:
            yield WRITE["writes"].format(words=case.opening)
            yield WRITE["tells"].format(facts=named_facts(case.said))
        else:
            yield self.answered(case)
        yield from begun(WRITE["first_then"], map(self.outcome, case.expected))

    def answered(self, case: Case) -> str:
        """That the person answers, on a day where it counts."""
        if case.day is None:
            return str(WRITE["when"])
        day = "1er" if case.day.day == 1 else case.day.day
        month = PHRASES["months"][case.day.month - 1]
        return str(WRITE["dated"].format(day=day, month=month, year=case.day.year))

    def outcome(self, expectation: Expectation) -> str:
        """What tells one thing that is expected."""
        wanted = expectation.wanted
        services = ", ".join(WRITE["quoted"].format(words=self.words.name(each)) for each in wanted)
        return str(PHRASES["then"][expectation.kind][0]).format(
            service=services,
            row="".join(wanted),
            fact=self.question(wanted),
            facts=named_facts(tuple(w for w in wanted if w in PHRASES["facts"])),
        )

    def question(self, facts: tuple[str, ...]) -> str:
        """A question after « la question »: « de l’âge »."""
        return ", ".join(PHRASES["facts"][fact][1] for fact in facts if fact in PHRASES["facts"])

    def givens(self, case: Case) -> Iterator[str]:
        """What is told of the person, the audience first."""
        if not case.facts.get("audience"):
            yield WRITE["any"]
        for fact in ORDER:
            values = case.facts.get(fact, USUAL.get(fact, ()))
            if fact == "commune" or (fact == "territory" and not case.facts.get("commune")):
                yield from self.home(case, fact, values)
            elif fact in ("need", "circumstances") and not values:
                yield WRITE["silent"][fact]
            elif fact != "territory" and values != USUAL.get(fact):
                yield from (self.given(fact, value) for value in values)

    def home(self, case: Case, fact: str, values: tuple[str, ...]) -> Iterator[str]:
        """Where the person lives."""
        if fact == "territory" and values:
            yield WRITE["area"].format(words=self.area(values[0]))
        elif fact == "commune" and values:
            yield WRITE["place"].format(words=self.commune(values[0]))
        elif fact == "commune" and not case.facts.get("territory"):
            yield WRITE["silent"][fact]

    def area(self, territory: str) -> str:
        """What a territory is called."""
        return self.words.catalogue.labels.value("territory", territory)

    def commune(self, nis: str) -> str:
        """A commune's name, with its postal code where the name alone may mean another."""
        places = self.words.catalogue.places
        commune = places.communes[nis]
        alone = places.candidates(commune.name) == (nis,)
        areas = {area.text for area in places.areas if not area.person}
        code = commune.postal_codes[0]
        clear = alone and commune.name not in areas
        return commune.name if clear else PHRASES["home"].format(name=commune.name, code=code)

    def given(self, fact: str, value: str) -> str:
        """What tells one value of one fact."""
        if fact == "need":
            words = self.words.catalogue.labels.value(fact, value)
            return str(WRITE["need"].format(words=words))
        return str(PHRASES["also"][fact][value][0])


def begun(first: str, lines: Iterable[str]) -> Iterator[str]:
    """Lines of which the first has its keyword and the others « Et »."""
    for number, words in enumerate(lines):
        yield (WRITE["and"] if number else first).format(words=words)


def expectations(played: Played) -> Iterator[Expectation]:
    """What a scenario can expect of what really happens."""
    decision = played.decision
    if decision.starts_again:
        yield Expectation("again", ())
    else:
        yield Expectation("first", (decision.first,))
        yield Expectation("second", (decision.second,))
    if played.asked:
        yield Expectation("asked", played.asked)
    if played.alone != played.asked:
        yield Expectation("asked_alone", played.alone)
    yield Expectation("row", (decision.pathway.id,))
