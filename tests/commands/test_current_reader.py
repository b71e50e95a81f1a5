"""The trained heads are found inside a model."""

from __future__ import annotations

import tarfile

import numpy as np
import pytest

from commands.current_reader import heads_in
from understanding.linear import Heads
from understanding.storing import store_heads


def model_with(tmp_path, folder):
    """A model whose heads lie in this folder of its components."""
    inner = tmp_path / "components" / folder
    inner.mkdir(parents=True)
    store_heads(inner, Heads({"intent": ("greet", "inform")}, np.ones((3, 2)), np.zeros(2)))
    model = tmp_path / "model.tar.gz"
    with tarfile.open(model, "w:gz") as archive:
        archive.add(tmp_path / "components", "components")
    return model


def test_the_heads_of_the_reader_are_read(tmp_path):
    model = model_with(tmp_path, "train_understanding.component.FactReader0")

    assert heads_in(model).labels == {"intent": ("greet", "inform")}


def test_a_model_without_a_reader_is_told(tmp_path):
    with pytest.raises(SystemExit, match="holds no trained reader"):
        heads_in(model_with(tmp_path, "train_Other0"))
