"""Two hundred persons who chat at human pace with the whole stack: `make bench-load`."""

from __future__ import annotations

import argparse
import os
import tempfile
from pathlib import Path

from bench.processes import megabytes, named, seconds
from bench.speaking import Heard, Stack, heard_by
from bench.turns import PORTS, place
from bench.written import write
from commands.stack import running

PAUSE = (5.0, 15.0)  # seconds between an answer and the next message


def main() -> None:
    """Has them chat, prints how long they waited, and writes it where asked."""
    parser = argparse.ArgumentParser(prog="python -m bench.load", description=__doc__)
    parser.add_argument("--persons", type=int, default=200)
    parser.add_argument("--seconds", type=float, default=120.0)
    parser.add_argument("--write", type=Path, help="page to write the figures into")
    asked = parser.parse_args()
    ports = [f"port {port}" for port in (PORTS.gateway, PORTS.rasa, PORTS.desk)]
    with (
        tempfile.TemporaryDirectory(dir=place()) as folder,
        running(PORTS, Path(folder)) as address,
    ):
        pids = list(named(*ports).values())
        before = seconds(pids)
        heard = heard_by(Stack, address, asked.persons, asked.seconds, PAUSE)
        busy = (seconds(pids) - before) / heard.seconds
        held = sum(megabytes(pid) for pid in pids)
    print(figures := sentence(asked.persons, heard, busy, held))
    if asked.write:
        write(asked.write, figures, "load")


def sentence(persons: int, heard: Heard, busy: float, held: float) -> str:
    """The figures as they stand in the documentation."""
    return (
        f"{persons} persons, a message every {PAUSE[0]:.0f} to {PAUSE[1]:.0f} s each, for "
        f"{heard.seconds:.0f} s on {os.cpu_count()} processors: {len(heard.waits)} turns, "
        f"{heard.errors} errors, p50 {heard.share(0.5):.0f} ms, p95 {heard.share(0.95):.0f} ms, "
        f"slowest {heard.share(1):.0f} ms; the stack keeps {busy:.2f} processors busy and holds "
        f"{held:.0f} MB."
    )


if __name__ == "__main__":
    main()
