"""The rolling restart goes on only where a canary was answered rightly."""

from __future__ import annotations

import re

import pytest

from commands import rolling
from commands.canaries import UNDERSTOOD, wrong
from commands.rolling import SETTLES, Step, roll, steps_of

QUESTION = [{"kind": "question"}]


@pytest.fixture
def two(tmp_path):
    """Two processes; what is restarted is written in a file."""
    log = tmp_path / "log"
    restart = f"sh -c 'echo {{}} >> {log}'"
    steps = [Step(name, restart.format(name), "gateway", name) for name in ("one", "two")]
    return steps, lambda: log.read_text().split()


@pytest.fixture(autouse=True)
def at_once(monkeypatch):
    monkeypatch.setattr(rolling, "ASK_EVERY", 0)
    monkeypatch.setattr(rolling, "READY_WITHIN", 0.05)
    monkeypatch.setattr(rolling, "SETTLES", 0)


def answering(monkeypatch, outcomes):
    """Has each canary come out as the next of its process's outcomes, the last for ever."""

    def outcome(_, url):
        mine = outcomes[url]
        return mine.pop(0) if len(mine) > 1 else mine[0]

    monkeypatch.setattr(rolling, "outcome", outcome)


def test_every_process_is_restarted_in_its_order(two, monkeypatch):
    steps, restarted = two
    answering(monkeypatch, {"one": [""], "two": [""]})

    assert roll(steps, say=lambda line: None)
    assert restarted() == ["one", "two"]


def test_a_process_that_is_still_starting_is_waited_for(two, monkeypatch):
    steps, restarted = two
    answering(monkeypatch, {"one": ["", "no answer", "no answer", ""], "two": [""]})

    assert roll(steps, say=lambda line: None)
    assert restarted() == ["one", "two"]


def test_after_a_wrong_answer_nothing_else_is_restarted(two, monkeypatch):
    steps, restarted = two
    answering(monkeypatch, {"one": ["", "not understood: commune"], "two": [""]})
    said = []

    assert not roll(steps, said.append)
    assert restarted() == ["one"]
    assert "one: not understood: commune" in said[-1]


def test_one_right_answer_is_not_enough(two, monkeypatch):
    steps, _ = two
    answering(monkeypatch, {"one": ["", "", "no answer"], "two": [""]})

    assert not roll(steps, say=lambda line: None)


def test_a_plan_with_an_unknown_part_is_refused_by_its_name(tmp_path):
    plan = tmp_path / "plan.yml"
    plan.write_text("- {name: cache, restart: 'true', part: redis, url: x}")

    with pytest.raises(SystemExit, match=r"cache: part is not one of gateway, rasa"):
        steps_of(plan)


def test_a_restart_waits_until_the_proxy_asks_the_process_again():
    shipped = "".join(f.read_text() for f in rolling.Path("deploy/nginx").glob("*.conf"))
    left_out = {int(seconds) for seconds in re.findall(r"fail_timeout=(\d+)s", shipped)}

    assert left_out
    assert max(left_out) < SETTLES


def test_the_plan_that_is_shipped_can_be_read():
    assert [step.part for step in steps_of(rolling.Path("deploy/rolling.yml"))] == [
        *("actions", "actions", "rasa", "rasa", "gateway", "gateway", "desk")
    ]


@pytest.mark.parametrize("fact", UNDERSTOOD)
def test_a_canary_that_is_not_understood_is_wrong(fact):
    known = {**UNDERSTOOD, fact: "other"}

    assert fact in wrong(known, QUESTION)


def test_a_canary_that_gets_a_fallback_is_wrong():
    assert wrong(UNDERSTOOD, [{"kind": "fallback"}])


def test_a_canary_that_gets_a_question_is_right():
    assert wrong(UNDERSTOOD, QUESTION) == ""
