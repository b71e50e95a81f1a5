"""What Rasa costs with TensorFlow and without: `make bench-install`."""

from __future__ import annotations

import argparse
import os
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import distributions
from pathlib import Path
from statistics import median

from bench.rasa_process import Start, started
from bench.written import write
from commands.train import current_model

MEGABYTE = 2**20
RUNS = 3
TITLES = (
    "set-up", "packages", "installation MB", "start s", "of it computing s",
    "memory after start MB", "after a turn MB", "most MB", "threads",
)  # fmt: skip


@dataclass(frozen=True)
class SetUp:
    """An installation and what its Rasa process is told."""

    name: str
    folder: Path
    told: Mapping[str, str]


SET_UPS = (
    SetUp("with TensorFlow", Path(".venv-full"), {"JALON_TENSORFLOW": "1"}),
    SetUp("with TensorFlow installed, not loaded", Path(".venv-full"), {"JALON_TENSORFLOW": "0"}),
    SetUp("without TensorFlow", Path(".venv"), {"JALON_TENSORFLOW": "0"}),
)


def main() -> None:
    """Starts each set-up a few times, prints the figures and writes them where asked."""
    parser = argparse.ArgumentParser(prog="python -m bench.installation", description=__doc__)
    parser.add_argument("--runs", type=int, default=RUNS, help="starts of each set-up")
    parser.add_argument("--write", type=Path, help="page to write the figures into")
    asked = parser.parse_args()
    rows = [row(set_up, asked.runs) for set_up in SET_UPS]
    about = f"Medians of {asked.runs} starts with the trained model, {os.cpu_count()} processors."
    print(figures := f"{about}\n\n{table(rows)}")
    if asked.write:
        write(asked.write, figures)


def row(set_up: SetUp, runs: int) -> tuple[str, ...]:
    """The cells of a set-up, one per title."""
    starts = [one_start(set_up) for _ in range(runs)]
    return (
        set_up.name,
        str(packages(set_up.folder)),
        f"{size(set_up.folder):.0f}",
        *(
            f"{median(each):.{place < 2:d}f}"
            for place, each in enumerate(zip(*starts, strict=True))
        ),
    )


def one_start(set_up: SetUp) -> Start:
    """What one start with a fresh tracker store cost."""
    with tempfile.TemporaryDirectory() as var:
        return started(set_up.folder / "bin" / "python", current_model(), Path(var), set_up.told)


def packages(folder: Path) -> int:
    """How many distributions an environment holds."""
    return len(list(distributions(path=[str(p) for p in folder.glob("lib/*/site-packages")])))


def size(folder: Path) -> float:
    """The megabytes that an environment takes on disk."""
    said = subprocess.run(["du", "-sk", folder], capture_output=True, text=True, check=True)
    return int(said.stdout.split()[0]) * 1024 / MEGABYTE


def table(rows: Sequence[Sequence[str]]) -> str:
    """A table in Markdown whose columns also line up as plain text."""
    rule = ["---", *("--:" for _ in TITLES[1:])]
    lines = [TITLES, rule, *rows]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    return "\n".join(
        "| " + " | ".join(c.ljust(w) for c, w in zip(cells, widths, strict=True)) + " |"
        for cells in lines
    )


if __name__ == "__main__":
    main()
