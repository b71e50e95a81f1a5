"""The gateway's own sentences, from `words.yml`."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import yaml


@cache
def words() -> dict[str, str]:
    """Name → French sentence."""
    content = (Path(__file__).parent / "words.yml").read_text(encoding="utf-8")
    return dict(yaml.safe_load(content))
