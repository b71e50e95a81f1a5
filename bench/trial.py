"""One pipeline trained and read by Rasa, each in a process of its own."""

from __future__ import annotations

import asyncio
import logging
import multiprocessing
import os
import sys
import tempfile
import time
import warnings
from collections.abc import Callable, Mapping, Sequence
from contextlib import redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from rasa.core.agent import Agent
from rasa.core.channels.channel import UserMessage
from rasa.model_training import train_nlu
from rasa.utils.log_utils import configure_structlog

from bench.figures import Answer
from bench.held_out import Marked, write_nlu
from bench.pipelines import Changes, Pipeline
from understanding import component

WARM_UP = 20
MEGABYTE = 2**20
LEARNT = ("audience", "need", "trial_setting", "mode", "circumstances")


@dataclass(frozen=True)
class Trial:
    """What a pipeline answered and what it cost: seconds to train, megabytes stored and held."""

    pipeline: Pipeline
    learnt_from: int
    answers: list[Answer]
    seconds: float | None
    stored: float
    held: float


def tried(pipeline: Pipeline, kept: Sequence[Marked], texts: Sequence[str], folder: Path) -> Trial:
    """Trains a pipeline on its share and lets it read the texts; its model stays in the folder."""
    some = kept[: int(len(kept) * pipeline.share)]
    model = folder / f"{pipeline.model or pipeline.name}.tar.gz"
    seconds = None if pipeline.model else apart(train, pipeline, some, model)
    answers, held = apart(read, pipeline.changes, model, texts)
    return Trial(pipeline, len(some), answers, seconds, model.stat().st_size / MEGABYTE, held)


def apart(work: Callable[..., Any], *arguments: object) -> Any:
    """The result of a function run in a process forked from this one; EOFError when it fails."""
    context = multiprocessing.get_context("fork")
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=lambda: sender.send(work(*arguments)))
    process.start()
    sender.close()
    result = receiver.recv()
    process.join()
    return result


def train(pipeline: Pipeline, messages: Sequence[Marked], model: Path) -> float:
    """Trains as `rasa train nlu` does, with nothing cached; the seconds it took."""
    apply(pipeline.changes)
    with tempfile.TemporaryDirectory() as place:
        config, nlu = Path(place, "config.yml"), Path(place, "nlu.yml")
        content = {"recipe": "default.v1", "language": "fr", "pipeline": pipeline.config}
        config.write_text(yaml.safe_dump(content), encoding="utf-8")
        write_nlu(messages, nlu)
        os.environ["RASA_CACHE_DIRECTORY"] = str(Path(place, "cache"))
        start = time.perf_counter()
        with redirect_stdout(sys.stderr):
            train_nlu(str(config), str(nlu), str(model.parent), fixed_model_name=model.name)
        return time.perf_counter() - start


def read(changes: Changes, model: Path, texts: Sequence[str]) -> tuple[list[Answer], float]:
    """The answers of a model, and the megabytes that the process holds more than before it."""
    before = resident()
    apply(changes)
    component.RANKED = 1000  # the probability of every intent counts here, not of the first five
    agent = Agent.load(str(model))
    answers = asyncio.run(answered(agent, texts))
    return answers, resident() - before


async def answered(agent: Agent, texts: Sequence[str]) -> list[Answer]:
    """The answer to each text, after some that only warm up."""
    for text in texts[:WARM_UP]:
        await answer(agent, text)
    return [await answer(agent, text) for text in texts]


def apply(changes: Changes) -> None:
    """Puts replacements in our modules, for this process; AttributeError for an unknown name."""
    configure_structlog(logging.ERROR)
    warnings.simplefilter("ignore")
    for module, name, replacement in changes:
        getattr(module, name)
        setattr(module, name, replacement)


def resident() -> float:
    """The resident memory of this process in megabytes, as Linux counts it."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / MEGABYTE


async def answer(agent: Agent, text: str) -> Answer:
    """What a pipeline reads in a text."""
    start = time.perf_counter()
    parsed = await agent.processor.parse_message(UserMessage(text))
    milliseconds = 1000 * (time.perf_counter() - start)
    top, ranking = parsed["intent"], parsed.get("intent_ranking", ())
    intents = {each["name"]: each["confidence"] for each in (top, *ranking)}
    told = [(pair_of(entity), entity) for entity in parsed["entities"]]
    chances = {pair: e.get("confidence_entity", 1.0) for pair, e in told if pair}
    facts = frozenset(pair for pair, entity in told if pair and not entity.get("role"))
    return Answer(top["name"], intents, facts, chances, milliseconds)


def pair_of(entity: Mapping[str, Any]) -> tuple[str, str] | None:
    """(fact, value) of an entity; None for what is not learnt from marks, or undecided."""
    name, _, marked = entity["entity"].partition(".")
    value = marked or entity["value"]
    return (name, value) if name in LEARNT and value else None
