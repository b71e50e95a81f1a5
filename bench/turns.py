"""What a turn costs beside Rasa as it comes, and what each shortcut brings: `make bench-turns`."""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import os
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import aiohttp

from bench.installation import size
from bench.processes import megabytes, named, seconds
from bench.rasa_process import process, wait
from bench.speaking import PATIENCE, SCRIPT, Alone, Heard, Stack, heard_by
from bench.stock import stock_running
from bench.written import table, write
from commands.stack import Ports, environment, running
from turns.choice import SHORTCUTS

PORTS = Ports(gateway=15810, rasa=15811, actions=15812, desk=15813)
STOCK_RASA, STOCK_ACTIONS = 15814, 15815
CROWDS = (1, 10, 50)
TIMES = 4  # that the two set-ups take turns with a crowd
ROUNDS = 18  # of the script in one conversation: 216 turns
EARLY, LATE = 1, 16  # the rounds that begin at turn 13 and at turn 193


SetUp = tuple[type[Stack], str, Sequence[int]]


class Cost(NamedTuple):
    """Processor milliseconds of a turn early in a conversation and late."""

    early: float
    late: float


def main() -> None:
    """Measures what is asked for, prints it and writes it where asked."""
    parser = argparse.ArgumentParser(prog="python -m bench.turns", description=__doc__)
    parser.add_argument("--seconds", type=float, default=24.0, help="length of each measurement")
    parser.add_argument("--only", choices=("stack", "shortcuts"), help="measure only this")
    parser.add_argument("--write", type=Path, help="page to write the figures into")
    asked = parser.parse_args()
    measured = {
        "stack": lambda: beside_stock(asked.seconds),
        "shortcuts": shortcuts,
    }
    for name, measure in measured.items():
        if asked.only in (None, name):
            print(figures := measure())
            if asked.write:
                write(asked.write, figures, name)


def beside_stock(length: float) -> str:
    """The whole stack beside Rasa as it comes, in the same run."""
    with (
        tempfile.TemporaryDirectory(dir=place()) as folder,
        stock_running(STOCK_RASA, STOCK_ACTIONS, Path(folder, "stock")) as (there, theirs),
    ):
        begun = time.monotonic()
        with running(PORTS, Path(folder, "ours")) as here:
            ready = time.monotonic() - begun
            wanted = [f"port {port}" for port in (PORTS.gateway, PORTS.rasa, PORTS.desk)]
            found = named(*wanted)
            pids = [found[word] for word in wanted]
            set_ups = ((Alone, there, theirs), (Stack, here, pids))
            for kind, address, _ in set_ups:
                heard_by(kind, address, 2, 2.0)  # to warm up
            rows = [row for many in CROWDS for row in both(many, *in_turns(set_ups, many, length))]
            held = [megabytes(pid) for pid in pids]
    head = ("persons", "set-up", "turns/s", "p50 ms", "p95 ms", "processor ms a turn", "errors")
    names = ("gateway", "Rasa with its actions", "desk")
    told = ", ".join(f"{name} {each:.0f}" for name, each in zip(names, held, strict=True))
    return (
        f"{table(head, rows)}\n\nThe whole stack is ready {ready:.1f} s after its start and holds "
        f"{sum(held):.0f} MB ({told}) after these turns; its installation takes "
        f"{size(Path('.venv').resolve()):.0f} MB."
    )


def place() -> Path:
    """Where the databases are: on the disk that `make run` has them on."""
    folder = Path(os.environ.get("VAR", "var"))
    folder.mkdir(exist_ok=True)
    return folder.resolve()


def in_turns(set_ups: Sequence[SetUp], many: int, length: float) -> list[tuple[Heard, float]]:
    """What so many persons heard of each set-up, and the processor milliseconds that a turn cost.

    The set-ups are asked one after the other, several times: a machine that others use too is
    faster at one moment than at another.
    """
    heard, spent = [Heard() for _ in set_ups], [0.0 for _ in set_ups]
    for _ in range(TIMES):
        for at, (kind, address, pids) in enumerate(set_ups):
            before = seconds(pids)
            heard[at] += heard_by(kind, address, many, length / TIMES)
            spent[at] += seconds(pids) - before
    costs = [1000 * s / max(1, len(h.waits)) for h, s in zip(heard, spent, strict=True)]
    found = list(zip(heard, costs, strict=True))
    for (kind, _, _), each in zip(set_ups, found, strict=True):
        print(kind.__name__, many, *cells(*each), flush=True)
    return found


