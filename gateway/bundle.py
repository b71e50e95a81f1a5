"""The widget's modules as few small scripts, so that a phone asks once and waits less."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

IMPORT = re.compile(r'^import [^"]*? from "(\.{1,2}/.+?)";\n', re.MULTILINE | re.DOTALL)
EXPORT = re.compile(r"^export (?=(?:async|class|const|function|default) )", re.MULTILINE)
SHEET = re.compile(r"replaceSync\(`(.*?)`\)", re.DOTALL)


@cache
def bundle(entry: Path) -> str:
    """The entry after everything that it imports, without comments, imports and indentation.

    All modules share one scope: their top-level names must differ. Only the entry exports.
    """
    *before, last = (lean(path.read_text(encoding="utf-8")) for path in in_order(entry))
    return "".join([*(EXPORT.sub("", module) for module in before), last])


def in_order(entry: Path) -> list[Path]:
    """The modules that an entry needs, each after those that it needs itself."""
    found: list[Path] = []
    for name in IMPORT.findall(entry.read_text(encoding="utf-8")):
        found += in_order((entry.parent / name).resolve())
    return list(dict.fromkeys([*found, entry]))


def lean(source: str) -> str:
    """A module without what only readers need."""
    source = IMPORT.sub("", source)
    source = re.sub(r"^\s*//.*\n", "", source, flags=re.MULTILINE)
    source = re.sub(r"^\s+", "", source, flags=re.MULTILINE)
    return SHEET.sub(lambda found: f"replaceSync(`{lean_style(found[1])}`)", source)


def lean_style(style: str) -> str:
    """A style sheet without the spaces that mean nothing."""
    return re.sub(r";?\s*}", "}", re.sub(r"\s*([{;,>])\s*|(?<=:) ", r"\1", style)).strip()
