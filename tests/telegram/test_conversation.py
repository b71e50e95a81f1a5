"""What a person sees, by long polling and by webhook."""

from __future__ import annotations

from tests.gateway.conftest import AUDIENCE, CIRCUMSTANCES, COMMUNE, FALLBACK, NAMUR, NEED, NOTED
from tests.telegram.people import Someone, buttons, titles

JAMBES = (50.4570, 4.8720)
PARIS = (48.8566, 2.3522)


def test_a_question_comes_with_one_choice_per_row(someone):
    (asked,) = someone.say("Bonjour")

    assert asked["markup"]["inline_keyboard"] == [[b] for b in buttons(asked)]
    assert titles(asked) == ["À l’école", "Au travail"]


def test_a_choice_reaches_rasa_as_the_fact_it_answers(someone, rasa):
    someone.say("Bonjour")
    rasa.works(NEED)

    someone.press("À l’école")

    assert rasa.texts[-1] == '/inform{"audience": "pupil"}'


def test_the_buttons_go_once_they_are_answered(someone, rasa):
    (asked,) = someone.say("Bonjour")
    rasa.works(NEED)

    someone.press("À l’école")

    assert titles(asked) == []


def test_the_buttons_go_once_a_text_has_answered(someone, rasa):
    (asked,) = someone.say("Bonjour")
    rasa.works(NEED)

    someone.say("je suis à l’école")

    assert titles(asked) == []


def test_the_buttons_stay_after_an_aside(someone, rasa):
    (asked,) = someone.say("Bonjour")
    rasa.works(NOTED)

    someone.say("c’est gratuit ?")

    assert titles(asked) == ["À l’école", "Au travail"]


def test_every_press_is_answered(someone, api, rasa):
    someone.say("Bonjour")
    rasa.works(NEED)

    someone.press("À l’école")

    assert "" not in api.queries.values()


def test_an_old_button_changes_nothing(someone, rasa):
    (asked,) = someone.say("Bonjour")
    old = buttons(asked)[0]
    rasa.works(NEED)
    someone.press("À l’école")
    heard = len(rasa.got)

    said = someone.touch(old, asked["id"])

    assert said == []
    assert len(rasa.got) == heard


def test_an_old_button_is_answered_kindly(someone, api, rasa):
    (asked,) = someone.say("Bonjour")
    old = buttons(asked)[0]
    rasa.works(NEED)
    someone.press("À l’école")

    someone.touch(old, asked["id"])

    assert "Cette question est passée" in list(api.queries.values())[-1]


def test_a_button_of_our_own_invention_changes_nothing(someone, api, rasa):
    (asked,) = someone.say("Bonjour")
    forged = f"{buttons(asked)[0]['callback_data'][:-1]}99"

    someone.touch({"callback_data": forged}, asked["id"])

    assert len(rasa.got) == 1


def test_choices_of_a_multiple_question_are_ticked_in_place(someone, rasa):
    rasa.works(CIRCUMSTANCES)
    (asked,) = someone.say("Bonjour")

    someone.press("Handicap")

    assert titles(asked) == ["☑ Handicap", "☐ CPAS", "Valider"]


def test_a_tick_is_taken_away_by_a_second_press(someone, rasa):
    rasa.works(CIRCUMSTANCES)
    (asked,) = someone.say("Bonjour")
    someone.press("Handicap")

    someone.press("Handicap")

    assert titles(asked) == ["☐ Handicap", "☐ CPAS", "Valider"]


def test_a_choice_that_stands_alone_takes_the_others_away(someone, rasa):
    none = {"title": "Aucune", "value": "none"}
    rasa.works(CIRCUMSTANCES | {"choices": [*CIRCUMSTANCES["choices"], none]})
    (asked,) = someone.say("Bonjour")
    someone.press("Handicap")

    someone.press("Aucune")

    assert titles(asked) == ["☐ Handicap", "☐ CPAS", "☑ Aucune", "Valider"]


def test_ticked_choices_are_sent_together(someone, rasa):
    rasa.works(CIRCUMSTANCES)
    someone.say("Bonjour")
    someone.press("Handicap")
    someone.press("CPAS")

    someone.press("Valider")

    assert rasa.texts[-1] == '/inform{"circumstances": ["disability", "cpas_support"]}'


