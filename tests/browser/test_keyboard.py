"""A whole conversation by keyboard alone; focus is never lost."""

from __future__ import annotations

from playwright.sync_api import expect

NAME = """() => { let at = document.activeElement;
while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
return !at || at === document.body ? "" : (at.getAttribute("aria-label")
|| at.labels?.[0]?.innerText || at.innerText || at.tagName).trim() }"""
OUTLINED = """() => { let at = document.activeElement;
while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(at);
return (outlineStyle !== "none" && parseFloat(outlineWidth) >= 2) || boxShadow !== "none" }"""


def focused(visit) -> str:
    """The name of what has the focus; empty when nothing has."""
    return visit.page.evaluate(NAME)


def tab_to(visit, name: str, key: str = "Tab") -> None:
    """Moves on until what has that name has the focus."""
    passed = []
    for _ in range(60):
        if name in focused(visit):
            return
        visit.page.keyboard.press(key)
        passed.append(focused(visit))
    raise AssertionError(f"{name} cannot be reached by {key}: {passed}")


def press(visit, name: str, key: str = "Enter") -> None:
    """Goes to something and presses a key on it, forwards or backwards."""
    try:
        tab_to(visit, name)
    except AssertionError:
        tab_to(visit, name, "Shift+Tab")
    visit.page.keyboard.press(key)


def test_a_whole_conversation_by_keyboard(visit):
    keyboard = visit.page.keyboard
    tab_to(visit, "Votre message")
    keyboard.type("bonjour")
    keyboard.press("Enter")
    expect(visit.told("question")).to_contain_text("situation")
    press(visit, "Je suis au chômage")
    expect(visit.told("question")).to_contain_text("besoin")
    press(visit, "Trouver une formation", "Space")
    expect(visit.told("question")).to_contain_text("habitez")
    tab_to(visit, "Commune")
    keyboard.type("namur")
    expect(visit.page.get_by_role("option").first).to_be_visible()
    keyboard.press("ArrowDown")
    keyboard.press("Enter")
    expect(visit.told("question")).to_contain_text("Une de ces situations")
    press(visit, "Une aide du CPAS", "Space")
    press(visit, "Valider")
    expect(visit.told("recommendation")).to_be_visible()
    press(visit, "Parler à quelqu’un")

    expect(visit.told("handoff")).to_contain_text("code")


def test_focus_is_never_lost_while_choosing(visit):
    visit.say("bonjour", "question")
    visit.button("Je travaille en ce moment").focus()
    visit.page.keyboard.press("Enter")
    expect(visit.told("question")).to_contain_text("besoin")

    assert focused(visit) == "Jalon"  # the article that holds the answer


def test_what_comes_after_the_answer_is_its_first_choice(visit):
    visit.say("bonjour", "question")
    visit.button("Je travaille en ce moment").focus()
    visit.page.keyboard.press("Enter")
    expect(visit.told("question")).to_contain_text("besoin")
    visit.page.keyboard.press("Tab")

    assert focused(visit) == "Trouver une formation"


def test_writing_goes_on_where_it_was(visit):
    visit.say("bonjour", "question")
    visit.composer.focus()
    visit.page.keyboard.type("merci")
    visit.page.keyboard.press("Enter")
    expect(visit.told("text")).to_be_visible()

    assert "Votre message" in focused(visit)


def test_every_stop_is_seen(visit):
    visit.say("bonjour", "question")
    unseen = []
    visit.page.keyboard.press("Shift+Tab")
    for _ in range(20):
        visit.page.keyboard.press("Tab")
        if focused(visit) and not visit.page.evaluate(OUTLINED):
            unseen.append(focused(visit))

    assert unseen == []


def test_a_line_can_be_broken(visit):
    visit.composer.focus()
    visit.page.keyboard.type("un")
    visit.page.keyboard.press("Shift+Enter")
    visit.page.keyboard.type("deux")

    assert visit.composer.input_value() == "un\ndeux"


def test_nothing_is_sent_when_nothing_is_written(visit):
    visit.composer.focus()
    visit.page.keyboard.press("Enter")

    assert visit.sent == []


def test_the_question_before_erasing_holds_the_focus_and_gives_it_back(visit):
    visit.say("bonjour", "question")
    visit.menu("Effacer ma conversation")
    expect(visit.button("Garder")).to_be_visible()
    visit.page.keyboard.press("Escape")
    expect(visit.button("Garder")).to_have_count(0)

    assert focused(visit)


def test_the_launcher_opens_and_escape_gives_the_focus_back(floating):
    floating.launcher.focus()
    floating.page.keyboard.press("Enter")
    expect(floating.composer).to_be_visible()
    assert focused(floating)
    floating.page.keyboard.press("Escape")
    expect(floating.composer).to_be_hidden()

    assert "Besoin de vous orienter" in focused(floating)


def test_a_chat_page_leaves_a_partners_panel_closed(visit):
    visit.open("/demo")

    expect(visit.composer).to_be_hidden()
