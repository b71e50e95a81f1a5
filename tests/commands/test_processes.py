"""Which processes `make run` starts."""

from __future__ import annotations

import pytest

from commands.stack import Ports, environment, processes


@pytest.fixture
def told(tmp_path, monkeypatch):
    """What the processes are told with a value of JALON_TURNS."""
    monkeypatch.setattr("commands.stack.current_model", lambda: "a model")
    monkeypatch.delenv("JALON_ACTIONS_URL", raising=False)

    def with_turns(value):
        monkeypatch.setenv("JALON_TURNS", value)
        return environment(Ports(), tmp_path)

    return with_turns


def test_actions_run_in_rasas_process(told):
    assert told("all")["JALON_ACTIONS_URL"] == "local:actions"
    assert "actions" not in processes(told("all"))


def test_without_that_shortcut_they_have_a_server(told):
    assert told("-actions")["JALON_ACTIONS_URL"] == "http://127.0.0.1:5055/webhook"
    assert "actions" in processes(told("-actions"))


def test_a_server_elsewhere_is_not_started_here(told, monkeypatch):
    monkeypatch.setenv("JALON_ACTIONS_URL", "http://10.0.0.7:5055/webhook")

    assert "actions" not in processes(told("all"))
