"""Stands in for TensorFlow, which Rasa imports at start and our pipeline never uses.

`python -m without_tensorflow rasa run …` runs a module as `python -m` does, with modules for
TensorFlow and its companions that hold names and do nothing: classes can be derived from them and
types be written with them; anything called raises `TensorFlowLeftOut`. `JALON_TENSORFLOW=1` brings
the real ones back, where `requirements-full.txt` is installed.
"""

from __future__ import annotations

import sys

from without_tensorflow.finding import LEFT_OUT, NOT_FOR_SERVING, Finder
from without_tensorflow.rasa_version import RASA, WrongRasa
from without_tensorflow.stubs import StubModule, TensorFlowLeftOut
from without_tensorflow.wish import wanted

__all__ = ["RASA", "TensorFlowLeftOut", "WrongRasa", "install"]


def install(serving: bool = False) -> bool:
    """Puts the stand-in before every real import unless TensorFlow is wanted; whether it did.

    A process that only serves does without more. RuntimeError when a real TensorFlow is loaded
    already.
    """
    if wanted():
        return False
    if "tensorflow" in sys.modules and not isinstance(sys.modules["tensorflow"], StubModule):
        raise RuntimeError("TensorFlow is loaded already. Call `install` before Rasa is imported.")
    wished = LEFT_OUT | NOT_FOR_SERVING if serving else LEFT_OUT
    found = next((finder for finder in sys.meta_path if isinstance(finder, Finder)), None)
    if found is None:
        sys.meta_path.insert(0, Finder(wished))
    else:
        found.left_out |= wished
    return True
