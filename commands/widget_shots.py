"""Makes the screenshots of `docs/widget.md`: the widget's main states on a phone and on a desktop.

Usage: `python -m commands.widget_shots`; writes `docs/widget/*.png`.
"""

from __future__ import annotations

import io
import tempfile
from collections.abc import Callable
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page

from commands import chromium
from commands.widget_talk import StandIn, gateway, served

FOLDER = Path(__file__).parents[1] / "docs" / "widget"
SIZES = {"phone": (360, 740), "desktop": (1280, 800)}
COLOURS = 128
STEP = "article.told"


def say(page: Page, text: str, kind: str) -> None:
    """Writes something and waits for the answer of that kind."""
    page.locator("form.composer textarea").fill(text)
    page.locator("form.composer button").click()
    page.locator(f"{STEP}.{kind}").last.wait_for()
    settled(page)


def settled(page: Page) -> None:
    """Waits until nothing moves any more."""
    page.wait_for_function("() => document.getAnimations().every(each => !each.pending)")
    page.wait_for_timeout(400)


def welcome(page: Page) -> None:
    """The first thing that is seen."""
    settled(page)


def question(page: Page) -> None:
    """A question with its choices."""
    say(page, "bonjour", "question")


def commune(page: Page) -> None:
    """The commune field with suggestions."""
    say(page, "bonjour", "question")
    for title in ("Je suis au chômage ou je cherche un emploi", "Trouver une formation"):
        page.get_by_role("button", name=title).click()
        settled(page)
    page.get_by_role("combobox").press_sequentially("saint")
    page.get_by_role("option").first.wait_for()
    settled(page)


def several(page: Page) -> None:
    """A question with several answers."""
    say(page, "namur", "question")
    page.get_by_role("checkbox").nth(1).check()
    settled(page)


def recommendation(page: Page) -> None:
    """The first service."""
    say(page, "résultat", "recommendation")


def path(page: Page) -> None:
    """The path from here to the goal."""
    recommendation(page)
    page.locator("figure.path").scroll_into_view_if_needed()
    settled(page)


def correcting(page: Page) -> None:
    """The other answers of a fact that was understood."""
    recommendation(page)
    page.locator("details.known").evaluate("known => { known.open = true }")
    page.locator("button.chip").first.click()
    page.locator("div.correct").wait_for()
    settled(page)


def menu(page: Page) -> None:
    """The menu."""
    question(page)
    page.locator("details.menu > summary").click()
    page.get_by_role("button", name="Recommencer").wait_for()
    settled(page)


def handoff(page: Page) -> None:
    """The code for a Cité des métiers."""
    say(page, "parler à quelqu’un", "handoff")


def helplines(page: Page) -> None:
    """Numbers to call now."""
    say(page, "je veux mourir", "helplines")


def offline(page: Page) -> None:
    """No network."""
    say(page, "bonjour", "question")
    page.context.set_offline(True)
    page.locator("form.composer textarea").fill("je cherche une formation")
    page.locator("form.composer button").click()
    page.locator(".notice").last.wait_for()
    settled(page)


def partner(page: Page) -> None:
    """The widget on a partner's page."""
    page.locator("button.launcher").click()
    say(page, "bonjour", "question")


def launcher(page: Page) -> None:
    """The button on a partner's page."""
    settled(page)


STATES: dict[str, tuple[str, str, Callable[[Page], None]]] = {
    "welcome": ("/chat", "light", welcome),
    "question": ("/chat", "light", question),
    "commune": ("/chat", "light", commune),
    "several": ("/chat", "light", several),
    "recommendation": ("/chat", "light", recommendation),
    "path": ("/chat", "light", path),
    "correcting": ("/chat", "light", correcting),
    "menu": ("/chat", "light", menu),
    "handoff": ("/chat", "light", handoff),
    "helplines": ("/chat", "light", helplines),
    "offline": ("/chat", "light", offline),
    "dark": ("/chat", "dark", recommendation),
    "launcher": ("/demo", "light", launcher),
    "partner": ("/demo", "light", partner),
}


def shot(running: Browser, address: str, name: str, device: str) -> bytes:
    """One state on one device, as PNG."""
    path, scheme, reach = STATES[name]
    width, height = SIZES[device]
    context = running.new_context(
        viewport={"width": width, "height": height},
        color_scheme=scheme,
        locale="fr-BE",
        timezone_id="Europe/Brussels",
    )
    page = context.new_page()
    page.goto(address + path)
    reach(page)
    taken = page.screenshot()
    context.close()
    return taken


def small(png: bytes) -> bytes:
    """The picture with few colours, a fraction of the size."""
    picture = Image.open(io.BytesIO(png)).convert("RGB").quantize(COLOURS, dither=0)
    written = io.BytesIO()
    picture.save(written, "PNG", optimize=True)
    return written.getvalue()


def main() -> None:
    """Makes all of them and tells their sizes."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with (
        tempfile.TemporaryDirectory() as folder,
        served(gateway(StandIn(), Path(folder))) as address,
        chromium.browser() as running,
    ):
        for name in STATES:
            for device in SIZES:
                picture = small(shot(running, address, name, device))
                (FOLDER / f"{name}-{device}.png").write_bytes(picture)
                print(f"{name}-{device}.png {len(picture) / 1024:.0f} KB")


if __name__ == "__main__":
    main()
