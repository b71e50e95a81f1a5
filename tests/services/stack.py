"""The whole product on loopback as in production; a process that ends is started again."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from commands.canaries import outcome
from commands.stack import Ports, environment
from tests.services.nginx import Nginx, nginx
from tests.services.servers import HOST, Postgres, postgres

PORTS = {
    80: 16080, 443: 16443, 5000: 16050, 5050: 16051,
    8080: 16081, 8090: 16082, 5005: 16005, 5006: 16006, 5055: 16055, 5065: 16056, 8081: 16083,
}  # fmt: skip
POSTGRES = 16033
START_WITHIN, PAUSE = 240.0, 0.5
UVICORN = (sys.executable, "-m", "uvicorn", "--ws", "none", "--no-access-log", "--host", HOST,
           "--timeout-graceful-shutdown", "10")  # fmt: skip
RASA = (sys.executable, "-m", "without_tensorflow", "rasa", "run", "--interface", HOST,
        "--credentials", "credentials.yml", "--endpoints", "endpoints.yml")  # fmt: skip


class Process:
    """A process that is started again half a second after it ended, as systemd does."""

    def __init__(self, name: str, part: str, port: int, command: list[str], env: Mapping[str, str]):
        self.name, self.part, self.command, self.env = name, part, command, env
        self.url = f"http://{HOST}:{port}"
        self.file = Path(env["JALON_VAR"]) / f"{name.replace(' ', '-')}.pid"
        self.log = self.file.with_suffix(".log")
        self.stopping = threading.Event()
        self.started = 0
        self.thread = threading.Thread(target=self.keep, daemon=True)
        self.thread.start()

    def keep(self) -> None:
        """Runs it until it is told to stop."""
        while not self.stopping.is_set():
            with self.log.open("a") as log:
                running = subprocess.Popen(self.command, env=dict(self.env), stdout=log, stderr=log)
            self.started += 1
            self.file.write_text(str(running.pid))
            while running.poll() is None:
                if self.stopping.wait(0.05):
                    running.terminate()
                    try:
                        running.wait(12)
                    except subprocess.TimeoutExpired:
                        running.kill()
            self.stopping.wait(PAUSE)

    def kill(self) -> None:
        """Kills it in the middle of whatever it does."""
        os.kill(int(self.file.read_text()), signal.SIGKILL)

    def ready(self) -> bool:
        """Whether a canary through it is answered rightly."""
        return not outcome(self.part, self.url)


@dataclass
class Stack:
    """Everything that runs."""

    door: str
    database: Postgres
    proxy: Nginx
    var: Path
    processes: list[Process] = field(default_factory=list)

    def named(self, name: str) -> Process:
        """A process by its name."""
        return next(each for each in self.processes if each.name == name)

    def wait(self) -> float:
        """Seconds until every process answers; AssertionError with the end of a log."""
        began = time.monotonic()
        for each in self.processes:
            while not each.ready():
                lost = time.monotonic() - began > START_WITHIN
                assert not lost, f"{each.name}\n{each.log.read_text()[-3000:]}"
                time.sleep(0.3)
        return time.monotonic() - began

    def plan(self) -> Path:
        """A plan of commands/rolling.py for these processes: a polite end is a restart."""
        lines = [
            f"- {{name: {each.name}, restart: \"sh -c 'kill -TERM $(cat {each.file}); sleep 1'\","
            f' part: {each.part}, url: "{each.url}"}}'
            for each in self.processes
        ]
        file = self.var / "rolling.yml"
        file.write_text("\n".join(lines))
        return file


def told(var: Path, database: Postgres) -> dict[str, str]:
    """What every process is told."""
    names = {"JALON_DATABASE": "gateway", "JALON_DOSSIERS": "dossiers", "JALON_DESK": "desk"}
    urls = {setting: database.new(name) for setting, name in names.items()}
    base = environment(Ports(), var) | urls
    return base | {
        "JALON_TRACKERS": database.new("trackers"),
        "JALON_RASA_URL": f"http://{HOST}:{PORTS[5000]}",
        "JALON_ACTIONS_URL": f"http://{HOST}:{PORTS[5050]}/webhook",
        "JALON_SECRET": "a secret that both gateways share",
    }


def commands(env: Mapping[str, str]) -> Iterator[tuple[str, str, int, list[str]]]:
    """Name, part, port and command of every process."""
    for number, port in enumerate((PORTS[5055], PORTS[5065]), 1):
        command = [sys.executable, "-m", "rasa_sdk", "--actions", "actions", "--port", str(port)]
        yield f"actions {number}", "actions", port, command
    for number, port in enumerate((PORTS[5005], PORTS[5006]), 1):
        more = ["--port", str(port), "--model", env["JALON_MODEL"],
                "--enable-api", "--auth-token", env["JALON_RASA_TOKEN"]]  # fmt: skip
        yield f"rasa {number}", "rasa", port, [*RASA, *more]
    for number, port in enumerate((PORTS[8080], PORTS[8090]), 1):
        command = [sys.executable, "-m", "gateway", "--port", str(port)]
        yield f"gateway {number}", "gateway", port, command
    app = ["--factory", "desk.app:create", "--port", str(PORTS[8081])]
    yield "desk", "desk", PORTS[8081], [*UVICORN, *app]


@contextlib.contextmanager
def stack(var: Path) -> Iterator[Stack]:
    """The stack, once every process answers; stops all of it at the end."""
    with postgres(POSTGRES, connections=60) as database, nginx(PORTS) as proxy:
        env = told(var, database)
        os.environ["JALON_TRACKERS"] = env["JALON_TRACKERS"]  # where canaries are erased
        running = Stack(f"https://{HOST}:{PORTS[443]}", database, proxy, var)
        try:
            for name, part, port, command in commands(env):
                running.processes.append(Process(name, part, port, command, env))
            running.wait()
            yield running
        finally:
            stop(running.processes)
            del os.environ["JALON_TRACKERS"]


def stop(processes: list[Process]) -> None:
    """Ends every process."""
    ends: list[Callable[[], None]] = [each.stopping.set for each in processes]
    for end in ends:
        end()
    for each in processes:
        each.thread.join(20)
