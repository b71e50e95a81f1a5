"""What stands on the fiche, in both formats."""

from __future__ import annotations

import dataclasses
import re

import pytest

from fiche import page
from fiche.density import cut
from tests.fiche.examples import BARE, CARD, CODE, PLAIN, SITE, longest, with_card

FORMATS = ("a4", "ticket")
OUTSIDE = re.compile(r"""(?:\bsrc=|<link|<script|@import|url\()""")


def words(html: str) -> str:
    """The text of the body, its no-break spaces as spaces."""
    body = html.partition("<body")[2].partition(">")[2]
    text = re.sub(r"<title>.*?</title>|<[^>]+>", " ", body.replace("<wbr>", ""))
    return " ".join(text.replace("&nbsp;", " ").split())


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize(
    "shown",
    [
        "en recherche d’emploi",
        "Pourquoi Il convient à la demande.",
        "À faire Téléphoner demain matin.",
        "À apporter Une carte d’identité",
        "À demander « Que puis-je faire ? »",
        "Rendez-vous :",
        "Site web service.example",
        "Téléphone 081 00 00 00",
        "Vérifié le 1er novembre 2026.",
        "Source : Inventaire, ligne 19",
        "Gratuit",
        "Imprimée le 25 novembre 2026",
        f"Code à montrer à l’accueil {CODE}",
        "jalon.example/chat",
        "Cette fiche ne contient ni nom ni adresse",
    ],
)
def test_the_fiche_shows(format, shown):
    assert shown in words(page(PLAIN, format))


def test_the_end_of_the_code_is_told_in_belgian_time():
    assert "Valable jusqu’au 27 novembre 2026 à 8 h 05" in words(page(PLAIN))


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize(
    "label",
    [
        "Ce que nous avons compris", "Pourquoi", "À faire", "À apporter", "À demander", "Site web",
        "Téléphone", "Vérifié", "Source", "Gratuit", "Code", "Valable", "Une autre question",
        "None",
    ],
)  # fmt: skip
def test_what_is_null_is_absent(format, label):
    assert label not in words(page(BARE, format))


def test_three_steps_are_shown_at_most():
    html = page(dataclasses.replace(PLAIN, cards=(CARD,) * 5))

    assert re.findall(r'class="number">(\d)', html) == ["1", "2", "3"]


def test_what_people_wrote_is_escaped():
    html = page(with_card(name="<b>& co</b>", ask='<script>alert("x")</script>'))

    assert "&lt;b&gt;&amp; co&lt;/b&gt;" in html
    assert "<script" not in html


def test_the_title_of_a_code_is_escaped():
    html = page(with_card(url="https://service.example/?a=1&b=</title><i>"))

    assert "<i>" not in html


@pytest.mark.parametrize("format", FORMATS)
def test_the_page_asks_nothing_from_outside(format):
    assert OUTSIDE.findall(page(longest(), format)) == []


@pytest.mark.parametrize("format", FORMATS)
def test_the_page_is_in_french(format):
    assert '<html lang="fr">' in page(PLAIN, format)


def test_a_sign_stays_on_the_line_of_its_word():
    assert "faire\N{NO-BREAK SPACE}?\N{NO-BREAK SPACE}»" in page(PLAIN)


def test_the_address_of_a_site_is_a_link():
    assert f'href="{SITE}"' in page(PLAIN)


def test_an_address_too_long_to_type_is_shown_by_its_host():
    html = page(with_card(url="https://service.example/" + "a" * 100))

    assert "Site web service.example/…" in words(html)


@pytest.mark.parametrize(
    ("text", "shown"),
    [("un deux", "un deux"), ("un deux trois", "un deux…"), ("anticonstitution", "anticonstit…")],
)
def test_a_text_too_long_is_ended_after_a_word(text, shown):
    assert cut(text, 12) == shown


def test_the_ticket_is_80_mm_wide():
    assert re.search(r"@page \{ size: 80mm \d+mm;", page(PLAIN, "ticket"))


def test_the_sheet_is_a4():
    assert "@page { size: A4;" in page(PLAIN)


def test_the_ticket_leaves_out_the_summary_and_keeps_the_reason():
    shown = words(page(PLAIN, "ticket"))

    assert (CARD["summary"] in shown, CARD["reason"] in shown) == (False, True)


def test_a_longer_ticket_has_a_longer_paper():
    lengths = [re.findall(r"80mm (\d+)mm", page(each, "ticket"))[0] for each in (PLAIN, longest())]

    assert int(lengths[0]) < int(lengths[1])
