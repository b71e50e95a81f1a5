"""The tracker store as Rasa uses it."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
import sqlalchemy as sa

pytestmark = pytest.mark.slow


@pytest.fixture
def file(tmp_path) -> Path:
    return tmp_path / "trackers.db"


@pytest.fixture
def opened(file):
    """Makes stores over one database, as several processes have them."""
    from rasa.shared.core.domain import Domain

    from trackers.store import Trackers

    return lambda **told: Trackers(Domain.load("domain.yml"), db=str(file), **told)


async def turn(store, *values):
    """A turn of somebody that sets the need to each value, one after the other."""
    from rasa.shared.core.events import SlotSet

    tracker = await store.get_or_create_tracker("somebody", append_action_listen=False)
    for value in values:
        tracker.update(SlotSet("need", value))
    return tracker


def need(store):
    """The need that a store has of somebody."""
    tracker = asyncio.run(store.retrieve("somebody"))
    return tracker and tracker.get_slot("need")


def saved(store, *values):
    """A turn that is saved."""

    async def go():
        await store.save(await turn(store, *values))

    asyncio.run(go())


def test_a_conversation_goes_on_in_another_process(opened):
    saved(opened(), "find_job")

    assert need(opened()) == "find_job"


def test_a_turn_is_saved_once(opened, file):
    store = opened()
    saved(store, "find_job")
    saved(store, "mobility")

    with sa.create_engine(f"sqlite:///{file}").connect() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM events").scalar() == 2


def test_a_tracker_is_read_again_when_another_process_went_on(opened):
    first, second = opened(), opened()
    saved(first, "find_job")
    saved(second, "mobility")

    assert need(first) == "mobility"


def test_a_turn_that_fails_leaves_nothing_behind(opened):
    store = opened()
    saved(store, "find_job")
    asyncio.run(turn(store, "mobility"))

    assert need(store) == "find_job"


def test_the_second_of_two_turns_at_once_fails(opened):
    from trackers.database import Overtaken

    async def both():
        first, second = await turn(opened(), "find_job"), await turn(opened(), "mobility")
        await opened().save(first)
        await opened().save(second)

    with pytest.raises(Overtaken):
        asyncio.run(both())


def test_a_turn_answered_after_an_erasure_is_not_saved(opened):
    store, other = opened(), opened()

    async def erased_meanwhile():
        tracker = await turn(store, "find_job")
        other.database.erase("somebody")
        await store.save(tracker)

    asyncio.run(erased_meanwhile())

    assert need(opened()) is None


def test_what_is_erased_leaves_the_memory(opened):
    store = opened()
    saved(store, "find_job")
    opened().database.erase("somebody")
    asyncio.run(store.sweeper.sweep(store.apart))

    assert store.live.take("somebody") is None


def test_an_error_of_the_database_is_an_error_of_the_turn(opened, file):
    store = opened(answer_within=0.1)
    saved(store, "find_job")
    with sa.create_engine(f"sqlite:///{file}").connect() as other:
        other.exec_driver_sql("BEGIN EXCLUSIVE")

        with pytest.raises(sa.exc.OperationalError, match="locked"):
            saved(store, "mobility")


def test_rasa_does_not_wrap_it_in_a_store_that_forgets(opened):
    from rasa.core.agent import Agent
    from rasa.shared.core.domain import Domain

    store = opened()

    assert Agent._create_tracker_store(store, Domain.empty()) is store


def test_a_wrong_setting_ends_the_start_with_one_sentence(opened):
    with pytest.raises(SystemExit, match=r"^Rasa is not started: connections is 0"):
        opened(connections=0)


def test_a_shortcut_that_there_is_not_ends_it_too(opened, monkeypatch):
    monkeypatch.setenv("JALON_TURNS", "grpah")

    with pytest.raises(SystemExit, match="JALON_TURNS names grpah"):
        opened()


def test_equal_metadata_of_events_are_one_object_and_others_stay(opened):
    from rasa.shared.core.events import SlotSet

    async def talk(store):
        tracker = await turn(store, "train", "find_job")
        for event in tracker.events:
            event.metadata = {"model_id": "1"}
        tracker.update(SlotSet("need", None, metadata={"model_id": "2"}))
        await store.save(tracker)
        return [event.metadata for event in tracker.events]

    *same, other = asyncio.run(talk(opened()))

    assert len(same) > 1
    assert {id(each) for each in same} == {id(same[0])}
    assert other == {"model_id": "2"}
