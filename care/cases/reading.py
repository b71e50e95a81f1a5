"""Reads the scenario files, and tells every line that is not understood."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from gherkin.errors import CompositeParserException
from gherkin.parser import Parser

from care.cases.case import Case, Expectation
from care.cases.steps import StepError, Steps, Told, filled, wrong
from care.cases.vocabulary import PHRASES, Vocabulary, unquoted
from guidance.catalogue import Catalogue

PHASES = ("Context", "Action", "Outcome")
END = "#EOF"


class CasesError(ValueError):
    """Scenarios that cannot be used; `problems` holds one sentence for each wrong line."""

    def __init__(self, problems: tuple[str, ...]):
        super().__init__("\n".join(problems))
        self.problems = problems


@dataclass
class Draft:
    """A scenario while its lines are read."""

    facts: Told = field(default_factory=dict)
    expected: list[Expectation] = field(default_factory=list)
    opening: str = ""
    said: tuple[str, ...] = ()
    day: datetime.date | None = None
    phase: str = PHASES[0]


def cases_in(folder: Path, catalogue: Catalogue, name: str = "**/*") -> tuple[Case, ...]:
    """The cases of the `.feature` files of a folder and those below; CasesError otherwise."""
    problems: list[str] = []
    steps = Steps(Vocabulary(catalogue))
    cases = [case for path in sorted(folder.glob(f"{name}.feature"))
             for case in cases_of(path, steps, problems)]  # fmt: skip
    problems += repeated(cases)
    if problems:
        raise CasesError(tuple(problems))
    return tuple(cases)


def readable_cases(folder: Path, catalogue: Catalogue) -> tuple[Case, ...]:
    """The cases of a folder that can be read, the others left out."""
    steps, problems = Steps(Vocabulary(catalogue)), list[str]()
    files = sorted(folder.glob("**/*.feature"))
    return tuple(case for path in files for case in cases_of(path, steps, problems))


def cases_of(path: Path, steps: Steps, problems: list[str]) -> Iterator[Case]:
    """The cases of a file; what is wrong is added to the problems."""
    text = path.read_text(encoding="utf-8")
    if not text.replace(" ", "").startswith("#language:fr"):
        problems.append(at(path, 1, str(wrong("language"))))
        return
    try:
        feature = Parser().parse(text)["feature"] or {"children": []}
    except CompositeParserException as broken:
        problems += (syntax(path, text, error) for error in broken.errors)
        return
    for child in feature["children"]:
        case = case_of(path, child, steps, problems)
        if case:
            yield case


def syntax(path: Path, text: str, error: Any) -> str:
    """A line that is no line of a scenario file, as its writer should read it."""
    line = error.location["line"]
    lines = text.splitlines()
    if END in str(error).split("got")[-1] or line > len(lines):
        return at(path, line, str(wrong("end")))
    return at(path, line, str(wrong("syntax", text=lines[line - 1].strip())))


def at(path: Path, line: int, why: str) -> str:
    """A problem with the place where it stands."""
    return str(wrong("where", file=shown(path), line=str(line), why=why))


def shown(path: Path) -> str:
    """A file as it is named from where the command runs."""
    here = Path.cwd()
    full = path.resolve()
    return (full.relative_to(here) if full.is_relative_to(here) else full).as_posix()


def case_of(path: Path, child: Mapping[str, Any], steps: Steps, problems: list[str]) -> Case | None:
    """One scenario; None with its problems noted when a line is wrong."""
    scenario = child.get("scenario")
    if scenario is None or scenario["examples"]:
        kind, part = next(iter(child.items()))
        line = part["location"]["line"]
        problems.append(at(path, line, str(wrong("outline", text=part.get("keyword", kind)))))
        return None
    draft, before = Draft(), len(problems)
    for step in scenario["steps"]:
        problems += (at(path, step["location"]["line"], why) for why in taken(draft, step, steps))
    line = scenario["location"]["line"]
    if len(problems) == before:
        problems += (at(path, line, why) for why in lacking(draft))
    return built(draft, scenario, path, steps) if len(problems) == before else None


def taken(draft: Draft, step: Mapping[str, Any], steps: Steps) -> Iterator[str]:
    """Adds one line to the draft; tells what is wrong with it."""
    kind = step["keywordType"]
    phase = kind if kind in PHASES else draft.phase
    try:
        if PHASES.index(phase) < PHASES.index(draft.phase):
            raise wrong("phase", text=step["text"])
        draft.phase = phase
        {"Context": given, "Action": done, "Outcome": expected}[phase](draft, step, steps)
    except StepError as error:
        yield str(error)


def given(draft: Draft, step: Mapping[str, Any], steps: Steps) -> None:
    """Adds what an « Étant donné » tells; only circumstances may be several."""
    for fact, values in steps.given(step["text"]).items():
        if fact in draft.facts and fact != "circumstances":
            raise wrong("twice", fact=PHRASES["facts"][fact][0])
        draft.facts[fact] = (*draft.facts.get(fact, ()), *values)


def done(draft: Draft, step: Mapping[str, Any], steps: Steps) -> None:
    """Notes how the person begins."""
    for kind, found in filled("when", step["text"]):
        if kind == "dated":
            draft.day = steps.day(found["day"])
        if kind == "writes":
            draft.opening = found["words"]
        if kind == "tells":
            draft.said = steps.facts(found["facts"])
        return
    raise wrong("when", text=unquoted(step["text"]))


def expected(draft: Draft, step: Mapping[str, Any], steps: Steps) -> None:
    """Adds what an « Alors » expects."""
    kind, wanted = steps.outcome(step["text"])
    draft.expected.append(Expectation(kind, wanted, step["location"]["line"]))


def lacking(draft: Draft) -> Iterator[str]:
    """What a scenario must have and has not."""
    if not draft.facts:
        yield str(wrong("no_answers"))
    if not draft.expected:
        yield str(wrong("no_outcome"))


def built(draft: Draft, scenario: Mapping[str, Any], path: Path, steps: Steps) -> Case:
    """The case of a scenario read to its end."""
    return Case(
        name=scenario["name"],
        facts=dict(draft.facts),
        expected=tuple(draft.expected),
        opening=draft.opening,
        said=draft.said,
        day=draft.day,
        file=shown(path),
        line=scenario["location"]["line"],
        places=steps.words.catalogue.places,
    )


def repeated(cases: Iterable[Case]) -> Iterator[str]:
    """Names given to two scenarios."""
    seen: dict[str, Case] = {}
    for case in cases:
        first = seen.setdefault(case.name, case)
        if first is not case:
            why = wrong("same_name", text=case.name, other=first.where)
            yield str(wrong("where", file=case.file, line=str(case.line), why=str(why)))
