"""What a person can do beside answering: correct, leave, erase, print, share, choose a language."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from guidance.cards import card, further_card
from guidance.loading import load_catalogue
from tests.browser.visit import Visit

ROWS = ("reason", "action", "bring", "ask")
ELSEWHERE = re.compile("^https://")


# Correcting


def test_what_was_understood_stands_in_chips(visit):
    visit.know_everything()
    visit.page.locator("details.known").evaluate("known => { known.open = true }")

    expect(visit.chips.filter(has_text="Namur")).to_be_visible()


def test_no_chip_shows_an_id(visit):
    visit.know_everything()

    shown = " ".join(each.text_content() for each in visit.chips.all())
    assert re.findall(r"\b\w+_\w+\b|\b\d{5}\b|jobseeker|wallonia", shown) == []


def test_a_chip_is_tapped_to_correct_it(visit):
    visit.know_everything()
    visit.page.locator("details.known").evaluate("known => { known.open = true }")
    visit.chips.first.click()
    correct = visit.page.locator("div.correct")
    choice = correct.get_by_role("button").first
    choice.click()
    expect(visit.said.last).to_contain_text("En fait")

    assert visit.sent[-1]["text"].startswith("En fait, ")


# Moves


@pytest.mark.parametrize("name", ["Revenir en arrière", "Pourquoi ?"])
def test_a_move_is_said_in_words(visit, name):
    visit.say("bonjour", "question")
    visit.page.locator("div.moves").get_by_role("button", name=name).click()
    expect(visit.said).to_have_count(2)

    assert visit.sent[-1]["text"].replace("\u00a0", " ") == name


def test_one_can_start_over(visit):
    visit.say("merci", "text")
    visit.menu("Recommencer")

    expect(visit.told("question")).to_contain_text("Quelle est votre situation")


def test_somebody_to_talk_to_is_always_in_sight(visit):
    visit.say("bonjour", "question")
    visit.page.locator("button.human").click()

    expect(visit.told("handoff")).to_contain_text("Namur")


# Leaving


def test_quick_exit_leaves_the_page(visit):
    visit.page.route(ELSEWHERE, lambda route: route.fulfill(body="elsewhere"))
    visit.say("merci", "text")
    visit.button("Quitter vite").click()
    visit.page.wait_for_url(ELSEWHERE)

    assert visit.address not in visit.page.url


def test_quick_exit_keeps_nothing_in_the_tab(visit):
    visit.page.route(ELSEWHERE, lambda route: route.fulfill(body="elsewhere"))
    visit.say("merci", "text")
    visit.button("Quitter vite").click()
    visit.page.wait_for_url(ELSEWHERE)
    visit.open()

    expect(visit.said).to_have_count(0)


def test_quick_exit_is_not_undone_by_going_back(visit):
    visit.page.route(ELSEWHERE, lambda route: route.fulfill(body="elsewhere"))
    visit.say("merci", "text")
    visit.button("Quitter vite").click()
    visit.page.wait_for_url(ELSEWHERE)
    visit.page.go_back()

    assert visit.page.locator(".said").count() == 0


def test_erasing_empties_the_page_and_the_tab(visit):
    visit.say("merci", "text")
    visit.menu("Effacer ma conversation")
    visit.button("Tout effacer").click()
    expect(visit.said).to_have_count(0)

    assert not any(json.loads(v).get("token") for v in visit.stored().values())


def test_erasing_erases_at_the_gateway(visit):
    visit.say("merci", "text")
    token = next(json.loads(value)["token"] for value in visit.stored().values())
    visit.menu("Effacer ma conversation")
    visit.button("Tout effacer").click()
    expect(visit.said).to_have_count(0)

    headers = {"Authorization": f"Bearer {token}"}
    assert visit.page.request.get(f"{visit.address}/api/history", headers=headers).status == 401


def test_erasing_can_be_declined(visit):
    visit.say("merci", "text")
    visit.menu("Effacer ma conversation")
    visit.button("Garder").click()

    expect(visit.said).to_contain_text("merci")


# Keeping the result


def printed(visit: Visit) -> str:
    """What a printer gets of the page, after « Imprimer la fiche »."""
    visit.page.evaluate("() => { window.print = () => { window.printing = true } }")
    visit.button("Imprimer la fiche").click()
    visit.page.wait_for_function("() => window.printing")
    visit.page.emulate_media(media="print")
    return visit.page.evaluate(
        """() => { const seen = []; const walk = root => { for (const node of root.childNodes) {
        if (node.nodeType === 3 && node.parentElement?.checkVisibility()) seen.push(node.data);
        if (node.shadowRoot) walk(node.shadowRoot); walk(node) } }; walk(document.body);
        return seen.join(" ") }"""
    )


def test_the_printed_page_has_both_services(visit):
    visit.know_everything()
    text = printed(visit)

    assert "Cité des métiers de Namur" in text
    assert "Le Forem" in text


def test_the_printed_page_has_no_buttons_and_no_conversation(visit):
    visit.know_everything()
    text = printed(visit)

    assert "Envoyer" not in text
    assert "résultat" not in text


def test_the_printed_page_is_one_page(visit):
    visit.know_everything()
    printed(visit)

    pages = re.findall(rb"/Type\s*/Page\b", visit.page.pdf(format="A4"))
    assert len(pages) == 1


def longest_recommendation() -> dict:
    """More words than any recommendation has: the longest names with the longest advice."""
    catalogue = load_catalogue(Path("catalogue"))
    visits = [each.visit for each in catalogue.pathways if each.visit]
    services = sorted(catalogue.services.values(), key=lambda each: len(each.name + each.summary))
    cards = [card(catalogue, services[-1], each, "vous") for each in visits]
    first = max(cards, key=lambda each: sum(len(each[row] or "") for row in ROWS))
    others = [further_card(catalogue, each, "vous") for each in services]
    others.sort(key=lambda each: sum(len(each[row] or "") for row in (*ROWS, "name", "summary")))
    return {"first": first, "second": others[-1], "also": others[-3:-1]}


def test_even_the_longest_result_is_printed_on_one_page(visit):
    visit.know_everything()
    visit.page.evaluate(
        """async message => { window.print = () => {};
        const chat = document.querySelector("jalon-chat");
        (await chat.parts.load("result")).printed(chat, message) }""",
        longest_recommendation(),
    )
    visit.page.emulate_media(media="print")

    pages = re.findall(rb"/Type\s*/Page\b", visit.page.pdf(format="A4"))
    assert len(pages) == 1


def test_what_is_shared_holds_nothing_of_the_person(visit):
    visit.page.evaluate(
        """() => { navigator.share = async shared => { window.shared = shared };
        navigator.clipboard.writeText = async text => { window.shared = { text } } }"""
    )
    visit.say("je m’appelle Zoé", "fallback")
    visit.know_everything()
    visit.button("Partager").click()
    visit.page.wait_for_function("() => window.shared")

    shared = json.dumps(visit.page.evaluate("() => window.shared"), ensure_ascii=False)
    token = next(json.loads(value)["token"] for value in visit.stored().values())
    assert [w for w in ("Zoé", token, "jobseeker", "92094", "find_training") if w in shared] == []


def test_what_is_shared_names_the_service(visit):
    visit.page.evaluate(
        """() => { navigator.share = async shared => { window.shared = shared };
        navigator.clipboard.writeText = async text => { window.shared = { text } } }"""
    )
    visit.know_everything()
    visit.button("Partager").click()
    visit.page.wait_for_function("() => window.shared")

    shared = json.dumps(visit.page.evaluate("() => window.shared"), ensure_ascii=False)
    assert "Cité des métiers de Namur" in shared


def test_what_cannot_be_shared_or_copied_is_shown_to_copy_by_hand(visit):
    visit.page.evaluate(
        """() => { const no = async () => { throw new DOMException("no", "NotAllowedError") };
        navigator.share = no; navigator.clipboard.writeText = no }"""
    )
    visit.know_everything()
    visit.button("Partager").click()

    field = visit.notice.get_by_role("textbox")
    expect(field).to_have_value(re.compile("Cité des métiers de Namur(.|\n)*/chat$"))


def test_sharing_that_the_person_calls_off_shows_nothing(visit):
    visit.page.evaluate(
        """() => { navigator.share = async () => {
        window.asked = true; throw new DOMException("no", "AbortError") } }"""
    )
    visit.know_everything()
    visit.button("Partager").click()
    visit.page.wait_for_function("() => window.asked")

    expect(visit.page.locator(".notice")).to_have_count(0)


@pytest.mark.parametrize("name", ["Imprimer la fiche", "Partager"])
def test_there_is_nothing_to_keep_before_the_result(visit, name):
    visit.menu(name)

    expect(visit.state).to_contain_text("pas encore de résultat")


def test_larger_text_is_still_larger_after_a_reload(visit):
    visit.menu("Plus grand texte")
    visit.page.reload()
    visit.page.locator("details.menu > summary").click()

    expect(visit.button("Plus grand texte")).to_have_attribute("aria-pressed", "true")


def test_reading_aloud_is_not_offered_without_a_french_voice(visit):
    visit.page.locator("details.menu > summary").click()

    expect(visit.button("Lire à voix haute")).to_have_count(0)


# Languages


def speak(visit: Visit, language: str) -> None:
    """Opens the chat page with labels in another language."""

    def translated(route):
        answer = route.fetch()
        body = answer.text().replace('lang="fr"', f'lang="{language}"')
        route.fulfill(response=answer, body=body)

    visit.page.route("**/chat", translated)
    visit.page.goto(f"{visit.address}/chat")


@pytest.mark.parametrize("language", ["nl", "de", "en"])
def test_the_labels_come_in_the_language_asked(visit, language):
    french = visit.page.locator("form.composer button").inner_text()
    speak(visit, language)

    expect(visit.page.locator("form.composer button")).not_to_have_text(french)


@pytest.mark.parametrize("language", ["nl", "de", "en"])
def test_the_dialogue_stays_french_and_says_so(visit, language):
    speak(visit, language)
    field = visit.page.locator("form.composer textarea")
    expect(visit.page.locator("form.composer button")).not_to_have_text("Envoyer")
    field.fill("bonjour")
    field.press("Enter")
    question = visit.told("question")
    expect(question).to_contain_text("Quelle est votre situation")

    spoken = question.locator("p.asked").evaluate(
        """part => { for (let at = part; at; at = at.parentElement || at.getRootNode().host)
        if (at.lang) return at.lang }"""
    )
    assert spoken.startswith("fr")


# Events


def test_opening_is_told_to_the_page(floating):
    floating.events("jalon:open")
    floating.launcher.click()
    expect(floating.composer).to_be_visible()

    assert [name for name, _ in floating.heard()] == ["jalon:open"]


def test_a_page_opens_the_panel_itself(floating):
    floating.page.evaluate("() => document.querySelector('jalon-chat').open()")

    expect(floating.composer).to_be_focused()


def test_a_recommendation_is_told_to_the_page(visit):
    visit.events("jalon:recommendation")
    visit.know_everything()

    [(_, detail)] = visit.heard()
    assert detail["path"] == "jobseeker_training"
    assert "cite_metiers_namur" in json.dumps(detail)


def test_a_recommendation_seen_again_is_not_told_again(visit):
    visit.know_everything()
    visit.page.add_init_script(
        """window.heard = []; document.addEventListener("jalon:recommendation",
        () => window.heard.push("again"))"""
    )
    visit.page.reload()
    expect(visit.told("recommendation")).to_be_visible()

    assert visit.heard() == []


def test_erasing_is_told_to_the_page(visit):
    visit.say("merci", "text")
    visit.events("jalon:erased")
    visit.menu("Effacer ma conversation")
    visit.button("Tout effacer").click()
    expect(visit.said).to_have_count(0)

    assert [name for name, _ in visit.heard()] == ["jalon:erased"]
