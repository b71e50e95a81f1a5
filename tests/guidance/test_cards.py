"""What a card shows of a recommended service, in whose words, and with which sources."""

from __future__ import annotations

import datetime

import pytest

from guidance.cards import card, further_card, recommendation, sources
from guidance.catalogue import REGISTERS
from guidance.deciding import decide
from guidance.facts import AUDIENCES, known, register_of
from tests.guidance.people import CATALOGUE, person

FIELDS = [
    "id", "name", "summary", "reason", "action", "bring", "ask", "url", "phone", "verified_on",
    "source", "free",
]  # fmt: skip
CEDEFOP = "Cedefop 2021, inventaire de l’orientation, lignes"
EUROGUIDANCE = "Brochure Euroguidance, page 28, lignes"
SHOWN = [service.id for service in CATALOGUE.services.values() if service.visit]
NAMUR = "92094"


def advice(register: str = "vous", **facts: str) -> dict:
    """The recommendation for a jobseeker of Namur who looks for a course, or for others."""
    told = {"audience": "jobseeker", "need": "find_training", "commune": NAMUR, **facts}
    return recommendation(CATALOGUE, decide(CATALOGUE, person(**told)), register)


def cards_of(told: dict) -> list[dict]:
    """Every card of a recommendation."""
    return [told["first"], told["second"], *told["also"]]


def test_a_recommendation_has_the_fields_of_the_contract():
    assert list(advice()) == ["first", "second", "also", "path"]


def test_a_recommendation_names_the_pathway_that_decided():
    assert advice()["path"] == "J-for-w"


def test_every_card_has_the_fields_of_the_contract():
    assert [list(each) for each in cards_of(advice())] == [FIELDS] * 4


def test_no_more_than_two_further_cards_are_shown():
    assert len(advice()["also"]) == 2


def test_no_service_has_two_cards():
    ids = [each["id"] for each in cards_of(advice())]

    assert len(set(ids)) == len(ids)


def test_the_first_card_has_the_words_of_the_pathway():
    pathway = decide(CATALOGUE, person("jobseeker", "find_training", NAMUR)).pathway

    assert advice()["first"]["action"] == pathway.visit.action.vous


def test_the_second_card_has_the_words_of_its_service():
    visit = CATALOGUE.services["formapass"].visit

    assert advice()["second"]["action"] == visit.action.vous


def test_a_telephone_that_no_source_gives_is_none():
    unknown = [s for s in CATALOGUE.services.values() if not s.contact.phone]

    assert {further_card(CATALOGUE, service, "vous")["phone"] for service in unknown} == {None}


def test_an_address_that_no_source_gives_is_none():
    unknown = [s for s in CATALOGUE.services.values() if not s.contact.url]

    assert {further_card(CATALOGUE, service, "vous")["url"] for service in unknown} == {None}


def test_whether_it_is_free_is_none_where_no_source_says_so():
    assert further_card(CATALOGUE, CATALOGUE.services["formapass"], "vous")["free"] is None


def test_a_cite_des_metiers_is_free():
    assert advice()["first"]["free"] is True


def test_a_service_without_words_of_its_own_has_a_card_without_them():
    empty = card(CATALOGUE, CATALOGUE.services["forem"], None, "vous")

    assert [empty[field] for field in ("reason", "action", "bring", "ask")] == [None] * 4


def test_no_card_holds_an_empty_text():
    empty = [
        (service, field)
        for service in SHOWN
        for field, value in further_card(CATALOGUE, CATALOGUE.services[service], "vous").items()
        if isinstance(value, str) and not value.strip()
    ]

    assert empty == []


@pytest.mark.parametrize("register", REGISTERS)
def test_every_service_that_is_shown_says_why_and_what_to_do(register):
    cards = [further_card(CATALOGUE, CATALOGUE.services[each], register) for each in SHOWN]

    assert [each["id"] for each in cards if not (each["reason"] and each["action"])] == []


def test_every_card_tells_its_source_and_when_it_was_verified():
    bare = [
        service
        for service in SHOWN
        if not (shown := further_card(CATALOGUE, CATALOGUE.services[service], "vous"))["source"]
        or not datetime.date.fromisoformat(shown["verified_on"])
    ]

    assert bare == []


def test_lines_of_one_document_are_written_out_once_in_order():
    assert sources(CATALOGUE, ("S0:75-79", "S0:19", "S0:100")) == f"{CEDEFOP} 19, 75-79, 100"


def test_documents_are_written_out_one_after_the_other():
    assert sources(CATALOGUE, ("S4:6", "S0:19")) == f"{EUROGUIDANCE} 6 ; {CEDEFOP} 19"


def test_a_source_given_twice_is_written_out_once():
    assert sources(CATALOGUE, ("S0:19", "S0:19")) == f"{CEDEFOP} 19"


def test_an_outside_source_keeps_its_remark():
    assert sources(CATALOGUE, ("outside: ccf.brussels",)) == "Source extérieure, ccf.brussels"


def test_outside_sources_keep_their_order():
    given = ("outside: un site", "outside: autre site")

    assert sources(CATALOGUE, given) == "Source extérieure, un site, autre site"


def test_the_first_card_tells_the_sources_of_the_pathway_and_of_the_service():
    written = advice()["first"]["source"]

    assert written.startswith(f"{EUROGUIDANCE} 9 ; {CEDEFOP} ")
    assert "264" in written


@pytest.mark.parametrize("audience", AUDIENCES)
def test_pupils_and_people_outside_of_everything_are_addressed_with_tu(audience):
    expected = "tu" if audience in ("pupil", "neet") else "vous"

    assert register_of(known(audience=audience)) == expected


@pytest.mark.parametrize("audience", AUDIENCES)
def test_who_answers_for_somebody_reads_neither_tu_nor_vous(audience):
    assert register_of(known(audience=audience), for_someone=True) == "tiers"


def test_whoever_said_nothing_yet_is_addressed_with_vous():
    assert register_of({}) == "vous"


@pytest.mark.parametrize(
    ("register", "action"), [("tu", "Prends "), ("vous", "Prenez "), ("tiers", "Prendre ")]
)
def test_a_card_speaks_in_the_register_asked_for(register, action):
    assert advice(register)["first"]["action"].startswith(action)


def test_a_text_that_is_the_same_for_everybody_serves_in_every_register():
    assert {advice(register)["first"]["reason"] for register in REGISTERS} == {
        decide(CATALOGUE, person("jobseeker", "find_training", NAMUR)).pathway.visit.reason.vous
    }
