"""What processes cost, as Linux counts it: processor time and memory."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

TICK = os.sysconf("SC_CLK_TCK")


def named(*words: str) -> dict[str, int]:
    """Word → process whose command holds it; the youngest where there are several."""
    found = {}
    for folder in sorted(Path("/proc").glob("[0-9]*"), key=lambda each: int(each.name)):
        try:
            command = (folder / "cmdline").read_bytes().replace(b"\0", b" ").decode()
        except OSError:
            continue
        found |= {word: int(folder.name) for word in words if word in command}
    return found


def seconds(processes: Iterable[int]) -> float:
    """How long these processes have computed."""
    return sum(computed(process) for process in processes)


def computed(process: int) -> float:
    """How long one process has computed, in seconds."""
    fields = Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICK


def megabytes(process: int) -> float:
    """The resident memory of a process."""
    lines = Path(f"/proc/{process}/status").read_text(encoding="utf-8").splitlines()
    kilobytes = next(line for line in lines if line.startswith("VmRSS:")).split()[1]
    return int(kilobytes) / 1024
