"""Parts that fail or die: the gateway answers, the supervisor brings them back, nothing is lost."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
import uuid

import httpx
import pytest
from starlette.testclient import TestClient

from commands.stack import listening
from commands.supervising import FROZEN_AFTER
from gateway.app import application
from tests.faults.people import CONTACT, PROMISED, Person, helped, meanwhile
from tests.gateway.conftest import Person as Talker
from tests.gateway.conftest import settings_in
from tests.telegram.people import until

pytestmark = pytest.mark.slow

ACTIONS = {
    "500": "action server answers 500",
    "garbage": "action server answers garbage",
    "empty": "action server answers nothing",
    "odd": "action server answers JSON of another shape",
    "cut": "action server hangs up",
    "hold": "action server hangs",
}
DAMAGED = 15906
KEPT = "fallback with a human contact, message kept"


@pytest.mark.parametrize("mode", ACTIONS)
def test_actions_that_fail_leave_a_contact_and_lose_nothing(stack, person, note, mode):
    stack.between.be(mode)
    kinds = person.say()
    contact = CONTACT in person.text
    stack.between.be("pass")
    ended = time.monotonic()
    lost, recovered = person.lost(), time.monotonic() - ended

    found = note(
        ACTIONS[mode], KEPT, person.slowest, lost, f"answered {recovered:.1f} s after the fault"
    )
    assert (kinds, contact, found.lost) == ("fallback", True, 0)
    assert found.seconds < PROMISED


def test_killed_actions_come_back_and_the_message_is_answered(stack, person, note):
    killed = stack.kill("actions")
    saw = person.say()
    whole = stack.whole_again(killed)
    lost = person.lost()

    found = note(
        "action server killed", described(saw), person.slowest, lost, f"whole after {whole:.1f} s"
    )
    assert found.lost == 0
    assert found.seconds < PROMISED
    assert whole < PROMISED


def test_a_rasa_killed_in_the_middle_of_a_turn_loses_nothing(stack, person, note):
    stack.between.be("hold")
    thread, saw = meanwhile(person.say)
    assert stack.between.held.wait(5)
    killed = stack.kill("rasa")
    stack.between.be("pass")
    thread.join(15)
    other = Person(stack.address)
    helpful = other.until_helped(killed)
    whole, lost = stack.whole_again(killed), person.lost() + other.lost()

    found = note(
        "Rasa killed in the middle of a turn",
        described(saw[0]),
        max(person.slowest, other.slowest),
        lost,
        f"first helpful answer after {helpful:.1f} s, whole after {whole:.1f} s",
    )
    assert found.lost == 0
    assert found.seconds < PROMISED


def test_a_rasa_that_still_loads_is_covered_by_the_gateway(stack, person, note):
    killed = stack.kill("rasa")
    time.sleep(1.5)
    saw = [person.say() for _ in range(2)]
    whole, lost = stack.whole_again(killed), person.lost()

    found = note(
        "Rasa still loading", described(saw[0]), person.slowest, lost, f"whole after {whole:.1f} s"
    )
    assert found.lost == 0
    assert found.seconds < PROMISED


def test_a_rasa_stopped_for_a_moment_answers_when_it_goes_on(stack, person, note):
    stack.seen()
    stack.signal("rasa", signal.SIGSTOP)
    thread, saw = meanwhile(person.say)
    time.sleep(3)
    stack.signal("rasa", signal.SIGCONT)
    thread.join(15)
    lost = person.lost()

    found = note(
        "Rasa stopped for 3 s", described(saw[0]), person.slowest, lost, "the same turn goes on"
    )
    assert helped(saw[0])
    assert (found.lost, found.seconds < PROMISED) == (0, True)


def test_a_frozen_rasa_is_replaced(stack, person, note):
    stack.seen()
    before = stack.pid("rasa")
    frozen = stack.signal("rasa", signal.SIGSTOP)
    saw = person.say()
    whole = stack.whole_again(frozen)
    lost = person.lost()

    found = note(
        "Rasa frozen for ever",
        described(saw),
        person.slowest,
        lost,
        f"replaced, whole after {whole:.1f} s",
    )
    assert stack.pid("rasa") != before
    assert (found.lost, found.seconds < PROMISED, whole < FROZEN_AFTER + PROMISED) == (
        0,
        True,
        True,
    )


def test_a_gateway_killed_in_the_middle_of_a_turn_answers_what_it_had_kept(stack, person, note):
    identity = str(uuid.uuid4())
    stack.between.be("hold")
    thread, _ = meanwhile(lambda: interrupted(person, identity))
    assert stack.between.held.wait(5)
    killed = stack.kill("gateway")
    stack.between.be("pass")
    thread.join(15)
    whole = stack.whole_again(killed)
    person.acknowledged.append(identity)
    lost, again = person.lost(), person.say(identity=identity)

    found = note(
        "gateway killed in the middle of a turn",
        "connection cut; the page sends the same id again",
        person.slowest,
        lost,
        f"whole after {whole:.1f} s; the message was answered, the id gets that answer",
    )
    assert helped(again)
    assert (found.lost, whole < PROMISED) == (0, True)


def test_a_model_that_is_damaged_leaves_a_contact(note, tmp_path):
    model = tmp_path / "damaged.tar.gz"
    model.write_bytes(b"damaged")
    rasa = subprocess.Popen(
        [
            sys.executable, "-m", "without_tensorflow", "rasa", "run", "--interface", "127.0.0.1",
            "--port", str(DAMAGED), "--model", model, "--credentials", "credentials.yml",
        ],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    settings = settings_in(tmp_path, rasa_url=f"http://127.0.0.1:{DAMAGED}", answer_within=7.0)
    try:
        until(lambda: rasa.poll() is not None or listening(DAMAGED), 90)
        with TestClient(application(settings)) as client:
            started = time.monotonic()
            reply = Talker(client).say("bonjour").json()
            seconds = time.monotonic() - started
    finally:
        rasa.kill()
        rasa.wait()

    note(
        "Rasa with a damaged model",
        KEPT,
        seconds,
        0,
        "`make run` refuses a file that is not the one that was trained",
    )
    assert [message["kind"] for message in reply["messages"]] == ["fallback"]
    assert seconds < PROMISED


def interrupted(person: Person, identity: str) -> str:
    """Says something to a gateway that dies."""
    try:
        return person.say(identity=identity)
    except httpx.TransportError:
        return "cut"


def described(kinds: str) -> str:
    """What the person saw, in words."""
    return KEPT if kinds == "fallback" else "the answer itself"
