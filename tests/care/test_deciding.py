"""The decision of everybody at once is the engine's decision for each."""

from __future__ import annotations

import time

import pytest

from care.deciding import Decided, decided
from care.everybody import cells, everybody_for
from guidance.deciding import decide
from guidance.facts import Answer
from tests.care.broken import drawn
from tests.guidance.people import CATALOGUE

EVERYBODY = everybody_for(CATALOGUE)
SECONDS = 5


def at_once(said: Decided, cell: tuple[int, ...]) -> tuple:
    """What was decided at once for one person."""
    also = tuple(said.ids[number] for number in said.further[cell] if number >= 0)
    pathway = said.catalogue.pathways[said.rows[cell]].id
    return pathway, *(said.ids[side[cell]] for side in said.pair), also


def one_by_one(cell: tuple[int, ...], **told: Answer) -> tuple:
    """What the engine decides for that person."""
    found = decide(CATALOGUE, {**EVERYBODY.answers(cell), **told})
    return found.pathway.id, found.first, found.second, found.also


def test_somebody_of_each_pathway_is_decided_as_the_engine_decides():
    said = decided(CATALOGUE, EVERYBODY)
    where = [EVERYBODY.possible & (said.rows == number) for number in range(len(said.boxes))]
    chosen = [cell for each in where for cell in drawn(each, 6)]

    different = [c for c in chosen if at_once(said, c) != one_by_one(c)]

    assert different[:3] == []


def test_a_form_of_help_changes_further_services_as_the_engine_does():
    said = decided(CATALOGUE, EVERYBODY)
    further = said.further_for("online")
    chosen = drawn(EVERYBODY.possible, 300)

    different = [
        c
        for c in chosen
        if tuple(said.ids[n] for n in further[c] if n >= 0)
        != one_by_one(c, mode=Answer(("online",)))[3]
    ]

    assert different[:3] == []


@pytest.mark.slow
def test_every_person_is_decided_as_the_engine_decides():
    said = decided(CATALOGUE, EVERYBODY)

    different = [c for c in cells(EVERYBODY.possible) if at_once(said, c) != one_by_one(c)]

    assert EVERYBODY.number > 600_000
    assert different[:3] == []


def test_everybody_is_decided_in_less_than_five_seconds():
    began = time.process_time()
    said = decided(CATALOGUE, everybody_for(CATALOGUE))
    assert said.further.shape[:-1] == said.rows.shape == said.pair[0].shape

    assert time.process_time() - began < SECONDS


def test_every_commune_has_a_place_that_stands_for_it():
    sites = EVERYBODY.sites(CATALOGUE)

    assert len(set(sites)) == len(sites)
    assert EVERYBODY.places[-1] == (None, None, None)
