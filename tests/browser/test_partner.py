"""The widget on a page of another origin that forbids all it can."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect
from starlette.applications import Starlette
from starlette.responses import HTMLResponse
from starlette.routing import Route

from commands.widget_talk import StandIn, gateway, served
from tests.browser.checks import violations
from tests.browser.visit import PHONE, Visit

POLICY = (
    "default-src 'none'; script-src {0}; connect-src {0};"
    " require-trusted-types-for 'script'; trusted-types 'none'"
)
PAGE = """<!doctype html><html lang="fr"><head><title>Partenaire</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<script type="module" src="{0}/widget/jalon-chat.js"></script></head>
<body><main><h1>Une école</h1><jalon-chat src="{0}" lang="{1}"></jalon-chat></main></body></html>"""


class Partner:
    """A partner's page, once it knows the address of the gateway; and how it embeds."""

    def __init__(self) -> None:
        self.gateway, self.policy, self.page = "", POLICY, PAGE

    async def __call__(self, request) -> HTMLResponse:
        headers = {"Content-Security-Policy": self.policy.format(self.gateway)}
        language = request.query_params.get("lang", "fr")
        return HTMLResponse(self.page.format(self.gateway, language), headers=headers)


@pytest.fixture(scope="module")
def partner(tmp_path_factory):
    """The address of a partner's page that the gateway knows."""
    page = Partner()
    app = Starlette(routes=[Route("/", page.__call__)])
    with served(app) as url:
        folder = tmp_path_factory.mktemp("partnered")
        with served(gateway(StandIn(), folder, origins=(url,))) as page.gateway:
            yield url


@pytest.fixture
def guest(chrome, partner):
    """Somebody on the partner's page, with the panel open."""
    context = chrome.new_context(viewport=PHONE, locale="fr-BE", reduced_motion="reduce")
    visit = Visit(context.new_page(), partner)
    visit.page.add_init_script(
        """window.violations = []; addEventListener("securitypolicyviolation",
        event => window.violations.push(`${event.violatedDirective} ${event.blockedURI}`))"""
    )
    visit.page.goto(partner)
    visit.launcher.click()
    yield visit
    context.close()


def use_every_part(visit: Visit) -> None:
    """A talk that needs each of the parts."""
    visit.to_the_commune()
    visit.page.get_by_role("combobox").press_sequentially("namur")
    expect(visit.page.get_by_role("option").first).to_be_visible()
    visit.know_everything()
    visit.say("parler à quelqu’un", "handoff")
    expect(visit.page.locator("svg.qr")).to_be_visible()
    visit.page.locator("details.menu > summary").click()
    expect(visit.button("Effacer ma conversation")).to_be_visible()


def test_every_part_works_under_the_policy_of_another_origin(guest):
    use_every_part(guest)

    assert guest.page.evaluate("() => window.violations") == []
    assert guest.errors == []


def test_the_page_of_another_origin_sets_no_cookie(guest):
    use_every_part(guest)

    assert guest.page.context.cookies() == []


def test_axe_finds_nothing_on_a_page_of_another_origin(guest):
    use_every_part(guest)

    assert violations(guest.page) == []


def test_the_result_can_be_printed_from_a_page_of_another_origin(guest):
    guest.page.evaluate("() => { window.print = () => { window.printing = true } }")
    guest.know_everything()
    guest.button("Imprimer la fiche").click()
    guest.page.wait_for_function("() => window.printing")
    guest.page.emulate_media(media="print")

    expect(guest.page.locator(".fiche")).to_be_visible()
    expect(guest.page.get_by_role("heading", name="Une école")).to_be_hidden()


def test_the_launcher_is_gone_from_paper(guest):
    guest.page.keyboard.press("Escape")
    guest.page.emulate_media(media="print")

    expect(guest.launcher).to_be_hidden()


def test_a_page_themes_the_widget(guest):
    colour = "button => getComputedStyle(button).backgroundColor"
    guest.page.evaluate(
        """() => document.querySelector("jalon-chat").style
        .setProperty("--jalon-brand", "rgb(122, 31, 92)")"""
    )

    send = guest.button("Envoyer")
    assert send.evaluate(colour) == "rgb(122, 31, 92)"


def test_a_page_changes_the_fonts(guest):
    guest.page.evaluate(
        """() => document.querySelector("jalon-chat").style
        .setProperty("--jalon-font", "Georgia, serif")"""
    )

    assert "Georgia" in guest.composer.evaluate("field => getComputedStyle(field).fontFamily")


def test_a_page_of_an_unknown_origin_says_what_is_wrong(chrome, address):
    page = Partner()
    page.gateway = address
    with served(Starlette(routes=[Route("/", page.__call__)])) as unknown:
        context = chrome.new_context(viewport=PHONE)
        visit = Visit(context.new_page(), unknown)
        visit.page.goto(unknown)
        visit.launcher.click()
        visit.write("bonjour")
        expect(visit.notice).to_be_visible()
        shown = visit.notice.inner_text()
        context.close()

    assert shown.strip() != ""
