"""What a text means, as a vector: the multilingual Universal Sentence Encoder, version 3."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import numpy as np

from understanding.encoding import Encoder

WIDTH = 512


@cache
def encoder() -> Encoder:
    """The encoder, loaded once; its weights come inside its package."""
    return Encoder()


def meanings(texts: Sequence[str]) -> np.ndarray:
    """One row of 512 numbers of length 1 per text."""
    return np.asarray(encoder().encode(list(texts)), dtype=np.float32)
