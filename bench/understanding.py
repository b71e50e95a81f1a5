"""How well messages are read, by ours and by Rasa's default: `make bench-understanding`."""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from bench.figures import scored
from bench.held_out import HELD_OUT, SEED, Marked, marked, split
from bench.page import lemmas_earn, ratios, row, table
from bench.pipelines import pipelines
from bench.trial import resident, tried
from bench.written import write


def main() -> None:
    """Trains and measures every pipeline, prints the figures and writes them where asked."""
    asked = options()
    held, kept = split(marked())
    held, kept = (some[: int(len(some) * asked.share) or 1] for some in (held, kept))
    start = time.perf_counter()
    results = list(measured(asked, held, kept))
    about = conditions(asked, held, kept, time.perf_counter() - start)
    parts = (about, table([row(*each) for each in results]), ratios(results), lemmas_earn(results))
    print(figures := "\n\n".join(parts))
    if asked.write:
        write(asked.write, figures)


def options() -> argparse.Namespace:
    """What the command line asks for."""
    parser = argparse.ArgumentParser(prog="python -m bench.understanding", description=__doc__)
    parser.add_argument("--diet-epochs", type=int, default=15, help="epochs of Rasa's default")
    parser.add_argument(
        "--diet-share", type=float, default=0.08, help="share of the data it learns from"
    )
    parser.add_argument("--share", type=float, default=1.0, help="share of all data, for a trial")
    parser.add_argument("--write", type=Path, help="page to write the figures into")
    return parser.parse_args()


def measured(
    asked: argparse.Namespace, held: Sequence[Marked], kept: Sequence[Marked]
) -> Iterator[tuple]:
    """(trial, score) of every pipeline."""
    texts = [message.text for message in held]
    with tempfile.TemporaryDirectory() as folder:
        for pipeline in pipelines(asked.diet_epochs, asked.diet_share):
            print(f"{time.strftime('%H:%M:%S')} {pipeline.name}", file=sys.stderr)
            trial = tried(pipeline, kept, texts, Path(folder))
            yield trial, scored(trial.answers, held)


def conditions(
    asked: argparse.Namespace, held: Sequence[Marked], kept: Sequence[Marked], seconds: float
) -> str:
    """What was measured on what."""
    trial = f"A trial on {asked.share:.0%} of the data, not the full measurement. "
    return (
        f"{len(kept)} messages to learn from, {len(held)} held out ({HELD_OUT:.0%}, seed {SEED}). "
        f"{'' if asked.share == 1 else trial}Rasa's default had {asked.diet_epochs} epochs "
        f"(`rasa init` sets 100) on {asked.diet_share:.0%} of the messages; every pipeline ran in "
        f"processes of its own, and all of it took {seconds / 60:.0f} minutes. "
        f"Rasa with TensorFlow alone holds "
        f"{resident():.0f} MB before any model."
    )


if __name__ == "__main__":
    main()
