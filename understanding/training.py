"""The heads of the reader and what each has to learn of an example."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from guidance.facts import CIRCUMSTANCES
from understanding.examples import Example
from understanding.linear import Heads, fitted, matrix
from understanding.meaning import meanings

NONE = "-"
SINGLE = ("audience", "need", "trial_setting", "mode")
SEVERAL = (*CIRCUMSTANCES, "no_circumstance")


def trained(examples: Sequence[Example]) -> Heads:
    """The heads trained on examples; the intent on whole messages only."""
    wanted = {head: [label_for(head, e) for e in examples] for head in (*SINGLE, *SEVERAL)}
    return fitted(
        matrix([example.words for example in examples]),
        meant([example.text for example in examples]),
        {"intent": [example.intent for example in examples], **wanted},
    )


def meant(texts: Sequence[str]) -> np.ndarray:
    """The meaning of each text, asked for once where a text comes again."""
    different, places = np.unique(texts, return_inverse=True)
    return meanings(different.tolist())[places]


def label_for(head: str, example: Example) -> str:
    """What the head of a fact has to learn of an example."""
    if head in SINGLE:
        return next((value for fact, value in sorted(example.facts) if fact == head), NONE)
    value = "none" if head == "no_circumstance" else head
    return "yes" if ("circumstances", value) in example.facts else NONE
