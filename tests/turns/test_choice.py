"""Which shortcuts are on."""

from __future__ import annotations

import pytest

from turns.choice import SHORTCUTS, chosen
from turns.pins import Unpinned, replace, restore


class Rasa:
    """Something with a function to replace."""

    def answer(self):
        """The answer."""
        return 41


def test_all_are_on():
    assert chosen({}) == SHORTCUTS


def test_none_can_be_on():
    assert chosen({"JALON_TURNS": "none"}) == ()


def test_some_can_be_on():
    assert chosen({"JALON_TURNS": "graph,live"}) == ("live", "graph")


def test_one_can_be_left_out():
    assert set(SHORTCUTS) - set(chosen({"JALON_TURNS": "-graph"})) == {"graph"}


def test_a_name_that_there_is_not_is_refused():
    with pytest.raises(ValueError, match="JALON_TURNS names grpah"):
        chosen({"JALON_TURNS": "grpah"})


def test_a_function_whose_source_has_changed_is_not_replaced():
    with pytest.raises(Unpinned, match=r"Rasa\.answer"):
        replace(Rasa, "answer", "another hash", lambda original: lambda self: 42)
    assert Rasa().answer() == 41


def test_the_original_comes_back():
    from turns.pins import digest

    replace(Rasa, "answer", digest(Rasa.answer), lambda original: lambda self: 42)
    shortened = Rasa().answer()
    restore(Rasa, "answer")

    assert (shortened, Rasa().answer()) == (42, 41)
