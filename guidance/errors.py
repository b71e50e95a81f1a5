"""Errors that tell who edits the catalogue what to write instead."""

from __future__ import annotations


class CatalogueError(ValueError):
    """The catalogue cannot be used; `problems` holds one sentence for each thing that is wrong."""

    def __init__(self, problems: tuple[str, ...]):
        super().__init__("\n".join(problems))
        self.problems = problems
