"""Reads the YAML files of the catalogue, and tells where one cannot be read."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

FOLDERS = ("services", "pathways", "places")
LOOK = "Look for a missing quote, colon or bracket, or for an id used twice."


class Loader(yaml.CSafeLoader):
    """YAML in which `yes` and `no` are words, as in the contract, and only true/false are flags.

    A key that stands twice is an error: the first record would be lost without a word.
    """

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        """The mapping of a node whose keys are all different."""
        seen: set[str] = set()
        for key, _ in node.value:
            if str(key.value) in seen:
                twice = f"`{key.value}` stands twice"
                raise yaml.constructor.ConstructorError(None, None, twice, key.start_mark)
            seen.add(str(key.value))
        return super().construct_mapping(node, deep)


Loader.yaml_implicit_resolvers = {
    letter: [
        (tag, pattern)
        for tag, pattern in resolvers
        if tag != "tag:yaml.org,2002:bool" or letter in "tTfF"
    ]
    for letter, resolvers in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}


def read_yaml(path: Path, problems: list[str]) -> Any:
    """The content of a YAML file; None with a problem noted when it cannot be read."""
    try:
        return yaml.load(path.read_text(encoding="utf-8"), Loader)
    except yaml.MarkedYAMLError as broken:
        line = broken.problem_mark.line + 1 if broken.problem_mark else 1
        problems.append(f"{shown(path)}, line {line}: cannot be read: {broken.problem}. {LOOK}")
    except (OSError, ValueError, yaml.YAMLError) as broken:
        problems.append(f"{shown(path)}: cannot be read: {' '.join(str(broken).split())}")
    return None


def shown(path: Path) -> str:
    """A file of the catalogue as an editor knows it: `catalogue/services/forem.yml`."""
    inner = f"{path.parent.name}/" if path.parent.name in FOLDERS else ""
    return f"catalogue/{inner}{path.name}"
