"""Plays the cases and tells what they show of the decision table: `make coverage`."""

from __future__ import annotations

import datetime
import sys
from pathlib import Path

from care.cases.coverage import Table
from care.cases.drafting import Drafts
from care.cases.playing import Player, all_failures
from care.cases.reading import CasesError, cases_in
from care.cases.telling import SAID, summary
from guidance.dates import as_of
from guidance.errors import CatalogueError
from guidance.loading import load_catalogue

CATALOGUE, SCENARIOS = Path("catalogue"), Path("tests/scenarios")


def main(catalogue: Path = CATALOGUE, scenarios: Path = SCENARIOS) -> int:
    """0 when every case holds and every row of today and condition is shown; tells what is not."""
    try:
        loaded = load_catalogue(catalogue)
        cases = cases_in(scenarios, loaded)
    except (CatalogueError, CasesError) as wrong:
        print(wrong)
        return 1
    today = datetime.date.today()
    table, player = Table(as_of(loaded, today)), Player(loaded, today)
    coverage = table.measure(cases)
    failures = list(all_failures(player, cases))
    if failures:
        print(SAID["failed"].format(count=len(failures)), *failures, sep="\n")
    print(*Drafts(table, player).missing(coverage), *summary(coverage, cases), sep="\n")
    return int(bool(failures) or not coverage.complete)


if __name__ == "__main__":
    sys.exit(main(*map(Path, sys.argv[1:])))
