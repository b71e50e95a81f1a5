"""The reader of the current model, outside of Rasa."""

from __future__ import annotations

import tarfile
import tempfile
from pathlib import Path

from commands.train import current_model
from guidance.loading import load_catalogue
from understanding.linear import Heads
from understanding.reader import Reader
from understanding.storing import stored_heads

CATALOGUE = Path("catalogue")
STORED = ("heads.npz", "heads.json")


def current_reader() -> Reader:
    """The reader as `make run` would serve it; trains first when the data changed."""
    return Reader(load_catalogue(CATALOGUE), heads_in(current_model()))


def heads_in(model: Path) -> Heads:
    """The trained heads inside a model; SystemExit when it holds none."""
    with tarfile.open(model) as archive, tempfile.TemporaryDirectory() as folder:
        for member in archive.getmembers():
            path = Path(member.name)
            content = archive.extractfile(member)
            if content and path.name in STORED and "FactReader" in path.parent.name:
                (Path(folder) / path.name).write_bytes(content.read())
        if not all((Path(folder) / name).exists() for name in STORED):
            raise SystemExit(f"{model} holds no trained reader. Delete it and run `make train`.")
        return stored_heads(Path(folder))
