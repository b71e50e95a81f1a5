"""Checks the catalogue and Rasa's data: `make check`."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from commands.train import QUIET, RASA
from guidance.errors import CatalogueError
from guidance.loading import load_catalogue


def main() -> int:
    """0 when everything is right; prints every problem otherwise."""
    try:
        catalogue = load_catalogue(Path("catalogue"))
    except CatalogueError as wrong:
        print(f"{len(wrong.problems)} problems in the catalogue:\n{wrong}")
        return 1
    print(f"catalogue: {len(catalogue.services)} services, {len(catalogue.pathways)} pathways: ok")
    return validate()


def validate() -> int:
    """`rasa data validate`, strict also about warnings of its own; its output only when wrong."""
    done = rasa("data", "validate", "--fail-on-warnings")
    said = done.stdout + done.stderr
    wrong = done.returncode or int("UserWarning" in said)
    print(said if wrong else "rasa data validate: ok")
    return wrong


def rasa(*arguments: object) -> subprocess.CompletedProcess[str]:
    """What a Rasa command printed and how it ended, with no server behind it."""
    nowhere = {"JALON_TRACKERS": "nowhere.db", "JALON_ACTIONS_URL": "http://127.0.0.1:9/webhook"}
    told = {**os.environ, **QUIET, **nowhere}
    command = [*RASA, *map(str, arguments)]
    return subprocess.run(command, env=told, capture_output=True, text=True, check=False)


if __name__ == "__main__":
    sys.exit(main())
