"""Chromium without a head, as tests, screenshots and measurements of the widget use it."""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Iterator

from playwright.sync_api import Browser, sync_playwright

ARGUMENTS = ("--no-sandbox", "--disable-quic", "--disable-background-networking", "--disable-gpu")


def path() -> str | None:
    """Where Chromium is; None when it is not installed."""
    return shutil.which("chromium")


@contextlib.contextmanager
def browser() -> Iterator[Browser]:
    """A running Chromium, closed at the end."""
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=path(), args=list(ARGUMENTS))
        try:
            yield running
        finally:
            running.close()
