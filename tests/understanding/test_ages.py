"""Whether the writer is under 18: ages, and what only looks like an age."""

from __future__ import annotations

import pytest

from understanding.ages import Age, read_age
from understanding.normalising import tokens
from understanding.numerals import numeral


def words_of(text: str) -> list[str]:
    """The plain words of a text."""
    return [token.word for token in tokens(text)]


def age(text: str) -> Age | None:
    """The age read from a text."""
    return read_age(words_of(text))


MINORS = [
    "J’ai 17 ans et je cherche un job d’été",
    "j’ai seize ans et demi",
    "moi c’est Inès, 15 ans, de Fléron",
    "g 17 ans",
    "jai 16ans",
    "âgée de 16 ans, je voudrais travailler",
    "j’ai dix-sept ans",
    "quinze ans, élève à Dour",
    "17 ans et demi",
    "je suis un élève de 16 ans",
    "Jeune de 17 ans, sans école depuis Pâques",
    "j’ai 17 ans et je vis chez ma grand-mère",
]

ADULTS = [
    "Homme, 44 ans, magasinier",
    "je suis une femme de 52 ans",
    "je suis âgé de trente-cinq ans",
    "j ai 19 piges et rien devant moi",
    "À 61 ans, on ne me répond plus",
    "j’ai vingt et un ans",
    "j’ai dix-huit ans",
    "j’ai dix-neuf ans",
    "j’ai cinquante et un ans",
    "j’ai quarante-six ans",
    "j’ai dans les 50 ans",
    "maman de 38 ans",
    "papa de trois enfants, 45 ans",
    "ex-coiffeuse, 33 ans",
    "Vendeuse en boulangerie, 29 ans, Mouscron",
    "Ma fille a 15 ans et moi j’ai 41 ans",
]

BELGIAN_NUMBERS = [
    "septante-deux ans et toujours curieux",
    "septante et un ans",
    "nonante ans, pourquoi pas apprendre",
    "j’ai nonante-trois ans",
    "soixante-cinq ans",
    "j’ai soixante-quinze ans",
    "soixante-dix-sept ans et en forme",
    "quatre-vingt-dix ans",
]

DECADES = [
    "la trentaine bien tassée, deux enfants",
    "j’approche la cinquantaine",
    "j’ai une quarantaine d’années",
]

OF_AGE = ["je suis majeure", "je ne suis plus mineur", "majeur depuis peu"]
UNDER_AGE = [
    "je suis mineur",
    "je suis encore mineure",
    "je ne suis pas encore majeur",
    "bientôt majeure",
]

COMING = [
    "j’ai bientôt 18 ans",
    "j’aurai 18 ans en mars",
    "presque 18 ans",
    "je vais avoir 17 ans",
    "j’ai 18 ans dans un mois",
]
COME = [
    "j’ai presque 30 ans",
    "j’aurai bientôt 40 ans",
    "je viens d’avoir 18 ans",
    "j’ai eu 18 ans la semaine passée",
    "je n’ai plus 18 ans depuis longtemps",
]

BELOW = [
    "moins de 18 ans",
    "j’ai moins de 18 ans",
    "je n’ai pas encore 18 ans",
    "pas encore 18 ans",
]
ABOVE = ["plus de 18 ans", "j’ai plus de 25 ans"]

LAPSES = [
    "je cherche depuis 12 ans",
    "je travaille dans le bâtiment depuis 17 ans",
    "j’ai 15 ans de métier",
    "j’ai 20 ans d’expérience en cuisine",
    "j’ai 45 ans de carrière",
    "j’ai travaillé pendant 16 ans à l’usine",
    "dans 10 ans je serai à la pension",
    "ça fait 14 ans que je suis caissière",
    "il y a 11 ans que j’ai quitté l’école",
    "après 25 ans chez le même patron",
    "voilà 13 ans que je fais ce boulot",
    "ma boîte ferme au bout de 30 ans",
    "une formation de 10 ans, non merci",
    "17 ans sans travailler, c’est long",
    "dix-sept ans comme soudeur",
    "vingt ans chez le même boucher",
    "10 ans de chômage",
    "une vingtaine de candidatures, aucune réponse",
]

OTHERS = [
    "ma fille a 15 ans",
    "mon fils de 17 ans ne va plus à l’école",
    "notre gamin, 13 ans, est en échec",
    "mes deux filles ont 14 et 16 ans",
    "j’ai 2 enfants de 14 et 17 ans",
    "j’ai trois enfants, 12, 14 et 17 ans",
    "maman de jumeaux de 13 ans",
    "maman d’un garçon de 15 ans",
    "mon fils est mineur",
    "mon frère a 16 ans",
    "un jeune de 17 ans que j’accompagne",
    "elle a 17 ans",
]

