"""What holds of every state of the widget: axe finds nothing, nothing is cut off."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OPTIONS = {"runOnly": {"type": "tag", "values": TAGS}, "resultTypes": ["violations"]}
CLIPPED = (Path(__file__).parent / "clipped.js").read_text(encoding="utf-8").partition("\n")[2]
SPACED = """
* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important }
p { margin-block-end: 2em !important }
"""
SPACE_OUT = """style => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  const within = root => {
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    for (const each of root.querySelectorAll("*")) if (each.shadowRoot) within(each.shadowRoot);
  };
  within(document);
}"""


@cache
def axe() -> Axe:
    """axe-core, read once."""
    return Axe()


def violations(page: Page) -> list[str]:
    """What axe finds against WCAG 2.2 A and AA and its best practice, with the place."""
    found = axe().run(page, options=OPTIONS).response["violations"]
    return [f"{each['id']}: {node['target']}" for each in found for node in each["nodes"]]


def cut_off(page: Page) -> list[str]:
    """Texts that a box or the window cuts off, and targets under 24 px."""
    return list(page.evaluate(CLIPPED))


def space_out(page: Page) -> None:
    """The text spacing that WCAG 1.4.12 wants a page to bear."""
    page.evaluate(SPACE_OUT, SPACED)
