"""Everything that is published as data: file name → text."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from care.open import hsds, jsonld, tables
from care.open.publishing import Edition


def files(edition: Edition) -> dict[str, str]:
    """HSDS, JSON-LD and CSV of an edition."""
    services = [jsonld.service(edition, each) for each in edition.services]
    return {
        "hsds/services.json": as_json(hsds.page_of_services(edition)),
        "hsds/organizations.json": as_json(hsds.page_of_organizations(edition)),
        "services.jsonld": as_json(services),
        **{f"csv/{name}": text for name, text in tables.tables(edition).items()},
    }


def as_json(told: Any) -> str:
    """JSON that a person can read too."""
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"


@cache
def hsds_rules() -> dict[str, Any]:
    """The JSON Schema of the HSDS page of services."""
    file = Path(__file__).parent / "hsds.schema.yml"
    found: dict[str, Any] = yaml.safe_load(file.read_text(encoding="utf-8"))
    return found
