"""The processes of one machine, supervised, on loopback, until they are told to stop."""

from __future__ import annotations

import contextlib
import dataclasses
import os
import secrets
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError

from commands.train import QUIET, current_model
from turns.choice import chosen

SUPERVISOR = (sys.executable, "-m", "commands.supervising")
START_WITHIN = 180.0
STOP_WITHIN = 15.0


@dataclass(frozen=True)
class Ports:
    """Where the processes listen."""

    gateway: int = 8080
    rasa: int = 5005
    actions: int = 5055
    desk: int = 8081

    def busy(self) -> list[int]:
        """The ports that something else listens on."""
        return [port for port in dataclasses.astuple(self) if listening(port)]


def listening(port: int) -> bool:
    """Whether something listens on a port of this machine."""
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def environment(ports: Ports, var: Path) -> dict[str, str]:
    """What the processes are told."""
    var.mkdir(parents=True, exist_ok=True)
    return {
        **os.environ,
        **QUIET,
        "SANIC_HOST": "127.0.0.1",
        "JALON_PYTHON": sys.executable,
        "JALON_MODEL": str(current_model()),
        "JALON_VAR": str(var),
        "JALON_TRACKERS": str(var / "trackers.db"),
        "JALON_DOSSIERS": os.environ.get("JALON_DOSSIERS", f"sqlite:///{var / 'dossiers.db'}"),
        "JALON_DESK": os.environ.get("JALON_DESK", f"sqlite:///{var / 'desk.db'}"),
        "JALON_CHAT_URL": os.environ.get(
            "JALON_CHAT_URL", f"http://127.0.0.1:{ports.gateway}/chat"
        ),
        "JALON_RASA_TOKEN": secrets.token_hex(16),
        "JALON_RASA_URL": f"http://127.0.0.1:{ports.rasa}",
        "JALON_ACTIONS_URL": os.environ.get("JALON_ACTIONS_URL", actions_url(ports)),
        "DESK_PORT": str(ports.desk),
        "GATEWAY_PORT": str(ports.gateway),
        "RASA_PORT": str(ports.rasa),
        "ACTIONS_PORT": str(ports.actions),
    }


def actions_url(ports: Ports) -> str:
    """Where Rasa finds the actions: in its own process, unless JALON_TURNS leaves that out."""
    here = "actions" in chosen()
    return "local:actions" if here else server_url(ports.actions)


def server_url(port: int | str) -> str:
    """The address of an action server on this machine."""
    return f"http://127.0.0.1:{port}/webhook"


def processes(told: Mapping[str, str]) -> list[str]:
    """What is started of the Procfile: an action server only where Rasa asks one."""
    server = told["JALON_ACTIONS_URL"] == server_url(told["ACTIONS_PORT"])
    return ["rasa", "gateway", "desk", *(["actions"] if server else [])]


@contextlib.contextmanager
def running(
    ports: Ports, var: Path, changed: Mapping[str, str] | None = None, also: Sequence[str] = ()
) -> Iterator[str]:
    """The address of a stack that answers; stops every process at the end.

    `changed` says what the processes are told otherwise than on an ordinary machine, `also` which
    parts of the Procfile are started beside those that they need.
    """
    busy = ports.busy()
    if busy:
        raise SystemExit(f"Ports already in use: {busy}. Stop what listens there first.")
    told = environment(ports, var) | dict(changed or {})
    with (var / "jalon.log").open("w") as log:
        supervisor = subprocess.Popen(
            [*SUPERVISOR, var / "run", *processes(told), *also], env=told, stdout=log, stderr=log,
            start_new_session=True,
        )  # fmt: skip
        try:
            wait_until_ready(f"http://127.0.0.1:{ports.gateway}", supervisor, var / "jalon.log")
            yield f"http://127.0.0.1:{ports.gateway}"
        finally:
            stop(supervisor)


def wait_until_ready(address: str, supervisor: subprocess.Popen[bytes], log: Path) -> None:
    """Returns once a whole turn works; SystemExit with the log's end when it never does."""
    end = time.monotonic() + START_WITHIN
    while time.monotonic() < end and supervisor.poll() is None:
        with contextlib.suppress(URLError, OSError):
            if urllib.request.urlopen(f"{address}/readyz", timeout=12).status == 200:
                return
        time.sleep(0.3)
    raise SystemExit(f"The servers did not start:\n{log.read_text()[-4000:]}")


def stop(supervisor: subprocess.Popen[bytes]) -> None:
    """Stops the supervisor, which stops its processes; kills what is left."""
    with contextlib.suppress(ProcessLookupError):
        supervisor.send_signal(signal.SIGTERM)
    with contextlib.suppress(subprocess.TimeoutExpired):
        supervisor.wait(STOP_WITHIN)
    with contextlib.suppress(ProcessLookupError):
        os.killpg(supervisor.pid, signal.SIGKILL)
