"""Pictures of the fiche from a real recommendation, into `docs/fiche/`: `make fiche-shots`."""

from __future__ import annotations

import datetime
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from fiche import Fiche, page
from guidance.cards import recommendation
from guidance.catalogue import Catalogue
from guidance.deciding import decide
from guidance.facts import Answer, known
from guidance.loading import load_catalogue

FOLDER = Path("docs/fiche")
CHROMIUM = "/usr/bin/chromium"
QUIETLY = ["--no-sandbox", "--disable-quic", "--disable-background-networking"]
NAMUR = "92094"
ANSWERS = known(audience="jobseeker", need="find_training", commune=NAMUR)
CODE, CHAT = "K7M2QX", "https://jalon.example/chat"
VALID = datetime.timedelta(hours=48)
A4_PIXELS = {"width": 900, "height": 1200}


def main() -> None:
    """Writes one picture for each format."""
    fiche = advised(load_catalogue(Path("catalogue")))
    FOLDER.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIETLY)
        for format in ("a4", "ticket"):
            picture(browser, page(fiche, format), FOLDER / f"{format}.png")
        browser.close()


def advised(catalogue: Catalogue) -> Fiche:
    """The fiche of a jobseeker of Namur who looks for a course."""
    advice = recommendation(catalogue, decide(catalogue, ANSWERS), "vous")
    now = datetime.datetime.now(datetime.timezone.utc)
    return Fiche(
        tuple(named(catalogue, fact, answer) for fact, answer in ANSWERS.items()),
        (advice["first"], advice["second"], *advice["also"]),
        code=CODE,
        valid_until=(now + VALID).isoformat(),
        chat_url=CHAT,
        printed_on=now.date().isoformat(),
    )


def named(catalogue: Catalogue, fact: str, answer: Answer) -> tuple[str, str]:
    """A fact and its value as people read them."""
    label = catalogue.labels.facts[fact].vous
    communes = catalogue.places.communes
    value = answer.values[0]
    shown = communes[value].name if fact == "commune" else catalogue.labels.value(fact, value)
    return label[0].upper() + label[1:], shown


def picture(browser: Browser, html: str, path: Path) -> None:
    """A picture of the paper alone."""
    tab = browser.new_page(viewport=A4_PIXELS, device_scale_factor=1.5)
    tab.set_content(html)
    tab.locator("body").screenshot(path=path)
    print(f"{path} written")


if __name__ == "__main__":
    main()
