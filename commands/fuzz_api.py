"""Sends the API everything that its description allows and forbids: `make fuzz-api`."""

from __future__ import annotations

import argparse
import contextlib
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import uvicorn
from starlette.applications import Starlette
from starlette.routing import Mount

from desk.api.app import api
from desk.showing import knowledge_of

SCHEMATHESIS = Path(".venv-fuzz/bin/schemathesis")
NO_LIMIT = 10**9


def main() -> int:
    """Serves the API on a free port of loopback and has it tried; 0 when nothing is found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=int, default=120, help="stop after this long")
    seconds = parser.parse_args().seconds
    with served() as address:
        return subprocess.run(
            [
                SCHEMATHESIS, "run", f"{address}/api/v1/openapi.json", "--no-color",
                "--phases", "examples,coverage,fuzzing,stateful", "--checks", "all",
                "--max-examples", "100", "--max-time", str(seconds),
                "--generation-database", "none",
            ],
            check=False,
        ).returncode  # fmt: skip


@contextlib.contextmanager
def served() -> Iterator[str]:
    """The address where the API answers without a limit, as long as the block runs."""
    app = Starlette(routes=[Mount("/api/v1", api(knowledge_of(Path("catalogue")), NO_LIMIT))])
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = uvicorn.Server(uvicorn.Config(app, port=port, log_level="error", ws="none"))
    thread = threading.Thread(target=server.run)
    thread.start()
    while not server.started:
        time.sleep(0.02)
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        server.should_exit = True
        thread.join()


if __name__ == "__main__":
    sys.exit(main())
