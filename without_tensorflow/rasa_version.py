"""Which Rasa the stand-in was made for."""

from __future__ import annotations

from importlib.metadata import version

RASA = "3.6.21"


class WrongRasa(RuntimeError):
    """The installed Rasa is not the one whose imports were looked at."""


def check() -> None:
    """WrongRasa unless the Rasa installed is the one that the stand-in was made for."""
    found = version("rasa")
    if found != RASA:
        raise WrongRasa(
            f"rasa {found} is installed, the stand-in for TensorFlow is made for {RASA}. "
            "Run the tests with JALON_TENSORFLOW=1 and without, then change RASA in "
            "without_tensorflow/rasa_version.py."
        )
