"""Whole persons of every audience through Telegram, gateway, Rasa and actions, both ways in."""

from __future__ import annotations

from pathlib import Path

import pytest

from care.cases.records import records_in
from tests.guidance.people import CATALOGUE
from tests.telegram.playing import TelegramConversation, play
from tests.telegram.stack import line_in, real_rasa

pytestmark = pytest.mark.slow
SCENARIOS = Path(__file__).parents[1] / "scenarios"
EVERYBODY = [person for person in records_in(SCENARIOS, CATALOGUE) if person["path"] != "P4"]
BY_AUDIENCE = {person["facts"]["audience"]: person for person in reversed(EVERYBODY)}


@pytest.fixture(scope="module")
def var(tmp_path_factory):
    folder = tmp_path_factory.mktemp("var")
    with real_rasa(folder):
        yield folder


@pytest.fixture(scope="module", params=["polling", "webhook"])
def through(request, var):
    with line_in(request.param, var) as (line, conversations, _):
        yield lambda: TelegramConversation(line, conversations)


@pytest.fixture(params=sorted(BY_AUDIENCE))
def person(request):
    return BY_AUDIENCE[request.param]


def test_a_person_of_every_audience_gets_the_right_services(through, person):
    talk = through()

    advice = play(talk, person)

    assert advice, talk.someone.read()
    assert (advice["path"], advice["first"]["id"], advice["second"]["id"]) == (
        person["path"],
        person["first"],
        person["second"],
    )


def test_the_cards_are_shown_in_their_order(through, person):
    talk = through()

    advice = play(talk, person)

    cards = [advice["first"], advice["second"], *advice["also"]]
    shown = [text.partition("\n")[0] for text in talk.someone.read()]
    assert shown[-len(cards) :] == [f"{n}. {card['name']}" for n, card in enumerate(cards, 1)]


@pytest.mark.parametrize(
    ("command", "kind"),
    [
        ("/start", "question"),
        ("/aide", "question"),
        ("/retour", "question"),
        ("/recommencer", "question"),
        ("/humain", "handoff"),
    ],
)
def test_a_command_is_understood(through, command, kind):
    talk = through()
    talk.say(text="Je suis étudiante à Liège")

    messages = talk.say(text=command)

    assert kind in [message["kind"] for message in messages]


def test_pourquoi_explains(through):
    talk = through()
    talk.say(text="Je suis étudiante à Liège")

    messages = talk.say(text="/pourquoi")

    assert {"text", "explanation"} & {message["kind"] for message in messages}


def test_a_poster_of_a_cite_tells_the_commune(through):
    talk = through()

    talk.say(text="/start cite_metiers_namur")

    assert talk.known["commune"] == "92094"


def test_supprimer_leaves_no_word_in_any_file(through, var):
    talk = through()
    talk.say(text="Je m’appelle Zoltanetta et je suis étudiante à Liège")

    talk.someone.say("/supprimer")

    assert [f.name for f in var.rglob("*") if f.is_file() and b"Zoltanetta" in f.read_bytes()] == []
