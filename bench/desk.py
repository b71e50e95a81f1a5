"""Time and keystrokes of the desk: `python -m bench.desk [personas.yml] [address of Rasa]`."""

from __future__ import annotations

import html
import re
import statistics
import sys
import time
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import numpy as np
import yaml
from starlette.testclient import TestClient

from care.cases.records import records_in
from desk.app import application
from desk.settings import Settings
from guidance.facts import AUDIENCES
from guidance.loading import load_catalogue

PASSWORD = "only-for-this-measure"
MOST_STEPS = 12
ROUNDS = 5


class Bench:
    """A desk in this process, with the time of each interaction and the keys pressed."""

    def __init__(self, settings: Settings):
        app = application(settings)
        app.state.desk.accounts.add("bench", "clerk", PASSWORD)
        self.client = TestClient(app)
        self.client.post("/sign-in", data={"name": "bench", "password": PASSWORD})
        self.page, self.milliseconds, self.processor = "", list[float](), list[float]()

    def press(self, do: str, **fields: Any) -> None:
        """One interaction."""
        hidden = {name: hidden_in(self.page, name) for name in ("csrf", "visit", "change")}
        start, used = time.perf_counter(), time.process_time()
        self.page = self.client.post("/", data={**hidden, "do": do, **fields}).text
        self.milliseconds.append(1000 * (time.perf_counter() - start))
        self.processor.append(1000 * (time.process_time() - used))

    def visit(self, person: Mapping[str, Any]) -> int:
        """The keys pressed after the sentence until the fiche is printed."""
        self.page = self.client.get("/").text
        self.press("say", said=person.get("opening") or "Bonjour")
        keys = 1
        for _ in range(MOST_STEPS):
            asked = re.search(r'data-first>.*?value="(?:set|several) (\w+)', self.page, re.S)
            if asked is None and "data-place" not in self.page:
                break
            keys += self.answer(asked[1] if asked else "commune", person["facts"])
        self.press("fiche a4")
        return keys + 1

    def answer(self, fact: str, facts: Mapping[str, Any]) -> int:
        """Answers a question with the truth; the keys that takes, four digits and Enter a place."""
        if "data-place" in self.page and facts.get("commune"):
            self.press("set commune " + str(facts["commune"]))
            return 5
        truth = facts.get(fact)
        values = truth if isinstance(truth, list) else [truth or "-"]
        if fact == "circumstances" and values not in (["none"], ["-"]):
            self.press(f"several {fact}", several=values)
            return len(values) + 1
        self.press(f"set {fact} {values[0]}")
        return 1


def hidden_in(page: str, name: str) -> str:
    """A hidden field of a page."""
    found = re.search(rf'name="{name}" value="([^"]*)"', page)
    return html.unescape(found[1]) if found else ""


def people_in(path: Path) -> list[Mapping[str, Any]]:
    """Ten persons with an opening sentence: of a file of personas, else of the scenarios."""
    if path.is_file():
        return list(told(yaml.safe_load(path.read_text(encoding="utf-8"))["personas"]))[:10]
    records = records_in(path, load_catalogue(Path("catalogue")))
    by_audience = (
        list(told(r for r in records if r["facts"]["audience"] == audience))[:2]
        for audience in AUDIENCES
    )
    return [record for two in by_audience for record in two][:10]


def told(records: Iterable[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    """Those who say something and are not professionals."""
    for record in records:
        if record.get("opening") and record["facts"].get("audience") != "professional":
            yield record


def main(arguments: list[str]) -> int:
    """Prints the figures; 1 when one is over its limit."""
    people = people_in(Path(arguments[0] if arguments else "tests/scenarios"))
    rasa = arguments[1] if len(arguments) > 1 else "http://127.0.0.1:1"
    bench = Bench(Settings(rasa_url=rasa, rasa_token=arguments[2] if len(arguments) > 2 else ""))
    bench.visit(people[0])
    bench.milliseconds.clear()
    bench.processor.clear()
    keys = [bench.visit(person) for _ in range(ROUNDS) for person in people][-len(people) :]
    p50, p95 = np.percentile(bench.milliseconds, [50, 95])
    own = np.percentile(bench.processor, 95)
    print(
        f"desk: {len(bench.milliseconds)} interactions, p50 {p50:.1f} ms, p95 {p95:.1f} ms,"
        f" of which processor p95 {own:.1f} ms"
    )
    print(f"desk: keys after the sentence {keys}, median {statistics.median(keys)}")
    return int(p95 >= 30 or statistics.median(keys) >= 12)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
