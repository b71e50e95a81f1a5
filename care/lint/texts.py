"""Every text of a catalogue file with the record, field and line where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from guidance.parsing import Loader, shown

KINDS = {
    "services": "service",
    "pathways": "pathway",
    "questions.yml": "question",
    "labels.yml": "label",
    "phrases.yml": "phrase",
    "helplines.yml": "helpline",
}
NOT_FRENCH = ("say_language_",)
CODES = frozenset((
    "id", "kind", "level", "territories", "audiences", "needs", "url", "phone", "email", "source",
    "referable", "relations", "further", "when", "first", "second", "requires", "verified_on",
    "valid_from", "valid_to",
))  # fmt: skip
NAMES = frozenset(("name", "aliases", "operator", "address"))
NOTES = frozenset(("note",))


@dataclass(frozen=True)
class Text:
    """A scalar of a file; `start` and `end` are where it stands among the file's characters."""

    file: str
    kind: str
    record: str
    path: tuple[str, ...]
    value: str
    line: int
    start: int
    end: int

    @property
    def field(self) -> str:
        """The field as messages name it: `visit.reason.tu`."""
        return ".".join(self.path)

    @property
    def named(self) -> str:
        """The record as messages name it."""
        return f"{self.kind} `{self.record}`"

    @property
    def written(self) -> bool:
        """Whether it is French that a person may read, not a code or a foreign sentence."""
        foreign = self.kind == "phrase" and self.record.startswith(NOT_FRENCH)
        return not foreign and not CODES.intersection(self.path) and self.path != ()

    @property
    def said(self) -> bool:
        """Whether it is a sentence said to people: neither a name nor a note for the team."""
        labels = NAMES if self.kind == "service" else frozenset({"operator"})
        return self.written and not (labels | NOTES).intersection(self.path)


def kind_of(path: Path) -> str | None:
    """What a file of the catalogue holds; None for places, which hold names only."""
    return KINDS.get(path.name) or KINDS.get(path.parent.name)


def texts_of(path: Path) -> Iterator[Text]:
    """The texts of a file; none when it cannot be read (loading tells why)."""
    kind = kind_of(path)
    try:
        root = yaml.compose(path.read_text(encoding="utf-8"), Loader)
    except (yaml.YAMLError, UnicodeDecodeError):
        return
    if kind and isinstance(root, yaml.MappingNode):
        for key, value in root.value:
            yield from within(Place(shown(path), kind, key.value), value)
    elif kind and isinstance(root, yaml.SequenceNode):
        for row in root.value:
            yield from within(Place(shown(path), kind, id_of(row)), row)


@dataclass(frozen=True)
class Place:
    """Where a node stands."""

    file: str
    kind: str
    record: str
    path: tuple[str, ...] = ()

    def inside(self, key: str) -> Place:
        """The place of what stands under a key."""
        return Place(self.file, self.kind, self.record, (*self.path, key))


def id_of(row: yaml.Node) -> str:
    """The id of a row, « ? » where it has none."""
    pairs = row.value if isinstance(row, yaml.MappingNode) else ()
    return next((str(value.value) for key, value in pairs if key.value == "id"), "?")


def within(place: Place, node: yaml.Node) -> Iterator[Text]:
    """The texts inside a node."""
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from within(place.inside(str(key.value)), value)
    elif isinstance(node, yaml.SequenceNode):
        for number, value in enumerate(node.value, start=1):
            yield from within(place.inside(str(number)), value)
    elif node.tag == "tag:yaml.org,2002:str":
        mark, path = node.start_mark, place.path or ("text",)
        yield Text(place.file, place.kind, place.record, path, node.value, mark.line + 1,
                   mark.index, node.end_mark.index)  # fmt: skip
