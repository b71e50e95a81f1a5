"""Somebody in front of the widget: what they do and what they see, named as the page names it."""

from __future__ import annotations

import json
from typing import Any

from playwright.sync_api import Locator, Page, Route, expect

PHONE = {"width": 360, "height": 740}
DESKTOP = {"width": 1280, "height": 800}
NARROW = {"width": 320, "height": 640}
ZOOMED = {"width": 320, "height": 256}  # 1280 × 1024 at 400 %


class Visit:
    """A page with the widget; what goes wrong on it is kept in `errors`, requests in `asked`."""

    def __init__(self, page: Page, address: str):
        self.page, self.address = page, address
        self.errors: list[str] = []
        self.asked: list[str] = []
        self.sent: list[dict[str, Any]] = []
        page.set_default_timeout(8_000)
        page.on("console", lambda said: said.type == "error" and self.errors.append(said.text))
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("request", self.note)

    def note(self, request: Any) -> None:
        """Keeps what the page asks of the network."""
        self.asked.append(request.url)
        if request.url.endswith("/api/message"):
            self.sent.append(json.loads(request.post_data or "{}"))

    def open(self, path: str = "/chat") -> Visit:
        """Opens a page with the widget."""
        self.page.goto(self.address + path)
        expect(self.composer if path == "/chat" else self.launcher).to_be_visible()
        return self

    # What there is

    @property
    def composer(self) -> Locator:
        """The field for free text."""
        return self.page.get_by_role("textbox", name="Votre message")

    @property
    def launcher(self) -> Locator:
        """The button of the floating widget."""
        return self.page.locator("button.launcher")

    @property
    def log(self) -> Locator:
        """The conversation."""
        return self.page.get_by_role("log")

    @property
    def said(self) -> Locator:
        """What the person said."""
        return self.page.locator(".said")

    @property
    def notice(self) -> Locator:
        """The last word of the widget itself."""
        return self.page.locator(".notice").last

    @property
    def state(self) -> Locator:
        """What the widget is doing."""
        return self.page.locator("p.state")

    @property
    def chips(self) -> Locator:
        """What was understood."""
        return self.page.locator("button.chip")

    def told(self, kind: str) -> Locator:
        """Jalon's last message of a kind."""
        return self.page.locator(f"article.told.{kind}").last

    def button(self, name: str) -> Locator:
        """The last button with that name."""
        return self.page.get_by_role("button", name=name, exact=True).last

    # What a person does

    def write(self, text: str) -> None:
        """Writes something and sends it."""
        self.composer.fill(text)
        self.button("Envoyer").click()

    def say(self, text: str, kind: str) -> Locator:
        """Writes something and waits for the answer of that kind."""
        before = self.page.locator("article.told").count()
        self.write(text)
        return self.answered(kind, before)

    def tap(self, name: str, kind: str) -> Locator:
        """Taps a choice and waits for the answer of that kind."""
        before = self.page.locator("article.told").count()
        self.log.get_by_role("button", name=name, exact=True).last.click()
        return self.answered(kind, before)

    def answered(self, kind: str, before: int) -> Locator:
        """The answer of that kind after those that were there before."""
        told = self.page.locator("article.told").nth(before)
        expect(told).to_be_visible()
        expect(self.state).not_to_contain_text("Jalon répond")
        expect(self.told(kind)).to_be_visible()
        return self.told(kind)

    def menu(self, name: str) -> None:
        """Chooses something in the menu."""
        self.page.locator("details.menu > summary").click()
        self.button(name).click()

    def know_everything(self) -> Locator:
        """Understood in one sentence: the recommendation."""
        return self.say("résultat", "recommendation")

    def to_the_commune(self) -> Locator:
        """Answers until the commune is asked."""
        self.say("bonjour", "question")
        self.tap("Je suis au chômage ou je cherche un emploi", "question")
        return self.tap("Trouver une formation", "question")

    def to_several_choices(self) -> Locator:
        """Answers until a question with several answers."""
        return self.say("Namur", "question")

    # What the network does

    def refuse(self, status: int, code: str, message: str, **more: Any) -> None:
        """From here on messages are refused like this."""
        body = {"error": {"code": code, "message": message, **more}}

        def refused(route: Route) -> None:
            route.fulfill(status=status, json=body)

        self.page.route("**/api/message", refused)

    def accept(self) -> None:
        """Messages reach the gateway again."""
        self.page.unroute("**/api/message")

    def stored(self) -> dict[str, Any]:
        """What the widget keeps in the tab."""
        return dict(self.page.evaluate("() => ({ ...sessionStorage })"))

    def events(self, *names: str) -> None:
        """Starts to keep the events that reach the document."""
        self.page.evaluate(
            """names => { window.heard = []; for (const name of names)
            document.addEventListener(name, event =>
            window.heard.push([name, structuredClone(event.detail ?? null)])) }""",
            list(names),
        )

    def heard(self) -> list[Any]:
        """The events kept, with their detail."""
        return list(self.page.evaluate("() => window.heard"))
