"""Whole persons through gateway, Rasa and actions."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from care.cases.records import records_in
from commands.playing import Conversation, last, play
from tests.guidance.people import CATALOGUE

pytestmark = pytest.mark.slow
SCENARIOS = Path(__file__).parents[1] / "scenarios"
PEOPLE = [person for person in records_in(SCENARIOS, CATALOGUE) if person["path"] != "P4"]
LABELS = yaml.safe_load(Path("catalogue/labels.yml").read_text(encoding="utf-8"))
WORDS = LABELS["need"]["values"]
FIELDS = {
    "question": "fact text choices multiple why asked at_most",
    "recommendation": "first second also path",
    "explanation": "text because changes",
    "helplines": "text lines",
    "handoff": "text code expires_at place",
    "fallback": "text choices",
    "text": "text",
}
CARD = "id name summary reason action bring ask url phone verified_on source free"


def opening(person):
    """A greeting, with the age of those who are not asked about it."""
    young = person["facts"].get("minor") == "yes" and person["facts"]["audience"] != "neet"
    return "Bonjour, j’ai 17 ans" if young else "Bonjour"


@pytest.fixture(params=PEOPLE, ids=lambda person: person["person"])
def person(request):
    return request.param


def test_a_person_who_answers_by_choices_gets_the_right_services(client, person):
    played, advice = play(client, {**person, "opening": opening(person)}, WORDS)

    assert advice, played.turns
    assert (advice["path"], advice["first"]["id"], advice["second"]["id"]) == (
        person["path"],
        person["first"],
        person["second"],
    )
    assert played.asked() == person["asked"]


def test_every_message_has_the_fields_of_the_contract(client):
    played, _ = play(client, PEOPLE[0])
    for aside in ("pourquoi ?", "je veux parler à quelqu’un", "il fait beau ?", "c’est gratuit ?"):
        played.say(aside)
    lacking = [
        (message["kind"], field)
        for message in played.messages()
        for field in FIELDS[message["kind"]].split()
        if field not in message
    ]

    assert lacking == []


def test_every_card_has_the_fields_of_the_contract(client):
    _, advice = play(client, PEOPLE[0])
    cards = [advice["first"], advice["second"], *advice["also"]]

    assert [set(CARD.split()) - set(card) for card in cards if set(CARD.split()) - set(card)] == []


def test_several_facts_of_one_sentence_are_never_asked_again(client):
    talk = Conversation(client)

    talk.say("Je suis demandeuse d’emploi à Verviers et je cherche une formation en boulangerie")

    assert talk.known["audience"] == "jobseeker"
    assert talk.known["commune"] == "63079"
    assert talk.known["need"] == "find_training"
    assert talk.asked() == ["circumstances"]


def test_an_answer_can_be_changed_without_losing_the_others(client):
    talk = Conversation(client)
    talk.say("Je suis étudiante à Liège")

    talk.say("en fait j’habite à Huy")

    assert talk.known["audience"] == "student"
    assert talk.known["commune"] == "61031"


def test_distress_gets_helplines_and_no_question(client):
    talk = Conversation(client)
    talk.say("Je cherche une formation")

    kinds = [m["kind"] for m in talk.say("je veux mourir, j’en peux plus")]

    assert kinds == ["helplines"]


def test_after_distress_the_person_resumes_when_they_wish(client):
    talk = Conversation(client)
    talk.say("je veux mourir")

    quiet = talk.say("je suis au chômage")
    resumed = talk.say("reprendre")

    assert last(quiet, "question") is None
    assert last(resumed, "question")["fact"] == "need"


def test_two_misunderstandings_in_a_row_bring_choices_and_a_human(client):
    talk = Conversation(client)
    talk.say("Bonjour")
    talk.say("quelle est la capitale de la Mongolie ?")

    second = last(talk.say("et il va pleuvoir demain ?"), "fallback")

    assert "human" in [choice["value"] for choice in second["choices"]]


def test_another_language_gets_one_sentence_and_a_way_on(client):
    messages = Conversation(client).say("Hello, I am looking for a job, can you help me please?")

    assert [m["kind"] for m in messages] == ["text", "question"]
    assert "French" in messages[0]["text"]


def test_erasing_by_word_forgets_everything(client):
    talk = Conversation(client)
    talk.say("Je suis étudiante à Liège")

    talk.say("efface ma conversation")

    assert talk.known == {}
    history = client.get("/api/history", headers=talk.headers).json()
    assert history["messages"] == []


def test_erasing_leaves_nothing_in_any_file(client, var):
    talk = Conversation(client)
    talk.say("Je m’appelle Zoltanetta et je suis étudiante à Liège")

    client.delete("/api/session", headers=talk.headers)

    assert [f.name for f in var.rglob("*") if f.is_file() and b"Zoltanetta" in f.read_bytes()] == []


def test_no_word_of_a_conversation_is_in_the_log(client, var):
    Conversation(client).say("Je m’appelle Zoltanetta, et je cherche du travail")

    assert "Zoltanetta" not in (var / "jalon.log").read_text(encoding="utf-8")


def test_rasa_and_the_actions_listen_on_loopback_only(client):
    listening = [line.split()[1] for line in Path("/proc/net/tcp").read_text().splitlines()[1:]]
    ports = {f"{15005:04X}", f"{15055:04X}"}
    ours = {address.split(":")[0] for address in listening if address.split(":")[1] in ports}

    assert "00000000" not in ours
    assert "0100007F" in ours
