"""Dossiers: codes that open what was understood, for 48 hours, and nothing after."""

from __future__ import annotations

import datetime
import string
import threading

import pytest
import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError

import dossiers.store
from dossiers.store import ALPHABET, LENGTH, VALID, Dossier, Store, new_code, now, open_store

FACTS = {"audience": "pupil", "circumstances": ["none"], "commune": "92094"}


@pytest.fixture
def url(tmp_path):
    return f"sqlite:///{tmp_path / 'dossiers.db'}"


@pytest.fixture
def store(url):
    return Store(url)


def later(monkeypatch, passed):
    """Moves the clock."""
    then = now() + passed
    monkeypatch.setattr(dossiers.store, "now", lambda: then)


def rows(url):
    """Everything that the table holds."""
    with sa.create_engine(url).connect() as connection:
        return connection.execute(sa.text("SELECT * FROM dossiers")).all()


def codes(monkeypatch, *given):
    """Has these codes drawn, in this order."""
    drawn = iter(given)
    monkeypatch.setattr(dossiers.store, "new_code", lambda: next(drawn))


# Codes


def test_a_code_has_six_characters():
    assert len(new_code()) == LENGTH == 6


def test_a_code_is_made_of_the_alphabet():
    assert {char for _ in range(500) for char in new_code()} <= set(ALPHABET)


def test_every_character_of_the_alphabet_is_used():
    assert {char for _ in range(500) for char in new_code()} == set(ALPHABET)


@pytest.mark.parametrize("lookalike", "01OIl")
def test_the_alphabet_has_no_look_alikes(lookalike):
    assert lookalike not in ALPHABET


def test_the_alphabet_is_upper_case_letters_and_digits_each_once():
    assert set(ALPHABET) <= set(string.ascii_uppercase + string.digits)
    assert len(set(ALPHABET)) == len(ALPHABET)


def test_codes_cannot_be_guessed_in_a_lifetime():
    assert len(ALPHABET) ** LENGTH > 800_000_000


def test_codes_are_not_repeated():
    assert len({new_code() for _ in range(500)}) == 500


# Saving and opening


def test_a_code_opens_the_facts(store):
    saved = store.save("someone", FACTS)

    assert store.open(saved.code).facts == FACTS


def test_a_code_opens_the_pathway(store):
    saved = store.save("someone", FACTS, "J-for-w")

    assert store.open(saved.code).path == "J-for-w"


def test_what_is_opened_is_what_was_saved(store):
    saved = store.save("someone", FACTS, "J-for-w")

    assert store.open(saved.code) == saved


def test_a_dossier_does_not_tell_the_conversation(store):
    saved = store.save("someone", FACTS)

    assert "someone" not in repr(store.open(saved.code))


def test_later_changes_do_not_reach_a_dossier(store):
    facts = dict(FACTS)
    saved = store.save("someone", facts)
    facts["audience"] = "worker"

    assert saved.facts == store.open(saved.code).facts == FACTS


@pytest.mark.parametrize("typed", [str.lower, lambda code: f"  {code}\n", str.title])
def test_a_code_may_be_typed_carelessly(store, typed):
    saved = store.save("someone", FACTS)

    assert store.open(typed(saved.code)) == saved


@pytest.mark.parametrize(
    "code", ["", "AAAAAA", "%", "______", "' OR 1=1 --", "é" * 6, "A" * 5_000, "\x00"]
)
def test_an_unknown_code_opens_nothing(store, code):
    store.save("someone", FACTS)

    assert store.open(code) is None


def test_another_process_opens_it_too(store, url):
    saved = store.save("someone", FACTS)

    assert Store(url).open(saved.code) == saved


def test_another_thread_opens_it_too_when_it_is_in_memory():
    store, opened = Store("sqlite://"), []
    saved = store.save("someone", FACTS)
    thread = threading.Thread(target=lambda: opened.append(store.open(saved.code)))
    thread.start()
    thread.join()

    assert opened == [saved]


