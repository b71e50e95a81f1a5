"""A decision is of the catalogue and of the answers that it was asked for."""

from __future__ import annotations

import dataclasses

from guidance.deciding import decide
from guidance.facts import Answer
from tests.guidance.people import CATALOGUE, person


def test_what_is_remembered_of_one_catalogue_is_not_told_of_another():
    first, *others = CATALOGUE.pathways
    answers = {fact: Answer(tuple(values)[:1]) for fact, values in first.when.items()}
    turned = dataclasses.replace(first, first=first.second, second=first.first)
    other = dataclasses.replace(CATALOGUE, pathways=(turned, *others))

    assert decide(CATALOGUE, answers).pathway is first
    assert decide(other, answers).pathway is turned


def test_words_that_were_said_change_no_decision():
    answers = person("worker", "choose_path", "92094")
    said = {fact: dataclasses.replace(a, said="d’autres mots") for fact, a in answers.items()}

    assert decide(CATALOGUE, said) == decide(CATALOGUE, answers)
