"""The one setting that brings TensorFlow back."""

from __future__ import annotations

import os

SETTING = "JALON_TENSORFLOW"


def wanted() -> bool:
    """Whether the real TensorFlow shall be loaded; ValueError for anything but 0 and 1."""
    value = os.environ.get(SETTING, "0")
    if value not in ("0", "1"):
        raise ValueError(f"{SETTING} is `{value}`. Write 1 for the real TensorFlow, 0 without.")
    return value == "1"
