"""Dossiers at the desk: a code opens the facts, and never an error page."""

from __future__ import annotations

import datetime
from concurrent.futures import ThreadPoolExecutor

import pytest

from dossiers import store
from tests.desk.conftest import NAMUR, Clerk

FACTS = {"audience": "jobseeker", "need": "find_job", "commune": NAMUR, "circumstances": ["none"]}


@pytest.fixture
def code(app):
    """The code of a dossier."""
    return app.state.desk.dossiers.save("conversation", FACTS, "D-emp-w").code


def test_a_code_opens_the_result_where_the_visitor_left_it(clerk, code):
    clerk.press("code", code=code)

    assert clerk.services == ["Maison de l’Emploi", "Le Forem"]


def test_a_code_is_read_in_small_letters_and_with_spaces(clerk, code):
    clerk.press("code", code=f" {code[:3].lower()} {code[3:].lower()} ")

    assert f"Dossier {code}" in clerk.page.text


def test_a_code_opens_again(clerk, code):
    clerk.press("code", code=code)
    clerk.press("code", code=code)

    assert "Dossier ouvert" in clerk.notes


def test_a_code_that_has_expired_says_so(clerk, code, monkeypatch):
    later = store.now() + datetime.timedelta(hours=49)
    monkeypatch.setattr(store, "now", lambda: later)
    clerk.press("code", code=code)

    assert "n’ouvre aucun dossier" in clerk.notes


def test_a_code_that_is_none_keeps_the_visit(clerk):
    clerk.press("set audience pupil")
    clerk.press("code", code="ZZZZZZ")

    assert "élève du secondaire" in clerk.page.text


def test_guessing_is_stopped_after_ten_codes(clerk, code):
    for _ in range(10):
        clerk.press("code", code="ZZZZZZ")
    clerk.press("code", code=code)

    assert "Trop d’essais" in clerk.notes


def test_a_code_that_opens_does_not_forgive_the_guesses_of_another_clerk(app, code):
    ana, bea = Clerk(app, "ana"), Clerk(app, "bea")
    for _ in range(10):
        ana.press("code", code="ZZZZZZ")
    bea.press("code", code=code)
    ana.press("code", code=code)

    assert "Trop d’essais" in ana.notes


def test_two_clerks_open_the_same_code_at_once(app, code):
    clerks = [Clerk(app, "ana"), Clerk(app, "bea")]
    with ThreadPoolExecutor(2) as pool:
        list(pool.map(lambda each: each.press("code", code=code), clerks))

    assert [each.services for each in clerks] == [["Maison de l’Emploi", "Le Forem"]] * 2


def test_a_dossier_database_that_is_down_is_a_line_and_not_an_error(app, clerk, code):
    store.METADATA.drop_all(app.state.desk.dossiers.engine)
    clerk.press("set audience pupil")
    clerk.press("code", code=code)

    assert "Les dossiers ne sont pas accessibles" in clerk.notes


def test_facts_that_do_not_exist_any_more_are_left_out(app, clerk):
    old = app.state.desk.dossiers.save("c", {"audience": "emperor", "need": "find_job"}).code
    clerk.press("code", code=old)

    assert "décrocher un emploi" in clerk.page.text


def test_the_fiche_of_a_dossier_bears_its_code(clerk, code):
    clerk.press("code", code=code)

    assert code in clerk.press("fiche a4").text
