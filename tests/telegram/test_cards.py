"""Cards with their buttons, and the fiche parcours as a document."""

from __future__ import annotations

import pytest

from fiche import PdfUnavailable
from gateway.channels.telegram import papers
from tests.telegram.people import buttons, titles

CARD = {
    "id": "cpms",
    "name": "Centre PMS <du quartier>",
    "summary": "Écoute & orientation",
    "reason": "Vous êtes à l’école.",
    "action": "Appelez demain.",
    "bring": None,
    "ask": "Un rendez-vous.",
    "url": "https://cpms.example/",
    "phone": "081 00 00 00",
    "verified_on": "2026-11-22",
    "source": "S0:19",
    "free": True,
}
ONLINE = CARD | {"id": "siep", "name": "SIEP", "phone": None, "url": None, "free": False}
ADVICE = {"kind": "recommendation", "first": CARD, "second": ONLINE, "also": [], "path": "E1"}


class Printer:
    """Keeps what it was asked to print."""

    def __init__(self):
        self.asked = []

    def __call__(self, told):
        self.asked.append(told)
        return b"%PDF-1.7"


@pytest.fixture
def fiche(monkeypatch):
    """A printer in place of the real one."""
    printer = Printer()
    monkeypatch.setattr(papers, "printed", printer)
    monkeypatch.setattr(papers, "offered", lambda: True)
    return printer


@pytest.fixture
def cards(someone, rasa):
    rasa.works(ADVICE, audience="pupil", commune="92094", basin="namur")
    return someone.say("je suis perdu à l’école")


def test_each_card_is_a_message(cards):
    assert [card["text"].partition("\n")[0] for card in cards] == [
        "1. Centre PMS <du quartier>",
        "2. SIEP",
    ]


def test_a_card_tells_what_to_do_and_why(cards):
    for told in ("Pourquoi : Vous êtes", "À faire : Appelez", "À demander : Un", "22/11/2026"):
        assert told in cards[0]["text"]


def test_a_field_without_a_value_is_not_shown(cards):
    assert "À apporter" not in cards[0]["text"]
    assert "None" not in cards[1]["text"]


def test_the_phone_is_in_the_text_where_it_can_be_called(cards):
    assert "☎ 081 00 00 00" in cards[0]["text"]


def test_a_card_has_its_site_and_its_map_as_buttons(cards):
    urls = [button["url"] for button in buttons(cards[0])]

    assert urls == [
        "https://cpms.example/",
        "https://www.openstreetmap.org/search?query=Centre%20PMS%20%3Cdu%20quartier%3E",
    ]


def test_a_card_without_a_site_has_the_map_alone(cards):
    assert titles(cards[1])[0] == "Voir sur la carte"


def test_the_fiche_is_offered_below_the_last_card(fiche, cards):
    assert [("Ma fiche parcours (PDF)" in titles(card)) for card in cards] == [False, True]


def test_the_fiche_is_not_offered_where_none_can_be_made(monkeypatch, someone, rasa):
    monkeypatch.setattr(papers, "find_library", lambda name: None)
    rasa.works(ADVICE)

    said = someone.say("je suis perdu à l’école")

    assert "fiche" not in str([titles(card) for card in said])


def test_the_fiche_comes_as_a_pdf(fiche, someone, cards):
    (said,) = someone.press("Ma fiche parcours")

    assert said["document"] == b"%PDF-1.7"
    assert said["name"] == "fiche-parcours.pdf"


def test_the_press_for_the_fiche_is_answered(fiche, someone, api, cards):
    someone.press("Ma fiche parcours")

    assert "" not in api.queries.values()


def test_the_fiche_holds_the_cards_and_what_was_understood(fiche, someone, cards):
    someone.press("Ma fiche parcours")

    assert fiche.asked[0].cards == (CARD, ONLINE)
    assert fiche.asked[0].understood == (
        ("Votre situation", "élève du secondaire"),
        ("Votre commune", "Namur"),
    )


def test_a_fiche_that_cannot_be_printed_is_told_kindly(monkeypatch, fiche, someone, cards):
    def unavailable(_):
        raise PdfUnavailable

    monkeypatch.setattr(papers, "printed", unavailable)

    (said,) = someone.press("Ma fiche parcours")

    assert "Tout est dans les messages" in said["text"]


@pytest.mark.skipif(not papers.offered(), reason="pango is not installed")
def test_the_real_fiche_is_a_pdf(someone, cards):
    (said,) = someone.press("Ma fiche parcours")

    assert said["document"].startswith(b"%PDF-1.7")
