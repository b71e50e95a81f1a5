"""What if somebody said this: a coordinator sets facts and sees what follows from them."""

from __future__ import annotations

import datetime
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import QueryParams
from starlette.responses import Response

from care.what_if import answers_given, what_if
from care.what_if_words import Speaker
from desk.door import COORDINATOR, Call, signed_in
from desk.pages import shown
from desk.showing import REGISTER, Knowledge
from guidance.facts import VALUES

CHOSEN = ("audience", "minor", "need", "territory", "trial_setting", "mode")
FACTS = (*CHOSEN, "commune", "circumstances")
LONGEST = 80


@signed_in(COORDINATOR)
async def page(call: Call) -> Response:
    """The form with the facts set, and what follows from them; nothing is kept."""
    given = call.request.query_params
    return await run_in_threadpool(answered, call, given)


def answered(call: Call, given: QueryParams) -> Response:
    """The page for these facts on the day asked for."""
    day = day_of(given.get("day", ""))
    knowledge = call.desk.known.on(day)
    told = {fact: [v.strip()[:LONGEST] for v in given.getlist(fact)] for fact in FACTS}
    if told["commune"] != [""] and told["commune"]:
        told["territory"] = []
    answers, problems = answers_given(told, knowledge.catalogue)
    found = what_if(knowledge.catalogue, knowledge.planner, answers) if answers else None
    return shown(
        "what_if.html",
        fields=fields(knowledge, told),
        place=" ".join(told["commune"]),
        day=day.isoformat(),
        unknown=bool(problems),
        told=Speaker(knowledge.catalogue).shown(found) if found else None,
        **call.frame,
    )


def day_of(given: str) -> datetime.date:
    """The day given, today when there is none."""
    try:
        return datetime.date.fromisoformat(given)
    except ValueError:
        return datetime.date.today()


def fields(knowledge: Knowledge, told: dict[str, list[str]]) -> list[dict[str, Any]]:
    """The facts with their values, and which are set."""
    labels = knowledge.catalogue.labels
    return [
        {
            "fact": fact,
            "name": labels.facts[fact].to(REGISTER),
            "multiple": fact == "circumstances",
            "values": [
                {"value": v, "label": labels.value(fact, v), "set": v in told[fact]}
                for v in VALUES[fact]
            ],
        }
        for fact in (*CHOSEN, "circumstances")
    ]
