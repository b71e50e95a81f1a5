"""Makes the screenshots of `docs/desk.md`: the desk's main states on a desktop and on a tablet.

Usage: `python -m commands.desk_shots [state…]`; writes `docs/desk/*.png` and both prints.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page

from commands import chromium
from commands.desk_visits import CODE, PASSWORD, SENTENCE, furnished
from commands.fiche_shots import main as fiche_shots
from commands.widget_shots import small
from commands.widget_talk import served

FOLDER = Path(__file__).parents[1] / "docs" / "desk"
SIZES = {"desktop": (1280, 800), "tablet": (820, 1180)}


def press(page: Page, do: str) -> None:
    """Presses a button of the form and waits for the page that it leads to."""
    with page.expect_navigation():
        page.locator(f"button[value='{do}']").first.click()


def enter(page: Page, field: str, text: str) -> None:
    """Types in a field and presses Enter."""
    page.fill(field, text)
    with page.expect_navigation():
        page.press(field, "Enter")


def at(address: str) -> Callable[[Page], None]:
    """A page of the desk."""
    return lambda page: page.goto(page.url.rstrip("/") + address) and None


def sentence(page: Page) -> None:
    """Chips, decisive questions and services, from one sentence."""
    enter(page, "#said", SENTENCE)


def settled(page: Page) -> None:
    """No answer changes the services any more."""
    sentence(page)
    press(page, "set circumstances none")


def why_not(page: Page) -> None:
    """Why not another service."""
    sentence(page)
    enter(page, "#service", "VDAB")


def code(page: Page) -> None:
    """A dossier opened where the visitor left it."""
    enter(page, "#code", CODE)


def slip(page: Page) -> None:
    """Theme and language of the queue slip, and the needs that they suggest."""
    press(page, "set audience jobseeker")
    press(page, "theme training")


STATES: dict[str, tuple[str, Callable[[Page], None] | None]] = {
    "sign-in": ("light", None),
    "empty": ("light", lambda page: None),
    "sentence": ("light", sentence),
    "settled": ("light", settled),
    "why-not": ("light", why_not),
    "slip": ("light", slip),
    "code": ("light", code),
    "dark": ("dark", sentence),
    "search": ("light", at("/catalogue?q=jeune")),
    "statistics": ("light", at("/statistics")),
    "corrections": ("light", at("/corrections")),
    "freshness": ("light", at("/freshness")),
}


def opened(running: Browser, address: str, device: str, scheme: str, **signed_in: Any) -> Page:
    """The desk on one device, of somebody who is signed in or at the door."""
    width, height = SIZES[device]
    context = running.new_context(
        **signed_in,
        viewport={"width": width, "height": height},
        color_scheme=scheme,
        locale="fr-BE",
        timezone_id="Europe/Brussels",
        has_touch=device == "tablet",
    )
    page = context.new_page()
    page.goto(address)
    return page


def signed_in(running: Browser, address: str) -> Any:
    """What a browser keeps of somebody who is signed in."""
    page = opened(running, address, "desktop", "light")
    page.fill("#name", "coordination")
    enter(page, "#password", PASSWORD)
    kept = page.context.storage_state()
    page.context.close()
    return kept


def shot(running: Browser, address: str, name: str, device: str, kept: Any) -> bytes:
    """One state on one device, as PNG."""
    scheme, reach = STATES[name]
    page = opened(running, address, device, scheme, storage_state=kept if reach else None)
    if reach:
        reach(page)
    taken = page.screenshot()
    page.context.close()
    return taken


def main(wanted: Sequence[str]) -> None:
    """Makes all of them, or those named, and tells their sizes."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with served(furnished()) as address, chromium.browser() as running:
        kept = signed_in(running, address)
        for name in wanted or STATES:
            for device in SIZES:
                picture = small(shot(running, address, name, device, kept))
                (FOLDER / f"{name}-{device}.png").write_bytes(picture)
                print(f"{name}-{device}.png {len(picture) / 1024:.0f} KB")
    if not wanted:
        fiche_shots()


if __name__ == "__main__":
    main(sys.argv[1:])
