"""Python looks more seldom for garbage that refers to itself.

Nearly all that a turn leaves is freed at once, without a search. A search goes through all live
trackers, where it finds nothing, and holds everybody up meanwhile.
"""

from __future__ import annotations

import gc

SELDOM = (10_000, 10, 50)


def apply() -> None:
    """From now on this process searches so seldom; training, which is no turn, does not."""
    gc.set_threshold(*SELDOM)
