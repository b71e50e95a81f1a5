"""Keeps the processes of one machine alive: starts again what ended or no longer answers."""

from __future__ import annotations

import contextlib
import http.client
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

TICK = 0.25  # seconds between two looks at a process
PROBE_EVERY, PROBE_WITHIN = 1.0, 2.0
FROZEN_AFTER, START_WITHIN = 6.0, 120.0  # seconds without an answer; turns take milliseconds
FIRST_PAUSE, LONGEST_PAUSE, LIVED = 0.1, 15.0, 20.0
STOP_WITHIN = 8.0
ANSWERS = {"gateway": "/healthz", "rasa": "/", "actions": "/health", "desk": "/healthz"}


@dataclass(frozen=True)
class Part:
    """A process: its name, its command, the port and path that show that it lives."""

    name: str
    command: str
    port: int | None = None
    path: str = "/"


def parts_of(procfile: Path, told: Mapping[str, str]) -> Iterator[Part]:
    """The parts that a Procfile names."""
    for line in procfile.read_text().splitlines():
        name, _, command = line.partition(": ")
        if command:
            port = told.get(f"{name.upper()}_PORT")
            yield Part(name, command, int(port) if port else None, ANSWERS.get(name, "/"))


def lives(part: Part) -> bool:
    """Whether something answers on its port, whatever it says."""
    if part.port is None:
        return True
    asked = http.client.HTTPConnection("127.0.0.1", part.port, timeout=PROBE_WITHIN)
    with contextlib.closing(asked):
        try:
            asked.request("GET", part.path)
            return asked.getresponse().status > 0
        except (OSError, http.client.HTTPException):
            return False


class Watch:
    """One part: started, looked at, killed when it is frozen, started again."""

    def __init__(self, part: Part, run: Path, say: Callable[[str], None]):
        self.part, self.say = part, say
        self.pid_file = run / f"{part.name}.pid"
        self.stopping = threading.Event()
        self.process: subprocess.Popen[bytes] | None = None

    def keep(self) -> None:
        """Keeps the part running until it is told to stop."""
        pause = FIRST_PAUSE
        while not self.stopping.is_set():
            began = time.monotonic()
            process = self.start()
            self.look_after(process)
            if self.stopping.is_set():
                return
            pause = FIRST_PAUSE if time.monotonic() - began > LIVED else pause
            self.say(f"{self.part.name} ended ({process.returncode}), starts again")
            self.stopping.wait(pause)
            pause = min(pause * 2, LONGEST_PAUSE)

    def start(self) -> subprocess.Popen[bytes]:
        """Starts the process and writes its id."""
        told = {**os.environ, "JALON_PID_FILE": str(self.pid_file)}
        self.process = subprocess.Popen(["/bin/sh", "-c", self.part.command], env=told)
        self.pid_file.write_text(f"{self.process.pid}\n")
        return self.process

    def look_after(self, process: subprocess.Popen[bytes]) -> None:
        """Returns once the process has ended; kills what serves when it is frozen."""
        heard, allowed, probed = time.monotonic(), START_WITHIN, 0.0
        serving = self.serving
        while process.poll() is None and not self.stopping.wait(TICK):
            if time.monotonic() - probed < PROBE_EVERY:
                continue
            if self.serving != serving:  # another child, which has to load first
                serving, heard, allowed = self.serving, time.monotonic(), START_WITHIN
            if lives(self.part):
                if allowed == START_WITHIN and self.part.port:
                    self.say(f"{self.part.name} answers")
                heard, allowed = time.monotonic(), FROZEN_AFTER
            elif time.monotonic() - heard > allowed:
                self.say(f"{self.part.name} has not answered for {allowed:.0f} s")
                self.kill()
                heard, allowed = time.monotonic(), START_WITHIN
            probed = time.monotonic()

    @property
    def serving(self) -> str:
        """The id of what serves: of the process, or of the child that it wrote into the file."""
        return self.pid_file.read_text().strip()

    def kill(self) -> None:
        """Kills what serves."""
        with contextlib.suppress(ProcessLookupError, ValueError):
            os.kill(int(self.serving), signal.SIGKILL)

    def stop(self) -> None:
        """Ends the process, politely at first."""
        self.stopping.set()
        if self.process is None:
            return
        self.process.terminate()
        self.process.send_signal(signal.SIGCONT)  # a stopped process hears nothing else
        try:
            self.process.wait(STOP_WITHIN)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


def supervise(parts: list[Part], run: Path) -> None:
    """Runs the parts until SIGTERM or SIGINT."""
    run.mkdir(parents=True, exist_ok=True)
    watches = [
        Watch(part, run, lambda line: print(f"supervisor: {line}", flush=True)) for part in parts
    ]
    threads = [threading.Thread(target=watch.keep, daemon=True) for watch in watches]
    for thread in threads:
        thread.start()
    wait_for_a_signal()
    stoppers = [threading.Thread(target=watch.stop) for watch in watches]
    for thread in stoppers:
        thread.start()
    for thread in stoppers:
        thread.join()


def wait_for_a_signal() -> None:
    """Returns once the process is told to stop."""
    told = threading.Event()
    for wish in (signal.SIGTERM, signal.SIGINT):
        signal.signal(wish, lambda *_: told.set())
    while not told.wait(1.0):
        pass


if __name__ == "__main__":
    wanted = sys.argv[2:]
    parts = parts_of(Path("Procfile"), os.environ)
    supervise([p for p in parts if not wanted or p.name in wanted], Path(sys.argv[1]))
