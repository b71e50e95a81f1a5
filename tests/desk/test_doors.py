"""Sign-in, sessions, roles, forms and headers."""

from __future__ import annotations

import re

import pytest
from starlette.testclient import TestClient

from desk import sessions
from desk.accounts import main
from desk.database import ACCOUNTS, AUDIT, opened
from tests.desk.conftest import PASSWORD, Clerk

FOR_COORDINATORS = ("/statistics", "/statistics.csv", "/corrections", "/freshness", "/what-if")


def sign_in(client: TestClient, name: str = "ana", password: str = PASSWORD, **headers: str):
    """The reply to a sign-in."""
    return client.post("/sign-in", data={"name": name, "password": password}, headers=headers)


def test_nobody_sees_the_screen_without_signing_in(app):
    assert TestClient(app).get("/").url.path == "/sign-in"


def test_a_wrong_password_opens_nothing(app):
    assert sign_in(TestClient(app), password="une-autre-phrase").status_code == 401


def test_a_name_that_is_not_there_opens_nothing(app):
    assert sign_in(TestClient(app), name="zoe").status_code == 401


def test_the_sixth_try_in_a_quarter_of_an_hour_is_refused(app):
    client = TestClient(app)
    for _ in range(5):
        sign_in(client, password="non")

    assert sign_in(client).status_code == 429


def test_another_site_cannot_sign_somebody_in(app):
    reply = sign_in(TestClient(app), origin="https://elsewhere.example")

    assert reply.url.path == "/sign-in"


def test_the_cookie_is_out_of_reach_of_scripts_and_other_sites(app):
    reply = TestClient(app, follow_redirects=False).post(
        "/sign-in", data={"name": "ana", "password": PASSWORD}
    )

    assert {"HttpOnly", "SameSite=strict"} <= set(reply.headers["set-cookie"].split("; "))


def test_a_session_ends(clerk, monkeypatch):
    later = sessions.time.time() + 10 * 3600
    monkeypatch.setattr(sessions.time, "time", lambda: later)

    assert clerk.client.get("/").url.path == "/sign-in"


def test_signing_out_ends_the_session(clerk):
    token = clerk.client.cookies["guichet"]
    clerk.client.post("/sign-out", data={"csrf": clerk.hidden("csrf")})
    clerk.client.cookies.set("guichet", token)

    assert clerk.client.get("/").url.path == "/sign-in"


def test_a_form_without_the_session_s_token_does_nothing(clerk):
    reply = clerk.client.post("/", data={"csrf": "x", "do": "set audience pupil"})

    assert "Ce qui est compris" not in reply.text


def test_a_password_is_kept_as_argon2id(app):
    engine = app.state.desk.sessions.engine
    with engine.connect() as connection:
        rows = str(connection.execute(ACCOUNTS.select()).all())

    assert re.search(r"\$argon2id\$", rows)


@pytest.mark.parametrize("path", FOR_COORDINATORS)
def test_a_clerk_does_not_see_what_coordinators_see(clerk, path):
    assert clerk.client.get(path).status_code == 403


@pytest.mark.parametrize("path", FOR_COORDINATORS)
def test_a_coordinator_does(coordinator, path):
    assert coordinator.client.get(path).status_code == 200


@pytest.mark.parametrize("path", ["/", "/catalogue", "/catalogue/forem", "/nowhere"])
def test_every_page_has_a_strict_policy(clerk, path):
    policy = clerk.client.get(path).headers["content-security-policy"]

    assert "unsafe" not in policy.partition("style-src")[0]


def test_a_sign_in_and_an_export_leave_audit_lines(app, coordinator):
    coordinator.client.get("/statistics.csv")
    with app.state.desk.sessions.engine.connect() as connection:
        lines = [(row.name, row.what) for row in connection.execute(AUDIT.select())]

    assert lines == [("bea", "sign_in"), ("bea", "export_statistics")]


def test_without_an_account_the_page_tells_how_to_make_one(app):
    for name in ("ana", "bea"):
        app.state.desk.accounts.remove(name)

    assert "python -m desk.accounts add" in TestClient(app).get("/sign-in").text


def test_the_command_makes_an_account(tmp_path, monkeypatch):
    monkeypatch.setenv("JALON_DESK", f"sqlite:///{tmp_path / 'desk.db'}")
    main(["add", "lou", "--role", "coordinator"], lambda _: PASSWORD)
    with opened(f"sqlite:///{tmp_path / 'desk.db'}").connect() as connection:
        row = connection.execute(ACCOUNTS.select()).one()

    assert (row.name, row.role) == ("lou", "coordinator")


def test_the_command_refuses_a_short_password(tmp_path, monkeypatch):
    monkeypatch.setenv("JALON_DESK", f"sqlite:///{tmp_path / 'desk.db'}")

    assert main(["add", "lou"], lambda _: "court") == 1


def test_a_database_that_is_down_still_gives_a_page_in_french(app):
    client = TestClient(app, cookies={"guichet": "x"})
    app.state.desk.sessions.engine.dispose()
    ACCOUNTS.metadata.drop_all(app.state.desk.sessions.engine)

    assert "Réessayez dans un instant" in client.get("/").text


def test_removing_an_account_ends_its_sessions(app):
    clerk = Clerk(app, "ana")
    app.state.desk.accounts.remove("ana")

    assert clerk.client.get("/").url.path == "/sign-in"
