"""Whatever the network and the server do, nothing is lost and nothing is said twice."""

from __future__ import annotations

import json
import time

import pytest
from playwright.sync_api import expect

TOO_LONG = "Ce message est trop long (1 000 caractères au plus)."
TOO_MANY = "Cela va un peu vite pour moi."
UNAVAILABLE = "Le service démarre ou est en panne."


def token_of(visit) -> str:
    """The token that the widget keeps."""
    return next(json.loads(value)["token"] for value in visit.stored().values())


def texts_sent(visit) -> list[str]:
    """The texts of the requests, in order."""
    return [each.get("text") for each in visit.sent]


def ids_sent(visit, text) -> set[str]:
    """The ids under which a text went out."""
    return {each["id"] for each in visit.sent if each.get("text") == text}


# Reload


def test_a_reload_brings_the_conversation_back(visit):
    visit.say("bonjour", "question")
    visit.page.reload()

    expect(visit.told("question")).to_contain_text("Quelle est votre situation")
    expect(visit.said).to_contain_text("bonjour")


def test_a_reload_brings_the_words_of_a_choice_back(visit):
    visit.say("bonjour", "question")
    visit.tap("Je travaille en ce moment", "question")
    visit.page.reload()

    expect(visit.said.last).to_contain_text("Je travaille en ce moment")


def test_after_a_reload_the_last_question_can_be_answered(visit):
    visit.say("bonjour", "question")
    visit.page.reload()
    visit.tap("Je travaille en ce moment", "question")

    assert visit.sent[-1]["choice"] == "worker"


def test_a_reload_says_nothing_again(visit, rasa):
    visit.say("bonjour", "question")
    visit.page.reload()
    expect(visit.told("question")).to_be_visible()

    assert rasa.got == ["bonjour"]


def test_a_reload_brings_what_is_known_back(visit):
    visit.say("bonjour", "question")
    visit.tap("Je travaille en ce moment", "question")
    visit.page.reload()

    expect(visit.page.locator("details.known > summary")).to_contain_text("1")


# Offline


def test_offline_is_said(visit):
    visit.page.context.set_offline(True)
    visit.write("bonjour")

    expect(visit.notice).to_be_visible()


def test_an_offline_message_goes_out_when_the_network_is_back(visit):
    visit.page.context.set_offline(True)
    visit.write("bonjour")
    expect(visit.notice).to_be_visible()
    visit.page.context.set_offline(False)

    expect(visit.told("question")).to_be_visible()


def test_an_offline_message_reaches_rasa_once(visit, rasa):
    visit.page.context.set_offline(True)
    visit.write("bonjour")
    expect(visit.notice).to_be_visible()
    visit.page.context.set_offline(False)
    expect(visit.told("question")).to_be_visible()
    visit.page.wait_for_timeout(1_500)

    assert rasa.got == ["bonjour"]


def test_an_offline_message_is_shown_once(visit):
    visit.page.context.set_offline(True)
    visit.write("bonjour")
    expect(visit.notice).to_be_visible()
    visit.page.context.set_offline(False)
    expect(visit.told("question")).to_be_visible()

    expect(visit.said).to_have_count(1)


def test_an_offline_message_keeps_its_id(visit):
    visit.say("merci", "text")
    visit.page.context.set_offline(True)
    visit.write("bonjour")
    expect(visit.notice).to_be_visible()
    visit.page.context.set_offline(False)
    expect(visit.told("question")).to_be_visible()

    assert texts_sent(visit).count("bonjour") > 1
    assert len(ids_sent(visit, "bonjour")) == 1


def test_an_answer_lost_on_its_way_back_is_fetched_without_saying_it_twice(visit, rasa):
    def lost(route):
        route.fetch()
        route.abort()

    visit.page.route("**/api/message", lost)
    visit.write("bonjour")
    expect(visit.notice).to_be_visible()
    visit.accept()
    expect(visit.told("question")).to_be_visible(timeout=20_000)

    assert rasa.got == ["bonjour"]


def test_a_message_that_waits_outlives_a_reload(visit, rasa):
    visit.say("merci", "text")
    visit.page.route("**/api/message", lambda route: route.abort())
    visit.write("bonjour")
    expect(visit.notice).to_be_visible()
    visit.accept()
    visit.page.reload()
    expect(visit.told("question")).to_be_visible(timeout=20_000)

    assert rasa.got == ["merci", "bonjour"]


