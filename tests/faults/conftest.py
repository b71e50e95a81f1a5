"""One stack for all faults, what stands between its parts, and the table at the end."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
import pytest

from commands.stack import Ports, running
from commands.supervising import PROBE_EVERY, TICK
from tests.faults import report
from tests.faults.between import Between
from tests.faults.people import Person
from tests.telegram.bot_api import TOKEN, BotApi, serving

PORTS = Ports(gateway=15980, rasa=15905, actions=15955, desk=15981)
BETWEEN = 15950
OUTCOMES: list[report.Outcome] = []


class Stack:
    """The running parts."""

    def __init__(self, address: str, var: Path, between: Between, telegram: BotApi):
        self.address, self.var = address, var
        self.between, self.telegram = between, telegram

    def pid(self, part: str) -> int:
        """The process of a part."""
        return int((self.var / "run" / f"{part}.pid").read_text())

    def signal(self, part: str, number: signal.Signals) -> float:
        """Sends a signal to a part; returns the moment."""
        os.kill(self.pid(part), number)
        return time.monotonic()

    def kill(self, part: str) -> float:
        """Kills a part; returns the moment."""
        return self.signal(part, signal.SIGKILL)

    def ready(self) -> bool:
        """Whether a whole turn works."""
        try:
            return httpx.get(f"{self.address}/readyz", timeout=12).status_code == 200
        except httpx.TransportError:
            return False

    def whole_again(self, since: float, within: float = 120.0) -> float:
        """Seconds from a moment until a whole turn works."""
        while time.monotonic() - since < within:
            if self.ready():
                return time.monotonic() - since
            time.sleep(0.2)
        raise AssertionError("the stack did not recover")

    def seen(self) -> None:
        """Waits until the supervisor has seen every part answer, whoever was started last."""
        self.whole_again(time.monotonic())
        time.sleep(PROBE_EVERY + 2 * TICK)


@pytest.fixture(scope="session")
def running_stack(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stack]:
    """The stack, started once."""
    var = tmp_path_factory.mktemp("faults")
    between = Between(BETWEEN, PORTS.actions)
    with serving() as telegram:
        told = {
            "JALON_ACTIONS_URL": f"http://127.0.0.1:{BETWEEN}/webhook",
            "JALON_TELEGRAM_TOKEN": TOKEN,
            "JALON_TELEGRAM_API": telegram.at,
        }
        with running(PORTS, var, told, also=["actions"]) as address:
            yield Stack(address, var, between, telegram)
    between.shutdown()
    between.server_close()


@pytest.fixture
def stack(running_stack: Stack) -> Iterator[Stack]:
    """The stack, whole before and after."""
    running_stack.between.be("pass")
    running_stack.whole_again(time.monotonic())
    yield running_stack
    running_stack.between.be("pass")


@pytest.fixture
def person(stack: Stack) -> Person:
    """Somebody who has said hello."""
    someone = Person(stack.address)
    someone.say("bonjour")
    return someone


@pytest.fixture(scope="session")
def note() -> Callable[..., report.Outcome]:
    """Writes an outcome into the table; returns it."""

    def noted(fault: str, saw: str, seconds: float, lost: int, recovered: str) -> report.Outcome:
        OUTCOMES.append(report.Outcome(fault, saw, seconds, lost, recovered))
        return OUTCOMES[-1]

    return noted


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Prints the table, and writes it where the environment says."""
    if not OUTCOMES:
        return
    terminalreporter.section("faults")
    terminalreporter.write_line(report.table(OUTCOMES))
    page = os.environ.get("JALON_FAULTS_PAGE")
    if page:
        report.write(OUTCOMES, Path(page))
