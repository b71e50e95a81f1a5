"""Kept cases on their way into the examples: `make cases`, then `make cases-confirm`."""

from __future__ import annotations

import os
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

import sqlalchemy as sa
import yaml

from commands import corrections
from commands.case_proposals import merged, summary
from commands.case_review import Known, confirmed, records_in, written
from commands.current_reader import current_reader
from commands.marked_examples import NLU, marked_in
from gateway.cases import Cases
from gateway.settings import settings_from
from guidance.loading import load_catalogue
from understanding.reader import Reader

VAR = Path(os.environ.get("VAR", "var"))
REVIEW = VAR / "cases.yml"
DOMAIN = Path("domain.yml")
FROM_CASES = "from_cases.yml"
BEGINNING = 'version: "3.1"\nnlu:\n'


def main(arguments: list[str]) -> int:
    """0 when all went well."""
    database = settings_from({"JALON_VAR": str(VAR), **os.environ}).database
    cases = Cases(sa.create_engine(database, future=True))
    desk = corrections.kept_at(VAR)
    if arguments == ["confirm"]:
        catalogue = load_catalogue(Path("catalogue"))
        corrections.confirm(desk, corrections.REVIEW, corrections.SCENARIOS, catalogue)
        return confirm(cases, REVIEW, NLU)
    corrections.propose(desk, corrections.REVIEW)
    return propose(cases, REVIEW, current_reader)


def propose(cases: Cases, review: Path, reader: Callable[[], Reader]) -> int:
    """Lists the cases and writes them for review; a review under way is kept."""
    problems: list[str] = []
    before = {record.id: record.fields for record in records_in(review, problems)}
    kept = cases.all()
    if problems:
        return refuse(problems)
    records = merged(kept, reader(), before) if kept else []
    written(review, records)
    for record in records:
        print(summary(record))
    print(f"{len(records)} cases in {review}")
    return 0


def confirm(cases: Cases, review: Path, nlu: Path) -> int:
    """Adds the confirmed cases to the examples and erases them; nothing when one is wrong."""
    problems: list[str] = []
    records = records_in(review, problems)
    ready = confirmed(records, known(cases, nlu))
    if problems:
        return refuse(problems)
    append(nlu / FROM_CASES, ready)
    ids = {record["id"] for record in ready}
    cases.remove(ids)
    written(review, [record.fields for record in records if record.id not in ids])
    print(f"{len(ready)} cases added to {nlu / FROM_CASES}, {len(records) - len(ids)} left")
    return 0


def refuse(problems: list[str]) -> int:
    """Prints every problem; 1."""
    print(f"{len(problems)} problems, nothing was changed:\n" + "\n".join(problems))
    return 1


def known(cases: Cases, nlu: Path) -> Known:
    """What confirmed cases are checked against."""
    domain = yaml.safe_load(DOMAIN.read_text(encoding="utf-8"))
    return Known(
        intents=[
            next(iter(each)) if isinstance(each, dict) else each for each in domain["intents"]
        ],
        cases=[case.id for case in cases.all()],
        places={e.text.strip().lower(): f"{nlu / e.file}" for e in marked_in(nlu)},
    )


def append(path: Path, records: Iterable[Mapping[str, Any]]) -> None:
    """Adds each line below its intent at the end of a file of examples."""
    lines = defaultdict(list)
    for record in records:
        lines[record["intent"]].append(f"    - {record['line'].strip()}\n")
    blocks = [
        f"- intent: {intent}\n  examples: |\n{''.join(below)}" for intent, below in lines.items()
    ]
    if blocks:
        before = path.read_text(encoding="utf-8").rstrip("\n") + "\n" if path.exists() else ""
        path.write_text((before or BEGINNING) + "".join(blocks), encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
