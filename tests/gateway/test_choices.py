"""Choices: those of the last question count, and any commune where one was asked."""

from __future__ import annotations

import pytest

from tests.gateway.conftest import (
    AUDIENCE,
    CIRCUMSTANCES,
    COMMUNE,
    FALLBACK,
    HELPLINES,
    NAMUR,
    NEED,
    NOTED,
)


def test_a_choice_reaches_rasa_as_its_fact(person, rasa):
    person.say("bonjour")
    person.say(choice="pupil")

    assert rasa.texts[-1] == '/inform{"audience": "pupil"}'


@pytest.mark.parametrize("value", ["find_job", "", "PUPIL", "À l’école", "human", '"}', "\ud800"])
def test_a_value_that_was_not_offered_is_refused(person, value):
    person.say("bonjour")

    assert person.say(choice=value).json()["error"]["code"] == "unknown_choice"


def test_a_choice_before_any_question_is_refused(person):
    assert person.say(choice="pupil").status_code == 400


def test_a_refused_choice_never_reaches_rasa(person, rasa):
    person.say(choice="pupil")

    assert rasa.got == []


def test_a_choice_of_an_earlier_question_is_refused(person, rasa):
    person.say("bonjour")
    rasa.works(NEED)
    person.say(choice="pupil")

    assert person.say(choice="worker").status_code == 400


def test_a_choice_stays_good_after_an_aside(person, rasa):
    person.say("bonjour")
    rasa.works(NOTED)
    person.say("merci")

    assert person.say(choice="pupil").status_code == 200


def test_a_choice_stays_good_after_an_outage(person, rasa):
    person.say("bonjour")
    rasa.fails_with(500)
    person.say("merci")
    rasa.works(NEED)

    assert person.say(choice="pupil").status_code == 200


def test_helplines_end_the_choices(person, rasa):
    person.say("bonjour")
    rasa.works(HELPLINES)
    person.say("j’ai envie de mourir")

    assert person.say(choice="pupil").status_code == 400


def test_of_two_questions_the_last_one_counts(person, rasa):
    rasa.works(AUDIENCE, NEED)
    person.say("bonjour")

    assert person.say(choice="pupil").status_code == 400


def test_a_wish_offered_by_a_fallback_reaches_rasa_as_a_wish(person, rasa):
    rasa.works(FALLBACK)
    person.say("blabla")
    person.say(choice="human")

    assert rasa.texts[-1] == "/human"


def test_several_choices_reach_rasa_as_a_list(person, rasa):
    rasa.works(CIRCUMSTANCES)
    person.say("bonjour")
    person.say(choices=["disability", "cpas_support"])

    assert rasa.texts[-1] == '/inform{"circumstances": ["disability", "cpas_support"]}'


def test_one_choice_of_a_multiple_question_is_a_list_too(person, rasa):
    rasa.works(CIRCUMSTANCES)
    person.say("bonjour")
    person.say(choice="disability")

    assert rasa.texts[-1] == '/inform{"circumstances": ["disability"]}'


def test_a_choice_given_twice_counts_once(person, rasa):
    rasa.works(CIRCUMSTANCES)
    person.say("bonjour")
    person.say(choices=["disability", "disability"])

    assert rasa.texts[-1] == '/inform{"circumstances": ["disability"]}'


def test_several_choices_of_a_single_question_are_refused(person):
    person.say("bonjour")

    assert person.say(choices=["pupil", "worker"]).status_code == 400


def test_one_unknown_choice_among_several_is_refused(person, rasa):
    rasa.works(CIRCUMSTANCES)
    person.say("bonjour")

    assert person.say(choices=["disability", "pupil"]).status_code == 400


def test_a_commune_is_chosen_by_its_nis_code(person, rasa):
    rasa.works(COMMUNE)
    person.say("bonjour")
    person.say(choice=NAMUR)

    assert rasa.texts[-1] == f'/inform{{"commune": "{NAMUR}"}}'


@pytest.mark.parametrize("value", ["00000", "Namur", "5000", ""])
def test_a_commune_that_does_not_exist_is_refused(person, rasa, value):
    rasa.works(COMMUNE)
    person.say("bonjour")

    assert person.say(choice=value).status_code == 400


def test_a_commune_is_refused_when_another_fact_was_asked(person):
    person.say("bonjour")

    assert person.say(choice=NAMUR).status_code == 400


def test_a_text_answers_a_question_too(person, rasa):
    person.say("bonjour")
    person.say("pupil")

    assert rasa.texts[-1] == "pupil"


# Suggestions


def test_suggestions_have_a_nis_code_a_name_and_a_detail(client):
    first = client.get("/api/places?q=namur").json()["places"][0]

    assert set(first) == {"nis", "name", "detail"}
    assert first["nis"] == NAMUR


def test_nothing_typed_suggests_nothing(client):
    assert client.get("/api/places").json() == {"places": []}


def test_a_suggestion_can_be_chosen(person, rasa):
    rasa.works(COMMUNE)
    person.say("bonjour")
    suggested = person.client.get("/api/places?q=5000").json()["places"][0]

    assert person.say(choice=suggested["nis"]).status_code == 200
