"""Reading aloud, with a French voice that is put in the browser's place."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

VOICES = """(() => {
  const spoken = window.spoken = [];
  const voices = LANGUAGES.map((lang) => ({ lang, name: lang, default: false }));
  window.SpeechSynthesisUtterance = function (text) { this.text = text };
  Object.defineProperty(window, "speechSynthesis", { value: {
    getVoices: () => voices, addEventListener() {}, cancel() { spoken.push(null) },
    speak: ({ text, lang, voice }) => spoken.push({ text, lang, voice: voice.lang }),
  } });
})()"""


@pytest.fixture
def voiced(newcomer):
    """Somebody whose browser has an English and a French voice."""
    newcomer.page.add_init_script(VOICES.replace("LANGUAGES", '["en-GB", "fr-BE"]'))
    return newcomer.open()


def spoken(visit) -> list[dict]:
    """What was said aloud."""
    return [each for each in visit.page.evaluate("() => window.spoken") if each]


def test_it_is_offered_with_a_french_voice(voiced):
    voiced.page.locator("details.menu > summary").click()

    expect(voiced.button("Lire à voix haute")).to_be_visible()


def test_it_is_not_offered_with_other_voices_only(newcomer):
    newcomer.page.add_init_script(VOICES.replace("LANGUAGES", '["en-GB", "nl-BE"]'))
    newcomer.open().page.locator("details.menu > summary").click()
    expect(newcomer.button("Recommencer")).to_be_visible()

    expect(newcomer.button("Lire à voix haute")).to_have_count(0)


def test_nothing_is_read_unasked(voiced):
    voiced.say("bonjour", "question")

    assert spoken(voiced) == []


def test_an_answer_is_read_by_the_french_voice(voiced):
    voiced.menu("Lire à voix haute")
    voiced.say("bonjour", "question")
    voiced.page.wait_for_function("() => window.spoken.some(Boolean)")

    [said] = spoken(voiced)
    assert "Quelle est votre situation" in said["text"]
    assert (said["lang"], said["voice"]) == ("fr", "fr-BE")


def test_the_choices_are_read_with_the_question(voiced):
    voiced.menu("Lire à voix haute")
    voiced.say("bonjour", "question")
    voiced.page.wait_for_function("() => window.spoken.some(Boolean)")

    assert "Je travaille en ce moment" in spoken(voiced)[0]["text"]


def test_it_still_reads_after_a_reload(voiced):
    voiced.menu("Lire à voix haute")
    voiced.page.reload()
    voiced.say("bonjour", "question")
    voiced.page.wait_for_function("() => window.spoken.some(Boolean)")

    assert len(spoken(voiced)) == 1


def test_it_falls_silent_when_it_is_turned_off(voiced):
    voiced.menu("Lire à voix haute")
    voiced.say("bonjour", "question")
    voiced.page.wait_for_function("() => window.spoken.some(Boolean)")
    voiced.menu("Lire à voix haute")

    assert voiced.page.evaluate("() => window.spoken.at(-1)") is None


def test_the_button_tells_that_it_is_on(voiced):
    voiced.menu("Lire à voix haute")
    voiced.page.locator("details.menu > summary").click()

    expect(voiced.button("Lire à voix haute")).to_have_attribute("aria-pressed", "true")
