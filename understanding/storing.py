"""Trained heads as files: arrays without code, and their labels as JSON."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np

from understanding.linear import Heads

VERSION = 1


def store_heads(folder: Path, heads: Heads) -> None:
    """Writes the heads as arrays and their labels as JSON."""
    np.savez_compressed(
        folder / "heads.npz", weights=heads.weights.astype(np.float16), bias=heads.bias
    )
    content = {"version": VERSION, "labels": heads.labels}
    (folder / "heads.json").write_text(json.dumps(content), encoding="utf-8")


def stored_heads(folder: Path) -> Heads:
    """The heads of a folder; ValueError when another version wrote it."""
    stored = json.loads((folder / "heads.json").read_text(encoding="utf-8"))
    if stored["version"] != VERSION:
        raise ValueError(f"model version {stored['version']}, expected {VERSION}: train again")
    labels = {head: tuple(each) for head, each in stored["labels"].items()}
    with np.load(folder / "heads.npz", allow_pickle=False) as arrays:
        return Heads(labels, arrays["weights"], arrays["bias"])
