"""The widget in a real browser before the whole stack: a talk, a slow network, a lost one."""

from __future__ import annotations

from collections.abc import Iterator

import httpx
import pytest
from playwright.sync_api import Browser, expect

from commands import chromium
from tests.browser.visit import PHONE, Visit

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not chromium.path(), reason="there is no `chromium` on the PATH"),
]
MOST_STEPS = 10
GPRS = {"offline": False, "latency": 500, "downloadThroughput": 8_000, "uploadThroughput": 4_000}


@pytest.fixture(scope="module")
def chrome() -> Iterator[Browser]:
    """One Chromium for this module, so that no other test meets its event loop."""
    with chromium.browser() as running:
        yield running


@pytest.fixture
def visit(chrome: Browser, client: httpx.Client) -> Iterator[Visit]:
    """Somebody who opened the chat page of the running stack on a phone."""
    context = chrome.new_context(viewport=PHONE, locale="fr-BE", reduced_motion="reduce")
    try:
        page = Visit(context.new_page(), str(client.base_url).rstrip("/"))
        page.page.set_default_timeout(20_000)
        yield page.open()
    finally:
        context.close()


def step(visit: Visit) -> None:
    """Answers the question that is open, whatever it is."""
    question = visit.told("question")
    boxes = question.get_by_role("checkbox")
    if question.get_by_role("combobox").count():
        question.get_by_role("combobox").press_sequentially("namur")
        visit.page.get_by_role("option", name="Namur").first.click()
    elif boxes.count():
        boxes.last.check()
        question.get_by_role("button", name="Valider").click()
    else:
        question.locator("ul.choices button").first.click()


def talk_to_the_end(visit: Visit) -> None:
    """Answers question after question until a service is recommended."""
    for _ in range(MOST_STEPS):
        told = visit.page.locator("article.told")
        before = told.count()
        if visit.page.locator("article.recommendation").count():
            return
        step(visit)
        expect(told.nth(before)).to_be_visible(timeout=20_000)
        expect(visit.state).not_to_contain_text("Jalon répond", timeout=20_000)


def turns(visit: Visit) -> list[dict]:
    """What the gateway remembers of the conversation."""
    token = visit.page.evaluate("() => JSON.parse(Object.values(sessionStorage)[0]).token")
    headers = {"Authorization": f"Bearer {token}"}
    return visit.page.request.get(f"{visit.address}/api/history", headers=headers).json()["turns"]


def test_a_talk_by_taps_ends_with_a_service(visit):
    visit.say("bonjour", "question")
    talk_to_the_end(visit)

    expect(visit.page.locator("section.card.first")).to_contain_text("À faire")
    assert visit.errors == []


def test_what_was_understood_is_named_in_chips(visit):
    visit.say("je suis au chômage à Liège et je cherche une formation", "question")
    visit.page.locator("details.known").evaluate("known => { known.open = true }")

    expect(visit.chips.filter(has_text="Liège")).to_be_visible()


def test_a_correction_by_a_chip_is_understood(visit):
    visit.say("je suis au chômage à Liège et je cherche une formation", "question")
    visit.page.locator("details.known").evaluate("known => { known.open = true }")
    visit.chips.filter(has_text="Liège").click()
    visit.page.locator("div.correct").get_by_role("combobox").press_sequentially("namur")
    visit.page.get_by_role("option", name="Namur").first.click()

    expect(visit.chips.filter(has_text="Namur")).to_have_count(1, timeout=20_000)


def test_a_code_and_its_square_are_shown(visit):
    visit.say("je suis au chômage à Liège et je cherche une formation", "question")
    talk_to_the_end(visit)
    visit.page.locator("button.human").click()

    expect(visit.told("handoff").locator("svg.qr")).to_be_visible(timeout=20_000)


def test_a_slow_network_is_borne(visit):
    visit.page.context.new_cdp_session(visit.page).send("Network.emulateNetworkConditions", GPRS)
    visit.say("bonjour", "question")
    talk_to_the_end(visit)

    expect(visit.page.locator("section.card.first")).to_be_visible()


def test_a_connection_lost_while_speaking_says_it_once(visit):
    visit.say("bonjour", "question")
    visit.page.context.set_offline(True)
    visit.write("je suis à la recherche d’un emploi")
    expect(visit.notice).to_contain_text("hors ligne")
    visit.page.context.set_offline(False)
    expect(visit.said).to_have_count(2)
    expect(visit.page.locator(".notice")).to_have_count(0, timeout=20_000)

    assert [turn["said"]["text"] for turn in turns(visit)] == [
        "bonjour",
        "je suis à la recherche d’un emploi",
    ]


def test_an_answer_that_never_arrived_is_there_after_a_reload(visit):
    visit.page.route("**/api/message", lambda route: (route.fetch(), route.abort()))
    visit.write("bonjour")
    expect(visit.notice).to_be_visible()
    visit.page.unroute_all()
    visit.page.reload()
    expect(visit.told("question")).to_be_visible(timeout=20_000)

    assert len(turns(visit)) == 1
