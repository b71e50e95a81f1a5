"""The table of settings in docs/deployment.md holds what the code reads, no more and no less."""

from __future__ import annotations

import re

from tests.test_imports import MAY_IMPORT, ROOT

NAME = re.compile(r"\bJALON_[A-Z_]*[A-Z]\b")
READ_IN = (*MAY_IMPORT, "deploy", "Procfile", "endpoints.yml", "Makefile")
PAGE = ROOT / "docs" / "deployment.md"


def documented() -> set[str]:
    """The variables of the table."""
    return set(re.findall(r"^\| `(JALON_\w+)` \|", PAGE.read_text(encoding="utf-8"), re.MULTILINE))


def read() -> set[str]:
    """The variables that code, units and containers name."""
    roots = [ROOT / name for name in READ_IN]
    files = [f for root in roots for f in ([root] if root.is_file() else root.rglob("*"))]
    texts = (f.read_text(encoding="utf-8") for f in files if f.is_file() and f.suffix != ".pyc")
    return {name for text in texts for name in NAME.findall(text)}


def test_every_variable_of_the_product_is_in_the_table():
    assert read() - documented() == set()


def test_every_variable_of_the_table_is_one_of_the_product():
    assert documented() - read() == set()
