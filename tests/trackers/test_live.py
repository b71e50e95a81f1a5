"""Trackers of conversations under way: few, not for long, and never those that were erased."""

from __future__ import annotations

from trackers.database import Point
from trackers.live import Live


def test_a_tracker_taken_is_no_longer_kept():
    live = Live(2, 60)
    live.keep("somebody", "tracker", Point())
    live.take("somebody")

    assert live.take("somebody") is None


def test_the_one_used_longest_ago_makes_room():
    live = Live(2, 60)
    for sender in ("first", "second", "first", "third"):
        live.keep(sender, sender, Point())

    assert list(live.kept) == ["first", "third"]


def test_what_was_erased_is_forgotten():
    live = Live(2, 60)
    live.keep("somebody", "tracker", Point(3, 0))
    live.forget({"somebody": 17})

    assert live.take("somebody") is None


def test_what_began_after_the_erasure_is_kept():
    live = Live(2, 60)
    live.keep("somebody", "tracker", Point(3, 17))
    live.forget({"somebody": 17})

    assert live.take("somebody").tracker == "tracker"


def test_who_has_not_spoken_for_long_is_forgotten():
    live = Live(2, 0)
    live.keep("somebody", "tracker", Point())
    live.forget({})

    assert live.take("somebody") is None
