"""Commands, deep links, what cannot be read, and what is kept of a person."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.gateway.conftest import COMMUNE, FALLBACK, HELPLINES, NEED, NOTED, rows
from tests.telegram.people import Someone

TABLES = ("telegram_updates", "telegram_questions", "conversations", "inbox")
SAYS = {
    "/aide": "aide",
    "/recommencer": "je veux recommencer",
    "/retour": "retour en arrière",
    "/pourquoi": "pourquoi ?",
    "/humain": "je veux parler à quelqu’un",
    "/start": "Bonjour",
    "/start cite_metiers_namur": "Bonjour, je suis à Namur",
    "/start find_training": "Je cherche une formation",
    "/start nobody_knows": "Bonjour",
    "/aide@jalon_bot": "aide",
}
UNREAD = {
    "photo": {"photo": [{"file_id": "a", "file_unique_id": "b", "width": 1, "height": 1}]},
    "voice": {"voice": {"file_id": "a", "file_unique_id": "b", "duration": 2}},
    "sticker": {
        "sticker": {
            "file_id": "a", "file_unique_id": "b", "type": "regular", "width": 1, "height": 1,
            "is_animated": False, "is_video": False,
        }
    },
    "nothing known": {"something_new": {"a": 1}},
    "damaged": {"voice": {"file_id": "a"}},
}  # fmt: skip


@pytest.mark.parametrize("command", SAYS)
def test_a_command_passes_its_sentence_on(someone, rasa, command):
    someone.say(command)

    assert rasa.texts == [SAYS[command]]


def test_start_says_who_speaks(someone):
    said = someone.say("/start")

    assert "gratuit et anonyme" in said[0]["text"]


def test_the_command_about_privacy_needs_nobody_behind_the_gateway(someone, rasa):
    (said,) = someone.say("/confidentialite")

    assert "/supprimer efface tout" in said["text"]
    assert rasa.got == []


def test_an_unknown_command_is_answered_kindly(someone, rasa):
    (said,) = someone.say("/inconnue")

    assert "Le menu montre" in said["text"]
    assert rasa.got == []


@pytest.mark.parametrize("sort", UNREAD)
def test_what_cannot_be_read_gets_one_kind_sentence(someone, sort):
    (said,) = someone.bring(message=someone.message(**UNREAD[sort]))

    assert "Écrivez-moi" in said["text"]


def test_a_group_gets_one_kind_sentence(someone):
    message = someone.message(text="Bonjour à tous")
    message["chat"] = {"id": -someone.chat, "type": "group", "title": "Nous"}
    group = Someone(someone.line, -someone.chat)

    (said,) = group.bring(message=message)

    assert "en privé" in said["text"]


def test_a_text_that_is_too_long_gets_a_kind_sentence(someone, rasa):
    (said,) = someone.say("a" * 1_001)

    assert "trop long" in said["text"]
    assert rasa.got == []


def test_the_chat_is_in_no_table(someone, settings):
    someone.say("Bonjour")
    kept = str([rows(settings, table) for table in TABLES])

    assert str(someone.chat) not in kept


def test_the_chat_is_not_in_what_rasa_gets(someone, rasa):
    someone.say("Bonjour")

    assert str(someone.chat) not in str(rasa.got)


def test_a_position_is_in_no_file(someone, rasa, tmp_path):
    rasa.works(COMMUNE)
    someone.say("Bonjour")

    someone.share(50.457123, 4.872456)

    written = b"".join(path.read_bytes() for path in Path(tmp_path).iterdir())
    assert b"50.457123" not in written
    assert b"4.872456" not in written


def test_supprimer_leaves_nothing_of_the_conversation(someone, settings):
    someone.say("Je m’appelle Zoltanetta")

    someone.say("/supprimer")

    assert [rows(settings, table) for table in TABLES[1:]] == [[], [], []]


def test_supprimer_leaves_no_word_in_any_file(someone, tmp_path):
    someone.say("Je m’appelle Zoltanetta")

    someone.say("/supprimer")

    assert [p.name for p in Path(tmp_path).iterdir() if b"Zoltanetta" in p.read_bytes()] == []


def test_supprimer_before_any_word_is_answered_too(someone):
    (said,) = someone.say("/supprimer")

    assert "effacé" in said["text"]


def test_a_person_can_start_again_after_erasing(someone, rasa):
    someone.say("Bonjour")
    someone.say("/supprimer")

    someone.say("Bonjour")

    assert rasa.texts == ["Bonjour", "Bonjour"]


def test_helplines_come_while_rasa_is_down(someone, rasa):
    rasa.fails_with(500)

    (said,) = someone.say("je veux mourir")

    assert "107" in said["text"]


def test_a_helpline_shows_its_number(someone, rasa):
    line = {"name": "Télé-Accueil", "phone": "107", "for": "parler"}
    rasa.works(HELPLINES | {"lines": [line]})

    (said,) = someone.say("aide")

    assert "107 Télé-Accueil (parler)" in said["text"]


def test_a_handoff_shows_its_code_and_its_end(someone, rasa):
    end = "2026-12-24T10:00:00+00:00"
    rasa.works({"kind": "handoff", "text": "Montrez ce code.", "code": "AB12CD", "expires_at": end})

    (said,) = someone.say("je veux parler à quelqu’un")

    assert "AB12CD" in said["text"]
    assert "24/12/2026" in said["text"]


def test_only_the_last_question_of_a_reply_has_buttons(someone, rasa):
    rasa.works(FALLBACK, NOTED, NEED)

    said = someone.say("Bonjour")

    assert [bool(message["markup"]) for message in said] == [False, False, True]
