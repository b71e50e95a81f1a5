"""The table of the faults: printed after the tests, written where JALON_FAULTS_PAGE says."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

TITLE = "Every message gets a helpful answer within 10 seconds, or a clear one with a human contact"
HEAD = ("fault", "what the person saw", "slowest answer, s", "lost", "how it recovered")
PAGE = """# Faults

{title}; no acknowledged
message is lost. `make faults` starts the whole stack on loopback, brings these faults about one
after another and writes this page. *Lost* counts messages that were acknowledged and have no answer
in the end. *Slowest answer* is the longest wait of anybody for any answer while the fault lasted.

{table}
"""


@dataclass(frozen=True)
class Outcome:
    """What one fault did."""

    fault: str
    saw: str
    seconds: float
    lost: int
    recovered: str

    def cells(self) -> tuple[str, ...]:
        """The row of the table."""
        return (self.fault, self.saw, f"{self.seconds:.1f}", str(self.lost), self.recovered)


def table(outcomes: list[Outcome]) -> str:
    """The outcomes as a table."""
    rows = [HEAD, ("---", "---", "--:", "--:", "---"), *(each.cells() for each in outcomes)]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def write(outcomes: list[Outcome], page: Path) -> None:
    """Writes the page."""
    page.write_text(PAGE.format(title=TITLE, table=table(outcomes)), encoding="utf-8")
