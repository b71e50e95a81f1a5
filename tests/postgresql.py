"""A private PostgreSQL on a free port of this machine, stopped at the end."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

INSTALLED = sorted(Path("/usr/lib/postgresql").glob("*/bin"))
UNPRIVILEGED = "nobody"
needs_postgresql = pytest.mark.skipif(
    not INSTALLED,
    reason="PostgreSQL is not installed (Debian and Ubuntu: apt-get install postgresql)",
)


class Cluster:
    """A cluster in a folder of its own: PostgreSQL does not run as root."""

    def __init__(self, folder: Path, port: int):
        self.folder, self.port = folder, port
        self.url = f"postgresql://jalon@127.0.0.1:{port}/postgres"
        self.owner: dict[str, Any] = {"user": UNPRIVILEGED} if os.getuid() == 0 else {}
        if self.owner:
            shutil.chown(folder, UNPRIVILEGED)

    def run(self, program: str, *arguments: object) -> None:
        """Runs one of its programs."""
        command = [str(INSTALLED[-1] / program), "-D", str(self.folder / "data")]
        subprocess.run(
            [*command, *map(str, arguments)], check=True, cwd=self.folder,
            stdout=subprocess.DEVNULL, **self.owner,
        )  # fmt: skip

    def start(self) -> None:
        """Returns once it answers."""
        told = f"-p {self.port} -k {self.folder} -c listen_addresses=127.0.0.1 -c fsync=off"
        self.run("pg_ctl", "-w", "-l", self.folder / "log", "-o", told, "start")

    def stop(self) -> None:
        """Ends every connection."""
        self.run("pg_ctl", "-w", "-m", "immediate", "stop")


def free_port() -> int:
    """A port that nothing listens on."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


@pytest.fixture(scope="module")
def cluster() -> Iterator[Cluster]:
    """A running cluster."""
    with tempfile.TemporaryDirectory() as folder:
        made = Cluster(Path(folder), free_port())
        made.run("initdb", "-U", "jalon", "-A", "trust", "-E", "UTF8", "--no-sync")
        made.start()
        yield made
        made.stop()
