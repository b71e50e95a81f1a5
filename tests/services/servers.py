"""PostgreSQL and nginx of Debian in folders of their own, without root's rights."""

from __future__ import annotations

import contextlib
import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import psycopg2
import pytest

HOST = "127.0.0.1"
PROGRAMS = sorted(Path("/usr/lib/postgresql").glob("*/bin/postgres"))
NGINX = shutil.which("nginx") or "/usr/sbin/nginx"
START_WITHIN = 30.0


def missing() -> list[str]:
    """The Debian packages that the tests need and the machine has not."""
    there = {"postgresql": bool(PROGRAMS), "nginx-light": Path(NGINX).exists()}
    return [name for name, found in there.items() if not found]


needs_servers = pytest.mark.skipif(
    bool(missing()), reason=f"apt-get install {' '.join(missing())}: not on this machine"
)


def user() -> str | None:
    """Who the servers run as: nobody in particular when the tests run as root."""
    return "nobody" if os.geteuid() == 0 else None


def unprivileged(*command: str | Path) -> list[str]:
    """The command, run as that user."""
    name = user()
    if name is None:
        return [str(part) for part in command]
    who = pwd.getpwnam(name)
    rights = [f"--reuid={who.pw_uid}", f"--regid={who.pw_gid}", "--clear-groups"]
    return ["setpriv", *rights, *map(str, command)]


@contextlib.contextmanager
def folder() -> Iterator[Path]:
    """A temporary folder that the user owns."""
    path = Path(tempfile.mkdtemp(prefix="jalon-"))
    name = user()
    if name is not None:
        shutil.chown(path, name)
    try:
        yield path
    finally:
        shutil.rmtree(path, ignore_errors=True)


class Postgres:
    """A cluster on loopback, with few connections so that they can run out."""

    def __init__(self, path: Path, port: int, connections: int = 40):
        self.path, self.port, self.connections = path, port, connections
        self.process: subprocess.Popen[bytes] | None = None

    def make(self) -> None:
        """Makes the cluster."""
        initdb = PROGRAMS[-1].with_name("initdb")
        subprocess.run(
            unprivileged(
                initdb, "-D", self.path / "pg", "-U", "jalon", "-A", "trust", "-E", "UTF8",
                "--no-locale", "--no-sync",
            ),
            cwd=self.path, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.STDOUT,
        )  # fmt: skip

    def start(self) -> None:
        """Starts the server; returns once it answers."""
        told = {
            "listen_addresses": HOST,
            "port": self.port,
            "unix_socket_directories": self.path,
            "max_connections": self.connections,
            "fsync": "off",
            "shared_buffers": "32MB",
        }
        options = [f"--{name}={value}" for name, value in told.items()]
        with (self.path / "postgres.log").open("a") as log:
            self.process = subprocess.Popen(
                unprivileged(PROGRAMS[-1], "-D", self.path / "pg", *options),
                cwd=self.path, stdout=log, stderr=log,
            )  # fmt: skip
        end = time.monotonic() + START_WITHIN
        while time.monotonic() < end:
            with contextlib.suppress(psycopg2.Error):
                self.run("SELECT 1")
                return
            time.sleep(0.1)
        raise AssertionError((self.path / "postgres.log").read_text()[-2000:])

    def stop(self) -> None:
        """Stops the server; whoever is connected is cut off."""
        if self.process is not None:
            self.process.send_signal(signal.SIGINT)
            self.process.wait(20)
            self.process = None

    def tell(self, wish: signal.Signals) -> None:
        """Sends a signal to the server and to every process of it."""
        assert self.process is not None
        children = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text()
        for pid in (self.process.pid, *map(int, children.split())):
            os.kill(pid, wish)

    def url(self, database: str = "postgres") -> str:
        """The URL of a database."""
        return f"postgresql://jalon@{HOST}:{self.port}/{database}"

    def run(self, statement: str, database: str = "postgres") -> None:
        """Runs a statement."""
        connection = psycopg2.connect(self.url(database))
        try:
            connection.autocommit = True
            connection.cursor().execute(statement)
        finally:
            connection.close()

    def new(self, name: str) -> str:
        """The URL of a new database."""
        self.run(f"CREATE DATABASE {name}")
        return self.url(name)


@contextlib.contextmanager
def postgres(port: int, connections: int = 40) -> Iterator[Postgres]:
    """A PostgreSQL that runs."""
    with folder() as path:
        server = Postgres(path, port, connections)
        server.make()
        server.start()
        try:
            yield server
        finally:
            server.stop()