# Slow


def test_a_slow_server_shows_that_it_works(visit, rasa):
    rasa.seconds = 1.0
    visit.write("bonjour")

    expect(visit.state).to_contain_text("Jalon répond")


def test_a_very_slow_server_is_said_to_be_slow(visit, rasa):
    rasa.seconds = 6.0
    visit.write("bonjour")

    expect(visit.state).to_contain_text("plus de temps", timeout=6_000)
    expect(visit.told("question")).to_be_visible()


def test_the_word_about_working_goes_away(visit):
    visit.say("bonjour", "question")

    expect(visit.state).to_have_text("")


def test_a_second_tap_while_waiting_sends_nothing(visit, rasa):
    visit.say("bonjour", "question")
    rasa.seconds = 0.5
    visit.button("Je travaille en ce moment").evaluate(
        "tapped => { tapped.click(); tapped.click() }"
    )
    expect(visit.told("question")).to_contain_text("De quoi avez-vous")

    assert rasa.got == ["bonjour", '/inform{"audience": "worker"}']


def test_an_outage_behind_the_gateway_gives_a_human_contact(visit, rasa):
    rasa.status = 500

    expect(visit.say("bonjour", "fallback")).to_contain_text("Cité des métiers")


# Refusals


def test_a_message_that_is_too_long_comes_back_into_the_field(visit):
    visit.refuse(413, "too_long", TOO_LONG)
    visit.write("un long récit")

    expect(visit.notice).to_contain_text("trop long")
    expect(visit.composer).to_have_value("un long récit")


def test_nothing_longer_than_the_gateway_takes_can_be_typed(visit):
    visit.composer.fill("a" * 999)
    visit.composer.press_sequentially("bcd")

    assert len(visit.composer.input_value()) <= 1_000


@pytest.mark.parametrize(
    ("status", "code", "sentence", "more"),
    [
        (429, "too_many", TOO_MANY, {"retry_after": 1.0}),
        (503, "unavailable", UNAVAILABLE, {"retry_after": 1.0}),
    ],
)
def test_a_refusal_that_passes_is_said_and_the_message_goes_out_by_itself(
    visit, rasa, status, code, sentence, more
):
    visit.refuse(status, code, sentence, **more)
    visit.write("bonjour")
    expect(visit.notice).to_contain_text(sentence.rstrip("."))
    visit.accept()
    expect(visit.told("question")).to_be_visible(timeout=10_000)

    assert rasa.got == ["bonjour"]
    assert len(ids_sent(visit, "bonjour")) == 1


def test_the_widget_waits_as_long_as_it_is_told(visit):
    visit.refuse(429, "too_many", TOO_MANY, retry_after=2.0)
    visit.write("bonjour")
    expect(visit.notice).to_be_visible()
    started = time.monotonic()
    visit.accept()
    expect(visit.told("question")).to_be_visible(timeout=10_000)

    assert time.monotonic() - started > 1.2


@pytest.mark.parametrize("status", [502, 200])
def test_a_page_instead_of_an_answer_is_no_dead_end(visit, status):
    visit.page.route(
        "**/api/message",
        lambda route: route.fulfill(status=status, content_type="text/html", body="<h1>Bad</h1>"),
    )
    visit.write("bonjour")
    expect(visit.notice).to_be_visible()
    visit.accept()

    expect(visit.told("question")).to_be_visible(timeout=20_000)


# An expired session


def expire(visit) -> None:
    """Erases the conversation behind the widget's back."""
    headers = {"Authorization": f"Bearer {token_of(visit)}"}
    answer = visit.page.request.delete(f"{visit.address}/api/session", headers=headers)
    assert answer.status == 204


def test_an_expired_session_starts_anew_with_a_word(visit):
    visit.say("merci", "text")
    expire(visit)
    visit.page.reload()

    expect(visit.notice).to_contain_text("n’existe plus")


def test_an_expired_session_loses_no_text(visit):
    visit.say("merci", "text")
    expire(visit)
    visit.write("bonjour")

    expect(visit.told("question")).to_contain_text("Quelle est votre situation")


def test_an_expired_session_gets_another_token(visit):
    visit.say("merci", "text")
    before = token_of(visit)
    expire(visit)
    visit.write("bonjour")
    expect(visit.told("question")).to_be_visible()

    assert token_of(visit) not in (None, before)
