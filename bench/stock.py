"""Rasa as it comes: its default pipeline and policies, in-memory storage, our data and actions."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

from bench.held_out import marked, split, write_nlu
from bench.processes import named
from bench.rasa_process import process, wait
from commands.stack import listening
from commands.train import MODELS, QUIET, fingerprint

PYTHON = Path(".venv-full/bin/python")
SHARE = 0.1
CONFIG = Path("bench/stock.yml")
MADE_FROM = ("domain.yml", "data", "bench/stock.yml", "bench/stock.py")
FALLBACK = """version: "3.1"
rules:
- rule: What the classifier is not sure of, as Rasa's guide has it
  steps:
  - intent: nlu_fallback
  - action: action_fallback
"""
ENDPOINTS = 'action_endpoint:\n  url: "http://127.0.0.1:{port}/webhook"\n'
WITH_TENSORFLOW = {**QUIET, "JALON_TENSORFLOW": "1", "SANIC_HOST": "127.0.0.1"}


def stock_model() -> Path:
    """The model of Rasa's defaults on our data; trained once, which takes minutes."""
    name = f"stock-{fingerprint(MADE_FROM)}"
    model = MODELS / f"{name}.tar.gz"
    if not model.exists():
        with tempfile.TemporaryDirectory() as folder:
            train(name, some_of_our_data(Path(folder)))
    return model


def train(name: str, content: Path) -> None:
    """Trains Rasa's defaults; CalledProcessError when that fails."""
    command = [
        PYTHON, "-m", "without_tensorflow", "rasa", "train", "--config", CONFIG, "--data", content,
        "--fixed-model-name", name, "--out", MODELS,
    ]  # fmt: skip
    told = {**os.environ, **WITH_TENSORFLOW}
    subprocess.run(command, env=told, check=True, stdout=subprocess.DEVNULL)


def some_of_our_data(folder: Path) -> Path:
    """Our rules, stories and responses with a share of the examples: all would take hours."""
    for name in ("responses", "rules", "stories"):
        shutil.copytree(Path("data", name), folder / name)
    _, messages = split(marked())
    write_nlu(messages[: int(len(messages) * SHARE)], folder / "nlu.yml")
    (folder / "rules" / "fallback.yml").write_text(FALLBACK)
    return folder


@contextlib.contextmanager
def stock_running(rasa_port: int, actions_port: int, var: Path) -> Iterator[tuple[str, list[int]]]:
    """The address of a stock Rasa that answers, and the processes that belong to it.

    One that runs already is taken: it is long in starting.
    """
    address = f"http://127.0.0.1:{rasa_port}"
    if listening(rasa_port):
        yield address, list(named(f"port {rasa_port}", f"port {actions_port}").values())
        return
    shutil.rmtree(var, ignore_errors=True)
    var.mkdir(parents=True)
    (var / "endpoints.yml").write_text(ENDPOINTS.format(port=actions_port))
    (var / "credentials.yml").write_text("rest:\n")
    told = {**os.environ, **WITH_TENSORFLOW, "JALON_DOSSIERS": f"sqlite:///{var / 'dossiers.db'}"}
    server = [PYTHON, "-m", "rasa_sdk", "--actions", "actions", "--port", actions_port]
    rasa = [
        PYTHON, "-m", "without_tensorflow", "rasa", "run", "--interface", "127.0.0.1", "--port",
        rasa_port, "--credentials", var / "credentials.yml", "--endpoints", var / "endpoints.yml",
        "--model", stock_model(),
    ]  # fmt: skip
    log = var / "log"
    with process(server, told, log) as acting, process(rasa, told, log) as running:
        wait(f"http://127.0.0.1:{actions_port}/health", acting, log)
        wait(f"{address}/", running, log)
        yield address, [acting.pid, running.pid]
