"""The day of a conversation decides which rows and services it is about."""

from __future__ import annotations

import pytest
from rasa_sdk.executor import CollectingDispatcher

from actions import knowledge
from actions.turn import Turn
from desk.showing import Knowledge
from guidance.dates import days_of_change
from guidance.deciding import decide
from tests.guidance.test_dates import FIRST, LAST, PUPIL, REFORM


class Silent:
    """A tracker of somebody who has said nothing."""

    latest_message: dict = {"entities": []}  # noqa: RUF012 - never written to

    def get_slot(self, _: str) -> None:
        """Nothing."""


@pytest.fixture
def reform(monkeypatch):
    """A process whose catalogue has a reform on the first of January."""
    monkeypatch.setattr(knowledge, "CATALOGUE", REFORM)
    monkeypatch.setattr(knowledge, "DAYS", days_of_change(REFORM))
    knowledge.knowledge_since.cache_clear()
    yield
    knowledge.knowledge_since.cache_clear()


@pytest.mark.usefixtures("reform")
@pytest.mark.parametrize(("day", "path"), [(LAST, "E1"), (FIRST, "E1-2027")])
def test_a_turn_takes_the_catalogue_and_planner_of_its_day(day, path):
    turn = Turn(CollectingDispatcher(), Silent(), day=day)

    assert decide(turn.catalogue, PUPIL).pathway.id == path
    assert turn.planner.catalogue is turn.catalogue


@pytest.mark.parametrize(("day", "path"), [(LAST, "E1"), (FIRST, "E1-2027")])
def test_the_desk_knows_what_holds_on_a_day(day, path):
    found = Knowledge(REFORM).on(day)

    assert decide(found.catalogue, PUPIL).pathway.id == path


def test_a_process_without_dated_records_has_one_planner():
    assert knowledge.knowledge_on(LAST) is knowledge.knowledge_on(FIRST)