def test_confirming_nothing_asks_to_choose_first(someone, api, rasa):
    rasa.works(CIRCUMSTANCES)
    someone.say("Bonjour")

    someone.press("Valider")

    assert "Touchez d’abord" in list(api.queries.values())[-1]
    assert len(rasa.got) == 1


def test_the_question_about_the_commune_offers_to_share_a_position(someone, rasa):
    rasa.works(COMMUNE)

    said = someone.say("Bonjour")

    assert said[-1]["markup"]["keyboard"][0][0]["request_location"] is True


def test_a_position_answers_with_the_nearest_commune(someone, rasa):
    rasa.works(COMMUNE)
    someone.say("Bonjour")
    rasa.works(NEED)

    someone.share(*JAMBES)

    assert rasa.texts[-1] == f'/inform{{"commune": "{NAMUR}"}}'


def test_a_position_shared_unasked_is_told_in_words(someone, rasa):
    someone.say("Bonjour")

    someone.share(*JAMBES)

    assert rasa.texts[-1] == "J’habite à Namur"


def test_the_button_for_the_position_goes_once_it_was_used(someone, rasa):
    rasa.works(COMMUNE)
    someone.say("Bonjour")
    rasa.works(NEED)

    said = someone.share(*JAMBES)

    assert said[0]["markup"] == {"remove_keyboard": True}


def test_the_button_for_the_position_goes_after_a_written_answer(someone, rasa):
    rasa.works(COMMUNE)
    someone.say("Bonjour")
    rasa.works(NEED)

    said = someone.say("Namur")

    assert {"remove_keyboard": True} in [message["markup"] for message in said]


def test_a_position_far_from_every_commune_asks_for_its_name(someone, rasa):
    rasa.works(COMMUNE)
    someone.say("Bonjour")

    (said,) = someone.share(*PARIS)

    assert "Écrivez le nom" in said["text"]


def test_an_edited_text_is_heard(someone, rasa):
    someone.edit("je suis au travail")

    assert rasa.texts == ["je suis au travail"]


def test_what_is_typed_shows_as_it_is(someone, rasa):
    rasa.works(NOTED | {"text": "1 < 2 & <b>gras</b> 😀"})

    (said,) = someone.say("Bonjour")

    assert said["text"] == "1 < 2 & <b>gras</b> 😀"


def test_a_very_long_text_comes_in_several_messages_and_whole(someone, rasa):
    paragraphs = [f"Paragraphe {n} " + "mot & " * 150 for n in range(12)]
    rasa.works(NOTED | {"text": "\n\n".join(paragraphs)})

    said = someone.say("Bonjour")

    assert len(said) > 1
    assert " ".join(m["text"] for m in said).split() == " ".join(paragraphs).split()


def test_a_message_is_split_between_paragraphs(someone, rasa):
    paragraphs = ["a " * 1_000, "b " * 1_000, "c " * 1_000]
    rasa.works(NOTED | {"text": "\n\n".join(paragraphs)})

    said = someone.say("Bonjour")

    assert [set(m["text"].split()) for m in said] == [{"a", "b"}, {"c"}]


def test_a_text_without_a_space_is_split_too(someone, rasa):
    rasa.works(NOTED | {"text": "&" * 9_000})

    said = someone.say("Bonjour")

    assert "".join(m["text"] for m in said) == "&" * 9_000


def test_typing_is_shown(someone, api):
    someone.say("Bonjour")

    assert api.called("sendChatAction")


def test_choices_of_a_fallback_can_be_pressed(someone, rasa):
    rasa.works(FALLBACK)
    someone.say("xyz")

    someone.press("Parler à quelqu’un")

    assert rasa.texts[-1] == "/human"


def test_two_people_have_two_conversations(someone, line, rasa):
    someone.say("Bonjour")

    Someone(line).say("Bonjour")

    assert len({sender for sender, _ in rasa.got}) == 2


def test_the_question_without_choices_is_shown_all_the_same(someone, rasa):
    rasa.works(AUDIENCE | {"choices": [], "text": "Quel âge avez-vous ?"})

    (said,) = someone.say("Bonjour")

    assert said["text"].startswith("Quel âge avez-vous ?")
