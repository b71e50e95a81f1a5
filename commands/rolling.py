"""Restarts one process after the other, each once the one before has answered a canary.

    python -m commands.rolling deploy/rolling.yml

Stops at the first process whose canary is not answered rightly in time: those after it still run
what ran before.
"""

from __future__ import annotations

import shlex
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

import yaml

from commands.canaries import CANARIES, outcome

READY_WITHIN, ASK_EVERY = 120.0, 0.5  # seconds
SETTLES = 3.0  # longer than the proxy leaves a server out that refused it (fail_timeout)
RIGHT_IN_A_ROW = 2


@dataclass(frozen=True)
class Step:
    """A process: its name, the command that restarts it, which part it is and where it listens."""

    name: str
    restart: str
    part: str
    url: str


def steps_of(plan: Path) -> list[Step]:
    """The steps of a plan; SystemExit naming what is wrong in it."""
    try:
        steps = [Step(**each) for each in yaml.safe_load(plan.read_text(encoding="utf-8"))]
    except (TypeError, yaml.YAMLError) as wrong:
        raise SystemExit(f"{plan}: {wrong}") from None
    unknown = [step for step in steps if step.part not in CANARIES]
    if unknown:
        raise SystemExit(f"{plan}: {unknown[0].name}: part is not one of {', '.join(CANARIES)}")
    return steps


def roll(steps: Iterable[Step], say: Callable[[str], None] = print) -> bool:
    """Whether every process was restarted and answers; stops at the first that does not."""
    for step in steps:
        before = outcome(step.part, step.url)
        say(f"{step.name}: restarting" + (f" (was: {before})" if before else ""))
        began = time.monotonic()
        subprocess.run(shlex.split(step.restart), check=True)
        if still := answers(step):
            say(f"{step.name}: {still}. Stopped here; the processes after it are as they were.")
            return False
        say(f"{step.name}: a canary was answered rightly after {time.monotonic() - began:.1f} s")
        time.sleep(SETTLES)
    return True


def answers(step: Step) -> str:
    """What is still wrong when time is over; nothing once two canaries in a row were right."""
    end, right, found = time.monotonic() + READY_WITHIN, 0, ""
    while right < RIGHT_IN_A_ROW:
        found = outcome(step.part, step.url)
        right = 0 if found else right + 1
        if found and time.monotonic() > end:
            return found
        time.sleep(ASK_EVERY)
    return ""


if __name__ == "__main__":
    if not roll(steps_of(Path(sys.argv[1])), lambda line: print(line, flush=True)):
        sys.exit(1)
