"""The guidance form takes facts in and asks what the engine needs."""

from __future__ import annotations

from actions.form import AskAudience, AskCommune, AskNeed, Recommend, ValidateGuidanceForm
from tests.actions.driving import JOBSEEKER, entity, run


def validated(**situation):
    return run(ValidateGuidanceForm(), **situation)


def test_every_fact_of_a_sentence_is_taken_in():
    said = (entity("audience", "jobseeker"), entity("need", "find_job"), entity("commune", "62063"))

    slots = validated(entities=said).slots

    assert slots["audience"] == "jobseeker"
    assert slots["need"] == "find_job"
    assert slots["commune"] == "62063"
    assert slots["territory"] == "wallonia"
    assert slots["basin"] == "liege"


def test_the_words_of_the_person_are_kept_with_the_fact():
    chosen = entity("audience", "jobseeker", start=8, end=17)

    slots = validated(entities=(chosen,), text="je suis au chômage").slots

    assert slots["said"]["audience"] == "au chômage"[:9]


def test_a_choice_that_was_tapped_has_no_words():
    slots = validated(
        entities=(entity("audience", "pupil"),), text='/inform{"audience":"pupil"}'
    ).slots

    assert slots["said"] == {}


def test_the_next_slot_is_what_the_engine_needs():
    slots = validated(entities=(entity("audience", "jobseeker"),)).slots

    assert slots["requested_slot"] == "need"


def test_no_slot_is_requested_once_nothing_can_change_the_answer():
    slots = validated(
        entities=(entity("circumstances", "none"),), **JOBSEEKER | {"circumstances": None}
    ).slots

    assert slots["requested_slot"] is None


def test_a_message_about_something_else_is_left_to_its_rule():
    outcome = validated(intent="ask_cost", requested_slot="need", audience="jobseeker")

    assert outcome.slots == {}


def test_not_knowing_answers_the_question_asked():
    slots = validated(intent="dont_know", requested_slot="commune", audience="other").slots

    assert slots["commune"] == "unsure"
    assert slots["requested_slot"] is None


def test_not_knowing_the_need_is_the_need_unsure():
    slots = validated(intent="dont_know", requested_slot="need", audience="pupil").slots

    assert slots["need"] == "unsure"


def test_a_bare_yes_answers_the_question_about_age():
    slots = validated(
        intent="affirm", requested_slot="minor", audience="neet", need="find_job"
    ).slots

    assert slots["minor"] == "yes"


def test_a_bare_no_means_no_circumstance():
    before = JOBSEEKER | {"circumstances": None}

    slots = validated(intent="deny", requested_slot="circumstances", **before).slots

    assert slots["circumstances"] == ["none"]


def test_a_hint_counts_only_for_the_question_asked():
    hint = entity("minor", "yes", role="if_asked")

    assert (
        validated(entities=(hint,), audience="neet", requested_slot="minor").slots["minor"] == "yes"
    )
    assert "minor" not in validated(entities=(hint,), audience="neet", requested_slot="need").slots


def test_an_ambiguous_place_is_asked_with_its_candidates():
    unclear = entity("commune", None, candidates=["21007", "51065"])

    slots = validated(entities=(unclear,), audience="other", requested_slot="commune").slots
    asked = run(AskCommune(), audience="other", candidates=slots["candidates"]).last("question")

    assert [choice["value"] for choice in asked["choices"]] == ["21007", "51065"]


def test_a_new_commune_keeps_the_other_answers():
    moved = (entity("commune", "21015"),)

    slots = validated(entities=moved, **JOBSEEKER).slots

    assert slots["territory"] == "brussels"
    assert "audience" not in slots
    assert "need" not in slots


def test_circumstances_said_one_after_the_other_add_up():
    more = (entity("circumstances", "disability"),)

    slots = validated(entities=more, audience="jobseeker", circumstances=["cpas_support"]).slots

    assert slots["circumstances"] == ["disability", "cpas_support"]


def test_a_message_that_says_nothing_offers_the_choices_again():
    outcome = validated(requested_slot="need", audience="jobseeker", asked=["need"])

    assert outcome.last("fallback")["choices"][0]["value"] == "find_job"


def test_a_first_message_that_says_nothing_opens_the_questions():
    outcome = validated()

    assert outcome.kinds == []
    assert outcome.slots["requested_slot"] == "audience"


def test_the_second_misunderstanding_in_a_row_offers_a_human():
    before = {"audience": "jobseeker", "asked": ["need"], "misunderstood": 1}

    outcome = validated(requested_slot="need", **before)

    assert "human" in [choice["value"] for choice in outcome.last("fallback")["choices"]]


def test_a_question_tells_why_it_is_asked_and_how_many_may_follow():
    question = run(AskAudience()).last("question")

    assert question["why"]
    assert question["asked"] == 0
    assert question["at_most"] >= 5


def test_pupils_are_asked_with_tu():
    assert run(AskNeed(), audience="pupil").last("question")["text"].startswith("De quoi as-tu")


def test_the_recommendation_has_a_first_and_a_second_card():
    advice = run(Recommend(), **JOBSEEKER).last("recommendation")

    assert advice["first"]["id"] == "cite_metiers_namur"
    assert advice["second"]["id"] == "formapass"
    assert advice["path"] == "J-for-w"


def test_a_second_need_is_kept_for_after_the_first():
    said = (entity("need", "basic_skills"), entity("other_need", "find_job"))

    kept = validated(entities=said).slots["other_need"]
    advice = run(Recommend(), **JOBSEEKER, other_need=kept)

    assert kept == "find_job"
    assert "décrocher un emploi" in advice.last("text")["text"]
    assert advice.slots["other_need"] is None


def test_a_professional_who_guides_somebody_answers_for_that_person():
    said = (entity("audience", "professional"), entity("need", "guide_someone"))

    outcome = validated(entities=said)

    assert outcome.slots["guide"] == {"audience": "professional", "need": "guide_someone"}
    assert outcome.slots["requested_slot"] == "audience"
    assert outcome.slots["register"] == "tiers"
    assert outcome.known["need"] == "guide_someone"
