"""Shows an impact: as lines for a terminal, as Markdown for a pull request, as an HTML page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from care.impact import KINDS, Case, Change, Impact
from care.wording import Wording, words
from guidance.facts import Answers

TEMPLATES = Path(__file__).with_name("templates")


@dataclass(frozen=True)
class Line:
    """One group of persons: who they are, how many, and what they got and get."""

    who: str
    number: int
    before: str
    after: str


@dataclass(frozen=True)
class Report:
    """An impact in French."""

    base: str
    headline: str
    sections: Mapping[str, Sequence[Line]]
    words: Sequence[tuple[str, int]]
    cases: Sequence[tuple[str, str, str]]
    of_cases: str
    records: Sequence[tuple[str, str]]

    @property
    def empty(self) -> bool:
        """Whether nobody gets anything else."""
        return not any((*self.sections.values(), self.words, self.cases))


def report_of(impact: Impact, base: str, recorded: Mapping[str, Answers]) -> Report:
    """The report of an impact; `base` is what it is compared with."""
    wording = Wording(impact.work, impact.everybody, impact.base)
    counts = {kind: number(int(impact.changed[kind].sum())) for kind in KINDS}
    told = {**counts, "all": number(impact.everybody.number)}
    cases = impact.cases(recorded)
    return Report(
        base=words()["against"].format(base=base, all=told["all"]),
        headline=words()["headline"].format(**told),
        sections={
            kind: [line for change in impact.changes(kind) for line in lines(wording, change)]
            for kind in KINDS[:2]
        },
        words=sorted(impact.read(), key=lambda each: -each[1]),
        cases=[told_case(wording, case) for case in cases],
        of_cases=words()["more_cases" if cases else "no_cases"].format(
            number=len(cases), all=len(recorded)
        ),
        records=[(name, ", ".join(map(kind_of_change, what))) for name, what in impact.records()],
    )


def lines(wording: Wording, change: Change) -> list[Line]:
    """A line for each group of a change."""
    before, after = (wording.services(names) for names in (change.before, change.after))
    found = [Line(wording.who(box), box.new, before, after) for box in change.groups]
    if change.left:
        found.append(Line(words()["others"].format(number=change.left), change.left, before, after))
    return found


def told_case(wording: Wording, case: Case) -> tuple[str, str, str]:
    """(name, before, after) of a case."""
    before, after = (
        f"{row}\N{NARROW NO-BREAK SPACE}: {wording.services(tuple(services))}"
        for row, *services in (case.before, case.after)
    )
    return case.name, before, after


def kind_of_change(name: str) -> str:
    """« ajoutée » for `added`; the name of a field as it stands."""
    return str(words()["kinds"].get(name, f"`{name}`"))


def number(count: int) -> str:
    """« 118 692 » with narrow no-break spaces."""
    return f"{count:,}".replace(",", "\N{NARROW NO-BREAK SPACE}")


def page(report: Report, template: str) -> str:
    """The report by one of the templates: `impact.html`, `impact.md` or `impact.txt`."""
    return filled(template, report=report, w=words())


def filled(template: str, **told: Any) -> str:
    """A template of this package, filled in."""
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=template.endswith(".html"),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["number"] = number
    return environment.get_template(template).render(**told)
