"""Checks the catalogue and Rasa's data: `make check`; one file with `-m commands.check FILE`."""

from __future__ import annotations

import argparse
import datetime
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from care.lint.checking import everything_wrong, wrong_file
from care.lint.finding import ERROR, Finding
from care.lint.texts import kind_of
from care.lint.typography import mended
from commands.train import QUIET, RASA

CATALOGUE = Path("catalogue")
OLD = "pkg_resources is deprecated"  # said of how Rasa asks for its own version


def main(given: Sequence[str] = ()) -> int:
    """0 when everything is right; prints every problem otherwise, warnings too."""
    wish = arguments_of(given)
    files = wish.files or sorted(CATALOGUE.rglob("*.yml"))
    if wish.mend:
        print(f"typography: {sum(map(mended, filter(kind_of, files)))} texts mended")
    today = datetime.date.today()
    if wish.files:
        return told([each for file in files for each in wrong_file(file, today)])
    return told(everything_wrong(CATALOGUE, today)) or (0 if wish.mend else validate())


def arguments_of(given: Sequence[str]) -> argparse.Namespace:
    """The command line, read."""
    parser = argparse.ArgumentParser(prog="python -m commands.check", description=__doc__)
    parser.add_argument("files", nargs="*", type=Path, help="files of the catalogue, else all")
    parser.add_argument("--mend", action="store_true", help="rewrite what is wrong in typography")
    return parser.parse_args(given)


def told(findings: Sequence[Finding]) -> int:
    """1 when there is an error; prints every finding, warnings last, and how many there are."""
    for each in sorted(findings, key=lambda found: found.severity != ERROR):
        print(f"{each.severity}: {each}")
    counts = Counter(each.severity for each in findings)
    print(f"catalogue: {counts['error']} errors, {counts['warning']} warnings")
    return int(counts["error"] > 0)


def validate() -> int:
    """`rasa data validate`, strict also about warnings of its own; its output only when wrong."""
    done = rasa("data", "validate", "--fail-on-warnings")
    said = done.stdout + done.stderr
    warned = [line for line in said.splitlines() if "UserWarning" in line and OLD not in line]
    wrong = done.returncode or int(bool(warned))
    print(said if wrong else "rasa data validate: ok")
    return wrong


def rasa(*arguments: object) -> subprocess.CompletedProcess[str]:
    """What a Rasa command printed and how it ended, with no server behind it."""
    nowhere = {"JALON_TRACKERS": "nowhere.db", "JALON_ACTIONS_URL": "http://127.0.0.1:9/webhook"}
    told = {**os.environ, **QUIET, **nowhere}
    command = [*RASA, *map(str, arguments)]
    return subprocess.run(command, env=told, capture_output=True, text=True, check=False)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
