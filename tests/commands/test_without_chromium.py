"""A machine without Chromium skips the browser tests and says so in one line."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow
ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def told(tmp_path_factory) -> str:
    """What pytest says of some browser tests where no programme is on the PATH."""
    bare = {**os.environ, "PATH": str(tmp_path_factory.mktemp("empty")), "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "pytest", "tests/browser/test_kinds.py"]
    done = subprocess.run(command, cwd=ROOT, env=bare, capture_output=True, text=True, check=True)
    return done.stdout


def test_one_line_says_that_there_is_no_chromium(told):
    line = "tests/browser was skipped: there is no `chromium` on the PATH."

    assert told.splitlines().count(line) == 1


def test_nothing_runs_and_nothing_fails(told):
    assert "skipped" in told
    assert [word for word in ("passed", "failed", "error") if f" {word}" in told] == []
