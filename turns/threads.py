"""One thread for the arithmetic of a message: a second one costs more than it brings.

The matrices of one sentence are small, and the threads of OpenBLAS wait for each other by
computing; what they burn is missing to the gateway and to other conversations.
"""

from __future__ import annotations

from threadpoolctl import threadpool_limits


def apply() -> None:
    """From now on this process computes with one thread; training, which is no turn, is not."""
    threadpool_limits(1)
