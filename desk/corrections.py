"""What the clerk would have done instead: facts, result and choice, kept for `make cases`."""

from __future__ import annotations

import datetime
import json
import secrets
from collections.abc import Iterable, Mapping
from typing import Any

import sqlalchemy as sa

from desk.database import CORRECTIONS
from desk.visit import Visit
from guidance.deciding import Decision

REASONS = ("closed", "too_far", "wrong_audience", "wrong_need", "already_tried", "other_reason")


class Corrections:
    """The table of corrections; nothing in it leads back to a person or a clerk."""

    def __init__(self, engine: sa.engine.Engine):
        self.engine = engine

    def keep(self, visit: Visit, decision: Decision, choice: str | None, reason: str) -> None:
        """Writes one correction."""
        row = {
            "id": secrets.token_hex(8),
            "month": f"{datetime.date.today():%Y-%m}",
            "facts": json.dumps(plain_facts(visit)),
            "path": decision.pathway.id,
            "first": decision.first,
            "second": decision.second,
            "choice": choice,
            "reason": reason,
        }
        with self.engine.begin() as connection:
            connection.execute(CORRECTIONS.insert().values(row))

    def all(self) -> list[dict[str, Any]]:
        """Every correction, oldest month first, its facts as a mapping."""
        wanted = sa.select(CORRECTIONS).order_by(CORRECTIONS.c.month, CORRECTIONS.c.id)
        with self.engine.connect() as connection:
            rows = [dict(row) for row in connection.execute(wanted).mappings()]
        return [{**row, "facts": json.loads(row["facts"])} for row in rows]

    def remove(self, ids: Iterable[str]) -> None:
        """Erases these corrections."""
        with self.engine.begin() as connection:
            connection.execute(CORRECTIONS.delete().where(CORRECTIONS.c.id.in_(list(ids))))


def plain_facts(visit: Visit) -> Mapping[str, Any]:
    """The facts without the words they were read from."""
    return {
        fact: list(a.values) if fact == "circumstances" else a.value
        for fact, a in visit.answers.items()
        if fact not in ("territory", "basin") or "commune" not in visit.answers
    }
