"""Two gateways, two Rasa processes, two action servers: each part is killed while people chat."""

from __future__ import annotations

import asyncio
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

import httpx
import pytest

from tests.services.load import ANSWER, COMMUNES, PROMISED, SILENCE, Said, Talker
from tests.services.servers import needs_servers
from tests.services.stack import Process, Stack, stack

pytestmark = [pytest.mark.slow, needs_servers]
PACE = 3.0  # seconds between an answer and the next message
CALM, AFTER = 6.0, 5.0  # seconds
PEOPLE = 10
HEAD = (
    "fault",
    "messages",
    "way on",
    "lost",
    "mixed",
    "forgotten",
    "silent",
    "slowest s",
    "back s",
)


@dataclass
class Run:
    """What is going on: the phase, when each fault came, every message."""

    phase: str = "nothing"
    faults: dict[str, float] = field(default_factory=dict)
    said: list[Said] = field(default_factory=list)
    rolled: str = ""
    logged: Counter[str] = field(default_factory=Counter)

    def of(self, phase: str) -> list[Said]:
        """The messages of a phase."""
        return [each for each in self.said if each.phase == phase]

    def row(self, phase: str) -> tuple[str, ...]:
        """The line of a phase."""
        mine, fault = self.of(phase), self.faults[phase]
        late = [each.answered - fault for each in mine if each.first != ANSWER and each.answered]
        return (
            phase,
            str(len(mine)),
            str(sum(each.first not in (ANSWER, SILENCE) for each in mine)),
            *(str(sum(getattr(e, n) for e in mine)) for n in ("lost", "mixed", "forgotten")),
            str(sum(silent(each) for each in mine)),
            f"{max((each.seconds for each in mine), default=0):.1f}",
            f"{max(late, default=0):.1f}",
        )


def silent(said: Said) -> bool:
    """Whether nothing that helps came in time."""
    return said.first == SILENCE or said.seconds > PROMISED


def restart(server: Stack) -> None:
    """PostgreSQL is away for two seconds."""
    server.database.stop()
    time.sleep(2)
    server.database.start()


def rolling(server: Stack, run: Run) -> None:
    """Every process is restarted by the command."""
    done = subprocess.run(
        [sys.executable, "-m", "commands.rolling", server.plan()], capture_output=True, text=True
    )
    run.rolled = done.stdout + done.stderr[-2000:]
    assert done.returncode == 0, run.rolled


def faults(server: Stack, run: Run) -> dict[str, Callable[[], None]]:
    """What happens while people chat, in this order."""
    killed = ("rasa 1", "rasa 2", "gateway 1", "gateway 2", "actions 1", "actions 2")
    return {
        "nothing": lambda: None,
        **{f"{name} killed": server.named(name).kill for name in killed},
        "PostgreSQL restarted": lambda: restart(server),
        "nginx reloaded": server.proxy.reload,
        "rolling restart": lambda: rolling(server, run),
    }


async def played(server: Stack) -> Run:
    """Everything that people said while each fault came."""
    run, stop = Run(), asyncio.Event()
    door = {"base_url": server.door, "verify": False, "timeout": 15.0}
    async with httpx.AsyncClient(**door, headers={"Host": "jalon.example"}) as client:
        people = [Talker(client, name, PACE, lambda: run.phase) for name in list(COMMUNES)[:PEOPLE]]
        talking = [asyncio.create_task(each.talk(stop)) for each in people]
        for phase, fault in faults(server, run).items():
            await asyncio.to_thread(server.wait)
            run.phase, run.faults[phase] = phase, time.monotonic()
            await asyncio.sleep(1)
            run.faults[phase] = time.monotonic()
            await asyncio.to_thread(fault)
            await asyncio.sleep(CALM)
            await asyncio.to_thread(server.wait)
            await asyncio.sleep(AFTER)
        stop.set()
        await asyncio.gather(*talking)
        run.said = [said for each in people for said in each.all]
    return run


@pytest.fixture(scope="module")
def run(tmp_path_factory):
    with stack(tmp_path_factory.mktemp("var")) as server:
        found = asyncio.run(played(server))
        for each in server.processes:
            found.logged += complaints(each)
        return found


def complaints(process: Process) -> Counter[str]:
    """How often a gateway wrote each of its own warnings, which hold nothing but a reason."""
    if process.part != "gateway":
        return Counter()
    known = ("rasa gave no answer", "was not kept", "unexpected")
    lines = process.log.read_text().splitlines()
    return Counter(line for line in lines if any(word in line for word in known))


@pytest.fixture(scope="module", autouse=True)
def table(run, request):
    """Prints the table at the end."""
    rows = [HEAD, *(run.row(phase) for phase in run.faults)]
    widths = [max(len(row[n]) for row in rows) for n in range(len(HEAD))]
    lines = ["  ".join(cell.ljust(w) for cell, w in zip(row, widths, strict=True)) for row in rows]
    with request.config.pluginmanager.getplugin("capturemanager").global_and_fixture_disabled():
        logged = [f"{times} × {line}" for line, times in run.logged.most_common()]
        print("\n".join(["", *lines, "", *logged, "", run.rolled]))


def test_no_message_is_lost(run):
    assert [each for each in run.said if each.lost] == []


def test_no_two_conversations_are_mixed(run):
    assert [each for each in run.said if each.mixed] == []


def test_nothing_that_was_known_is_forgotten(run):
    assert [each for each in run.said if each.forgotten] == []


def test_nobody_is_left_without_an_answer_or_a_clear_message(run):
    assert [each for each in run.said if silent(each)] == []


def test_a_rolling_restart_is_noticed_by_nobody(run):
    rolled = run.of("rolling restart")

    assert len(rolled) > 30
    assert [each for each in rolled if each.first != ANSWER] == []


def test_every_phase_had_messages(run):
    assert [phase for phase in run.faults if len(run.of(phase)) < 5] == []
