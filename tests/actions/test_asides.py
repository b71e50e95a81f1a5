"""What can be said at any moment beside the questions."""

from __future__ import annotations

import pytest

from actions.advice import Explain, WhyNot
from actions.dialogue import Acknowledge, Erase, GoBack, Known, Language, Restart, Resume
from actions.knowledge import CATALOGUE
from actions.misunderstanding import OutOfScope
from actions.safety import Handoff, Helplines, Stay
from actions.services import AboutService, ContactService, Cost
from tests.actions.driving import JOBSEEKER, entity, run

ASKED_NEED = {"audience": "jobseeker", "asked": ["audience", "need"], "requested_slot": "need"}


def test_going_back_asks_the_question_answered_last():
    outcome = run(GoBack(), "go_back", **ASKED_NEED)

    assert outcome.last("question")["fact"] == "audience"
    assert outcome.slots["audience"] is None


def test_going_back_with_nothing_answered_says_so():
    said = run(GoBack(), "go_back").last("text")["text"]

    assert said == CATALOGUE.phrases["say_nothing_to_undo"].vous


def test_a_correction_in_the_same_message_is_simply_taken():
    said = (entity("audience", "worker"),)

    outcome = run(GoBack(), "go_back", said, **ASKED_NEED)

    assert outcome.slots["audience"] == "worker"


def test_restarting_forgets_every_answer():
    outcome = run(Restart(), "start_over", **JOBSEEKER, asked=["audience"])

    assert outcome.known == {}
    assert outcome.last("question")["fact"] == "audience"


def test_erasing_tells_the_gateway_to_erase():
    assert "erase" in [message["kind"] for message in run(Erase(), "erase", **JOBSEEKER).messages]


def test_why_this_question_is_answered_and_the_question_comes_again():
    outcome = run(Explain(), "ask_why", **ASKED_NEED)

    assert outcome.kinds == ["explanation", "question"]


def test_why_this_service_names_the_facts_that_counted_and_what_would_change():
    said = {"need": "une formation"}

    explanation = run(Explain(), "ask_why", **JOBSEEKER, said=said, advised="J-for-w").last(
        "explanation"
    )

    assert {"fact": "need", "value": "find_training", "said": "une formation"} in explanation[
        "because"
    ]
    assert explanation["changes"]


@pytest.mark.parametrize("service", [s for s in CATALOGUE.services if s != "aide_humaine"])
def test_why_not_is_answered_for_every_service(service):
    outcome = run(
        WhyNot(), "ask_why_not", (entity("service", service),), **JOBSEEKER, advised="J-for-w"
    )

    assert CATALOGUE.services[service].name in outcome.last("explanation")["text"]


@pytest.mark.parametrize("service", list(CATALOGUE.services))
def test_every_service_is_described_with_source_and_date(service):
    told = run(AboutService(), "ask_about_service", (entity("service", service),)).last("text")[
        "text"
    ]

    assert CATALOGUE.services[service].name in told
    assert "Vérifié le" in told


def test_the_cost_of_the_service_recommended_is_told():
    told = run(Cost(), "ask_cost", **JOBSEEKER, advised="J-for-w").last("text")["text"]

    assert "gratuit" in told


def test_the_contact_is_the_one_that_a_source_gives():
    told = run(ContactService(), "ask_contact", (entity("service", "cite_metiers_namur"),)).last(
        "text"
    )

    assert CATALOGUE.services["cite_metiers_namur"].contact.url in told["text"]


def test_an_aside_comes_back_to_the_open_question():
    outcome = run(Cost(), "ask_cost", **ASKED_NEED)

    assert outcome.kinds == ["text", "question"]


def test_an_aside_after_the_answer_does_not_repeat_it():
    outcome = run(Cost(), "ask_cost", **JOBSEEKER, advised="J-for-w")

    assert outcome.kinds == ["text"]


def test_distress_gets_helplines_and_stops_the_questions():
    outcome = run(Helplines(), "distress", **ASKED_NEED)

    assert outcome.kinds == ["helplines"]
    assert outcome.slots["paused"] is True
    assert outcome.slots["requested_slot"] is None


def test_after_distress_nothing_is_asked():
    assert run(Stay(), "inform", (entity("audience", "pupil"),), paused=True).kinds == ["text"]


def test_the_person_can_take_the_questions_up_again():
    outcome = run(Resume(), "resume", paused=True, audience="jobseeker")

    assert outcome.slots["paused"] is None
    assert outcome.last("question")["fact"] == "need"


def test_a_human_is_reached_at_the_cite_of_the_place_with_a_code():
    handoff = run(Handoff(), "human", commune="62063", territory="wallonia").last("handoff")

    assert handoff["place"] == "cite_metiers_liege"
    assert len(handoff["code"]) == 6
    assert handoff["code"] in handoff["text"]


def test_a_human_is_reached_without_any_fact():
    assert run(Handoff(), "human").last("handoff")["place"] == "reseau_cites_metiers"


def test_facts_said_with_the_wish_for_a_human_are_taken_in():
    outcome = run(Handoff(), "human", (entity("commune", "21016"),))

    assert outcome.last("handoff")["place"] == "cite_metiers_bruxelles"


def test_another_subject_brings_the_question_back_with_its_choices():
    fallback = run(OutOfScope(), "out_of_scope", **ASKED_NEED).last("fallback")

    assert fallback["fact"] == "need"


def test_another_language_is_answered_in_that_language_with_a_way_on():
    outcome = run(Language(), "other_language", (entity("language", "nl"),))

    assert outcome.kinds == ["text", "question"]
    assert "Frans" in outcome.last("text")["text"]


def test_what_was_understood_is_told():
    assert (
        "trouver une formation"
        in run(Known(), "ask_known", **JOBSEEKER, advised="J").last("text")["text"]
    )


def test_a_yes_that_answers_nothing_goes_on_with_the_question():
    assert run(Acknowledge(), "affirm", **ASKED_NEED).last("question")["fact"] == "need"
