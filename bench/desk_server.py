"""A clerk without a browser: presses the buttons of the page and measures each answer."""

from __future__ import annotations

import html
import re
import time
from collections.abc import Mapping
from typing import Any

import httpx

MOST_STEPS = 12


class Clerk:
    """Somebody signed in, with the time of each interaction in milliseconds."""

    def __init__(self, client: httpx.Client, name: str, password: str):
        self.client, self.page = client, ""
        self.milliseconds: list[float] = []
        client.post("/sign-in", data={"name": name, "password": password})

    def press(self, do: str, **fields: Any) -> None:
        """One interaction."""
        hidden = {name: hidden_in(self.page, name) for name in ("csrf", "visit", "change")}
        start = time.perf_counter()
        reply = self.client.post("/", data={**hidden, "do": do, **fields})
        self.milliseconds.append(1000 * (time.perf_counter() - start))
        self.page = reply.text

    def begin(self, said: str) -> None:
        """A new visit with its sentence."""
        self.page = self.client.get("/").text
        self.press("say", said=said)

    def visit(self, person: Mapping[str, Any]) -> None:
        """A whole visit, until the fiche is there."""
        self.begin(person["opening"])
        for _ in range(MOST_STEPS):
            fact = asked(self.page)
            if fact is None:
                break
            self.press(answered(fact, person["facts"]), **several(fact, person["facts"]))
        self.press("fiche a4")


def asked(page: str) -> str | None:
    """The fact that the first question asks about, None when there is none."""
    first = page.partition("data-first>")[2].partition("</fieldset>")[0]
    found = re.search(r'value="(?:set|several) (\w+)', first)
    return "commune" if "data-place" in first else found[1] if found else None


def answered(fact: str, facts: Mapping[str, Any]) -> str:
    """The button of the true answer."""
    ticked = several(fact, facts)
    return f"several {fact}" if ticked else f"set {fact} {first_of(facts.get(fact))}"


def several(fact: str, facts: Mapping[str, Any]) -> dict[str, list[str]]:
    """The boxes to tick, none for a question with one answer."""
    truth = facts.get(fact)
    return {"several": truth} if isinstance(truth, list) and truth != ["none"] else {}


def first_of(truth: Any) -> str:
    """The one value of a fact; « - » when it is not known."""
    return str(truth[0] if isinstance(truth, list) else truth or "-")


def hidden_in(page: str, name: str) -> str:
    """A hidden field of a page."""
    found = re.search(rf'name="{name}" value="([^"]*)"', page)
    return html.unescape(found[1]) if found else ""
