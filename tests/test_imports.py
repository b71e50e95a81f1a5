"""What each package may import: the layers of the design, made executable."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parents[1]
PACKAGES = (
    "guidance",
    "care",
    "understanding",
    "actions",
    "dossiers",
    "fiche",
    "desk",
    "gateway",
    "care",
    "without_tensorflow",
    "trackers",
    "turns",
    "commands",
    "bench",
)
MAY_IMPORT = {
    "guidance": (),
    "care": ("guidance",),
    "understanding": ("guidance",),
    "actions": ("guidance", "dossiers"),
    "dossiers": (),
    "fiche": (),
    "gateway": ("dossiers", "fiche", "guidance", "trackers"),
    "desk": ("guidance", "care", "dossiers", "fiche"),
    "without_tensorflow": (),
    "trackers": ("turns",),
    "turns": (),
}
FOR_THE_GATEWAY = (
    "guidance.places",
    "guidance.suggesting.Suggestion",
    "guidance.loading_places",
    "guidance.loading.helplines_in",
    "guidance.loading.labels_in",
    "guidance.catalogue",
    "guidance.text",
    "guidance.errors",
)


class Import(NamedTuple):
    """One name imported, with the file and line where it stands."""

    file: str
    line: int
    name: str

    @property
    def package(self) -> str:
        """The package that the name belongs to."""
        return self.name.partition(".")[0]

    def within(self, module: str) -> bool:
        """Whether the name is this module or something inside it."""
        return f"{self.name}.".startswith(f"{module}.")


@cache
def imports_of(package: str) -> tuple[Import, ...]:
    """Every import of a package, at the top of its modules or inside functions."""
    files = sorted((ROOT / package).rglob("*.py"))
    return tuple(each for file in files for each in imports_in(file))


def imports_in(file: Path) -> Iterator[Import]:
    """Every import of a file: `from a import b` as a.b."""
    shown = file.relative_to(ROOT).as_posix()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (Import(shown, node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            module = node.module or ""
            yield from (Import(shown, node.lineno, f"{module}.{a.name}") for a in node.names)


def everywhere_but(*packages: str) -> Iterator[Import]:
    """The imports of every package but these; commands and bench may import anything."""
    for package in MAY_IMPORT:
        if package not in packages:
            yield from imports_of(package)


@pytest.mark.parametrize("package", MAY_IMPORT)
def test_a_package_imports_only_what_its_layer_may(package):
    may = {package, *MAY_IMPORT[package]}

    wrong = [i for i in imports_of(package) if i.package in PACKAGES and i.package not in may]

    assert wrong == []


@pytest.mark.parametrize("package", MAY_IMPORT)
def test_a_package_names_itself_in_full(package):
    relative = [each for each in imports_of(package) if each.name.startswith(".")]

    assert relative == []


def test_no_package_imports_the_tests():
    assert [i for p in PACKAGES for i in imports_of(p) if i.package == "tests"] == []


def test_every_package_has_its_place_in_the_table():
    found = {path.parent.name for path in ROOT.glob("*/__init__.py")}

    assert found <= {*PACKAGES, "tests"}


def test_rasa_is_imported_by_understanding_and_what_stands_in_it_alone():
    others = everywhere_but("understanding", "trackers", "turns")

    assert [i for i in others if i.package == "rasa"] == []


def test_rasa_sdk_is_imported_by_actions_and_what_runs_them_alone():
    assert [i for i in everywhere_but("actions", "turns") if i.package == "rasa_sdk"] == []


def test_the_gateway_takes_from_the_trackers_only_what_needs_no_rasa():
    taken = [i for i in imports_of("gateway") if i.package == "trackers"]
    allowed = tuple(f"trackers.{name}" for name in ("compiled", "database", "engines", "settings"))

    assert [i for i in taken if not any(i.within(each) for each in allowed)] == []


def test_the_gateway_takes_places_and_helplines_from_guidance_and_never_a_decision():
    taken = [each for each in imports_of("gateway") if each.package == "guidance"]

    assert [i for i in taken if not any(i.within(each) for each in FOR_THE_GATEWAY)] == []
