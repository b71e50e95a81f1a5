"""The linear heads learn what they are shown, always the same, and are kept as they are."""

from __future__ import annotations

import json

import numpy as np
import pytest

from understanding.features import features
from understanding.linear import Heads, Input, fitted, matrix, scale, softmax, stretch
from understanding.meaning import WIDTH
from understanding.storing import store_heads, stored_heads

ROWS = [
    ("je cherche un emploi", "inform", "find_job"),
    ("je cherche du travail", "inform", "find_job"),
    ("un emploi de vendeur", "inform", "find_job"),
    ("trouver du travail vite", "inform", "find_job"),
    ("je cherche une formation", "inform", "find_training"),
    ("une formation de soudeur", "inform", "find_training"),
    ("suivre une formation courte", "inform", "find_training"),
    ("trouver une formation gratuite", "inform", "find_training"),
    ("bonjour", "greet", "-"),
    ("bonjour vous", "greet", "-"),
    ("salut vous", "greet", "-"),
    ("salut bonjour", "greet", "-"),
    ("une formation", None, "find_training"),
]
WORDS = [text.split() for text, _, _ in ROWS]
NO_MEANING = np.zeros((len(ROWS), WIDTH), np.float32)
WANTED = {"intent": [row[1] for row in ROWS], "need": [row[2] for row in ROWS]}


def trained() -> Heads:
    """Two heads trained on a dozen rows."""
    return fitted(matrix(WORDS), NO_MEANING, WANTED)


HEADS = trained()


def read(text: str, heads: Heads = HEADS) -> dict[str, dict[str, float]]:
    """Head → label → probability of a text."""
    numbers = np.unique([number for number, _, _ in features(text.split())])
    return heads.probabilities([Input(numbers, np.zeros(WIDTH, np.float32))])[0]


def best(text: str, head: str) -> str:
    """The most probable label of a head."""
    chances = read(text)[head]
    return max(chances, key=lambda label: chances[label])


@pytest.mark.parametrize(("text", "intent"), [row[:2] for row in ROWS if row[1]])
def test_an_intent_that_was_shown_is_learnt(text, intent):
    assert best(text, "intent") == intent


@pytest.mark.parametrize(("text", "need"), [(row[0], row[2]) for row in ROWS])
def test_a_fact_that_was_shown_is_learnt(text, need):
    assert best(text, "need") == need


@pytest.mark.parametrize(
    ("text", "need"), [("je veux un emploi", "find_job"), ("quelle formation", "find_training")]
)
def test_a_new_sentence_with_known_words_is_read(text, need):
    assert best(text, "need") == need


def test_the_labels_of_a_head_are_those_that_were_told():
    assert HEADS.labels == {
        "intent": ("greet", "inform"),
        "need": ("-", "find_job", "find_training"),
    }


def test_the_probabilities_of_a_head_sum_to_one():
    assert [sum(chances.values()) for chances in read("un emploi").values()] == pytest.approx(
        [1, 1]
    )


def test_words_never_seen_leave_the_heads_undecided():
    assert max(read("xyz")["need"].values()) < 0.9


def test_a_message_without_words_is_read():
    (nothing,) = HEADS.probabilities([Input(np.array([], int), np.zeros(WIDTH, np.float32))])

    assert set(nothing) == {"intent", "need"}


def test_training_twice_gives_the_same_heads():
    again = trained()

    assert np.array_equal(again.weights, HEADS.weights)
    assert np.array_equal(again.bias, HEADS.bias)


def test_a_label_that_is_not_told_teaches_nothing():
    silent = {**WANTED, "intent": [None] * 8 + WANTED["intent"][8:]}
    heads = fitted(matrix(WORDS), NO_MEANING, silent)

    assert heads.labels["intent"] == ("greet",)


def test_the_word_that_speaks_for_a_label_is_the_one_that_tells():
    words = ["bonjour", "je", "cherche", "une", "formation"]
    evidence = HEADS.evidence(features(words), "need", "find_training", len(words))

    assert words[int(np.argmax(evidence))] == "formation"


def test_the_stretch_that_speaks_for_a_label_leaves_the_rest_out():
    assert stretch(np.array([-1.0, 0.1, 2.0, 3.0, -1.0])) == (2, 3)


def test_the_stretch_of_one_word_is_that_word():
    assert stretch(np.array([0.5])) == (0, 0)


def test_large_scores_make_no_overflow():
    assert softmax(np.array([[1000.0, 0.0]]), np.array([0, 2])).tolist() == [[1.0, 0.0]]


def test_long_and_short_messages_count_alike():
    assert scale(4) == 0.5
    assert scale(0) == 1.0


def test_heads_that_are_stored_are_loaded_as_they_were(tmp_path):
    store_heads(tmp_path, HEADS)
    loaded = stored_heads(tmp_path)

    assert loaded.labels == HEADS.labels
    assert np.allclose(loaded.weights, HEADS.weights, atol=2e-3)
    assert np.array_equal(loaded.bias, HEADS.bias)


def test_loaded_heads_read_as_the_stored_ones(tmp_path):
    store_heads(tmp_path, HEADS)
    loaded = read("je cherche une formation", stored_heads(tmp_path))

    assert loaded["need"] == pytest.approx(read("je cherche une formation")["need"], abs=0.01)


def test_heads_of_another_version_are_refused(tmp_path):
    store_heads(tmp_path, HEADS)
    stored = json.loads((tmp_path / "heads.json").read_text(encoding="utf-8"))
    (tmp_path / "heads.json").write_text(json.dumps({**stored, "version": 0}), encoding="utf-8")

    with pytest.raises(ValueError, match="model version 0, expected 1: train again"):
        stored_heads(tmp_path)
