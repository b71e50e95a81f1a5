"""The one screen: sentence, chips, questions, services."""

from __future__ import annotations

import dataclasses
import re

import pytest

from desk.showing import reason_against
from desk.visit import Visit
from guidance.deciding import TRIAGE
from guidance.facts import known
from tests.desk.conftest import KNOWLEDGE, NAMUR, Clerk

SENTENCE = "Je cherche du boulot à Namur"


@pytest.fixture
def told(clerk, reading):
    """A clerk who has typed a sentence."""
    reading.reads(
        SENTENCE, audience="jobseeker cherche", need="find_job boulot", commune=f"{NAMUR} Namur"
    )
    clerk.press("say", said=SENTENCE)
    return clerk


def test_a_chip_quotes_the_words_it_came_from(told):
    assert "<q>boulot</q>" in told.page.text


def test_a_sentence_leads_to_the_services_of_the_engine(told):
    assert told.services == ["Maison de l’Emploi", "Le Forem"]


def test_a_sentence_is_read_with_the_token(told, reading):
    assert reading.asked[0].url.params["token"] == "t0ken"


def test_a_chip_can_be_removed(told):
    told.press("remove need")

    assert "<q>boulot</q>" not in told.page.text


def test_a_chip_removed_is_asked_again(told):
    told.press("remove need")

    assert told.questions[0] == "De quoi la personne a-t-elle le plus besoin en ce moment\u202f?"


def test_a_chip_can_be_changed_without_losing_the_others(told):
    told.press("change need")
    told.press("set need find_training")

    assert "<q>Namur</q>" in told.page.text


def test_at_most_three_questions_are_asked(clerk):
    clerk.press("set audience jobseeker")

    assert 1 <= len(clerk.questions) <= 3


def test_the_number_of_a_choice_typed_answers_the_first_question(clerk):
    clerk.press("say", said="5")

    assert "en recherche d’emploi" in clerk.page.text


def test_several_numbers_answer_a_question_with_several_answers(told):
    told.press("say", said="1 3")

    assert told.questions == []


def test_boxes_ticked_are_taken_together(told):
    told.press("several circumstances", several=["disability", "foreign_diploma"])

    assert not told.questions


def test_no_question_is_left_when_no_answer_changes_a_service(told):
    told.press("set circumstances none")

    assert "Plus aucune question ne change la réponse" in told.page.text


def test_a_number_that_no_choice_has_is_said(clerk):
    clerk.press("say", said="42")

    assert "ne correspond à aucun choix" in clerk.notes


def test_an_unknown_value_changes_nothing(clerk):
    clerk.press("set audience emperor")

    assert "Compris</h2>" not in clerk.page.text


def test_buttons_lead_to_services_while_rasa_is_down(clerk):
    clerk.press("set audience jobseeker")
    clerk.press("set need find_job")

    assert len(clerk.services) == 2


def test_a_line_says_that_rasa_is_down(clerk):
    clerk.press("say", said=SENTENCE)

    assert "La lecture des phrases ne répond pas" in clerk.notes


def test_a_postal_code_is_read_while_rasa_is_down(clerk):
    clerk.press("say", said="5000")

    assert "Namur" in clerk.page.text.partition("Compris</h2>")[2]


def test_an_ambiguous_place_is_asked_again_with_its_candidates(clerk):
    clerk.press("place", place="Saint")

    assert clerk.page.text.count("set commune") >= 2


def test_a_professional_who_guides_somebody_is_asked_about_that_person(clerk):
    clerk.press("set audience professional")
    clerk.press("set need guide_someone")

    assert "autre personne" in clerk.notes


def test_why_not_a_service_is_explained_by_its_alias(told):
    told.press("why", service="FOREM")

    assert "fait justement partie" in told.page.text


def test_the_theme_of_the_slip_marks_the_needs_it_suggests(clerk):
    clerk.press("set audience jobseeker")
    clerk.press("theme training")

    assert "(ticket)" in clerk.page.text


def test_the_need_suggests_a_theme_for_the_slip(told):
    assert "Emploi<small> suggéré</small>" in told.page.text


def test_a_theme_that_was_chosen_is_left_alone(told):
    told.press("theme training")

    assert "suggéré" not in told.page.text


