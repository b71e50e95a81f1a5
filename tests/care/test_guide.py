"""The coordinator's guide, carried out as it is written in a copy of the catalogue.

`$` begins a command; what stands below it must be printed (`…` stands for anything). A sentence
with a file and « ajoutez : », « remplacez : » or « déplacez la ligne » is done to that file.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import textwrap
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow
ROOT = Path(__file__).parents[2]
GUIDE = (ROOT / "docs" / "catalogue.md").read_text(encoding="utf-8")
COPIED = ("catalogue", "tests", "docs", ".git", "var", ".gitignore")
FENCE = r"\n\n? *```\w+\n(.*?)\n *```"
STEPS = {
    "append": rf"À la fin de `([^`]+)`, ajoutez :{FENCE}",
    "replace": rf"Dans `([^`]+)`, remplacez :{FENCE}\s+par :{FENCE}",
    "move": r"Dans `([^`]+)`, déplacez la ligne `([^`]+)` juste avant la ligne `([^`]+)`\.",
    "run": r"```console\n(.*?)\n *```",
}
ONE = re.compile("|".join(f"(?P<{name}>{step})" for name, step in STEPS.items()), re.DOTALL)


@dataclass(frozen=True)
class Step:
    """One thing to do, with what it names."""

    kind: str
    given: tuple[str, ...]
    line: int


def steps() -> Iterator[Step]:
    """The steps of the guide in their order."""
    for found in ONE.finditer(GUIDE):
        kind = str(found.lastgroup)
        given = re.fullmatch(STEPS[kind], found.group(), re.DOTALL)
        line = GUIDE.count("\n", 0, found.start()) + 1
        yield Step(kind, given.groups(), line)


@pytest.fixture(scope="module")
def copy(tmp_path_factory):
    """A copy of the catalogue and its cases, released as v1.0, with everything else linked."""
    folder = tmp_path_factory.mktemp("guide") / "jalon"
    folder.mkdir()
    for path in ROOT.iterdir():
        if path.name not in COPIED:
            (folder / path.name).symlink_to(path.resolve())
    shutil.copytree(ROOT / "catalogue", folder / "catalogue")
    shutil.copytree(ROOT / "tests" / "scenarios", folder / "tests" / "scenarios")
    shell(folder, "git init -q -b main . && git add catalogue tests && git commit -qm Released")
    shell(folder, "git tag v1.0 && git init -q --bare ../origin.git")
    shell(folder, "git remote add origin ../origin.git")
    return folder


def shell(folder: Path, command: str) -> str:
    """What a command prints; `make` takes the environment that is there as it is."""
    told = {
        f"GIT_{who}_{what}": "guide"
        for who in ("AUTHOR", "COMMITTER")
        for what in ("NAME", "EMAIL")
    }
    made = re.sub(r"^make\b", "make --no-print-directory READY= BIN=.venv/bin", command)
    done = subprocess.run(
        ["bash", "-c", made],
        cwd=folder,
        env={**os.environ, **told, "PYTHONPATH": ".", "VAR": "var"},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stdout + done.stderr


def append(folder: Path, file: str, block: str) -> None:
    """Adds a block at the end of a file, after an empty line where a record begins."""
    path, text = folder / file, textwrap.dedent(block)
    record = not text.startswith("further:")
    if not record or file.endswith(".feature"):
        text = textwrap.indent(text, "  ")
    before = path.read_text(encoding="utf-8").rstrip("\n")
    path.write_text(f"{before}\n{chr(10) * record}{text}\n", encoding="utf-8")


def replace(folder: Path, file: str, old: str, new: str) -> None:
    """Replaces the only lines that say this, whatever their indentation in the guide."""
    path = folder / file
    text = path.read_text(encoding="utf-8")
    wanted, written = (re.sub(r"(?m)^ {3}", "", block) for block in (old, new))
    assert text.count(f"{wanted}\n") == 1, wanted
    path.write_text(text.replace(f"{wanted}\n", f"{written}\n"), encoding="utf-8")


def move(folder: Path, file: str, moved: str, before: str) -> None:
    """Moves a whole row before another."""
    path = folder / file
    text = path.read_text(encoding="utf-8")
    row = re.search(rf"^- id: {moved}\n(?:(?!- id:).*\n?)*", text, re.MULTILINE).group()
    text = text.replace(row, "")
    path.write_text(text.replace(f"- id: {before}\n", f"{row}- id: {before}\n"), encoding="utf-8")


def run(folder: Path, block: str) -> None:
    """Runs the commands of a block and looks for what is printed below each."""
    for part in textwrap.dedent(block).strip().split("$ ")[1:]:
        command, *expected = part.strip().splitlines()
        printed = spaced(shell(folder, command))
        for line in expected:
            gone = re.search(r"^# « (.+) » n’est plus", line)
            if gone:
                assert gone[1] not in printed, command
            else:
                assert re.search(pattern(line), printed), f"$ {command}\n{line}\n---\n{printed}"


def pattern(line: str) -> str:
    """A line of the guide as a pattern: `…` stands for anything on the same line."""
    return ".*".join(re.escape(part) for part in spaced(line).strip().split("…"))


def spaced(text: str) -> str:
    """A text with plain spaces, one between words."""
    return re.sub(r"[ \u00a0\u202f]+", " ", text)


DO: dict[str, Callable[..., None]] = {
    "append": append,
    "replace": replace,
    "move": move,
    "run": run,
}


def test_the_guide_says_what_happens(copy):
    done = []
    for step in steps():
        DO[step.kind](copy, *step.given)
        done.append(step.kind)

    assert done.count("run") >= 12
    assert set(done) == set(STEPS)


def test_every_block_of_the_guide_is_carried_out():
    shown = len(re.findall(r"(?m)^ *```(?:yaml|gherkin|console)$", GUIDE))
    blocks = {"append": 1, "replace": 2, "move": 0, "run": 1}

    assert sum(blocks[step.kind] for step in steps()) == shown


def test_every_command_of_the_table_is_a_target():
    named = re.findall(r"\| `make ([a-z-]+)(?: FACTS=\S+)?` \|", GUIDE)
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")

    assert len(named) == 6
    assert [name for name in named if f"\n{name}: $(READY)" not in makefile] == []
