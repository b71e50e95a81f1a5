"""The database of trackers: nothing lost, nothing mixed, nothing left after an erasure."""

from __future__ import annotations

import pytest
import sqlalchemy as sa

from trackers.database import Database, Erased, Overtaken, Point
from trackers.settings import Settings

HELLO, ANSWER = {"event": "user", "text": "bonjour"}, {"event": "bot", "text": "bonjour !"}


@pytest.fixture
def file(tmp_path):
    return tmp_path / "trackers.db"


@pytest.fixture
def database(file):
    return Database(Settings(f"sqlite:///{file}", answer_within=0.2))


def test_events_come_back_in_their_order(database):
    point = database.add("somebody", [HELLO, ANSWER], Point())
    database.add("somebody", [HELLO], point)

    assert database.read("somebody")[0] == [HELLO, ANSWER, HELLO]


def test_conversations_are_kept_apart(database):
    database.add("somebody", [HELLO], Point())

    assert database.read("somebody else") == ([], Point())


def test_a_conversation_that_has_gone_on_is_not_added_to(database):
    database.add("somebody", [HELLO], Point())

    with pytest.raises(Overtaken):
        database.add("somebody", [ANSWER], Point())


def test_what_is_erased_is_gone(database):
    database.add("somebody", [HELLO], Point())
    database.erase("somebody")

    assert database.read("somebody")[0] == []


def test_a_turn_under_way_during_an_erasure_adds_nothing(database):
    _, before = database.read("somebody")
    database.erase("somebody")

    with pytest.raises(Erased):
        database.add("somebody", [HELLO], before)
    assert database.read("somebody")[0] == []


def test_a_turn_begun_after_an_erasure_is_kept(database):
    database.erase("somebody")
    database.add("somebody", [HELLO], database.point("somebody"))

    assert database.read("somebody")[0] == [HELLO]


def test_erasing_one_conversation_leaves_the_others(database):
    database.add("somebody else", [HELLO], Point())
    database.erase("somebody")

    assert database.read("somebody else")[0] == [HELLO]


def test_no_file_holds_what_was_erased(database, file):
    database.add("somebody", [{"event": "user", "text": "mon grand secret"}], Point())
    database.erase("somebody")

    left = [each.name for each in file.parent.iterdir() if b"grand secret" in each.read_bytes()]
    assert left == []


def test_other_processes_are_told_what_was_erased(database):
    database.erase("somebody")

    assert list(database.erased_since(0)) == ["somebody"]


def test_a_database_that_is_locked_gives_up_in_time(database, file):
    database.prepare()
    with sa.create_engine(f"sqlite:///{file}").connect() as other:
        other.exec_driver_sql("BEGIN EXCLUSIVE")

        with pytest.raises(sa.exc.OperationalError, match="locked"):
            database.add("somebody", [HELLO], Point())


def test_a_table_that_rasa_has_made_is_gone_on_with(file):
    with sa.create_engine(f"sqlite:///{file}").begin() as connection:
        connection.exec_driver_sql(
            "CREATE TABLE events (id INTEGER PRIMARY KEY, sender_id VARCHAR(255), type_name "
            "VARCHAR(255), timestamp FLOAT, intent_name VARCHAR(255), action_name VARCHAR(255), "
            "data TEXT)"
        )
        connection.exec_driver_sql(
            "INSERT INTO events (sender_id, data) VALUES ('somebody', '{\"event\": \"user\"}')"
        )
    database = Database(Settings(f"sqlite:///{file}"))

    assert database.read("somebody")[0] == [{"event": "user"}]
