"""The desk and its dossiers over a real PostgreSQL."""

from __future__ import annotations

import datetime
from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy.exc import IntegrityError

from desk.settings import Settings
from dossiers import store
from dossiers.store import Dossier, Store
from tests.desk.conftest import NAMUR, Clerk
from tests.postgresql import cluster, needs_postgresql

__all__ = ["cluster"]
pytestmark = [pytest.mark.slow, needs_postgresql]
FACTS = {"audience": "jobseeker", "need": "find_job", "commune": NAMUR, "circumstances": ["none"]}


@pytest.fixture
def settings(cluster) -> Settings:
    """Everything in PostgreSQL, emptied."""
    for name in ("dossiers", "desk_counts", "desk_corrections", "desk_accounts", "desk_sessions"):
        with Store(cluster.url).engine.begin() as connection:
            connection.exec_driver_sql(f"DROP TABLE IF EXISTS {name}")
    return Settings(database=cluster.url, dossiers=cluster.url)


def test_a_code_opens_the_result_at_the_desk(app, clerk):
    code = app.state.desk.dossiers.save("conversation", FACTS).code
    clerk.press("code", code=code)

    assert clerk.services == ["Maison de l’Emploi", "Le Forem"]


@pytest.mark.parametrize("typed", ["\0", "é" * 6, "ZZZZZZ", "' OR 1=1 --"])
def test_what_is_no_code_opens_nothing(settings, typed):
    assert Store(settings.dossiers).open(typed) is None


def test_a_code_opens_nothing_after_48_hours(settings, monkeypatch):
    dossiers = Store(settings.dossiers)
    code = dossiers.save("conversation", FACTS).code
    later = store.now() + datetime.timedelta(hours=48)
    monkeypatch.setattr(store, "now", lambda: later)

    assert dossiers.open(code) is None


def test_two_rows_never_share_a_code(settings):
    dossiers, row = Store(settings.dossiers), Dossier("AAAAAA", {}, None, store.now() + store.VALID)
    dossiers.insert("someone", row)

    with pytest.raises(IntegrityError):
        dossiers.insert("another", row)


def test_erasing_leaves_nothing_of_a_conversation(settings):
    dossiers = Store(settings.dossiers)
    code = dossiers.save("someone", FACTS).code
    dossiers.erase("someone")

    assert dossiers.open(code) is None


def test_several_processes_may_make_the_tables_at_once(settings):
    with ThreadPoolExecutor(6) as pool:
        made = list(pool.map(Store, [settings.dossiers] * 6))

    assert len({each.save("someone", FACTS).code for each in made}) == 6


def test_visits_counted_at_the_same_time_all_count(app):
    statistics, met = app.state.desk.statistics, [("visits", "all"), ("asked", "need")]
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda n: statistics.one_more(met[:: (-1) ** n]), range(40)))

    assert list(statistics.days().values()) == [{"asked": {"need": 40}, "visits": {"all": 40}}]


def test_corrections_and_audit_lines_are_kept(app, clerk):
    clerk.press("set audience jobseeker")
    clerk.press("wrong too_far", choice="cefo")
    desk = app.state.desk

    assert (desk.corrections.all()[0]["choice"], desk.sessions.audit()[0]["what"]) == (
        "cefo",
        "sign_in",
    )


def test_a_name_with_a_nul_is_a_wrong_name(app):
    page = Clerk(app, "a\0na").page

    assert page.status_code == 200


def test_a_restart_of_the_database_is_a_line_and_then_nothing(app, clerk, cluster):
    cluster.stop()
    down = clerk.client.get("/").text
    cluster.start()

    assert ("Réessayez dans un instant" in down, clerk.client.get("/").status_code) == (True, 200)
