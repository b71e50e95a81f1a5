"""A desk to take pictures of: real reading, a dossier, a month of counts, corrections."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterator
from dataclasses import replace

import httpx
from starlette.applications import Starlette

from commands.current_reader import current_reader
from desk.app import application
from desk.database import COUNTS
from desk.desk import Desk
from desk.rasa import Rasa
from desk.settings import Settings
from desk.visit import Visit
from dossiers import store
from guidance.facts import Answer, known
from guidance.places import Places
from understanding.component import entity
from understanding.reader import Reader

PASSWORD = "a-password-of-one-picture"
SENTENCE = "J’ai perdu mon travail, j’habite à Jambes et je voudrais suivre une formation"
CODE = "K7M2QX"
DAY = datetime.timedelta(days=1)
NAMUR, CHARLEROI, IXELLES = "92094", "52011", "21009"
VISITORS = (
    ("jobseeker", "find_training", NAMUR, 31),
    ("jobseeker", "find_job", NAMUR, 24),
    ("jobseeker", "validate_skills", CHARLEROI, 9),
    ("worker", "find_training", NAMUR, 12),
    ("worker", "start_business", IXELLES, 6),
    ("neet", "unsure", CHARLEROI, 11),
    ("pupil", "choose_path", NAMUR, 8),
    ("student", "change_studies", IXELLES, 5),
    ("parent", "school_difficulties", NAMUR, 3),
    ("other", "social_aid", CHARLEROI, 2),
)
MENDED = (
    ("jobseeker", "find_job", "cefo", "already_tried"),
    ("worker", "find_training", None, "too_far"),
)


def furnished() -> Starlette:
    """The desk of Namur in the middle of a month."""
    rasa = Rasa("http://rasa", "", 5.0, httpx.MockTransport(Reading(current_reader())))
    app = application(Settings(cite="Namur"), rasa)
    desk: Desk = app.state.desk
    desk.accounts.add("coordination", "coordinator", PASSWORD)
    expires = store.now() + store.VALID
    facts = {"audience": "worker", "need": "find_training", "commune": NAMUR}
    desk.dossiers.insert("pictures", store.Dossier(CODE, facts, None, expires))
    keep_busy(desk)
    for audience, need, choice, reason in MENDED:
        visit = Visit(known(audience=audience, need=need, commune=NAMUR))
        desk.corrections.keep(visit, desk.knowledge.decision(visit), choice, reason)
    return app


def keep_busy(desk: Desk) -> None:
    """Counts the visits of two days."""
    last = desk.knowledge.catalogue.pathways[-1]
    for visit, times in visits(desk.knowledge.catalogue.places):
        for _ in range(times):
            decision = desk.knowledge.decision(visit)
            desk.statistics.count(visit, decision.first, decision.pathway is last)
    with desk.statistics.engine.begin() as connection:
        rows = connection.execute(COUNTS.select()).mappings().all()
        for row in rows:
            before = {
                "day": (datetime.date.today() - DAY).isoformat(),
                "times": row["times"] * 2 // 3,
            }
            connection.execute(COUNTS.insert().values({**row, **before}))


def visits(places: Places) -> Iterator[tuple[Visit, int]]:
    """Visits and how many there were of each."""
    for audience, need, commune, times in VISITORS:
        answers = known(audience=audience, need=need)
        placed = Visit(answers).with_answer("commune", Answer((commune,)), places)
        yield replace(placed, asked=("audience", "need")), times


class Reading:
    """Answers `/model/parse` with the reader of the current model."""

    def __init__(self, reader: Reader):
        self.reader = reader

    def __call__(self, request: httpx.Request) -> httpx.Response:
        reading = self.reader.read(json.loads(request.content)["text"])
        return httpx.Response(200, json={"entities": [entity(m) for m in reading.mentions]})
