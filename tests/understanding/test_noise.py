"""Noise makes a message look hurried, the same way every time."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from understanding.noise import noisy, slip

SENTENCE = "Je suis à la recherche d’une formation de boulanger à Liège"


def test_the_same_dice_make_the_same_noise():
    assert noisy(SENTENCE, random.Random(3)) == noisy(SENTENCE, random.Random(3))


def test_other_dice_make_other_noise():
    assert len({noisy(SENTENCE, random.Random(seed)) for seed in range(20)}) > 10


def test_most_letters_stay():
    changed = [noisy(SENTENCE, random.Random(seed)) for seed in range(50)]

    assert all(abs(len(each) - len(SENTENCE)) < 15 for each in changed)


@given(seed=st.integers(0, 10_000))
def test_a_slip_keeps_the_first_letter(seed):
    assert slip("boulanger", random.Random(seed))[0] == "b"


@given(text=st.text(max_size=80), seed=st.integers(0, 100))
def test_any_text_can_be_made_noisy(text, seed):
    assert isinstance(noisy(text, random.Random(seed)), str)
