"""The catalogue and the planner of this process, loaded once, here and nowhere else."""

from __future__ import annotations

import os
from pathlib import Path

from guidance.loading import load_catalogue
from guidance.planning import Planner

CATALOGUE = load_catalogue(Path(os.environ.get("JALON_CATALOGUE", "catalogue")))
PLANNER = Planner(CATALOGUE)
PLANNER.next_question({})