NOT_NOW = [
    "quand j’avais 16 ans j’ai quitté l’école",
    "j’ai arrêté l’école à 15 ans",
    "si j’avais 20 ans de moins",
    "je travaille depuis mes 16 ans",
    "dès 16 ans on peut faire l’alternance ?",
    "c’est possible à partir de 15 ans ?",
    "c’est pour les moins de 18 ans ?",
]

OTHER_WORDS = [
    "ouvrier mineur de fond",
    "un souci majeur",
    "c’est un problème majeur pour moi",
    "la majeure partie du temps",
    "une mineure en histoire",
    "est-ce qu’un mineur peut venir ?",
    "je suis né en 2009",
]


@pytest.mark.parametrize("text", MINORS)
def test_an_age_under_18_is_a_minor_s(text):
    assert age(text).minor == "yes"


@pytest.mark.parametrize("text", ADULTS)
def test_an_age_from_18_is_an_adult_s(text):
    assert age(text).minor == "no"


@pytest.mark.parametrize("text", BELGIAN_NUMBERS)
def test_numbers_are_read_as_they_are_said_here(text):
    assert age(text).minor == "no"


@pytest.mark.parametrize("text", DECADES)
def test_a_decade_is_an_adult_s(text):
    assert age(text).minor == "no"


@pytest.mark.parametrize("text", OF_AGE)
def test_who_is_of_age_says_so(text):
    assert age(text).minor == "no"


@pytest.mark.parametrize("text", UNDER_AGE)
def test_who_is_not_of_age_yet_says_so(text):
    assert age(text).minor == "yes"


@pytest.mark.parametrize("text", COMING)
def test_who_will_be_18_is_a_minor_now(text):
    assert age(text).minor == "yes"


@pytest.mark.parametrize("text", COME)
def test_who_has_been_18_is_an_adult_now(text):
    assert age(text).minor == "no"


@pytest.mark.parametrize("text", BELOW)
def test_less_than_18_is_a_minor_s(text):
    assert age(text).minor == "yes"


@pytest.mark.parametrize("text", ABOVE)
def test_more_than_18_is_an_adult_s(text):
    assert age(text).minor == "no"


@pytest.mark.parametrize("text", ["j’ai moins de 30 ans", "j’ai plus de 15 ans"])
def test_a_bound_that_leaves_both_open_tells_nothing(text):
    assert age(text) is None


@pytest.mark.parametrize("text", LAPSES)
def test_a_length_of_time_is_no_age(text):
    assert age(text) is None


@pytest.mark.parametrize("text", OTHERS)
def test_somebody_else_s_age_is_not_the_writer_s(text):
    assert age(text) is None


@pytest.mark.parametrize("text", NOT_NOW)
def test_an_age_of_the_past_or_of_a_rule_is_not_the_writer_s(text):
    assert age(text) is None


@pytest.mark.parametrize("text", OTHER_WORDS)
def test_a_word_that_only_looks_like_an_age_is_none(text):
    assert age(text) is None


@pytest.mark.parametrize(
    ("text", "minor"),
    [
        ("17", "yes"),
        ("16 !", "yes"),
        ("18", "no"),
        ("35", "no"),
        ("dix-sept", "yes"),
        ("quarante-deux", "no"),
        ("oui, 16", "yes"),
        ("non 19", "no"),
        ("j’ai 17", "yes"),
        ("j’en ai 17", "yes"),
        ("bientôt 18", "yes"),
    ],
)
def test_a_number_alone_is_an_age_in_reply_to_the_question_only(text, minor):
    assert (age(text).minor, age(text).bare) == (minor, True)


@pytest.mark.parametrize("text", ["5000", "4020", "117", "7", "3 enfants", "16 candidatures"])
def test_a_postal_code_or_a_count_is_no_age(text):
    assert age(text) is None


def test_an_age_in_a_sentence_is_no_bare_number():
    assert not age("j’ai 17 ans").bare


def test_the_words_that_tell_the_age_are_pointed_at():
    read = age("bonjour, j’ai dix-sept ans")

    assert words_of("bonjour, j’ai dix-sept ans")[read.first : read.last + 1] == [
        "dix",
        "sept",
        "ans",
    ]


@pytest.mark.parametrize("text", ["", "de 17 ans", "ans", "et demi", "et", "vingt", "quatre"])
def test_no_scrap_of_a_sentence_breaks_the_reading(text):
    assert age(text) is None or age(text).minor in ("yes", "no")


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("17", 17),
        ("dix", 10),
        ("dix-huit", 18),
        ("vingt et un", 21),
        ("trente-cinq", 35),
        ("soixante et onze", 71),
        ("soixante-dix-neuf", 79),
        ("quatre-vingts", 80),
        ("quatre-vingt-un", 81),
        ("quatre-vingt-seize", 96),
        ("nonante-neuf", 99),
        ("huitante", 80),
        ("chaise", 0),
    ],
)
def test_a_number_in_words_is_read_whole(text, number):
    words = words_of(text)

    assert numeral(words, 0) == (number, len(words))
