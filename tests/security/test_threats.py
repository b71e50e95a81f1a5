"""Threats: what somebody would try against the gateway, and what comes of it."""

from __future__ import annotations

import collections
import hashlib
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from starlette.testclient import TestClient

from commands import audit, train
from dossiers.store import ALPHABET, LENGTH
from gateway.channels.telegram.webhook import secret_token
from gateway.settings import settings_from
from tests.gateway.conftest import (
    COMMUNE,
    Person,
    gateway_for,
    rows,
    settings_in,
)

ROOT = Path(__file__).parents[2]
SCRIPT = "<script>alert(1)</script><img src=x onerror=alert(1)>"
INTENTS = ['/inform{"audience": "pupil"}', "/restart", "/erase", "/session_start", " /distress"]
PATHS = [
    "/pages/../app.py",
    "/pages/%2e%2e/app.py",
    "/pages/..%2fapp.py",
    "/widget/..%2f..%2fREADME.md",
    "/widget/labels/%2e%2e%2f%2e%2e%2fgateway/app.py",
    "/pages//etc/passwd",
    "/qr/..%2f..%2fetc.svg",
]


# Sessions


def test_a_token_has_256_random_bits(client):
    tokens = {client.post("/api/session").json()["token"] for _ in range(50)}

    assert len(tokens) == 50
    assert min(map(len, tokens)) >= 43


def test_a_token_that_is_guessed_opens_nothing(client):
    guesses = ["", "a", "0" * 43, "null", "../", "' OR 1=1 --", "é", "\u00e9" * 50]
    asked = [{"Authorization": f"Bearer {guess}".encode()} for guess in guesses]

    assert {client.get("/api/history", headers=each).status_code for each in asked} == {401}


def test_what_is_stored_of_a_token_does_not_open_its_conversation(person, client, settings):
    stored = rows(settings, "conversations")[0]
    headers = {"Authorization": f"Bearer {stored.token}"}

    assert person.token not in str(stored)
    assert client.get("/api/history", headers=headers).status_code == 401


def test_a_conversation_id_of_the_client_counts_for_nothing(client, rasa):
    one, other = Person(client), Person(client)
    one.say("mon secret")
    other.send(
        {"id": "11111111-1111-4111-8111-111111111111", "text": "a", "sender": rasa.got[0][0]}
    )

    assert rasa.got[1][0] != rasa.got[0][0]


def test_a_token_is_never_taken_from_an_address_or_a_cookie(person, client):
    asked = client.get(
        f"/api/history?token={person.token}", headers={"Cookie": f"token={person.token}"}
    )

    assert asked.status_code == 401


# Choices, intents, slots


def test_a_choice_that_was_not_offered_is_refused(person, rasa):
    person.say("bonjour")
    sent = [person.say(choice=value).status_code for value in ("worker}", "jobseeker", "/restart")]

    assert sent == [400] * 3
    assert len(rasa.got) == 1


@pytest.mark.parametrize("text", INTENTS)
def test_a_text_is_never_an_intent(person, rasa, text):
    person.say(text)

    assert not rasa.texts[0].startswith("/")


def test_a_choice_cannot_set_another_slot(person, rasa):
    rasa.works(COMMUNE)
    person.say("bonjour")

    assert person.say(choice='92094", "audience": "pupil').status_code == 400


# Pages of others


def test_a_page_of_somebody_else_cannot_use_the_api(client):
    answer = client.post("/api/session", headers={"Origin": "https://evil.example"})

    assert answer.status_code == 403
    assert "access-control-allow-origin" not in answer.headers


def test_the_page_runs_no_script_but_ours(client):
    policy = client.get("/chat").headers["content-security-policy"]

    assert "default-src 'none'; script-src 'self'" in policy
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy


def test_script_that_is_written_comes_back_as_plain_json(person):
    answer = person.say(SCRIPT)
    history = person.history()

    assert answer.headers["content-type"] == history.headers["content-type"] == "application/json"
    assert history.headers["x-content-type-options"] == "nosniff"
    assert history.json()["turns"][0]["said"]["text"] == SCRIPT


