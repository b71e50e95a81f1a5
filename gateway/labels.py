"""The French names of facts and of their values, for channels that show what was understood."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from guidance.errors import CatalogueError
from guidance.loading import labels_in


def load_labels(catalogue: Path) -> dict[str, dict[str, Any]]:
    """Fact → its name and the titles of its values; CatalogueError when the file is wrong."""
    problems: list[str] = []
    found = labels_in(catalogue / "labels.yml", problems)
    if problems:
        raise CatalogueError(tuple(problems))
    return {
        fact: {
            "name": words.vous,
            "values": dict(found.values.get(fact, {})),
        }
        for fact, words in found.facts.items()
    }
