"""Rasa's own tests: its data is clean, and stories said in words go where they should."""

from __future__ import annotations

from pathlib import Path

import pytest

from commands.check import rasa, validate
from commands.train import current_model

pytestmark = pytest.mark.slow
STORIES = Path("tests/test_stories.yml")


def test_stories_said_in_words_go_where_they_should(tmp_path):
    done = rasa(
        "test", "core", "--stories", STORIES, "--model", current_model(), "--out", tmp_path,
        "--e2e", "--fail-on-prediction-errors",
    )  # fmt: skip

    assert done.returncode == 0, (done.stdout + done.stderr)[-3000:]


def test_rasas_data_is_clean():
    assert validate() == 0
