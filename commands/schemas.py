"""Writes the JSON Schemas of the catalogue, and the line that leads editors to them."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from care.schemas import schema_of, schemas

CATALOGUE = Path("catalogue")
FOLDER = "schemas"
MARK = "# yaml-language-server: $schema="


def main() -> int:
    """0; prints how many schemas and files there are."""
    folder = CATALOGUE / FOLDER
    folder.mkdir(exist_ok=True)
    for name, schema in schemas().items():
        (folder / f"{name}.json").write_text(written(schema), encoding="utf-8")
    files = sorted(CATALOGUE.rglob("*.yml"))
    for path in files:
        path.write_text(marked(path, CATALOGUE), encoding="utf-8")
    print(f"{len(schemas())} schemas in {folder}, {len(files)} files lead to them")
    return 0


def written(schema: dict[str, Any]) -> str:
    """A schema as it stands in its file."""
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"


def marked(path: Path, catalogue: Path) -> str:
    """The content of a file with the line that names its schema on top."""
    content = path.read_text(encoding="utf-8")
    if content.startswith(MARK):
        content = content.partition("\n")[2]
    up = "../" * (len(path.relative_to(catalogue).parts) - 1)
    return f"{MARK}{up}{FOLDER}/{schema_of(path)}.json\n{content}"


if __name__ == "__main__":
    sys.exit(main())
