"""A process kept warm: its child is followed by another, and nobody outlives the parent."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.telegram.people import until

ROOT = Path(__file__).parents[2]
SERVES = "import commands.warm as w; w.BEFOREHAND = ('json',); w.main(['http.server', '0'])"


@pytest.fixture
def warm(tmp_path):
    """A parent that serves from a child, and how to read the child's id."""
    file = tmp_path / "pid"
    told = {**os.environ, "JALON_PID_FILE": str(file), "JALON_TENSORFLOW": "0"}
    parent = subprocess.Popen(
        [sys.executable, "-c", SERVES], cwd=ROOT, env=told, stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )  # fmt: skip

    def child():
        return int(file.read_text() or 0) if file.exists() else 0

    until(child)
    yield parent, child
    parent.kill()
    parent.wait()


def lives(pid):
    """Whether a process is there and no corpse."""
    try:
        return "\nState:\tZ" not in Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return False


def test_a_child_that_ends_is_followed_by_another(warm):
    _, child = warm
    before = child()
    os.kill(before, signal.SIGKILL)

    assert until(lambda: child() not in (0, before))


@pytest.mark.skipif(sys.platform != "linux", reason="told by Linux alone")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGKILL])
def test_the_child_ends_with_its_parent(warm, number):
    parent, child = warm
    before = child()
    until(lambda: lives(before))
    os.kill(parent.pid, number)
    parent.wait(10)

    until(lambda: not lives(before))
    assert not lives(before)