@pytest.mark.parametrize(("read", "kept"), [("nl", "nl"), ("pl", "other")])
def test_the_language_of_the_sentence_is_suggested_for_the_slip(clerk, reading, read, kept):
    reading.reads("Ik zoek werk", language=f"{read} Ik zoek werk")
    clerk.press("say", said="Ik zoek werk")

    assert f'<option value="{kept}" selected' in clerk.page.text


def test_the_language_of_the_slip_is_kept(clerk):
    clerk.press("language", language="uk")

    assert '<option value="uk" selected' in clerk.page.text


def test_a_visit_that_was_tampered_with_begins_anew(clerk):
    clerk.client.post("/", data={"csrf": clerk.hidden("csrf"), "visit": "{]", "do": "say"})
    reply = clerk.client.post(
        "/", data={"csrf": clerk.hidden("csrf"), "visit": '{"facts": 3}', "do": "say"}
    )

    assert reply.status_code == 200


def test_words_of_a_visitor_are_never_markup(clerk, reading):
    text = "<b>boulot</b>"
    reading.reads(text, need="find_job <b>boulot</b>")
    clerk.press("say", said=text)

    assert "<b>boulot" not in clerk.page.text


def test_the_commune_of_the_cite_is_preset(settings, reading, app):
    app.state.desk = dataclasses.replace(
        app.state.desk, settings=dataclasses.replace(settings, cite="Namur")
    )
    clerk = Clerk(app, "ana")

    assert "préréglée" in clerk.page.text


def test_the_fiche_shows_both_services(told):
    fiche = told.press("fiche a4").text

    assert ["Maison de l’Emploi" in fiche, "Le Forem" in fiche] == [True, True]


def test_enter_in_the_empty_field_prints(told):
    assert "Maison de l’Emploi" in told.press("say", said="").text


def test_the_fiche_is_also_a_pdf(told):
    assert told.press("fiche pdf").content.startswith(b"%PDF")


@pytest.mark.parametrize(
    ("field", "typed", "seen"),
    [
        ("place", "5000", "Retirer la commune"),
        ("service", "FOREM", "Pourquoi pas&nbsp;?"),
        ("code", "ZZZZZZ", "n’ouvre aucun dossier"),
    ],
)
def test_enter_in_a_field_presses_the_button_beside_it_without_javascript(
    clerk, field, typed, seen
):
    clerk.press("set audience jobseeker")
    clerk.press("say", said="", **{field: typed})

    assert seen in clerk.page.text


TO_SOMEBODY = re.compile(r"(?<!rendez-)\b(?:vous|votre|vos|tu|ton|ta|tes|toi)\b", re.IGNORECASE)


def spoken_to(text: str) -> list[str]:
    """The words that speak to somebody, what is quoted left out."""
    return TO_SOMEBODY.findall(re.sub(r"«.*?»", "", text))


def test_every_card_of_the_desk_speaks_of_the_person():
    pathways = KNOWLEDGE.catalogue.pathways
    visits = [(row.id, row.visit) for row in pathways if row.first != TRIAGE]
    visits += [(s.id, s.visit) for s in KNOWLEDGE.catalogue.services.values() if s.visit]
    wrong = [
        (name, spoken_to(words.to("tiers")))
        for name, visit in visits
        for words in (visit.reason, visit.action, visit.bring, visit.ask)
        if words and spoken_to(words.to("tiers"))
    ]

    assert wrong == []


@pytest.mark.parametrize("service", sorted(KNOWLEDGE.catalogue.services))
def test_why_not_is_told_of_every_service_in_the_third_person(service):
    visit = Visit(known(audience="jobseeker", need="find_job", commune=NAMUR))
    told = reason_against(KNOWLEDGE, visit, service)

    assert KNOWLEDGE.catalogue.services[service].name in told
    assert spoken_to(told) == []


def test_the_fiche_speaks_to_the_person(told):
    assert "Votre situation" in told.press("fiche a4").text


def test_the_fiche_of_a_pupil_says_tu(clerk):
    clerk.press("set audience pupil")

    assert "Ta situation" in clerk.press("fiche ticket").text
