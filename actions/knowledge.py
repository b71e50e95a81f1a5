"""The catalogue and the planners of this process, loaded once, here and nowhere else."""

from __future__ import annotations

import datetime
import os
from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from guidance.catalogue import Catalogue
from guidance.dates import as_of, days_of_change
from guidance.loading import load_catalogue
from guidance.planning import Planner

CATALOGUE = load_catalogue(Path(os.environ.get("JALON_CATALOGUE", "catalogue")))
DAYS = days_of_change(CATALOGUE)


@dataclass(frozen=True)
class Knowledge:
    """The catalogue as it holds on some days, with its planner of questions."""

    catalogue: Catalogue
    planner: Planner


def knowledge_on(day: datetime.date) -> Knowledge:
    """What holds on the day of a conversation."""
    return knowledge_since(DAYS[bisect_right(DAYS, day) - 1])


@lru_cache(maxsize=4)
def knowledge_since(change: datetime.date) -> Knowledge:
    """What holds from a day of change until the next, its planner warm."""
    catalogue = as_of(CATALOGUE, change)
    planner = Planner(catalogue)
    planner.next_question({})
    return Knowledge(catalogue, planner)


knowledge_on(datetime.date.today())
