"""Tells at the end of a run how much of the decision table the cases cover."""

from __future__ import annotations

import sys
from types import ModuleType

from care.cases.coverage import Table
from care.cases.telling import summary

CASES = "tests.scenarios.test_scenarios"


def pytest_terminal_summary(terminalreporter):
    """The figures, when the cases were part of the run."""
    ran: ModuleType | None = sys.modules.get(CASES)
    if ran is not None:
        for line in summary(Table(ran.TODAY).measure(ran.CASES), ran.CASES):
            terminalreporter.write_line(line)
