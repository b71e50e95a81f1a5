"""The pipelines that are compared: Rasa's default, ours, and ours without each of its parts."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import ModuleType
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix

from bench.lemmas import LEMMAS
from understanding import examples, features, judging, reader, training
from understanding.features import SIZE
from understanding.meaning import WIDTH

Changes = Sequence[tuple[ModuleType, str, Callable[..., Any] | float]]
Config = list[Mapping[str, Any]]

OURS: Config = [{"name": "understanding.component.FactReader"}]


@dataclass(frozen=True)
class Pipeline:
    """A pipeline as Rasa takes it, its share of the data and what is changed in our modules.

    `model` names another pipeline that is trained already and differs only in reading.
    """

    name: str
    config: Config
    share: float = 1.0
    changes: Changes = ()
    model: str | None = None


NO_CLAUSES: Changes = tuple((module, "clauses", lambda words: []) for module in (reader, judging))
NO_MEANING: Changes = tuple(
    (module, "meanings", lambda texts: np.zeros((len(texts), WIDTH), np.float32))
    for module in (reader, training)
)
NO_WORDS: Changes = (
    (reader, "numbers", lambda words: np.zeros(0, int)),
    (training, "matrix", lambda messages: csr_matrix((len(messages), SIZE), dtype=np.float32)),
)
NO_SCOPES: Changes = ((features, "scopes", lambda words: [""] * len(words)),)
NO_KINDS: Changes = ((features, "in_kind", lambda padded: iter(())),)
NO_PARTS: Changes = ((examples, "parts", lambda text, found, entities: iter(())),)
NO_SLIPS: Changes = ((examples, "NOISY", 0.0),)


def rasas_default(epochs: int) -> Config:
    """Rasa’s default featurizers and DIET, as `rasa init` sets them; all intents are ranked."""
    return [
        {"name": "WhitespaceTokenizer"},
        {"name": "RegexFeaturizer"},
        {"name": "LexicalSyntacticFeaturizer"},
        {"name": "CountVectorsFeaturizer"},
        {"name": "CountVectorsFeaturizer", "analyzer": "char_wb", "min_ngram": 1, "max_ngram": 4},
        {
            "name": "DIETClassifier",
            "epochs": epochs,
            "constrain_similarities": True,
            "ranking_length": 0,
            "random_seed": 1,
        },
    ]


def pipelines(epochs: int, share: float) -> list[Pipeline]:
    """All that is compared, in the order of the table."""
    return [
        Pipeline(f"Rasa default, {epochs} epochs, {share:.0%}", rasas_default(epochs), share),
        Pipeline(f"ours, {share:.0%}", OURS, share),
        Pipeline("ours", OURS),
        Pipeline("ours, 25%", OURS, 0.25),
        Pipeline("ours, 50%", OURS, 0.5),
        Pipeline("– clauses", OURS, changes=NO_CLAUSES, model="ours"),
        Pipeline("– meaning vectors", OURS, changes=NO_MEANING),
        Pipeline("– word features", OURS, changes=NO_WORDS),
        Pipeline("– scope marks", OURS, changes=NO_SCOPES),
        Pipeline("– kinds of words", OURS, changes=NO_KINDS),
        Pipeline("– parts as examples", OURS, changes=NO_PARTS),
        Pipeline("– typing slips", OURS, changes=NO_SLIPS),
        Pipeline("+ spaCy lemmas", OURS, changes=LEMMAS),
    ]
