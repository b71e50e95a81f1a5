"""Visits typed in a real browser: every keystroke is sent, every wait is measured."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Page

from bench.desk_server import MOST_STEPS, first_of, several
from commands import chromium
from desk.showing import Knowledge

PACE = 0.2
QUESTION = "[data-first]"


@dataclass(frozen=True)
class Typed:
    """One visit: letters of the sentence, keys after it, seconds waited, whether it ended well."""

    letters: int
    keys: int
    waited: float
    right: bool


class Keyboard:
    """A page driven by keys alone."""

    def __init__(self, page: Page):
        self.page, self.keys, self.waited = page, 0, 0.0

    def press(self, key: str) -> None:
        """A key that changes nothing but this page."""
        self.page.keyboard.press(key)
        self.keys += 1

    def leads(self, key: str) -> None:
        """A key that leads to the next page; waits until that can be used."""
        start = time.perf_counter()
        with self.page.expect_navigation(wait_until="domcontentloaded"):
            self.press(key)
        self.waited += time.perf_counter() - start

    def prints(self) -> None:
        """Enter, until the fiche is there."""
        start = time.perf_counter()
        with self.page.expect_response(lambda got: got.request.method == "POST"):
            self.press("Enter")
        self.page.frame_locator("iframe[name=paper]").locator("h1").wait_for(state="attached")
        self.waited += time.perf_counter() - start


def typed_visits(
    address: str,
    account: tuple[str, str],
    people: Sequence[Mapping[str, Any]],
    knowledge: Knowledge,
) -> list[Typed]:
    """Each of these visits, typed one after the other by the same clerk."""
    with chromium.browser() as running:
        page = running.new_page()
        page.goto(address)
        for field, text in zip(("#name", "#password"), account, strict=True):
            page.fill(field, text)
        page.press("#password", "Enter")
        page.wait_for_selector("#said")
        return [typed_visit(page, person, knowledge) for person in people]


def typed_visit(page: Page, person: Mapping[str, Any], knowledge: Knowledge) -> Typed:
    """The sentence, the true answers and the print, then F4 for whoever is next."""
    board = Keyboard(page)
    page.keyboard.type(person["opening"])
    board.leads("Enter")
    for _ in range(MOST_STEPS):
        if not page.locator(QUESTION).count():
            break
        answer(board, person["facts"], knowledge)
    right = page.locator("article.first h3").inner_text().endswith(first_service(person, knowledge))
    board.prints()
    typed = Typed(len(person["opening"]), board.keys, board.waited, right)
    board.leads("F4")
    return typed


def first_service(person: Mapping[str, Any], knowledge: Knowledge) -> str:
    """The name of the first service that the whole truth leads to."""
    gold = person.get("gold", person)["first"]
    return knowledge.catalogue.services[gold].name


def answer(board: Keyboard, facts: Mapping[str, Any], knowledge: Knowledge) -> None:
    """Answers the first question with the truth."""
    page = board.page
    if page.locator("[data-place]").count():
        return place(board, facts.get("commune"), knowledge)
    fact = page.locator(f"{QUESTION} button.choice").first.get_attribute("value").split()[1]
    boxes = several(fact, facts).get("several", [])
    for value in boxes:
        board.press(digit(page, f"input[value='{value}']"))
    if boxes:
        return board.leads("Enter")
    return board.leads(digit(page, f"button[value='set {fact} {first_of(facts.get(fact))}']"))


def place(board: Keyboard, nis: str | None, knowledge: Knowledge) -> None:
    """Types the postal code of the commune; « 0 » and Enter when it is not known."""
    found = knowledge.catalogue.places.commune(nis or "")
    for figure in str(found.postal_codes[0]) if found else "0":
        board.press(figure)
    board.leads("Enter")


def digit(page: Page, choice: str) -> str:
    """The key of a choice of the first question; that of « ne sait pas » when it is not offered."""
    wanted = page.locator(f"{QUESTION} {choice}")
    unknown = page.locator(f"{QUESTION} [data-key='0'], {QUESTION} button[value$=unsure]")
    return (wanted if wanted.count() else unknown).first.get_attribute("data-key") or "0"
