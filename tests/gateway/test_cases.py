"""Cases: a phrase is kept only when the person asks for it, masked, and nothing leads back."""

from __future__ import annotations

import re

import pytest

from gateway.cases import KEEP
from gateway.words import words
from tests.gateway.conftest import AUDIENCE, FALLBACK, NOTED, rows

AGAIN = {**FALLBACK, "choices": AUDIENCE["choices"], "fact": "audience"}
TWICE = {**AGAIN, "choices": [*AUDIENCE["choices"], *FALLBACK["choices"]]}
PHRASE = "je m’appelle Marie Dupont, brol à 5000"


@pytest.fixture
def asked(person, rasa):
    """A person who was not understood twice and is asked for the phrase."""
    rasa.works(AGAIN)
    person.say("un premier brol")
    rasa.works(TWICE)
    person.say(PHRASE)
    return person


def values(reply):
    """The values that a reply offers."""
    return [choice["value"] for m in reply.json()["messages"] for choice in m.get("choices", ())]


def test_the_second_misunderstanding_offers_to_keep_the_phrase(person, rasa):
    rasa.works(TWICE)
    reply = person.say("brol").json()["messages"][0]

    assert reply["choices"][-1] == {"title": words()[KEEP], "value": KEEP}


def test_the_first_misunderstanding_does_not(person, rasa):
    rasa.works(AGAIN)

    assert KEEP not in values(person.say("brol"))


def test_a_question_does_not(person):
    assert KEEP not in values(person.say("bonjour"))


def test_a_choice_that_was_not_understood_does_not(asked):
    assert KEEP not in values(asked.say(choice="pupil"))


def test_nothing_is_kept_without_the_choice(asked, settings):
    asked.say(choice="human")

    assert rows(settings, "cases") == []


def test_the_choice_keeps_the_phrase_masked_with_what_was_asked(asked, settings):
    asked.say(choice=KEEP)
    ((_, text, fact, _),) = rows(settings, "cases")

    assert (text, fact) == ("je m’appelle ‹nom›, brol à 5000", "audience")


def test_a_case_tells_its_month_and_nothing_finer(asked, settings):
    asked.say(choice=KEEP)
    month = rows(settings, "cases")[0][3]

    assert re.fullmatch(r"\d{4}-\d\d", month)


def test_a_case_does_not_lead_to_the_conversation(asked, settings, rasa):
    asked.say(choice=KEEP)
    case = rows(settings, "cases")[0]
    conversation = {
        rasa.got[-1][0],
        *(str(cell) for row in rows(settings, "inbox") for cell in row),
    }

    assert not conversation & set(case)


def test_the_person_is_thanked(asked):
    reply = asked.say(choice=KEEP).json()

    assert reply["messages"] == [{"kind": "text", "text": words()["phrase_kept"]}]


def test_the_last_choices_stay_offered(asked, rasa):
    asked.say(choice=KEEP)
    rasa.works(NOTED)

    assert asked.say(choice="worker").status_code == 200


def test_what_is_known_stays_known(person, rasa):
    rasa.works(TWICE, audience="pupil")
    person.say("brol")

    assert person.say(choice=KEEP).json()["known"] == {"audience": "pupil"}


def test_rasa_never_hears_of_the_choice(asked, rasa):
    before = list(rasa.texts)
    asked.say(choice=KEEP)

    assert rasa.texts == before


def test_the_choice_works_while_rasa_is_down(asked, rasa, settings):
    rasa.fails_with(500)
    asked.say(choice=KEEP)

    assert len(rows(settings, "cases")) == 1


def test_a_phrase_is_kept_once(asked, settings):
    asked.say(choice=KEEP)
    asked.say(choice=KEEP)

    assert len(rows(settings, "cases")) == 1


def test_the_phrase_kept_is_the_one_that_was_not_understood(asked, rasa, settings):
    rasa.works(NOTED)
    asked.say("merci")
    asked.say(choice=KEEP)

    assert "brol" in rows(settings, "cases")[0][1]


def test_the_choice_is_refused_when_it_was_not_offered(person, settings):
    person.say("bonjour")

    assert person.say(choice=KEEP).json()["error"]["code"] == "unknown_choice"
    assert rows(settings, "cases") == []


def test_the_choice_among_others_is_refused(asked, settings):
    assert asked.say(choices=["pupil", KEEP]).status_code == 400
    assert rows(settings, "cases") == []


def test_a_phrase_given_outlives_the_conversation_without_a_trace_of_it(asked, settings):
    asked.say(choice=KEEP)
    asked.leave()

    assert len(rows(settings, "cases")) == 1
    assert rows(settings, "inbox") == []
