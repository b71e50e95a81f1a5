"""Every kind of message is shown with all that it carries."""

from __future__ import annotations

import re

from playwright.sync_api import expect


def test_a_text_is_shown(visit):
    expect(visit.say("merci", "text")).to_contain_text("Avec plaisir")


def test_what_the_person_said_is_shown(visit):
    visit.say("merci", "text")

    expect(visit.said).to_contain_text("merci")


def test_a_question_shows_its_choices(visit):
    question = visit.say("bonjour", "question")

    expect(question.locator("ul.choices button")).to_have_count(6)


def test_a_question_tells_how_many_may_follow(visit):
    expect(visit.say("bonjour", "question")).to_contain_text("encore 4 questions au plus")


def test_a_question_tells_why_it_is_asked(visit):
    question = visit.say("bonjour", "question")
    question.locator(".aside summary").click()

    expect(question).to_contain_text("n’aident pas les mêmes personnes")


def test_a_choice_is_sent_as_its_value(visit):
    visit.say("bonjour", "question")
    visit.tap("Je travaille en ce moment", "question")

    assert visit.sent[-1]["choice"] == "worker"


def test_a_question_with_choices_can_be_answered_in_words(visit):
    visit.say("bonjour", "question")
    visit.say("merci", "text")

    assert visit.sent[-1]["text"] == "merci"


def test_choices_of_an_older_question_are_gone(visit):
    visit.say("bonjour", "question")
    visit.tap("Je travaille en ce moment", "question")

    expect(visit.button("Je travaille en ce moment")).to_have_count(0)


def test_several_choices_are_sent_together(visit):
    visit.to_the_commune()
    visit.to_several_choices()
    visit.page.get_by_label("Une aide du CPAS").check()
    visit.page.get_by_label("Un diplôme obtenu à l’étranger").check()
    visit.tap("Valider", "recommendation")

    assert visit.sent[-1]["choices"] == ["cpas_support", "foreign_diploma"]


def test_nothing_checked_is_not_sent(visit):
    visit.to_the_commune()
    visit.to_several_choices()
    before = len(visit.sent)
    visit.button("Valider").click()
    expect(visit.state).to_have_text(re.compile("au moins"))

    assert len(visit.sent) == before


def test_none_of_these_unchecks_the_others(visit):
    visit.to_the_commune()
    visit.to_several_choices()
    visit.page.get_by_label("Une aide du CPAS").check()
    visit.page.get_by_label("Rien de tout cela").check()

    expect(visit.page.get_by_label("Une aide du CPAS")).not_to_be_checked()


def test_an_ambiguous_name_is_asked_again_with_its_candidates(visit):
    visit.to_the_commune()
    visit.say("Saint-Nicolas", "question")
    visit.tap("Saint-Nicolas (4420, Liège)", "question")

    assert visit.sent[-1]["choice"] == "62093"


def test_a_recommendation_shows_the_first_and_the_second_service(visit):
    cards = visit.know_everything().locator("section.card")

    expect(cards.nth(0)).to_contain_text("Cité des métiers de Namur")
    expect(cards.nth(1)).to_contain_text("Le Forem")


def test_a_card_tells_why_what_to_do_bring_and_ask(visit):
    card = visit.know_everything().locator("section.card.first")

    for words in ("ouverte à tous", "Regardez demain", "carte d’identité", "Avec qui peut-on"):
        expect(card).to_contain_text(words)


def test_a_card_tells_its_source_and_date(visit):
    card = visit.know_everything().locator("section.card.first")

    expect(card).to_contain_text("Cedefop 2021")
    expect(card).to_contain_text("25 novembre 2026")


def test_a_card_can_be_called(visit):
    card = visit.know_everything().locator("section.card.first")

    expect(card.locator("a[href^='tel:']")).to_have_attribute("href", "tel:081486748")


def test_a_card_leads_to_its_site_in_another_tab(visit):
    link = visit.know_everything().locator("section.card.first a[href^='https://www.cdmnamur']")

    expect(link).to_have_attribute("rel", re.compile("noopener"))
    expect(link).to_have_attribute("target", "_blank")


def test_a_card_leads_to_a_map(visit):
    card = visit.know_everything().locator("section.card.first")

    expect(card.locator("a[href*='openstreetmap.org']")).to_be_visible()


def test_other_services_are_folded_away(visit):
    recommendation = visit.know_everything()
    expect(recommendation.get_by_text("SIEP", exact=True)).to_be_hidden()
    recommendation.locator("details.also > summary").click()

    expect(recommendation.get_by_text("SIEP", exact=True)).to_be_visible()


def test_the_path_is_drawn_and_told_in_words(visit):
    drawing = visit.know_everything().locator("figure.path svg[role=img]")

    expect(drawing).to_have_attribute("role", "img")
    expect(drawing).to_have_attribute("aria-label", re.compile("Namur.*Forem"))


def test_an_explanation_gives_back_the_words_of_the_person(visit):
    visit.know_everything()

    expect(visit.say("pourquoi ?", "explanation")).to_contain_text("je cherche du travail")


def test_helplines_can_be_tapped_to_call(visit):
    lines = visit.say("je veux mourir", "helplines").locator("ul.lines a")

    hrefs = [each.get_attribute("href") for each in lines.all()]
    assert hrefs == ["tel:112", "tel:107", "tel:103", "tel:080032123"]


def test_a_handoff_shows_its_code(visit):
    shown = visit.say("parler à quelqu’un", "handoff").locator("p.code").inner_text()

    assert "K7RT2M" in shown.replace(" ", "").replace("\u00a0", "")


def test_a_handoff_shows_its_code_as_a_square_to_scan(visit):
    square = visit.say("parler à quelqu’un", "handoff").locator("svg.qr[role=img]")

    expect(square).to_be_visible()
    assert square.bounding_box()["width"] >= 96


def test_a_handoff_tells_until_when(visit):
    expect(visit.say("parler à quelqu’un", "handoff")).to_contain_text("2 janvier 2030")


def test_a_fallback_offers_a_way_on(visit):
    visit.say("blabla", "fallback")
    visit.tap("Parler à quelqu’un", "handoff")

    assert visit.sent[-1]["choice"] == "human"


def test_html_in_a_text_is_shown_as_text(visit):
    expect(visit.say("balises", "text")).to_contain_text("<b>gras</b>")
    assert visit.page.evaluate("() => window.broken") is None


def test_html_that_a_person_writes_is_shown_as_text(visit):
    visit.say("<img src=x onerror='window.broken=1'>", "fallback")

    expect(visit.said).to_contain_text("<img src=x")
    assert visit.page.evaluate("() => window.broken") is None
