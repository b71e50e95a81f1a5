"""Runs every test that the pages on security and privacy name, and tells how they ended."""

from __future__ import annotations

import argparse
import datetime
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from importlib.metadata import version
from pathlib import Path

SECURITY, PRIVACY = Path("docs/security.md"), Path("docs/privacy.md")
NAMED = re.compile(r"`(test_\w+)`")
STATES = ("passed", "skipped", "failed")
SHOWN = ("rasa", "starlette", "uvicorn", "aiohttp", "sqlalchemy", "cryptography")
PAGE = """# Security and privacy, tested

Made by `make trust` on {day} with Python {python}, {versions}.
It runs every test that [docs/security.md](../security.md) names for a threat and every test that
[docs/privacy.md](../privacy.md) names, and fails when one fails or does not run. A test with
parameters counts once for each of them.

{passed} passed, {skipped} skipped, {failed} failed, {missing} did not run.

## Threats

{threats}

## Privacy

{privacy}
"""

Outcomes = Mapping[str, Counter[str]]


def threats(page: str) -> Iterator[tuple[str, list[str]]]:
    """Each threat of the table, with the tests that try it."""
    table = page.partition("## Threats")[2].partition("\n## ")[0]
    for line in table.splitlines():
        named = NAMED.findall(line)
        if line.startswith("|") and named:
            yield line.strip("|").partition("|")[0].strip(), named


def promises(page: str) -> Iterator[tuple[str, list[str]]]:
    """Each test of the page, by its name in words."""
    for name in dict.fromkeys(NAMED.findall(page)):
        yield name.removeprefix("test_").replace("_", " "), [name]


def files_of(names: Iterable[str]) -> list[Path]:
    """The test modules that define some tests."""
    wanted = [f"def {name}(" for name in names]
    modules = sorted(Path("tests").rglob("test_*.py"))
    return [m for m in modules if any(each in m.read_text(encoding="utf-8") for each in wanted)]


def run(names: list[str]) -> Outcomes:
    """How often each test passed, was skipped and failed."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder, "report.xml")
        chosen = " or ".join(names)
        command = [sys.executable, "-m", "pytest", *files_of(names), "-k", chosen]
        subprocess.run([*command, f"--junitxml={report}"], check=False)
        return outcomes(report.read_text(encoding="utf-8"))


def outcomes(report: str) -> Outcomes:
    """How often each test passed, was skipped and failed, as pytest's report in XML tells."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for case in ET.fromstring(report).iter("testcase"):
        kinds = {each.tag for each in case}
        bad = kinds & {"failure", "error"}
        state = "failed" if bad else "skipped" if "skipped" in kinds else "passed"
        found[case.get("name", "").partition("[")[0]][state] += 1
    return found


def table(rows: Iterable[tuple[str, list[str]]], found: Outcomes, head: str) -> str:
    """A row for each threat or promise: how many tests, and how they ended."""
    lines = [f"| {head} | tests | passed | skipped | failed |", "|---|--:|--:|--:|--:|"]
    for what, names in rows:
        count: Counter[str] = sum((found.get(name, Counter()) for name in names), Counter())
        cells = (what, len(names), *(count[state] for state in STATES))
        lines.append(f"| {' | '.join(map(str, cells))} |")
    return "\n".join(lines)


def page(security: str, privacy: str, found: Outcomes, missing: list[str]) -> str:
    """The page."""
    every = sum(found.values(), Counter())
    return PAGE.format(
        day=datetime.date.today().isoformat(),
        python=".".join(map(str, sys.version_info[:3])),
        versions=", ".join(f"{name} {version(name)}" for name in SHOWN),
        missing=len(missing),
        threats=table(threats(security), found, "threat"),
        privacy=table(promises(privacy), found, "what is promised"),
        **{state: every[state] for state in STATES},
    )


def main() -> int:
    """0 when every test that the pages name ran and none failed."""
    parser = argparse.ArgumentParser(prog="python -m commands.trust", description=__doc__)
    parser.add_argument("--write", type=Path, help="page to write")
    asked = parser.parse_args()
    security, privacy = (each.read_text(encoding="utf-8") for each in (SECURITY, PRIVACY))
    wanted = [name for _, names in (*threats(security), *promises(privacy)) for name in names]
    names = list(dict.fromkeys(wanted))
    found = {name: count for name, count in run(names).items() if name in names}
    missing = [name for name in names if name not in found]
    written = page(security, privacy, found, missing)
    print(written)
    if asked.write:
        asked.write.write_text(written, encoding="utf-8")
    print("".join(f"did not run: {name}\n" for name in missing), end="")
    return 1 if missing or any(count["failed"] for count in found.values()) else 0


if __name__ == "__main__":
    sys.exit(main())
