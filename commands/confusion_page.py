"""Confusions as a page: counted, ranked, and written into `confusions.html`."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path
from string import Template

TEMPLATE = Path(__file__).with_name("confusions.html")
NOTHING, DOUBT = "–", "?"
SHADES = (0.05, 0.15, 0.4)
LISTED, PER_CONFUSION = 40, 4
HEADS = ("intent", "audience", "need")


@dataclass(frozen=True)
class Outcome:
    """What was expected and read of one head in one sentence, and how sure the reader was."""

    head: str
    expected: str
    read: str
    sure: float
    text: str
    file: str


def page(outcomes: Sequence[Outcome], held: int, learnt: int) -> str:
    """The whole page."""
    by_head = {head: [o for o in outcomes if o.head == head] for head in HEADS}
    rows = "\n".join(row(outcome) for outcome in instructive(outcomes))
    return Template(TEMPLATE.read_text(encoding="utf-8")).substitute(
        held=held,
        learnt=learnt,
        intents=matrix(by_head["intent"], "intent"),
        audience=matrix(by_head["audience"], "audience"),
        need=matrix(by_head["need"], "need"),
        right_intents=right(by_head["intent"]),
        right_audience=right(by_head["audience"]),
        right_need=right(by_head["need"]),
        confusions=rows,
    )


def right(outcomes: Sequence[Outcome]) -> str:
    """The share read right, in per cent, with a French comma."""
    share = sum(o.expected == o.read for o in outcomes) / max(len(outcomes), 1)
    return f"{100 * share:.1f}".replace(".", ",")


def instructive(outcomes: Sequence[Outcome]) -> list[Outcome]:
    """The confusions that come back most and are surest, a few of each."""
    wrong = [o for o in outcomes if o.expected != o.read]
    often = Counter((o.head, o.expected, o.read) for o in wrong)
    order = sorted(wrong, key=lambda o: (-often[o.head, o.expected, o.read] * o.sure, o.text))
    taken: Counter[tuple[str, str, str]] = Counter()
    kept = []
    for outcome in order:
        cell = (outcome.head, outcome.expected, outcome.read)
        taken[cell] += 1
        if taken[cell] <= PER_CONFUSION:
            kept.append(outcome)
    return kept[:LISTED]


def row(outcome: Outcome) -> str:
    """A confusion as a row."""
    sure = "" if outcome.read == NOTHING else f"{outcome.sure:.2f}".replace(".", ",")
    cells = (outcome.head, outcome.expected, outcome.read, sure, outcome.text, outcome.file)
    return f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in cells)}</tr>"


def matrix(outcomes: Sequence[Outcome], head: str) -> str:
    """Expected × read as a table that scrolls sideways by itself."""
    counts = Counter((o.expected, o.read) for o in outcomes)
    rows = ordered({o.expected for o in outcomes})
    columns = ordered({*rows, *(o.read for o in outcomes)})
    top = "".join(f'<th scope="col">{escape(each)}</th>' for each in columns)
    body = "\n".join(line(expected, columns, counts) for expected in rows)
    return (
        f'<div class="matrix" tabindex="0" role="region" aria-label="{head}">\n'
        f'<table><thead><tr><th scope="col">{head}</th>{top}</tr></thead>\n'
        f"<tbody>\n{body}\n</tbody></table>\n</div>"
    )


def ordered(labels: set[str]) -> list[str]:
    """Labels by name, nothing and doubt last."""
    return sorted(labels, key=lambda label: (label in (NOTHING, DOUBT), label))


def line(expected: str, columns: Sequence[str], counts: Counter[tuple[str, str]]) -> str:
    """The row of one expected label."""
    total = sum(counts[expected, read] for read in columns)
    cells = "".join(cells_of(expected, columns, counts, total))
    return f'<tr><th scope="row">{escape(expected)}</th>{cells}</tr>'


def cells_of(
    expected: str, columns: Sequence[str], counts: Counter[tuple[str, str]], total: int
) -> Iterator[str]:
    """The cells of a row, darker the larger their share; empty where nothing fell."""
    for read in columns:
        count = counts[expected, read]
        kind = "right" if read == expected else "wrong"
        share = count / total if total else math.nan
        shade = 1 + sum(share >= limit for limit in SHADES)
        yield f'<td class="{kind}{shade}">{count}</td>' if count else "<td></td>"
