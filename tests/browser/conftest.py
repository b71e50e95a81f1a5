"""The widget in a real Chromium, before the real gateway with a stand-in for Rasa."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from commands import chromium
from commands.widget_talk import StandIn, gateway, served
from tests.browser.visit import PHONE, Visit

HERE = Path(__file__).parent
ABSENT = "tests/browser was skipped: there is no `chromium` on the PATH."


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Browser tests are slow, and skipped where there is no Chromium."""
    for each in items:
        if HERE in each.path.parents:
            each.add_marker(pytest.mark.slow)
            if not chromium.path():
                each.add_marker(pytest.mark.skip(reason=ABSENT))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Says in one line that there is no Chromium."""
    if not chromium.path():
        terminalreporter.write_line(ABSENT)


@pytest.fixture(scope="package")
def chrome() -> Iterator[Browser]:
    """One Chromium; closed before other packages' tests, whose event loops it would forbid."""
    with chromium.browser() as running:
        yield running


@pytest.fixture(scope="package")
def standing() -> StandIn:
    """The stand-in for Rasa that all browser tests share."""
    return StandIn()


@pytest.fixture(scope="package")
def address(standing: StandIn, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the gateway listens."""
    with served(gateway(standing, tmp_path_factory.mktemp("gateway"))) as url:
        yield url


@pytest.fixture
def rasa(standing: StandIn) -> StandIn:
    """The stand-in, working again and empty."""
    standing.reset()
    return standing


@pytest.fixture
def newcomer(chrome: Browser, address: str, rasa: StandIn) -> Iterator[Visit]:
    """Somebody on a phone who has opened nothing yet."""
    context = chrome.new_context(viewport=PHONE, locale="fr-BE", reduced_motion="reduce")
    try:
        yield Visit(context.new_page(), address)
    finally:
        context.close()


@pytest.fixture
def visit(newcomer: Visit) -> Visit:
    """Somebody who opened the chat page on a phone."""
    return newcomer.open()


@pytest.fixture
def floating(newcomer: Visit) -> Visit:
    """Somebody on a partner's page, with the widget as a button."""
    return newcomer.open("/demo")
