"""What the widget costs: bytes on the way, time to open, time added to a turn.

Usage: `python -m bench.widget [--write docs/widget.md]`. A turn through the widget, from sending to
the answer painted, is measured alternately with the bare call to the API that it makes, in one page
of one run: the ratio does not depend on the machine as the milliseconds do.
"""

from __future__ import annotations

import argparse
import re
import statistics
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page, Response

from commands import chromium
from commands.widget_talk import StandIn, gateway, served

IN_PAGE = Path(__file__).with_suffix(".js").read_text(encoding="utf-8")
BEGIN, END = "<!-- figures -->", "<!-- end of the figures -->"
TIMES_OPENED, TURNS, SECONDS_OF_RASA = 10, 40, 0.02
PARTS_WITHIN = 2_000
LINE = """\
- {bytes:,} bytes gzip from the tag to the first answer, in {files} files: the script and the labels
  of one language (at most 12,288, which a test holds).
- {whole:,} bytes gzip in {all_files} files with every part that comes later.
- {opened:.0f} ms from the tap on the button to the first message painted (median of {opens}).
- {painted:.0f} ms from sending to the answer painted, {bare:.0f} ms for the bare call of the API:
  the widget adds {added:.0f} ms, {ratio:.2f} times the bare call (medians of {turns} turns each;
  the stand-in for Rasa takes {rasa:.0f} ms)."""


@dataclass(frozen=True)
class Cost:
    """Bytes as sent of the files loaded up to the first answer and of all, and medians of ms."""

    files: int
    bytes: int
    all_files: int
    whole: int
    opened: float
    painted: float
    bare: float

    def __str__(self) -> str:
        return LINE.format(
            **self.__dict__,
            added=self.painted - self.bare,
            ratio=self.painted / self.bare,
            opens=TIMES_OPENED,
            turns=TURNS,
            rasa=SECONDS_OF_RASA * 1000,
        )


def call(page: Page, expression: str) -> float:
    """The result of one of the functions in the page."""
    return float(page.evaluate(f"async () => {{ {IN_PAGE}\n return {expression} }}") or 0)


def loaded(running: Browser, address: str) -> tuple[list[int], list[int]]:
    """Bytes on the way of every file of the widget: up to the first answer, and in the end."""
    page = running.new_page()
    sizes: list[int] = []
    page.on("response", lambda got: "/widget/" in got.url and sizes.append(sent(got)))
    page.goto(f"{address}/demo", wait_until="networkidle")
    page.locator("button.launcher").click()
    call(page, "answered('bonjour')")
    first = list(sizes)
    page.wait_for_timeout(PARTS_WITHIN)
    page.wait_for_load_state("networkidle")
    page.close()
    return first, sizes


def sent(got: Response) -> int:
    """Bytes of a body as it was sent."""
    return int(got.headers["content-length"])


def time_to_open(running: Browser, address: str) -> float:
    """From the tap on the button to the first message painted, on a page of its own."""
    page = running.new_page()
    page.goto(f"{address}/demo", wait_until="networkidle")
    milliseconds = call(page, "opened()")
    page.close()
    return milliseconds


def turns(running: Browser, address: str) -> tuple[float, float]:
    """Medians of a turn through the widget and of the bare call, measured alternately."""
    page = running.new_page()
    page.goto(f"{address}/chat", wait_until="networkidle")
    call(page, "session()")
    call(page, "answered('merci')")
    pairs = [(call(page, "answered('merci')"), call(page, "bare('merci')")) for _ in range(TURNS)]
    page.close()
    painted, bare = zip(*pairs, strict=True)
    return statistics.median(painted), statistics.median(bare)


def measured() -> Cost:
    """Everything, in one run."""
    stand_in = StandIn()
    stand_in.seconds = SECONDS_OF_RASA
    with (
        tempfile.TemporaryDirectory() as folder,
        served(gateway(stand_in, Path(folder))) as address,
        chromium.browser() as running,
    ):
        first, every = loaded(running, address)
        opened = statistics.median(time_to_open(running, address) for _ in range(TIMES_OPENED))
        sizes = (len(first), sum(first), len(every), sum(every))
        return Cost(*sizes, opened, *turns(running, address))


def write(page: Path, figures: str) -> None:
    """Puts the figures between their marks in a page."""
    text = page.read_text(encoding="utf-8")
    between = re.compile(f"{re.escape(BEGIN)}.*?{re.escape(END)}", re.DOTALL)
    page.write_text(between.sub(f"{BEGIN}\n{figures}\n{END}", text), encoding="utf-8")


def main(arguments: Sequence[str] | None = None) -> None:
    """Prints the figures, and writes them where asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", type=Path)
    options = parser.parse_args(arguments)
    figures = str(measured())
    print(figures)
    if options.write:
        write(options.write, figures)


if __name__ == "__main__":
    main()
