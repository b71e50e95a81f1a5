"""What the working copy changes for people since the last release: `make impact`."""

from __future__ import annotations

import argparse
import datetime
import io
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from care.cases.reading import readable_cases
from care.impact import Impact
from care.report import page, report_of
from guidance.catalogue import Catalogue
from guidance.dates import as_of
from guidance.errors import CatalogueError
from guidance.facts import Answers
from guidance.loading import load_catalogue

CASES = Path("tests/scenarios")
SHOWN = Path("var")


def main(given: Sequence[str] = ()) -> int:
    """0 when the impact could be told, whatever it is; 2 when one catalogue does not load."""
    wish = arguments_of(given)
    base = wish.base or last_release()
    try:
        pair = (catalogue_at(base), load_catalogue(Path("catalogue")))
        impact = Impact(*(as_of(each, wish.on) for each in pair))
    except (CatalogueError, subprocess.CalledProcessError) as broken:
        print(f"impact: cannot compare with {base}:\n{broken}")
        return 2
    report = report_of(impact, base, recorded(CASES, impact.work))
    wish.out.mkdir(parents=True, exist_ok=True)
    for name in ("impact.html", "impact.md"):
        (wish.out / name).write_text(page(report, name), encoding="utf-8")
    print(page(report, "impact.txt"))
    print(f"{wish.out}/impact.html, {wish.out}/impact.md")
    return 0


def arguments_of(given: Sequence[str]) -> argparse.Namespace:
    """The command line, read."""
    parser = argparse.ArgumentParser(prog="python -m commands.impact", description=__doc__)
    parser.add_argument("--base", default="", help="a tag, branch or commit; else the last release")
    day = datetime.date.fromisoformat
    parser.add_argument("--on", type=day, default=datetime.date.today(), help="2027-09-01")
    parser.add_argument("--out", type=Path, default=SHOWN, help="the folder for page and comment")
    return parser.parse_args(given)


def last_release() -> str:
    """The last tag; without one `main`, and on `main` itself what was committed last."""
    tag = git("describe", "--tags", "--abbrev=0", "HEAD", check=False)
    if tag:
        return tag
    main, head = git("rev-parse", "main", check=False), git("rev-parse", "HEAD")
    return "main" if main and main != head else "HEAD"


def git(*arguments: str, check: bool = True) -> str:
    """What git prints; empty when it fails and may."""
    done = subprocess.run(["git", *arguments], capture_output=True, text=True, check=check)
    return done.stdout.strip() if done.returncode == 0 else ""


def catalogue_at(reference: str) -> Catalogue:
    """The catalogue as it stood at a tag, branch or commit."""
    command = ["git", "archive", reference, "catalogue"]
    packed = subprocess.run(command, capture_output=True, check=True).stdout
    with tempfile.TemporaryDirectory() as folder, tarfile.open(fileobj=io.BytesIO(packed)) as files:
        files.extractall(folder)
        return load_catalogue(Path(folder) / "catalogue")


def recorded(folder: Path, catalogue: Catalogue) -> Mapping[str, Answers]:
    """Person → answers, of every case of any day that can be read."""
    cases = readable_cases(folder, catalogue)
    return {case.name: case.truth() for case in cases if case.day is None}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
