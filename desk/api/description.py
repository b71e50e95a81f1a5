"""The OpenAPI 3.1 description of the API, with the values that the catalogue has today."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from desk.api.door import LONGEST_BODY
from guidance.catalogue import REGISTERS, Catalogue
from guidance.facts import FACTS, VALUES

HERE = Path(__file__).parent


def description(catalogue: Catalogue) -> dict[str, Any]:
    """The whole description: what openapi.yml says, with values and common answers filled in."""
    written = (HERE / "openapi.yml").read_text(encoding="utf-8")
    told: dict[str, Any] = yaml.safe_load(written.replace("{LONGEST_BODY}", str(LONGEST_BODY)))
    schemas = told["components"]["schemas"]
    for fact, values in VALUES.items():
        schemas[fact] = {"type": "string", "enum": list(values)}
    schemas["commune"] = {"type": "string", "enum": sorted(catalogue.places.communes)}
    schemas["fact"] = {"type": "string", "enum": list(FACTS)}
    schemas["register"] = {"type": "string", "enum": list(REGISTERS)}
    for path in told["paths"].values():
        for operation in path.values():
            operation["responses"].update(always())
    return told


def always() -> dict[str, Any]:
    """The answers that every operation may give."""
    codes = ("400", "429", "500")
    return {code: {"$ref": f"#/components/responses/{code}"} for code in codes}
