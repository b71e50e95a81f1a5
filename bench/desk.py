"""What the desk costs: `python -m bench.desk [--write docs/desk.md] [--people personas.yml]`.

Server time per interaction without Rasa, from a phrase to its chips with Rasa, and ten visits typed
in a real browser at the real desk with the real Rasa: keystrokes and seconds.
"""

from __future__ import annotations

import argparse
import logging
import os
import statistics
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
import numpy as np
import yaml
from starlette.applications import Starlette

from bench import written
from bench.desk_server import Clerk
from bench.desk_typing import PACE, Typed, typed_visits
from bench.rasa_process import process, wait
from care.cases.records import records_in
from commands.train import QUIET, current_model
from commands.widget_talk import served
from desk.app import application
from desk.settings import Settings
from guidance.facts import AUDIENCES
from guidance.loading import load_catalogue

NAME, PASSWORD, TOKEN = "bench", "only-for-this-measure", "only-for-this-measure"
NOWHERE = "http://127.0.0.1:1"
ROUNDS = 5
MOST = {"server": 30.0, "chips": 150.0, "keys": 12.0}
VISITS = 10
SERVER = """\
- {count} interactions without Rasa, over HTTP on loopback: p50 {p50:.1f} ms, p95 {p95:.1f} ms.
- {phrases} phrases to their chips with Rasa: p50 {c50:.1f} ms, p95 {c95:.1f} ms."""
TYPING = """\
- {visits} visits typed in Chromium with Rasa, keystrokes after the sentence: median {median:g},
  each {each}.
- Waiting for pages, of a whole visit: median {waiting:.2f} s, longest {longest:.2f} s. A clerk who
  types {rate:.0f} keys a second needs {short:.1f} s after the sentence and {whole:.1f} s with it
  (medians, waiting included; reading and talking are not).
- {right} of {visits} visits end at the first service that the whole truth leads to."""


def desk(rasa: str, folder: str) -> Starlette:
    """A desk with one account, its databases in files as `make run` has them."""
    files = {name: f"sqlite:///{folder}/{name}.db" for name in ("database", "dossiers")}
    app = application(Settings(rasa_url=rasa, rasa_token=TOKEN, **files))
    app.state.desk.accounts.add(NAME, "clerk", PASSWORD)
    return app


@contextmanager
def reading(port: int) -> Iterator[str]:
    """The address of a Rasa that reads sentences with the current model."""
    command = [
        sys.executable, "-m", "without_tensorflow", "rasa", "run", "--interface", "127.0.0.1",
        "--port", port, "--enable-api", "--auth-token", TOKEN, "--credentials", "credentials.yml",
        "--endpoints", "endpoints.yml", "--model", current_model(),
    ]  # fmt: skip
    with tempfile.TemporaryDirectory() as var:
        log = Path(var) / "log"
        told = {**environment(), "JALON_TRACKERS": f"{var}/trackers.db"}
        with process(command, told, log) as running:
            wait(f"http://127.0.0.1:{port}/", running, log)
            yield f"http://127.0.0.1:{port}"


def environment() -> Mapping[str, str]:
    """What Rasa is told; no action server is asked for anything."""
    return {**os.environ, **QUIET, "SANIC_HOST": "127.0.0.1", "JALON_ACTIONS_URL": NOWHERE}


def people_in(path: Path) -> list[Mapping[str, Any]]:
    """Ten persons with an opening sentence: of a file of personas, else of the scenarios."""
    if path.is_file():
        return list(told(yaml.safe_load(path.read_text(encoding="utf-8"))["personas"]))[:VISITS]
    records = records_in(path, load_catalogue(Path("catalogue")))
    by_audience = (
        list(told(r for r in records if r["facts"]["audience"] == audience))[:2]
        for audience in AUDIENCES
    )
    return [record for two in by_audience for record in two][:VISITS]


def told(records: Iterable[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    """Those who say something and are not professionals."""
    for record in records:
        if record.get("opening") and record["facts"].get("audience") != "professional":
            yield record


def server_times(people: Sequence[Mapping[str, Any]]) -> list[float]:
    """Milliseconds of each interaction without Rasa."""
    with (
        tempfile.TemporaryDirectory() as folder,
        served(desk(NOWHERE, folder)) as address,
        httpx.Client(base_url=address) as client,
    ):
        clerk = Clerk(client, NAME, PASSWORD)
        clerk.visit(people[0])
        clerk.milliseconds.clear()
        for _ in range(ROUNDS):
            for person in people:
                clerk.visit(person)
        return clerk.milliseconds


def chip_times(address: str, people: Sequence[Mapping[str, Any]]) -> list[float]:
    """Milliseconds from each phrase to its chips with Rasa."""
    with httpx.Client(base_url=address) as client:
        clerk = Clerk(client, NAME, PASSWORD)
        clerk.begin(people[0]["opening"])
        clerk.milliseconds.clear()
        for _ in range(ROUNDS):
            for person in people:
                clerk.begin(person["opening"])
        return clerk.milliseconds


def figures(times: list[float], chips: list[float], visits: Sequence[Typed]) -> str:
    """The figures as lines of a page."""
    (p50, p95), (c50, c95) = np.percentile(times, [50, 95]), np.percentile(chips, [50, 95])
    server = SERVER.format(count=len(times), p50=p50, p95=p95, phrases=len(chips), c50=c50, c95=c95)
    keys = [each.keys for each in visits]
    typing = TYPING.format(
        visits=len(visits),
        median=statistics.median(keys),
        each=", ".join(map(str, keys)),
        waiting=statistics.median(v.waited for v in visits),
        longest=max(v.waited for v in visits),
        rate=1 / PACE,
        short=statistics.median(v.keys * PACE + v.waited for v in visits),
        whole=statistics.median((v.keys + v.letters) * PACE + v.waited for v in visits),
        right=sum(v.right for v in visits),
    )
    return f"{server}\n{typing}"


def too_much(times: list[float], chips: list[float], visits: Sequence[Typed]) -> bool:
    """Whether a figure is over its limit."""
    found = {
        "server": np.percentile(times, 95),
        "chips": np.percentile(chips, 95),
        "keys": statistics.median(each.keys for each in visits),
    }
    return any(found[name] >= most for name, most in MOST.items())


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints the figures, writes them where asked; 1 when one is over its limit."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", type=Path)
    parser.add_argument("--people", type=Path, default=Path("tests/scenarios"))
    parser.add_argument("--rasa-port", type=int, default=15906)
    options = parser.parse_args(arguments)
    logging.getLogger("desk.rasa").setLevel(logging.ERROR)  # it is down on purpose
    people = people_in(options.people)
    times = server_times(people)
    with (
        tempfile.TemporaryDirectory() as folder,
        reading(options.rasa_port) as rasa,
        served(app := desk(rasa, folder)) as address,
    ):
        chips = chip_times(address, people)
        visits = typed_visits(address, (NAME, PASSWORD), people, app.state.desk.knowledge)
    lines = figures(times, chips, visits)
    print(lines)
    if options.write:
        written.write(options.write, lines)
    return int(too_much(times, chips, visits))


if __name__ == "__main__":
    sys.exit(main())
