"""Runs the model's graph node after node; Rasa has dask plan and schedule it at each message."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from rasa.engine.exceptions import GraphRunError
from rasa.engine.runner.dask import DaskGraphRunner

from turns.pins import replace

SOURCE = "45f0f52f574f"


def apply() -> None:
    """From now on graphs run so; Unpinned when Rasa has changed."""
    replace(DaskGraphRunner, "run", SOURCE, in_order)


def in_order(original: Callable[..., Any]) -> Callable[..., Any]:
    """The results of the targets, each node having run once, after those that it needs."""

    def run(self: Any, inputs: Any = None, targets: Any = None) -> dict[str, Any]:
        wanted = targets or self._graph_schema.target_names
        results = {name: (name, value) for name, value in (inputs or {}).items()}
        if not results.keys().isdisjoint(self._graph_schema.nodes):
            return dict(original(self, inputs, targets))
        try:
            for name, needs in plan(self, tuple(wanted)):
                if name not in results:
                    node = self._instantiated_nodes[name]
                    results[name] = node(*[results.get(need, need) for need in needs])
        except RuntimeError as error:
            raise GraphRunError("Error running runner.") from error
        return dict(results[name] for name in wanted)

    return run


def plan(runner: Any, targets: tuple[str, ...]) -> list[tuple[str, tuple[str, ...]]]:
    """The nodes behind some targets, each after what it needs; worked out once."""
    plans: dict[Any, Any] = runner.__dict__.setdefault("plans", {})
    if targets not in plans:
        plans[targets] = list(dict.fromkeys(n for t in targets for n in before(runner, t)))
    found: list[tuple[str, tuple[str, ...]]] = plans[targets]
    return found


def before(runner: Any, name: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """A node with all that it needs before it; nothing for what is given from outside."""
    node = runner._graph_schema.nodes.get(name)
    if node is not None:
        needs = tuple(node.needs.values())
        for need in needs:
            yield from before(runner, need)
        yield name, needs
