"""Services named in a message, by any of their names."""

from __future__ import annotations

import pytest

from tests.guidance.people import CATALOGUE
from understanding.normalising import tokens
from understanding.services import ServiceNames

NAMES = ServiceNames(CATALOGUE.services.values())
NAMED = [(name, s.id) for s in CATALOGUE.services.values() for name in (s.name, *s.aliases)]


def named(text: str) -> list[str]:
    """The ids of the services named in a text."""
    return [mention.service for mention in NAMES.read([token.word for token in tokens(text)])]


@pytest.mark.parametrize("form", ["{}", "c’est quoi {} ?", "je suis allé chez {}, hier"])
def test_every_service_is_found_by_each_of_its_names(form):
    lost = [(name, each) for name, each in NAMED if named(form.format(name))[:1] != [each]]

    assert lost == []


@pytest.mark.parametrize("case", [str.upper, str.lower])
def test_capitals_do_not_count(case):
    lost = [(name, each) for name, each in NAMED if named(case(name))[:1] != [each]]

    assert lost == []


def test_the_longest_name_wins():
    assert named("la Cité des métiers de Liège") == ["cite_metiers_liege"]


def test_a_shorter_name_is_found_where_the_longer_one_is_not_said():
    assert named("la Cité, c’est payant ?") == ["reseau_cites_metiers"]


def test_several_services_are_found_in_order():
    assert named("le Forem ou Actiris ?") == ["forem", "actiris"]


def test_the_article_of_a_name_may_be_left_out():
    assert named("inscrit au Forem") == ["forem"]


def test_the_article_of_an_alias_counts():
    assert named("assistant social") == []
    assert named("le social m’aide") == ["cpas"]


@pytest.mark.parametrize("text", ["Mon école, mon métier", "mon école mon métier"])
def test_the_punctuation_of_a_name_may_be_left_out(text):
    assert named(f"connaissez-vous {text} ?") == ["mon_ecole_mon_metier"]


def test_punctuation_that_is_not_in_a_name_separates():
    assert named("je vais au forem. il y a une maison. de l’emploi aussi") == ["forem"]


@pytest.mark.parametrize(
    "text", ["j’habite Bruxelles, je cherche", "j’habite Bruxelles je cherche"]
)
def test_a_sentence_that_begins_after_a_city_is_no_name(text):
    assert named(text) == []


def test_a_name_that_ends_in_a_letter_is_found_where_it_stands_last():
    assert named("c’est quoi Bruxelles-J ?") == ["infor_jeunes"]


def test_a_mention_points_at_the_words_that_name_the_service():
    words = [token.word for token in tokens("demain, la maison de l’emploi ouvre")]
    mention = NAMES.read(words)[0]

    assert words[mention.first : mention.last + 1] == ["maison", "de", "l", "emploi"]


def test_a_message_without_a_service_names_none():
    assert named("je voudrais changer de métier") == []


def test_an_empty_message_names_none():
    assert named("") == []