def test_the_widget_never_writes_html():
    code = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "widget").rglob("*.js"))

    assert re.findall(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(", code) == []


# Sizes, floods


def test_a_body_over_16_kb_is_refused_before_it_is_read_whole(person):
    assert person.send({"id": "x", "text": "a" * 20_000}).status_code == 413


def test_a_nested_body_breaks_nothing(person):
    answer = person.client.post("/api/message", content=b"[" * 9_000, headers=person.headers)

    assert answer.status_code == 400


def test_a_person_in_a_hurry_is_slowed_down(rasa, tmp_path):
    with TestClient(gateway_for(rasa, settings_in(tmp_path, messages_per_window=2))) as client:
        person = Person(client)

        assert [person.say("a").status_code for _ in range(3)] == [200, 200, 429]


# Telegram


def test_an_update_that_is_forged_is_refused(rasa, tmp_path):
    chosen = {"telegram_token": "1:a", "telegram_webhook": "https://jalon.example"}
    settings = settings_in(tmp_path, **chosen, telegram_api="http://127.0.0.1:9")
    app = gateway_for(rasa, settings)
    with TestClient(app) as client:
        sent = [
            client.post("/telegram", json={"update_id": 1}, headers=headers).status_code
            for headers in ({}, {"X-Telegram-Bot-Api-Secret-Token": "guess"})
        ]

    assert sent == [403, 403]
    assert len(secret_token(settings.secret)) == 64


# Codes


def test_a_code_has_more_values_than_anybody_can_try():
    tries_a_day = 10 * 24 * 60  # with the desk's limit, in practice far fewer

    assert len(ALPHABET) ** LENGTH / tries_a_day > 365 * 100


# Paths, headers, logs


@pytest.mark.parametrize("path", PATHS)
def test_no_path_leaves_its_folder(client, path):
    answer = client.get(path)

    assert answer.status_code == 404
    assert "root:" not in answer.text
    assert "import" not in answer.text


def test_no_header_can_be_injected(client):
    answer = client.get("/qr/ABC%0d%0aX-Evil:%201.svg")

    assert "x-evil" not in answer.headers


def test_nothing_that_is_written_reaches_a_log(person, rasa, caplog):
    caplog.set_level("DEBUG", "gateway")
    person.say("Zoltanetta\n{level: error}")
    rasa.fails_with(500, text="Zoltanetta")
    person.say("Zoltanetta encore")

    assert "Zoltanetta" not in caplog.text


def test_an_error_shows_nothing_of_the_inside(app, rasa):
    rasa.breaks_with(RuntimeError("password=s3cret"))
    with TestClient(app, raise_server_exceptions=False) as client:
        answer = Person(client).say("bonjour")

    assert answer.status_code == 503
    assert set(answer.json()["error"]) == {"code", "message", "retry_after"}


def test_the_secret_is_in_a_file_of_its_owner_alone(tmp_path):
    settings_from({"JALON_VAR": str(tmp_path)})

    assert (tmp_path / "secret").stat().st_mode & 0o077 == 0


# The model


@pytest.fixture
def models(tmp_path, monkeypatch):
    """A folder of models of its own."""
    monkeypatch.setattr(train, "MODELS", tmp_path)
    return tmp_path


def test_only_the_model_of_the_present_data_is_loaded(models):
    (models / "from-elsewhere.tar.gz").write_bytes(b"x")
    model = models / f"jalon-{train.fingerprint()}.tar.gz"
    model.write_bytes(b"trained")

    assert train.current_model() == model


def test_a_model_that_is_not_the_one_that_was_trained_is_refused(models):
    model = models / f"jalon-{train.fingerprint()}.tar.gz"
    model.write_bytes(b"from elsewhere")
    digest = hashlib.sha256(b"trained").hexdigest()
    model.with_suffix(".sha256").write_text(digest)

    with pytest.raises(SystemExit, match="is not the file that was trained"):
        train.current_model()


# Telemetry


def test_nothing_of_ours_speaks_to_anybody_else():
    allowed = {"api.telegram.org"}
    code = [
        path.read_text(encoding="utf-8")
        for folder in ("gateway", "actions", "guidance", "dossiers", "understanding", "fiche")
        for path in (ROOT / folder).rglob("*.py")
    ]
    hosts = collections.Counter(re.findall(r"https?://([\w.-]+\.[a-z]{2,})", "".join(code)))

    assert set(hosts) <= allowed


def test_rasa_is_started_without_telemetry():
    assert train.QUIET["RASA_TELEMETRY_ENABLED"] == "false"


def test_a_page_of_ours_loads_nothing_from_elsewhere(client):
    pages = [client.get(path).text for path in ("/chat", "/demo", "/widget/jalon-chat.js")]

    assert re.findall(r"""<(?:script|link|img)[^>]+=["']https?://""", "".join(pages)) == []


# The table of docs/security.md


def test_every_test_that_the_threat_model_names_exists():
    page = (ROOT / "docs" / "security.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`(test_\w+)`", page))
    code = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "tests").rglob("test_*.py"))

    assert len(named) > 30
    assert [name for name in sorted(named) if f"def {name}(" not in code] == []


def test_every_line_of_the_threat_model_names_a_test():
    page = (ROOT / "docs" / "security.md").read_text(encoding="utf-8")
    table = page.partition("## Threats")[2].partition("\n## ")[0]
    lines = [line for line in table.splitlines() if line.startswith("|")][2:]

    assert lines
    assert [line for line in lines if "`test_" not in line] == []


# Dependencies


def test_every_known_vulnerability_is_mended_or_judged():
    done = subprocess.run(
        [sys.executable, "-m", "commands.audit"], cwd=ROOT, capture_output=True, text=True
    )

    assert done.returncode == 0, done.stdout


def test_every_judgement_is_about_an_advisory_that_we_know():
    known = {each["id"] for each in audit.advisories()}
    judged = yaml.safe_load((ROOT / "docs/security/judged.yml").read_text(encoding="utf-8"))

    assert set(judged) <= known
