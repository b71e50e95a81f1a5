"""Compares the locks with known vulnerabilities: `make audit`; fails on one that nobody judged.

The advisories stand in docs/security/: those of the Python Packaging Authority reduced to our
packages, and later ones added by hand; `judged.yml` says of each that touches us why it cannot be
reached. The newest data needs a connection to an advisory service, which this command does not use.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from packaging.version import Version

FOLDER = Path("docs/security")
LOCKS = (Path("requirements.txt"), Path("requirements-full.txt"))
PIN = re.compile(r"^([A-Za-z0-9][\w.-]*)==([^ \\;]+)", re.MULTILINE)
PAGE = """# Dependencies and known vulnerabilities

Made by `make audit` from the locks, `advisories.json` ({state}, {source}),
`later.yml` (published since, added by hand) and `judged.yml` (our judgement). {count} advisories
concern packages of ours; those below concern the very versions. `make sbom` writes the list of all
packages as a CycloneDX file.

{table}
"""


@dataclass(frozen=True)
class Finding:
    """An advisory that concerns a version of a lock, and what was judged."""

    id: str
    package: str
    version: str
    lock: str
    what: str
    fixed: str
    judged: str | None

    def row(self) -> str:
        """The row of the table."""
        told = (self.id, f"{self.package} {self.version}", self.lock, self.what, self.fixed)
        return f"| {' | '.join((*told, self.judged or '**not judged**'))} |"


def pins(lock: Path) -> dict[str, Version]:
    """Package → version of a lock."""
    found = PIN.findall(lock.read_text(encoding="utf-8"))
    return {normal(name): Version(version) for name, version in found}


def normal(name: str) -> str:
    """The one spelling of a package's name."""
    return re.sub(r"[-_.]+", "-", name).lower()


def advisories() -> list[dict[str, Any]]:
    """Every advisory, those of the authority and those added by hand."""
    first = json.loads((FOLDER / "advisories.json").read_text(encoding="utf-8"))["advisories"]
    later = yaml.safe_load((FOLDER / "later.yml").read_text(encoding="utf-8"))
    return [*first, *later]


def touches(advisory: Mapping[str, Any], version: Version) -> bool:
    """Whether a version is in a range [introduced, fixed) or [introduced, None, last]."""
    for introduced, fixed, *last in advisory["ranges"]:
        begun = version >= Version(introduced)
        ended = fixed is not None and version >= Version(fixed)
        if begun and not ended and not (last and version > Version(last[0])):
            return True
    return str(version) in advisory.get("versions", ())


def findings(judged: Mapping[str, str]) -> Iterator[Finding]:
    """Every advisory that concerns a lock; in both, the one that `make run` installs is named."""
    known: set[tuple[str, Version]] = set()
    for lock in LOCKS:
        there = pins(lock)
        for each in advisories():
            version = there.get(each["package"])
            if version is None or (each["id"], version) in known or not touches(each, version):
                continue
            known.add((each["id"], version))
            fixed = ", ".join(filter(None, (str(r[1] or "") for r in each["ranges"]))) or "–"
            names = ", ".join((each["id"], *each.get("aliases", ())))
            reason = judged.get(each["id"])
            yield Finding(
                names,
                each["package"],
                str(version),
                lock.stem,
                each.get("what", "–"),
                fixed,
                reason,
            )


def main() -> int:
    """0 when every finding is judged."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--write", type=Path)
    given = parser.parse_args()
    judged = yaml.safe_load((FOLDER / "judged.yml").read_text(encoding="utf-8"))
    found = list(findings(judged))
    head = "| advisory | package | lock | what | fixed in | why it cannot be reached |"
    table = "\n".join([head, "|---|---|---|---|---|---|", *(each.row() for each in found)])
    print(table)
    if given.write:
        first = json.loads((FOLDER / "advisories.json").read_text(encoding="utf-8"))
        told = {"state": first["state"], "source": first["source"], "count": len(advisories())}
        given.write.write_text(PAGE.format(table=table, **told), encoding="utf-8")
    missing = [each.id for each in found if each.judged is None]
    print(f"{len(found)} findings, {len(missing)} not judged")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
