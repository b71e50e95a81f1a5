"""Erasure on every channel, and masking, tried on the files that a whole stack writes."""

from __future__ import annotations

import time
from pathlib import Path

import httpx
import pytest

from tests.faults.people import Person, meanwhile
from tests.faults.test_databases import full
from tests.telegram.people import Line, Someone, until

pytestmark = pytest.mark.slow

NUMBERS = "mon numéro est 85.07.30-033.28, mon mail camille@exemple.be, mon gsm 0470 12 34 56"


@pytest.fixture
def someone(stack):
    """Somebody on Telegram."""
    return Someone(Line(stack.telegram, f"sqlite:///{stack.var / 'gateway.db'}", None))


def files_with(stack, word: str) -> list[str]:
    """The files of the stack that hold a word, logs included."""
    held = word.encode()
    return [path.name for path in stack.var.rglob("*") if held in content(path)]


def content(path: Path) -> bytes:
    """What a file holds; nothing when it is a folder or gone."""
    try:
        return path.read_bytes() if path.is_file() else b""
    except FileNotFoundError:
        return b""


def delete(person: Person) -> httpx.Response:
    """Erases the conversation by the API."""
    return person.client.delete("/api/session", headers=person.headers)


def test_what_is_said_is_in_a_file_until_it_is_erased(stack, person):
    person.say("je m’appelle Zoltanetta et je cherche un emploi")
    before = files_with(stack, "Zoltanetta")
    delete(person)

    assert before
    assert files_with(stack, "Zoltanetta") == []


def test_efface_ma_conversation_leaves_no_word_in_any_file(stack, person):
    person.say("je m’appelle Quirinus et je cherche un emploi")
    person.say("efface ma conversation")

    assert files_with(stack, "Quirinus") == []
    assert person.turns() == []


def test_supprimer_on_telegram_leaves_no_word_in_any_file(stack, someone):
    someone.say("je m’appelle Bartholomeus et je cherche un emploi")
    someone.say("/supprimer")

    assert files_with(stack, "Bartholomeus") == []


def test_efface_ma_conversation_on_telegram_leaves_no_word_in_any_file(stack, someone):
    someone.say("je m’appelle Philippine et je cherche un emploi")
    someone.say("efface ma conversation")

    assert files_with(stack, "Philippine") == []


def test_erasing_in_the_middle_of_a_turn_leaves_no_word_either(stack, person):
    stack.between.be("hold")
    thread, _ = meanwhile(lambda: person.say("je m’appelle Wenceslas et je cherche un emploi"))
    assert stack.between.held.wait(5)
    eraser, answer = meanwhile(lambda: delete(person))
    stack.between.be("pass")
    thread.join(20)
    eraser.join(20)

    assert answer[0].status_code == 204
    assert files_with(stack, "Wenceslas") == []


def test_a_turn_that_outlives_the_erasure_is_erased_too(stack, person):
    stack.between.be("hold")
    thread, _ = meanwhile(lambda: person.say("je m’appelle Hildegonde et je cherche un emploi"))
    assert stack.between.held.wait(5)
    thread.join(20)
    delete(person)
    stack.between.be("pass")
    time.sleep(2)

    assert until(lambda: files_with(stack, "Hildegonde") == [], 40)


def test_personal_numbers_are_in_no_file_even_while_the_conversation_goes_on(
    stack, person, someone
):
    person.say(NUMBERS)
    someone.say(NUMBERS)

    for number in ("85.07.30", "camille@", "0470 12"):
        assert files_with(stack, number) == []


def test_the_chat_of_telegram_is_in_no_file(stack, someone):
    someone.say("bonjour")

    assert files_with(stack, str(someone.chat)) == []


def test_what_is_said_while_parts_fail_is_in_no_log(stack, person):
    stack.between.be("500")
    person.say("je m’appelle Ermengarde et je cherche un emploi")
    with full(stack.pid("gateway")):
        person.say("je m’appelle Ermengarde et j’habite à Namur")
    stack.between.be("pass")

    assert "Ermengarde" not in (stack.var / "jalon.log").read_text(encoding="utf-8")


def test_the_tokens_and_secrets_are_in_no_log(stack, person):
    person.say("bonjour")
    log = (stack.var / "jalon.log").read_text(encoding="utf-8")

    assert person.headers["Authorization"].split()[1] not in log
    assert (stack.var / "secret").read_text() not in log
