"""What the documentation says is there, and no file tells where it was written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
README, CONTRIBUTING = ROOT / "README.md", ROOT / "CONTRIBUTING.md"
PAGES = (README, CONTRIBUTING, *sorted((ROOT / "docs").rglob("*.md")))
CHECKED = (README, CONTRIBUTING, *sorted((ROOT / "docs" / "decisions").glob("*.md")))
FENCED = re.compile(r"^```.*?^```", re.DOTALL | re.MULTILINE)
CODE = re.compile(r"`([^`\n]+)`")
LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
FILE = re.compile(r"[\w.-]+\.(?:py|yml|md|txt|toml|in|html|js|css|json)")
PATH = re.compile(r"[\w.-]+(?:/[\w.-]+)*/?")
DOMAINS = ("org", "com")
HOSTS = re.compile(
    "|".join(
        rf"\b{name}\.{domain}\b"
        for name in ("pypi", "pythonhosted", "npmjs", "yarnpkg", "anaconda", "jfrog", "sonatype")
        for domain in (*DOMAINS, "io")
    )
)
MACHINE = re.compile(r"(?:^|[\s\"'`=(,:])/(?:work|root|home)(?:/|\b)", re.MULTILINE)


def prose(page: Path) -> str:
    """A page without its blocks of code."""
    return FENCED.sub("", page.read_text(encoding="utf-8"))


def folders_of_the_map() -> list[str]:
    """The folders in the table of README's map."""
    part = README.read_text(encoding="utf-8").partition("## Map of the folders")[2]
    cells = [line.split("|")[1] for line in part.partition("\n## ")[0].splitlines() if "|" in line]
    return [name for cell in cells for name in CODE.findall(cell) if name.endswith("/")]


def targets() -> set[str]:
    """The targets of the Makefile."""
    text = (ROOT / "Makefile").read_text(encoding="utf-8")
    return set(re.findall(r"^([a-z][\w-]*):", text, re.MULTILINE))


def paths_named(page: Path) -> Iterator[str]:
    """What looks like a file or folder of the repository in backticks."""
    for code in CODE.findall(prose(page)):
        if FILE.fullmatch(code) or ("/" in code and PATH.fullmatch(code)):
            yield code


def exists(name: str) -> bool:
    """Whether a path is there; a bare name may be that of a file or folder anywhere."""
    return (ROOT / name).exists() or name.rstrip("/") in names()


@cache
def names() -> frozenset[str]:
    """The names of all files and folders of the repository."""
    return frozenset(part for path in files() for part in path.relative_to(ROOT).parts)


@cache
def files() -> tuple[Path, ...]:
    """The files of the repository: everything but what .gitignore leaves out."""
    return tuple(sorted(walk(ROOT, frozenset((".git", *ignored())))))


def ignored() -> list[str]:
    """The names that .gitignore leaves out."""
    lines = (ROOT / ".gitignore").read_text(encoding="utf-8").split()
    return [line.rstrip("/") for line in lines]


def walk(folder: Path, left_out: frozenset[str]) -> Iterator[Path]:
    """The files below a folder."""
    for path in folder.iterdir():
        if path.name in left_out or path.is_symlink():
            continue
        if path.is_dir():
            yield from walk(path, left_out)
        else:
            yield path


@cache
def texts() -> dict[str, str]:
    """File → content, of every file that is text."""
    found = {}
    for path in files():
        content = path.read_bytes()
        if b"\0" not in content:
            found[path.relative_to(ROOT).as_posix()] = content.decode("utf-8")
    return found


def lines_with(pattern: re.Pattern[str]) -> list[tuple[str, str]]:
    """(file, line) wherever a pattern is found."""
    return [
        (name, line)
        for name, text in texts().items()
        if pattern.search(text)
        for line in text.splitlines()
        if pattern.search(line)
    ]


def test_every_folder_of_the_map_exists():
    assert [name for name in folders_of_the_map() if not (ROOT / name).is_dir()] == []


def test_every_package_is_in_the_map():
    packages = [f"{path.parent.name}/" for path in ROOT.glob("*/__init__.py")]

    assert [name for name in packages if name not in folders_of_the_map()] == []


@pytest.mark.parametrize("page", [README, CONTRIBUTING], ids=lambda page: page.name)
def test_every_make_command_is_a_target(page):
    named = re.findall(r"(?:`|^)make ([a-z-]+)", page.read_text(encoding="utf-8"), re.MULTILINE)

    assert named
    assert [name for name in named if name not in targets()] == []


def test_every_target_of_the_makefile_is_declared_as_a_command():
    text = (ROOT / "Makefile").read_text(encoding="utf-8")

    assert targets() <= set(re.findall(r"^\.PHONY: (.*)$", text, re.MULTILINE)[0].split())


@pytest.mark.parametrize("page", CHECKED, ids=lambda page: page.name)
def test_every_path_that_a_page_names_exists(page):
    assert [name for name in paths_named(page) if not exists(name)] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_between_pages_leads_somewhere(page):
    links = LINK.findall(CODE.sub("", prose(page)))
    inner = [link.partition("#")[0] for link in links if not re.match(r"[a-z]+:|#", link)]

    assert [link for link in inner if not (page.parent / link).exists()] == []


def test_no_file_names_a_package_registry():
    assert lines_with(HOSTS) == []


def test_no_file_names_a_path_of_the_machine_it_was_written_on():
    assert lines_with(MACHINE) == []
