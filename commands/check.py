"""Checks the catalogue and Rasa's data: `make check`."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from commands.train import RASA
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
    """`rasa data validate`, strict; its output only when something is wrong."""
    command = [RASA, "data", "validate", "--fail-on-warnings"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    print("rasa data validate: ok" if done.returncode == 0 else done.stdout + done.stderr)
    return done.returncode


if __name__ == "__main__":
    sys.exit(main())
