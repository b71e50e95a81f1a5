"""What of the catalogue is due for verification: `make freshness`."""

from __future__ import annotations

import argparse
import datetime
import sys
from collections.abc import Sequence
from pathlib import Path

from care.freshness import Due, due
from guidance.loading import load_catalogue


def main(given: Sequence[str] = ()) -> int:
    """0; prints each record that is due, those that serve most people first."""
    wish = arguments_of(given)
    found = due(load_catalogue(Path("catalogue")), wish.on, wish.within)
    until = wish.on + datetime.timedelta(days=wish.within)
    print(f"{len(found)} records are due for verification until {until}")
    for each in found:
        print(line(each))
    return 0


def line(due: Due) -> str:
    """A record with the day on which it is due and how many possible persons see it."""
    return f"{due.on}  {due.serves:>9,} people  {due.file}: {due.record}"


def arguments_of(given: Sequence[str]) -> argparse.Namespace:
    """The command line, read."""
    parser = argparse.ArgumentParser(prog="python -m commands.freshness", description=__doc__)
    day = datetime.date.fromisoformat
    parser.add_argument("--on", type=day, default=datetime.date.today(), help="2027-06-01")
    parser.add_argument("--within", type=int, default=30, help="days ahead, 30 unless given")
    return parser.parse_args(given)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
