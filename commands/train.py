"""Trains Rasa's model when what it learns from has changed: `make train`."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

MODELS = Path("models")
DRAFTS = Path("catalogue/drafts")
LEARNT_FROM = ("config.yml", "domain.yml", "data", "catalogue", "understanding", "guidance")
SUFFIXES = (".yml", ".py")
RASA = (sys.executable, "-m", "without_tensorflow", "rasa")
QUIET = {
    "RASA_TELEMETRY_ENABLED": "false",  # also turns error reporting off
    "SQLALCHEMY_SILENCE_UBER_WARNING": "1",
    "TF_CPP_MIN_LOG_LEVEL": "3",
    "OPENBLAS_NUM_THREADS": "1",  # more threads wait for one another: a message took twice as long
    "PYTHONPATH": ".",
}


def main() -> None:
    """Trains if need be and prints which model is current."""
    print(current_model())


def current_model() -> Path:
    """The model for the present data, trained now unless it is there already."""
    model = MODELS / f"jalon-{fingerprint()}.tar.gz"
    if not model.exists():
        train(model)
    if digest_of(model) != noted(model):
        raise SystemExit(f"{model} is not the file that was trained. Delete it, then train again.")
    return model


def digest_of(model: Path) -> str:
    """What tells a model's file from any other."""
    return hashlib.sha256(model.read_bytes()).hexdigest()


def noted(model: Path) -> str:
    """The digest noted when the model was trained, or, for a copied model, seen first."""
    note = model.with_suffix(".sha256")
    if not note.exists():
        note.write_text(digest_of(model))
    return note.read_text().strip()


def fingerprint(made_from: Sequence[str] = LEARNT_FROM) -> str:
    """Twelve characters that change with anything the model is made from."""
    digest = hashlib.sha256()
    for path in sources(made_from):
        digest.update(path.as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:12]


def sources(made_from: Sequence[str] = LEARNT_FROM) -> Iterator[Path]:
    """Every file that the model is made from, in a fixed order; drafts are no part of it."""
    for name in made_from:
        root = Path(name)
        found = [root] if root.is_file() else sorted(root.rglob("*"))
        wanted = (path for path in found if DRAFTS not in path.parents)
        yield from (path for path in wanted if path.suffix in SUFFIXES)


def train(model: Path) -> None:
    """Runs `rasa train` with its output in a file; SystemExit with its end when it fails."""
    MODELS.mkdir(exist_ok=True)
    log = MODELS / "train.log"
    print(f"Training {model.name}, output in {log}", file=sys.stderr)
    name = model.name.removesuffix(".tar.gz")
    command = [*RASA, "train", "--force", "--fixed-model-name", name, "--out", MODELS]
    with log.open("w") as output:
        done = subprocess.run(
            command, env={**os.environ, **QUIET}, stdout=output, stderr=output, check=False
        )
    if done.returncode or not model.exists():
        raise SystemExit(f"rasa train failed:\n{log.read_text()[-3000:]}")
    model.with_suffix(".sha256").unlink(missing_ok=True)
    noted(model)


if __name__ == "__main__":
    main()
