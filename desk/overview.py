"""Beside the screen: the catalogue, statistics, corrections, what is due for verification."""

from __future__ import annotations

import datetime
from collections import defaultdict
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.responses import RedirectResponse, Response

from desk.door import COORDINATOR, Call, signed_in
from desk.freshness import due
from desk.pages import download, period, shown, words
from desk.searching import by_kind, found
from desk.showing import REGISTER, Knowledge, is_old
from desk.statistics import OTHERS, Count, as_csv
from guidance.cards import sources

UNNAMED = ("all", "unknown", OTHERS)


@signed_in()
async def catalogue(call: Call) -> Response:
    """The catalogue: what was searched for, else all of it."""
    whole = call.desk.knowledge.catalogue
    query = call.request.query_params.get("q", "").strip()[:80]
    results = found(whole, query) if query else []
    shelves = {} if query else by_kind(whole)
    return shown("catalogue.html", query=query, results=results, shelves=shelves, **call.frame)


@signed_in()
async def service(call: Call) -> Response:
    """One service with everything that the catalogue holds of it."""
    whole = call.desk.knowledge.catalogue
    record = whole.services.get(call.request.path_params["id"])
    if record is None:
        return RedirectResponse("/catalogue", 303)
    return shown(
        "service.html",
        service=record,
        names={each.id: each.name for each in whole.services.values()},
        territories=[whole.labels.value("territory", each) for each in sorted(record.territories)],
        audiences=[whole.labels.value("audience", each) for each in sorted(record.audiences)],
        source=sources(whole, record.source),
        old=is_old(record.verified_on.isoformat()),
        **call.frame,
    )


@signed_in(COORDINATOR)
async def statistics(call: Call) -> Response:
    """Visits of this month by day, or of the months that are over."""
    by = wished(call)
    counts = await run_in_threadpool(call.desk.statistics.shown, by)
    periods = by_period(call.desk.knowledge, counts)
    visits = [(period(day), kinds["visits"][0][1]) for day, kinds in reversed(periods.items())]
    return shown("statistics.html", by=by, periods=periods, visits=visits, **call.frame)


@signed_in(COORDINATOR)
async def export(call: Call) -> Response:
    """The same as CSV; leaves an audit line."""
    by = wished(call)
    counts = await run_in_threadpool(call.desk.statistics.shown, by)
    name = call.session.account.name
    await run_in_threadpool(call.desk.sessions.note, name, "export_statistics")
    return download(as_csv(counts), f"jalon-{by}.csv", "text/csv; charset=utf-8")


def wished(call: Call) -> str:
    """By day, or by month."""
    return "month" if call.request.query_params.get("by") == "month" else "day"


def by_period(knowledge: Knowledge, counts: list[Count]) -> dict[str, dict[str, list[Any]]]:
    """The counts with French labels, by period and kind."""
    periods: dict[str, dict[str, list[Any]]] = defaultdict(lambda: defaultdict(list))
    for each in counts:
        periods[each.period][each.kind].append((labelled(knowledge, each), each.times))
    return {each: dict(kinds) for each, kinds in periods.items()}


def labelled(knowledge: Knowledge, count: Count) -> str:
    """The French label of what was counted."""
    labels, value = knowledge.catalogue.labels, count.value
    if value in UNNAMED:
        return str(words()["counted"][value])
    if count.kind == "first":
        known = knowledge.catalogue.services.get(value)
        return known.name if known else value
    if count.kind == "asked":
        return labels.facts[value].to(REGISTER) if value in labels.facts else value
    return labels.value("need" if count.kind == "unmet" else count.kind, value)


@signed_in(COORDINATOR)
async def corrections(call: Call) -> Response:
    """What clerks would have done instead, and who signed in or exported."""
    kept = await run_in_threadpool(call.desk.corrections.all)
    audit = await run_in_threadpool(call.desk.sessions.audit)
    knowledge = call.desk.knowledge
    names = {each.id: each.name for each in knowledge.catalogue.services.values()}
    return shown(
        "corrections.html",
        corrections=[{**each, "facts": facts_in_words(knowledge, each["facts"])} for each in kept],
        names=names,
        audit=audit,
        **call.frame,
    )


def facts_in_words(knowledge: Knowledge, facts: dict[str, Any]) -> str:
    """« en recherche d’emploi, Namur »."""
    values = [(f, v) for f, vs in facts.items() for v in (vs if isinstance(vs, list) else [vs])]
    return ", ".join(knowledge.label(fact, value) for fact, value in values if value)


@signed_in(COORDINATOR)
async def freshness(call: Call) -> Response:
    """What is due for verification, the oldest first."""
    whole = call.desk.knowledge.catalogue
    return shown("freshness.html", due=due(whole, datetime.date.today()), **call.frame)
