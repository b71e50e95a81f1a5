"""Refinements: questions after the recommendation whose answer changes the further services."""

from __future__ import annotations

from guidance.catalogue import Catalogue
from guidance.deciding import decide
from guidance.facts import VALUES, Answer, Answers


def refines(catalogue: Catalogue, answers: Answers, fact: str) -> bool:
    """Whether an answer about `fact`, not given yet, would change the further services."""
    if fact in answers:
        return False
    now = decide(catalogue, answers).also
    others = ({**answers, fact: Answer((value,))} for value in VALUES[fact])
    return any(decide(catalogue, other).also != now for other in others)
