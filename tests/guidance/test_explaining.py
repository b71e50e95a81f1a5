"""Why this service, why not another one, and which answer would lead elsewhere."""

from __future__ import annotations

import re

import pytest

from guidance.catalogue import REGISTERS
from guidance.deciding import TRIAGE, decide
from guidance.explaining import Because, explain, why_not
from guidance.facts import Answer, known
from tests.guidance.people import CATALOGUE, anybody, person

NAMUR, SCHAERBEEK, EUPEN = "92094", "21015", "63023"
JOBSEEKER = person("jobseeker", "find_training", NAMUR)
PEOPLE = list(anybody(seed=26, number=60))


def reasons(answers: dict[str, Answer]) -> dict[str, Because]:
    """The facts that an explanation names, by id."""
    return {each.fact: each for each in explain(CATALOGUE, answers).because}


def changes(answers: dict[str, Answer]) -> dict[str, tuple[str, str]]:
    """Fact → another value and the first service that it would lead to."""
    return {each.fact: (each.value, each.first) for each in explain(CATALOGUE, answers).changes}


def why(service: str, answers: dict[str, Answer] = JOBSEEKER) -> tuple[str, str]:
    """Why the decision does not lead to a service."""
    return why_not(CATALOGUE, answers, CATALOGUE.services[service])


def test_an_explanation_rests_on_the_facts_that_counted():
    assert {"audience", "need", "commune"} <= set(reasons(JOBSEEKER))


def test_a_reason_gives_the_words_it_was_read_from():
    answers = {**JOBSEEKER, "need": Answer(("find_training",), "suivre un cours")}

    assert reasons(answers)["need"].said == "suivre un cours"


def test_a_choice_that_was_tapped_has_no_words():
    assert reasons(JOBSEEKER)["need"].said is None


def test_a_fact_that_does_not_count_is_no_reason():
    answers = known(audience="professional", need="guidance_tools", mode="group")

    assert "mode" not in reasons(answers)


def test_what_the_person_did_not_want_to_say_is_no_reason():
    assert "circumstances" not in reasons({**JOBSEEKER, "circumstances": Answer(())})


def test_the_place_is_named_by_the_commune_where_it_is_known():
    assert "territory" not in reasons(JOBSEEKER)


def test_the_place_is_named_by_the_territory_where_no_commune_is_known():
    answers = known(audience="jobseeker", need="find_training", territory="wallonia")

    assert reasons(answers)["territory"].values == ("wallonia",)


def test_the_circumstance_that_decides_is_a_reason():
    answers = {**JOBSEEKER, "circumstances": Answer(("disability",))}

    assert reasons(answers)["circumstances"].values == ("disability",)


def test_an_explanation_tells_what_another_need_would_change():
    value, first = changes(JOBSEEKER)["need"]

    assert decide(CATALOGUE, {**JOBSEEKER, "need": Answer((value,))}).first == first


def test_an_explanation_tells_what_a_circumstance_would_change():
    assert changes(JOBSEEKER)["circumstances"] == ("disability", "aviq")


def test_an_explanation_tells_what_another_region_would_change():
    answers = known(audience="worker", need="find_training", territory="brussels")

    assert changes(answers)["territory"] == ("wallonia", "cefo")


def test_an_explanation_tells_what_the_other_trial_setting_would_change():
    answers = known(
        audience="jobseeker",
        need="try_occupation",
        territory="wallonia",
        trial_setting="in_company",
    )

    assert changes(answers)["trial_setting"] == ("before_training", "essais_metiers")


def test_a_fact_that_was_never_known_is_not_changed():
    assert "circumstances" not in changes(known(audience="jobseeker", need="find_training"))


def test_every_change_leads_to_another_service_than_the_first():
    idle = [
        answers
        for answers in PEOPLE
        for change in explain(CATALOGUE, answers).changes
        if change.first in (decide(CATALOGUE, answers).first, TRIAGE)
    ]

    assert idle == []


def test_no_more_than_four_changes_are_told():
    assert max(len(explain(CATALOGUE, answers).changes) for answers in PEOPLE) == 4


def test_everybody_who_told_something_gets_a_reason_or_the_open_door():
    bare = [
        answers
        for answers in PEOPLE
        if not explain(CATALOGUE, answers).because and decide(CATALOGUE, answers).pathway.when
    ]

    assert bare == []


@pytest.mark.parametrize("service", ["cite_metiers_namur", "formapass", "maisons_emploi"])
def test_a_service_that_is_shown_is_said_to_be(service):
    assert why(service) == ("why_not_already", "")


def test_a_service_of_another_region_is_said_to_work_there():
    assert why("actiris") == ("why_not_territory", "Bruxelles")


def test_a_policy_is_said_to_be_no_counter():
    assert why("decret_missions")[0] == "why_not_context"


def test_an_employment_service_is_not_for_a_minor():
    answers = person("neet", "find_job", NAMUR, minor="yes")

    assert why("forem", answers) == ("why_not_minor", "moins de 18 ans")


def test_an_employment_service_is_not_for_a_pupil():
    assert why("forem", person("pupil", "find_job", NAMUR))[0] == "why_not_minor"


def test_a_service_that_is_reached_through_another_names_that_one():
    assert why("garantie_jeunesse") == ("why_not_through", "Actiris, Le Forem")


def test_a_service_for_others_says_for_whom_it_is():
    phrase, whom = why("cpms")

    assert phrase == "why_not_audience"
    assert "élève du secondaire" in whom


def test_a_service_that_comes_first_in_another_case_says_in_which():
    assert why("aviq") == ("why_not_when", "situation de handicap")


def test_the_nearest_case_is_told_and_no_other():
    assert why("misip") == ("why_not_when", "tester un métier, essai dans une entreprise")


def test_a_service_that_could_help_too_is_said_to():
    assert why("siep") == ("why_not_other", "")


@pytest.mark.parametrize("service", CATALOGUE.services)
def test_every_service_has_an_answer_whose_words_are_complete(service):
    phrase, what = why(service, person("graduate", "find_job", SCHAERBEEK))
    texts = [CATALOGUE.phrases[phrase].to(register) for register in REGISTERS]

    assert bool(what) or not any(re.search(r"\{what\}", text) for text in texts)


def test_a_person_of_the_german_community_is_told_where_the_forem_works():
    assert why("forem", person("worker", "find_job", EUPEN)) == ("why_not_territory", "Wallonie")
