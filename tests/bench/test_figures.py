"""Figures on small made-up answers."""

from __future__ import annotations

import math

import pytest

from bench.figures import Answer, auroc, calibration_error, precision_recall, scored, share
from bench.held_out import Marked, split
from bench.pipelines import pipelines
from bench.written import BEGIN, END, write

PUPIL, JOB = ("audience", "pupil"), ("need", "find_job")


def answer(intent, facts=(), **intents):
    """An answer that took a millisecond and is half sure of each fact."""
    chances = dict.fromkeys(facts, 0.5)
    return Answer(intent, {intent: 0.6, **intents}, frozenset(facts), chances, 1.0)


def message(intent, *facts):
    """A marked message."""
    return Marked("", "", intent, frozenset(facts))


def test_auroc_is_one_where_every_positive_stands_above():
    assert auroc([0.9, 0.8], [0.1, 0.7]) == 1.0


def test_auroc_counts_the_pairs_in_the_right_order():
    assert auroc([0.9, 0.4], [0.1, 0.5]) == 0.75


def test_auroc_counts_a_draw_as_half():
    assert auroc([0.5], [0.5]) == 0.5


def test_auroc_of_one_side_alone_is_not_a_number():
    assert math.isnan(auroc([0.5], []))


def test_calibration_is_perfect_where_sureness_is_the_share_of_right():
    assert calibration_error([0.75] * 4, [True, True, True, False]) == pytest.approx(0)


def test_calibration_error_is_the_gap_in_each_bin_by_its_size():
    assert calibration_error([0.9, 0.9, 0.9, 0.2], [True, True, False, False]) == pytest.approx(
        3 / 4 * (0.9 - 2 / 3) + 1 / 4 * 0.2
    )


def test_complete_sureness_has_a_bin():
    assert calibration_error([1.0], [False]) == pytest.approx(1.0)


def test_precision_and_recall_count_over_all_messages():
    found, truth = [{"a", "b"}, {"c"}, set()], [{"a"}, {"c"}, {"d", "e"}]

    assert precision_recall(found, truth) == (2 / 3, 1 / 2, pytest.approx(4 / 7))


def test_nothing_found_is_no_precision():
    assert precision_recall([set()], [{"a"}]) == (0, 0, 0)


def test_the_share_of_nothing_is_not_a_number():
    assert math.isnan(share([]))


def test_a_set_of_facts_is_exact_only_when_whole():
    answers = [answer("inform", [PUPIL]), answer("inform", [PUPIL, JOB])]

    assert scored(answers, [message("inform", PUPIL, JOB)] * 2).exact == 0.5


def test_facts_count_for_nothing_where_the_message_is_out_of_scope():
    answers = [answer("out_of_scope", [PUPIL]), answer("inform", [JOB])]
    score = scored(answers, [message("out_of_scope"), message("inform", JOB)])

    assert (score.precision, score.recall, score.exact) == (1, 1, 1)


def test_distress_and_false_alarms_have_their_own_denominators():
    answers = [answer("distress"), answer("inform"), answer("distress"), answer("greet")]
    truth = [message("distress"), message("distress"), message("inform"), message("greet")]
    score = scored(answers, truth)

    assert (score.distress, score.false_alarms) == (0.5, 0.5)


def test_out_of_scope_is_ranked_by_its_probability_not_by_the_intent_read():
    answers = [answer("inform", out_of_scope=0.3), answer("inform", out_of_scope=0.1)]

    assert scored(answers, [message("out_of_scope"), message("inform")]).out_of_scope == 1.0


def test_unsure_facts_count_for_calibration():
    unsure = Answer("inform", {"inform": 1.0}, frozenset(), {PUPIL: 0.2}, 1.0)

    assert scored([unsure], [message("inform")]).facts_off == pytest.approx(0.2)


def test_nothing_held_out_is_learnt_from():
    everything = [message(str(number)) for number in range(100)]
    held, kept = split(everything)

    assert (len(held), set(held) & set(kept), len(kept)) == (15, set(), 85)


def test_the_split_is_the_same_each_time():
    everything = [message(str(number)) for number in range(100)]

    assert split(everything) == split(everything)


def test_every_part_that_is_taken_out_exists():
    changes = [change for each in pipelines(1, 0.5) for change in each.changes]

    assert [name for module, name, _ in changes if not hasattr(module, name)] == []


def test_figures_replace_only_what_stands_between_the_marks(tmp_path):
    page = tmp_path / "page.md"
    page.write_text(f"before\n{BEGIN}\nold\n{END}\nafter\n", encoding="utf-8")
    write(page, "new")

    assert page.read_text(encoding="utf-8") == f"before\n{BEGIN}\n\nnew\n\n{END}\nafter\n"
