"""An answer that comes after an outage is shown by itself, to who still waits for it."""

from __future__ import annotations

from playwright.sync_api import expect


def test_an_answer_that_comes_after_an_outage_is_shown_by_itself(visit, rasa):
    rasa.status = 500
    visit.say("bonjour", "fallback")
    visit.composer.fill("pendant ce temps")
    rasa.status = 200

    expect(visit.told("question")).to_be_visible(timeout=15_000)
    expect(visit.told("fallback")).to_have_count(0)
    expect(visit.said).to_have_count(1)
    expect(visit.composer).to_have_value("pendant ce temps")


def test_who_has_gone_on_is_not_interrupted_by_a_late_answer(visit, rasa):
    rasa.status = 500
    visit.say("bonjour", "fallback")
    rasa.status = 200
    visit.say("merci", "text")
    visit.page.wait_for_timeout(5_000)

    expect(visit.told("text")).to_be_visible()
    expect(visit.told("question")).to_have_count(0)
