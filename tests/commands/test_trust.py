"""The page of `make trust`: every threat and promise, and what pytest told of their tests."""

from __future__ import annotations

from collections import Counter

from commands.trust import PRIVACY, SECURITY, outcomes, page, promises, threats

REPORT = """<testsuites><testsuite>
<testcase name="test_a[one]"/><testcase name="test_a[two]"><skipped/></testcase>
<testcase name="test_b"><failure/></testcase><testcase name="test_c"><error/></testcase>
</testsuite></testsuites>"""
TABLE = """## Threats

| threat | defence | tests |
|---|---|---|
| guessing | long | `test_a`, `test_b` |

## Known limits
"""


def test_each_parameter_counts_and_an_error_is_a_failure():
    assert outcomes(REPORT) == {
        "test_a": Counter(passed=1, skipped=1),
        "test_b": Counter(failed=1),
        "test_c": Counter(failed=1),
    }


def test_a_threat_is_told_with_how_its_tests_ended():
    found = outcomes(REPORT)
    written = page(TABLE, "`test_d`", found, ["test_d"])

    assert "| guessing | 2 | 1 | 1 | 1 |" in written
    assert "| d | 1 | 0 | 0 | 0 |" in written
    assert "1 passed, 1 skipped, 2 failed, 1 did not run." in written


def test_the_pages_are_read_as_they_are():
    security, privacy = (each.read_text(encoding="utf-8") for each in (SECURITY, PRIVACY))
    lines = security.partition("## Threats")[2].partition("\n## ")[0].count("\n| ")

    assert len(dict(threats(security))) == lines - 1  # but the head
    assert ["test_every_table_is_in_the_register"] in [names for _, names in promises(privacy)]