def both(many: int, stock: tuple[Heard, float], ours: tuple[Heard, float]) -> Iterator[list[str]]:
    """The two rows of a crowd and their ratio."""
    for name, (heard, cost) in (("Rasa’s defaults", stock), ("whole stack", ours)):
        yield [str(many), name, *cells(heard, cost)]
    faster = ours[0].rate / stock[0].rate
    shares = [stock[0].share(part) / ours[0].share(part) for part in (0.5, 0.95)]
    cheaper = stock[1] / ours[1]
    yield [str(many), "ratio", *(f"**{each:.1f}**" for each in (faster, *shares, cheaper)), ""]


def cells(heard: Heard, cost: float) -> list[str]:
    """The figures of one crowd."""
    waits = (f"{heard.share(part):.0f}" for part in (0.5, 0.95))
    return [f"{heard.rate:.1f}", *waits, f"{cost:.1f}", str(heard.errors)]


def shortcuts() -> str:
    """Rasa with its actions: all shortcuts, all but one, none."""
    choices = ("all", *(f"-{name}" for name in SHORTCUTS), "none")
    rows = []
    for choice in choices:
        cost = cost_with(choice)
        growth = f"{cost.late / cost.early:.2f}"
        rows.append([f"`{choice}`", f"{cost.early:.1f}", f"{cost.late:.1f}", growth])
        print(rows[-1], flush=True)
    head = ("`JALON_TURNS`", "processor ms, turns 13–36", "turns 193–216", "growth")
    return table(head, rows)


def cost_with(choice: str) -> Cost:
    """The cost of turns of Rasa with these shortcuts, the action server's included."""
    with (
        tempfile.TemporaryDirectory(dir=place()) as folder,
        rasa_with(choice, Path(folder)) as pids,
    ):
        return asyncio.run(long_conversations(f"http://127.0.0.1:{PORTS.rasa}", pids))


@contextlib.contextmanager
def rasa_with(choice: str, var: Path) -> Iterator[Sequence[int]]:
    """The processes of a Rasa with these shortcuts."""
    before, os.environ["JALON_TURNS"] = os.environ.get("JALON_TURNS", "all"), choice
    told, log = environment(PORTS, var), var / "log"
    os.environ["JALON_TURNS"] = before
    with contextlib.ExitStack() as stack:
        commands = [
            line.partition("exec ")[2] for line in Path("Procfile").read_text().splitlines()
        ]
        wanted = commands[1:2] if told["JALON_ACTIONS_URL"].startswith("local:") else commands[:2]
        started = [
            stack.enter_context(process(["bash", "-c", f"exec {c}"], told, log)) for c in wanted
        ]
        wait(f"http://127.0.0.1:{PORTS.rasa}/", started[-1], log)
        # what was started only watches over the process that serves
        ports = [f"port {port}" for port in (PORTS.rasa, PORTS.actions)]
        yield list(named(*ports[: len(started)]).values())


async def long_conversations(address: str, pids: Sequence[int]) -> Cost:
    """The cost of turns early and late in two long conversations, after one to warm up."""
    async with aiohttp.ClientSession(timeout=PATIENCE) as client:
        person = Alone(client, address)
        await person.open()
        await script(person)
        rounds = []
        for _ in range(2):
            await person.open()
            rounds.append([await cost_of(person, pids) for _ in range(ROUNDS)])
    early, late = (
        sum(sum(costs[at : at + 2]) for costs in rounds) / (4 * len(SCRIPT)) for at in (EARLY, LATE)
    )
    return Cost(early, late)


async def cost_of(person: Alone, pids: Sequence[int]) -> float:
    """Processor milliseconds of one script."""
    before = seconds(pids)
    await script(person)
    return 1000 * (seconds(pids) - before)


async def script(person: Alone) -> None:
    """Says the script once."""
    for text in SCRIPT:
        await person.say(text)


if __name__ == "__main__":
    main()
