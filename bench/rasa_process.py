"""One Rasa process with its action server: started, spoken to once, weighed and stopped."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple
from urllib.error import URLError

import httpx

from commands.train import QUIET

RASA_PORT, ACTIONS_PORT = 15905, 15955
START_WITHIN = 300.0
TEXT = "Je suis étudiante à Liège et je cherche un job"


class Start(NamedTuple):
    """Seconds until the model answers, of them on a processor; resident megabytes then, after a
    turn and at most; threads."""

    seconds: float
    computing: float
    after_start: float
    after_turn: float
    most: float
    threads: int


def started(python: Path, model: Path, var: Path, told: Mapping[str, str]) -> Start:
    """The cost of one start of Rasa with this Python; SystemExit when it does not answer."""
    environment = {
        **os.environ,
        **QUIET,
        "SANIC_HOST": "127.0.0.1",
        "JALON_TRACKERS": str(var / "trackers.db"),
        "JALON_DOSSIERS": f"sqlite:///{var / 'dossiers.db'}",
        "JALON_ACTIONS_URL": f"http://127.0.0.1:{ACTIONS_PORT}/webhook",
        **told,
    }
    log = var / "log"
    with process(actions(), environment, log) as acting:
        wait(f"http://127.0.0.1:{ACTIONS_PORT}/health", acting, log)
        begun = time.perf_counter()
        with process(rasa(python, model), environment, log) as running:
            wait(f"http://127.0.0.1:{RASA_PORT}/", running, log)
            seconds, computing = time.perf_counter() - begun, processor_seconds(running)
            before = status(running, "VmRSS")
            say(TEXT)
            held = (before, status(running, "VmRSS"), status(running, "VmHWM"))
            return Start(
                seconds, computing, *(each / 1024 for each in held), status(running, "Threads")
            )


def actions() -> list[object]:
    """The command of the action server."""
    return [sys.executable, "-m", "rasa_sdk", "--actions", "actions", "--port", ACTIONS_PORT]


def rasa(python: Path, model: Path) -> list[object]:
    """The command of Rasa, as in the Procfile."""
    return [
        python, "-m", "without_tensorflow", "rasa", "run", "--interface", "127.0.0.1",
        "--port", RASA_PORT, "--credentials", "credentials.yml", "--endpoints", "endpoints.yml",
        "--model", model,
    ]  # fmt: skip


@contextlib.contextmanager
def process(
    command: Sequence[object], environment: Mapping[str, str], log: Path
) -> Iterator[subprocess.Popen[bytes]]:
    """A process that writes into a log; stopped at the end."""
    with log.open("ab") as output:
        running = subprocess.Popen(
            [*map(str, command)], env=environment, stdout=output, stderr=output
        )
    try:
        yield running
    finally:
        running.kill()
        running.wait()


def wait(address: str, running: subprocess.Popen[bytes], log: Path) -> None:
    """Returns once an address answers; SystemExit with the log's end when it never does."""
    end = time.monotonic() + START_WITHIN
    while time.monotonic() < end and running.poll() is None:
        with contextlib.suppress(URLError, OSError):
            urllib.request.urlopen(address, timeout=5)
            return
        time.sleep(0.05)
    raise SystemExit(f"{address} did not answer:\n{log.read_text(errors='replace')[-3000:]}")


def say(text: str) -> None:
    """Sends one message; SystemExit when nothing comes back."""
    body = {"sender": "bench", "message": text}
    address = f"http://127.0.0.1:{RASA_PORT}/webhooks/rest/webhook"
    if not httpx.post(address, json=body, timeout=60).raise_for_status().json():
        raise SystemExit("Rasa had nothing to say")


def status(running: subprocess.Popen[bytes], name: str) -> int:
    """A figure of a process as Linux tells it; memory in kilobytes."""
    lines = Path(f"/proc/{running.pid}/status").read_text(encoding="ascii").splitlines()
    return int(next(line for line in lines if line.startswith(f"{name}:")).split()[1])


def processor_seconds(running: subprocess.Popen[bytes]) -> float:
    """How long a process has computed: what does not depend on what else the machine does."""
    fields = (
        Path(f"/proc/{running.pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    )
    user, system = map(int, fields[11:13])
    return (user + system) / os.sysconf("SC_CLK_TCK")
