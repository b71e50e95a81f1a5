"""The one screen: from a sentence to two services, then to paper."""

from __future__ import annotations

import logging
import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from sqlalchemy.exc import SQLAlchemyError
from starlette.concurrency import run_in_threadpool
from starlette.responses import Response

from desk.corrections import REASONS
from desk.desk import Desk
from desk.door import Call, signed_in
from desk.pages import download, printed, shown
from desk.paper import fiche_of
from desk.reading import numbers
from desk.showing import advice, chips, question, questions, theme_of
from desk.steps import Outcome, Step, taken
from desk.visit import LANGUAGES, THEMES, Visit, from_known, new_visit, read, written
from fiche import PdfUnavailable, page, pdf

LOG = logging.getLogger(__name__)
BESIDE = {"code": "code", "place": "place", "service": "why"}


@signed_in()
async def begin(call: Call) -> Response:
    """A new visit."""
    return screen(call, Outcome(fresh(call.desk)))


@signed_in()
async def go_on(call: Call) -> Response:
    """The visit after what was pressed."""
    places = call.desk.knowledge.catalogue.places
    visit = read(call.field("visit"), places) or fresh(call.desk)
    said = call.field("said").strip()
    pressed = meant(call, call.field("do").split(), said)
    name = pressed[0] if pressed else ""
    if name == "fiche" or (name == "say" and not said and visit.begun):
        return await run_in_threadpool(fiche, call, visit, pressed[1:] or ["a4"])
    if name in OWN:
        return screen(call, await run_in_threadpool(OWN[name], call, visit, pressed))
    found = await call.desk.rasa.parse(said) if name == "say" and sentence(said) else None
    return screen(call, taken(step_of(call, visit, pressed, found)))


def meant(call: Call, pressed: list[str], said: str) -> list[str]:
    """What was pressed; Enter in another field than the sentence means the button beside it.

    Without JavaScript a browser presses the first button of the form, whatever the field.
    """
    if pressed[:1] != ["say"] or said:
        return pressed
    return next(([do] for field, do in BESIDE.items() if call.field(field).strip()), pressed)


def sentence(said: str) -> bool:
    """Whether there is something for Rasa to read."""
    return bool(said) and not numbers(said)


def step_of(call: Call, visit: Visit, pressed: list[str], found: Mapping[str, Any] | None) -> Step:
    """What was pressed with everything it needs."""
    several = tuple(map(str, call.form.getlist("several")))
    fields = {**dict(call.form), "several": several}
    return Step(call.desk.knowledge, visit, pressed, fields, found)


def fresh(desk: Desk) -> Visit:
    """A visit of which nothing is known but the Cité's own commune."""
    return new_visit(desk.settings.cite, desk.knowledge.catalogue.places)


def next_visit(call: Call, visit: Visit, _: list[str]) -> Outcome:
    """Counts the visit and begins another."""
    count(call.desk, visit)
    return Outcome(fresh(call.desk))


def count(desk: Desk, visit: Visit) -> None:
    """Counts a visit once; a database that is down costs the count, not the visit."""
    if not (visit.begun and visit.id and desk.visits.allows(visit.id)):
        return
    decision = desk.knowledge.decision(visit)
    unmet = decision.pathway is desk.knowledge.catalogue.pathways[-1]
    try:
        desk.statistics.count(visit, decision.first, unmet)
    except SQLAlchemyError as error:
        LOG.error("statistics: %s", type(error).__name__)


def open_code(call: Call, visit: Visit, _: list[str]) -> Outcome:
    """The dossier of a code where the visitor left it; a line when it does not open."""
    code = re.sub(r"[\W_]", "", call.field("code")).upper()[:12]
    if not call.desk.codes.allows(call.session.account.name):
        return Outcome(visit, note="too_many_codes")
    try:
        dossier = call.desk.dossiers.open(code)
    except (SQLAlchemyError, ValueError) as error:
        LOG.error("dossiers: %s", type(error).__name__)
        return Outcome(visit, note="dossiers_down")
    if dossier is None:
        return Outcome(visit, note="no_such_code")
    call.desk.codes.clear(call.session.account.name)
    places = call.desk.knowledge.catalogue.places
    blank = Visit(id=fresh(call.desk).id, theme=visit.theme, language=visit.language)
    until = dossier.expires_at.isoformat(timespec="seconds")
    answers = from_known(dossier.facts, places)
    return Outcome(replace(blank, answers=answers, code=code, expires=until), note="code_opened")


def wrong(call: Call, visit: Visit, pressed: list[str]) -> Outcome:
    """Keeps what the clerk would have done instead."""
    reason = pressed[1] if len(pressed) > 1 else ""
    chosen = call.field("choice")
    choice = chosen if chosen in call.desk.knowledge.catalogue.services else None
    if reason not in REASONS or not visit.begun:
        return Outcome(visit)
    try:
        decision = call.desk.knowledge.decision(visit)
        call.desk.corrections.keep(visit, decision, choice, reason)
    except SQLAlchemyError as error:
        LOG.error("corrections: %s", type(error).__name__)
        return Outcome(visit, note="database_down")
    return Outcome(visit, note="correction_kept")


OWN = {"next": next_visit, "code": open_code, "wrong": wrong}


def fiche(call: Call, visit: Visit, formats: list[str]) -> Response:
    """The fiche parcours on paper or as a file; counts the visit."""
    sheet = fiche_of(call.desk.knowledge, visit, call.desk.settings.chat_url)
    if sheet is None:
        return screen(call, Outcome(visit, note="nothing_to_print"))
    count(call.desk, visit)
    if formats[0] != "pdf":
        return printed(page(sheet, "ticket" if formats[0] == "ticket" else "a4"))
    try:
        return download(pdf(sheet), "fiche-parcours.pdf", "application/pdf")
    except PdfUnavailable as error:
        LOG.error("pdf: %s", error)
        return screen(call, Outcome(visit, note="no_pdf"))


def screen(call: Call, outcome: Outcome) -> Response:
    """The screen of a visit."""
    knowledge, visit = call.desk.knowledge, outcome.visit
    asked = questions(knowledge, visit, outcome.change)
    if outcome.places:
        asked = [which_place(call.desk, visit, outcome.places), *asked][:3]
    return shown(
        "visit.html",
        **call.frame,
        visit=visit,
        written=written(visit),
        chips=list(chips(knowledge, visit)),
        questions=asked,
        advice=advice(knowledge, visit),
        change=outcome.change,
        note=outcome.note,
        why=outcome.why,
        knowledge=knowledge,
        themes=THEMES,
        likely=theme_of(visit),
        languages=LANGUAGES,
        reasons=REASONS,
    )


def which_place(desk: Desk, visit: Visit, codes: tuple[str, ...]) -> dict[str, Any]:
    """The question about the commune with the places that the name may mean."""
    suggestion = desk.knowledge.catalogue.places.suggestion
    choices = [
        {"value": nis, "title": f"{s.name} ({s.detail})", "suggested": False}
        for nis, s in ((nis, suggestion(nis)) for nis in codes[:9])
    ]
    return {**question(desk.knowledge, visit, "commune"), "choices": choices}
