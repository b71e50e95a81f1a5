"""What the chances of a message amount to."""

from __future__ import annotations

import pytest

from understanding.judging import calibrated, fitting, in_scope, ranked, settled
from understanding.mentions import Mention
from understanding.normalising import tokens

NO_WORK = {"audience": {"-": 1.0}, "need": {"-": 1.0}, "long_term_unemployed": {"yes": 0.9}}


def test_a_surer_reading_is_right_more_often():
    chances = [calibrated(chance) for chance in (0.0, 0.2, 0.5, 0.8, 1.0)]

    assert chances == sorted(chances)


@pytest.mark.parametrize("chance", [0.0, 0.5, 1.0])
def test_a_calibrated_chance_is_a_chance(chance):
    assert 0 <= calibrated(chance) <= 1


def test_distress_comes_first_where_it_is_not_unlikely():
    order = ranked("je dors dehors", tokens("je dors dehors"), {"inform": 0.7, "distress": 0.3})

    assert order[0][0] == "distress"


def test_french_is_no_other_language():
    said = "je cherche un travail"
    order = ranked(said, tokens(said), {"other_language": 0.6, "inform": 0.4})

    assert order == (("inform", 0.4),)


def test_a_professionals_need_is_not_a_pupils():
    chances = {
        **NO_WORK,
        "audience": {"pupil": 0.9, "-": 0.1},
        "need": {"class_activity": 0.6, "choose_path": 0.4},
    }

    assert fitting(chances, ["classe"])["need"] == {"choose_path": 1.0}


def test_a_message_without_a_fact_is_rather_its_second_intent():
    reading = settled((("inform", 0.6), ("thank", 0.3)), ())

    assert reading.intent == "thank"


def test_a_message_with_a_fact_informs():
    mention = Mention("audience", "pupil", 0, 5)

    assert settled((("inform", 0.6), ("thank", 0.3)), (mention,)).intent == "inform"


def test_a_message_that_names_a_service_is_not_out_of_scope():
    intents = (("out_of_scope", 0.5), ("ask_about_service", 0.4))
    named = [Mention("service", "forem", 0, 5)]

    assert in_scope(intents, named)[0][0] == "ask_about_service"
    assert in_scope(intents, [])[0][0] == "out_of_scope"
