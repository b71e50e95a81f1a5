"""Draws the graph of each audience as SVG, and all of them on one page with their tables."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

import jinja2

from care.picture.graph import Branch, Graphs, Node
from care.picture.labels import SAID, Labels, number
from care.picture.layout import Layout
from guidance.catalogue import Catalogue
from guidance.facts import AUDIENCES
from guidance.planning import Planner

HERE = Path(__file__).parent
TEMPLATES = jinja2.Environment(
    loader=jinja2.FileSystemLoader(HERE), autoescape=True, trim_blocks=True
)
MOST_ENDS = 30


@dataclass(frozen=True)
class Way:
    """One way through the questions: the answers on it, and where it ends."""

    answers: tuple[str, ...]
    first: str
    second: str
    rows: tuple[str, ...]
    people: str


@dataclass(frozen=True)
class Chapter:
    """What the page shows of one audience."""

    id: str
    name: str
    people: str
    sheets: tuple[str, ...]
    paths: tuple[Way, ...]


@dataclass(frozen=True, eq=False)
class Picture:
    """The picture of a catalogue's decision table."""

    catalogue: Catalogue

    @cached_property
    def graphs(self) -> Graphs:
        """The graphs that are drawn."""
        return Graphs(Planner(self.catalogue))

    @cached_property
    def labels(self) -> Labels:
        """What things are called."""
        return Labels(self.catalogue, self.graphs.planner.people)

    def chapters(self) -> Iterator[Chapter]:
        """Every audience, in the order of the question."""
        for audience in AUDIENCES:
            yield self.chapter(audience)

    def chapter(self, audience: str) -> Chapter:
        """One audience."""
        root = self.graphs.graph(audience)
        name = self.catalogue.labels.value("audience", audience)
        return Chapter(
            audience,
            name[0].upper() + name[1:],
            SAID["number_of_people"].format(number=number(root.people)),
            tuple(self.drawn(audience, name, root)),
            tuple(self.paths(root)),
        )

    def drawn(self, audience: str, name: str, root: Node) -> Iterator[str]:
        """The sheets of an audience as SVG."""
        parts = list(sheets(root))
        for place, part in enumerate(parts, start=1):
            of = SAID["sheet"].format(number=place, all=len(parts))
            shown = f"{name}, {of}" if len(parts) > 1 else name
            title = SAID["titled"].format(title=SAID["title"], name=shown)
            yield self.svg(f"{audience}-{place}", title, part, root.people)

    def svg(self, id: str, title: str, part: Node, total: int) -> str:
        """One sheet."""
        desc = SAID["sheet_desc"].format(questions=questions(part), ends=part.ends)
        sheet = Layout(self.labels, total).laid(part)
        template = TEMPLATES.get_template("sheet.svg")
        return template.render(sheet=sheet, id=id, title=title, desc=desc)

    def paths(self, node: Node, answers: tuple[str, ...] = ()) -> Iterator[Way]:
        """Every way from a node to its ends."""
        if not node.branches:
            ends = self.labels.first(node), self.labels.second(node)
            yield Way(answers, *ends, node.rows, number(node.people))
        for branch in node.branches:
            names = ", ".join(self.labels.branch(branch))
            told = SAID["answered"].format(question=SAID["questions"][node.fact], answers=names)
            yield from self.paths(branch.to, (*answers, told))

    def page(self, chapters: tuple[Chapter, ...], map_section: str) -> str:
        """The page with everything."""
        page = TEMPLATES.get_template("page.html")
        return page.render(said=SAID, chapters=chapters, map=map_section)


def sheets(root: Node) -> Iterator[Node]:
    """A tree as one or more that fit on a sheet, each with the root and some of its branches."""
    shown: list[Branch] = []
    for branch in root.branches:
        if branch.to.ends > MOST_ENDS and branch.to.branches:
            yield from (replace(root, branches=tuple(shown)),) if shown else ()
            shown = []
            for part in sheets(branch.to):
                yield replace(root, branches=(replace(branch, to=part),))
            continue
        if shown and sum(each.to.ends for each in shown) + branch.to.ends > MOST_ENDS:
            yield replace(root, branches=tuple(shown))
            shown = []
        shown.append(branch)
    if shown or not root.branches:
        yield replace(root, branches=tuple(shown))


def questions(node: Node) -> int:
    """How many questions a tree has."""
    return bool(node.branches) + sum(questions(branch.to) for branch in node.branches)
