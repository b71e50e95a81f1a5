"""The page of the desk shows every picture that its command makes."""

from __future__ import annotations

from pathlib import Path

import pytest

from commands.desk_shots import SIZES, STATES

PAGE = (Path(__file__).parents[2] / "docs" / "desk.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("device", SIZES)
@pytest.mark.parametrize("state", STATES)
def test_the_page_shows_every_state_on_every_device(state, device):
    assert f"](desk/{state}-{device}.png)" in PAGE


@pytest.mark.parametrize("print_", ["a4", "ticket"])
def test_the_page_shows_both_prints(print_):
    assert f"](fiche/{print_}.png)" in PAGE
