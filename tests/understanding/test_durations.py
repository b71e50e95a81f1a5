"""How long something has lasted."""

from __future__ import annotations

import pytest

from understanding.durations import lasting, short
from understanding.normalising import tokens


def words(text: str) -> list[str]:
    """The plain words of a text."""
    return [token.word for token in tokens(text)]


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("sans emploi depuis 5 mois", [5]),
        ("ça fait trois ans que je cherche", [36]),
        ("depuis un an et demi", [12]),
        ("voilà deux semaines que j’attends", [0]),
        ("depuis vingt-six mois", [26]),
        ("un contrat de six mois", []),
        ("je cherche depuis septembre", []),
    ],
)
def test_lengths_of_time_that_go_on_are_read(text, months):
    assert list(lasting(words(text))) == months


def test_some_months_are_short():
    assert short(words("au chômage depuis 7 mois"))


def test_two_years_are_not_short():
    assert not short(words("au chômage depuis deux ans"))


def test_nothing_told_is_not_short():
    assert not short(words("au chômage"))
