"""A strict page stays strict: no violation of its policy, no other origin, no cookie."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect


@pytest.fixture
def partner(newcomer):
    """A whole talk on a partner's page that forbids all it can."""
    visit = newcomer
    visit.page.add_init_script(
        """window.violations = []; addEventListener("securitypolicyviolation",
        event => window.violations.push(`${event.violatedDirective} ${event.blockedURI}`))"""
    )
    visit.open("/demo")
    visit.launcher.click()
    visit.to_the_commune()
    visit.page.get_by_role("combobox").press_sequentially("namur")
    expect(visit.page.get_by_role("option").first).to_be_visible()
    visit.to_several_choices()
    visit.know_everything()
    visit.say("pourquoi ?", "explanation")
    visit.say("parler à quelqu’un", "handoff")
    visit.say("je veux mourir", "helplines")
    visit.say("blabla", "fallback")
    return visit


@pytest.mark.parametrize(
    "part", ["default-src 'none'", "require-trusted-types-for 'script'", "trusted-types"]
)
@pytest.mark.parametrize("path", ["/chat", "/demo"])
def test_the_policy_is_strict(newcomer, path, part):
    answer = newcomer.page.request.get(newcomer.address + path)

    assert part in answer.headers["content-security-policy"]


@pytest.mark.parametrize("path", ["/chat", "/demo"])
def test_the_policy_allows_nothing_unsafe(newcomer, path):
    answer = newcomer.page.request.get(newcomer.address + path)

    assert "unsafe" not in answer.headers["content-security-policy"]


def test_a_whole_talk_violates_no_policy(partner):
    assert partner.page.evaluate("() => window.violations") == []


def test_a_whole_talk_leaves_no_error_in_the_console(partner):
    assert partner.errors == []


def test_a_whole_talk_asks_nothing_of_another_origin(partner):
    origins = {"{0.scheme}://{0.netloc}".format(urlsplit(url)) for url in partner.asked}

    assert origins <= {partner.address, "data://", "blob://"}


def test_a_whole_talk_sets_no_cookie(partner):
    assert partner.page.context.cookies() == []


def test_nothing_is_kept_beyond_the_tab(partner):
    assert partner.page.evaluate("() => localStorage.length") == 0


def test_the_tab_keeps_one_record(partner):
    assert len(partner.stored()) == 1


def test_no_word_of_the_person_is_kept_in_the_tab(partner):
    assert "blabla" not in str(partner.stored())


def test_the_token_is_in_no_address(partner):
    assert [url for url in partner.asked if "token" in url.lower()] == []


def test_the_page_of_the_partner_keeps_its_styles(floating):
    heading = floating.page.locator("h1").first
    before = heading.evaluate("heading => getComputedStyle(heading).fontFamily")
    floating.launcher.click()
    expect(floating.composer).to_be_visible()

    assert heading.evaluate("heading => getComputedStyle(heading).fontFamily") == before