def test_a_conversation_may_have_several_dossiers(store):
    saved = [store.save("someone", FACTS), store.save("someone", {})]

    assert [store.open(each.code) for each in saved] == saved


# Expiry


def test_a_dossier_is_valid_for_48_hours(store):
    before = now()
    left = store.save("someone", FACTS).expires_at - before

    assert VALID <= left < VALID + datetime.timedelta(seconds=10)
    assert datetime.timedelta(hours=48) == VALID


def test_the_end_of_validity_has_a_time_zone(store):
    saved = store.save("someone", FACTS)

    assert (
        saved.expires_at.tzinfo is store.open(saved.code).expires_at.tzinfo is datetime.timezone.utc
    )


def test_a_code_still_opens_just_before_its_end(store, monkeypatch):
    saved = store.save("someone", FACTS)
    later(monkeypatch, VALID - datetime.timedelta(minutes=1))

    assert store.open(saved.code) == saved


def test_a_code_opens_nothing_after_its_end(store, monkeypatch):
    saved = store.save("someone", FACTS)
    later(monkeypatch, VALID)

    assert store.open(saved.code) is None


def test_saving_erases_what_has_expired(store, url, monkeypatch):
    store.save("someone", FACTS)
    later(monkeypatch, VALID)
    fresh = store.save("another", {})

    assert [row.code for row in rows(url)] == [fresh.code]


def test_purging_keeps_what_is_still_valid(store, url):
    saved = store.save("someone", FACTS)
    store.purge()

    assert [row.code for row in rows(url)] == [saved.code]


# Erasing


def test_erasing_leaves_nothing_of_a_conversation(store, url):
    for facts in (FACTS, {}):
        store.save("someone", facts)
    store.erase("someone")

    assert rows(url) == []


def test_erasing_keeps_other_conversations(store):
    store.save("someone", FACTS)
    kept = store.save("another", FACTS)
    store.erase("someone")

    assert store.open(kept.code) == kept


def test_erasing_nothing_is_no_error(store):
    store.erase("nobody")


# Collisions


def test_a_code_that_is_taken_is_drawn_again(store, monkeypatch):
    codes(monkeypatch, "AAAAAA", "AAAAAA", "BBBBBB")
    store.save("someone", FACTS)

    assert store.save("another", {}).code == "BBBBBB"


def test_a_collision_leaves_the_first_dossier_as_it_is(store, monkeypatch):
    codes(monkeypatch, "AAAAAA", "AAAAAA", "BBBBBB")
    first = store.save("someone", FACTS)
    store.save("another", {})

    assert store.open("AAAAAA") == first


def test_the_code_of_an_expired_dossier_is_free_again(store, monkeypatch):
    codes(monkeypatch, "AAAAAA", "AAAAAA")
    store.save("someone", FACTS)
    later(monkeypatch, VALID)

    assert store.save("another", {}).code == "AAAAAA"


def test_saving_gives_up_when_no_code_is_free(store, monkeypatch):
    monkeypatch.setattr(dossiers.store, "new_code", lambda: "AAAAAA")
    store.save("someone", FACTS)

    with pytest.raises(RuntimeError, match="no free dossier code"):
        store.save("another", {})


def test_two_rows_never_share_a_code(store):
    dossier = Dossier("AAAAAA", {}, None, now() + VALID)
    store.insert("someone", dossier)

    with pytest.raises(IntegrityError):
        store.insert("another", dossier)


# Where


def test_the_setting_says_where_dossiers_are(url, monkeypatch):
    monkeypatch.setenv("JALON_DOSSIERS", url)
    saved = open_store().save("someone", FACTS)

    assert Store(url).open(saved.code) == saved


def test_without_a_setting_dossiers_are_in_memory(monkeypatch):
    monkeypatch.delenv("JALON_DOSSIERS", raising=False)

    assert str(open_store().engine.url) == "sqlite://"
