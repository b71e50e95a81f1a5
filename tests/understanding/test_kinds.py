"""Words of one kind share features, so that one of them teaches the others."""

from __future__ import annotations

import pytest

from understanding.features import features
from understanding.kinds import in_kind, kinds


def shared(one: str, other: str) -> set[int]:
    """The numbers of the features that two texts share."""
    first, second = ({number for number, _, _ in features(t.split())} for t in (one, other))
    return first & second


@pytest.mark.parametrize("word", ["soudeur", "soudeuses", "infirmiere", "menuisiere"])
def test_a_trade_is_known_in_its_forms(word):
    assert "OCCUPATION" in kinds()[word]


def test_a_word_may_be_of_two_kinds():
    assert kinds()["educatrice"] == ("OCCUPATION", "TEACHING")


def test_two_trades_share_what_two_other_words_do_not():
    trades = shared("je suis luthier", "je suis grutier")

    assert len(trades) > len(shared("je suis zorglub", "je suis grutier"))


def test_a_denied_trade_is_another_feature():
    said = {name for name, _, _ in in_kind(["<", "soudeur", ">"])}
    denied = {name for name, _, _ in in_kind(["<", "NEG_soudeur", ">"])}

    assert said & denied == set()


def test_a_word_of_no_kind_adds_nothing():
    assert list(in_kind(["<", "bonjour", ">"])) == []


def test_every_feature_stands_within_the_words():
    found = list(in_kind(["<", "soudeur", ">"]))

    assert {(first, last) for _, first, last in found} <= {(0, 1), (1, 1), (1, 2)}
