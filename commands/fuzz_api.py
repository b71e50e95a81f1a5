"""Sends the API everything that its description allows and forbids: `make fuzz-api`."""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

from starlette.applications import Starlette
from starlette.routing import Mount

from commands.widget_talk import served
from desk.api.app import api
from desk.showing import knowledge_of

SCHEMATHESIS = Path(".venv-fuzz/bin/schemathesis")
NO_LIMIT = 10**9


def main() -> int:
    """Serves the API on a free port of loopback and has it tried; 0 when nothing is found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=int, default=120, help="stop after this long")
    seconds = parser.parse_args().seconds
    app = Starlette(routes=[Mount("/api/v1", api(knowledge_of(Path("catalogue")), NO_LIMIT))])
    with served(app) as address:
        return subprocess.run(
            [
                SCHEMATHESIS, "run", f"{address}/api/v1/openapi.json", "--no-color",
                "--phases", "examples,coverage,fuzzing,stateful", "--checks", "all",
                "--max-examples", "100", "--max-time", str(seconds),
                "--generation-database", "none",
            ],
            check=False,
        ).returncode  # fmt: skip


if __name__ == "__main__":
    sys.exit(main())
