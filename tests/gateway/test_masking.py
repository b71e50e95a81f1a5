"""Masking: personal details go, what helps to understand stays."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gateway.masking import in_register, masked, on_card, without_marks, without_numbers

GAPS = st.sampled_from(["", " ", ".", "-", "/"])
SEEN = [
    ("mon numéro est 85.07.30-033.28", "mon numéro est ‹registre national›"),
    ("85073003328", "‹registre national›"),
    ("écrivez à jean.dupont@example.be svp", "écrivez à ‹e-mail› svp"),
    ("gsm 0470/12.34.56", "gsm ‹téléphone›"),
    ("fixe 04 222 33 44", "fixe ‹téléphone›"),
    ("+32 (0)4 222 33 44", "‹téléphone›"),
    ("BE68 5390 0754 7034 merci", "‹compte bancaire› merci"),
    ("be00 5390 0754 7034", "‹compte bancaire›"),
    ("FR14 2004 1010 0505 0001 3M02 606 et", "‹compte bancaire› et"),
    ("ma carte 4111 1111 1111 1111", "ma carte ‹carte›"),
    ("né le 12/03/1990 à Namur", "né le ‹date› à Namur"),
    ("née le 12 mars 2001", "née le ‹date›"),
    ("né en mars 1990", "né en ‹date›"),
    ("né le 12/03", "né le ‹date›"),
    ("2001-03-12", "‹date›"),
    ("matricule 48213", "matricule ‹nombre›"),
    ("je m’appelle Jean-Pierre Dupont et j’ai 17 ans", "je m’appelle ‹nom› et j’ai 17 ans"),
    ("jmapel kevin g 16 ans", "jmapel ‹nom› g 16 ans"),
    ("mon nom est Van den Berg. Bonjour", "mon nom est ‹nom›. Bonjour"),
    ("moi c’est Lucie", "moi c’est ‹nom›"),
    ("voir https://exemple.be/moi?x=1 ou exemple.com", "voir ‹adresse web› ou ‹adresse web›"),
]
KEPT = [
    "j’habite à 4000 Liège ou 5000 Namur",
    "j’ai 17 ans et 3 mois",
    "année 2025-2026",
    "j’aurai 18 ans en mars",
    "né en 1990",
    "je m’appelle comment déjà",
    "moi c’est pareil",
    "je voudrais une formation, svp",
]


@pytest.mark.parametrize(("said", "kept"), SEEN)
def test_a_personal_detail_gives_way_to_its_mark(said, kept):
    assert masked(said) == kept


@pytest.mark.parametrize("said", KEPT)
def test_what_tells_nothing_personal_stays(said):
    assert masked(said) == said


@pytest.mark.parametrize(("said", "_"), SEEN)
def test_masking_twice_changes_nothing_more(said, _):
    assert masked(masked(said)) == masked(said)


@given(st.text())
def test_any_text_can_be_masked(text):
    assert isinstance(masked(text), str)


@given(st.text(alphabet="0123456789 -./+ab@‹é", max_size=60))
def test_no_run_of_five_digits_is_left(text):
    assert re.search(r"\d{5}", masked(text)) is None


@given(st.integers(1000, 9999))
def test_a_postal_code_stays(code):
    assert masked(f"j’habite {code} quelque part") == f"j’habite {code} quelque part"


@given(st.integers(0, 999_999_999), st.booleans(), GAPS, GAPS)
def test_a_register_number_is_masked_however_it_is_written(told, after_2000, gap, last):
    check = 97 - (told + 2 * 10**9 * after_2000) % 97
    number = f"{told:09}{check:02}"
    written = gap.join((number[:2], number[2:4], number[4:6])) + gap + number[6:9] + last
    text = written + number[9:]

    assert in_register(number)
    assert masked(f"voici {text} merci") == "voici ‹registre national› merci"


@given(st.text(alphabet="0123456789", min_size=15, max_size=15), GAPS)
def test_a_card_number_is_masked_however_it_is_written(first, gap):
    number = next(first + str(last) for last in range(10) if on_card(first + str(last)))
    text = gap.join(number[place : place + 4] for place in range(0, 16, 4))

    assert re.search(r"\d", masked(f"voici {text} merci")) is None


@given(st.integers(10_000_000, 99_999_999), GAPS)
def test_a_mobile_number_is_masked_however_it_is_written(number, gap):
    pairs = gap.join(str(number)[place : place + 2] for place in range(0, 8, 2))

    assert re.search(r"\d", masked(f"appelez 04{gap}{pairs}")) is None


@given(st.integers(0, 9_999_999_999), GAPS)
def test_a_belgian_account_is_masked_however_it_is_written(number, gap):
    account = f"{number:010}{number % 97 or 97:02}"
    check = 98 - int(f"{account}111400") % 97
    text = gap.join((f"BE{check:02}", account[:4], account[4:8], account[8:]))

    assert re.search(r"\d", masked(f"compte {text}")) is None


# Everything that is written, before it is stored or read


@pytest.mark.parametrize(
    "said",
    [
        *KEPT,
        "né le 12/03/1990 à Namur",
        "01/02/2005 5000 Namur",
        "je m’appelle Lucie",
        "1000 1020 1030",
        "je gagne 15000 euros",
        "0 formation en 2024-2025",
    ],
)
def test_what_helps_to_understand_is_stored_as_it_is(said):
    assert without_numbers(said) == said


@pytest.mark.parametrize(
    "said",
    [
        "85.07.30-033.28",
        "jean.dupont@example.be",
        "0470/12.34.56",
        "+32 470 12 34 56",
        "BE68 5390 0754 7034",
        "4111 1111 1111 1111",
        "dossier 123456789",
        "1234567",
    ],
)
def test_personal_numbers_are_never_stored(said):
    assert re.search(r"\d|@", without_numbers(f"voici {said} merci")) is None


def test_no_mark_is_read():
    assert without_marks("mon ‹compte bancaire› et ma ‹carte›") == "mon … et ma …"


@given(st.text(alphabet="0123456789 -./+ab@‹é", max_size=60))
def test_no_run_of_six_digits_is_stored(text):
    assert re.search(r"\d{6}", without_numbers(text)) is None
