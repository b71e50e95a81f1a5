"""A visit: the facts of one visitor, carried by the page itself and kept nowhere."""

from __future__ import annotations

import json
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from guidance.facts import (
    FACTS,
    PROFESSIONAL_NEEDS,
    UNSURE,
    VALUES,
    Answer,
    Answers,
    value_of,
)
from guidance.places import Places

LANGUAGES = ("fr", "nl", "de", "en", "ar", "tr", "uk", "other")
THEMES = ("studies", "training", "job", "business", "mobility")
PRO = "professional"
PLACE = ("commune", "territory", "basin")
MOST_CHARACTERS = 4000


@dataclass(frozen=True)
class Visit:
    """What is known of the visitor; `preset` tells that the commune is the Cité's own."""

    answers: Answers = field(default_factory=dict)
    theme: str | None = None
    language: str = "fr"
    code: str | None = None
    expires: str | None = None
    asked: tuple[str, ...] = ()
    preset: bool = False
    id: str = ""

    def with_answer(self, fact: str, answer: Answer, places: Places) -> Visit:
        """The visit with one answer given or changed; a place brings its region along."""
        kept = {k: a for k, a in self.answers.items() if k != fact}
        if fact in PLACE:
            kept = {k: a for k, a in kept.items() if k not in PLACE}
        answers = {**kept, fact: answer, **derived(fact, answer, places)}
        return replace(
            self,
            answers=consistent(answers, fact),
            asked=tuple(dict.fromkeys((*self.asked, fact))),
            preset=self.preset and fact not in PLACE,
        )

    def without(self, fact: str) -> Visit:
        """The visit with an answer taken back."""
        gone = PLACE if fact in PLACE else (fact,)
        answers = {k: a for k, a in self.answers.items() if k not in gone}
        return replace(self, answers=answers, preset=self.preset and fact not in PLACE)

    @property
    def begun(self) -> bool:
        """Whether something is known beyond the preset commune."""
        return any(fact not in PLACE or not self.preset for fact in self.answers)


def derived(fact: str, answer: Answer, places: Places) -> dict[str, Answer]:
    """Territory and basin of a commune."""
    found = places.commune(answer.value or "") if fact == "commune" else None
    if found is None:
        return {}
    told = {"territory": found.territory, "basin": found.basin}
    return {name: Answer((value,), answer.said) for name, value in told.items() if value}


def consistent(answers: dict[str, Answer], changed: str) -> dict[str, Answer]:
    """A need that only professionals have, or never have, goes when the audience changes."""
    need, audience = value_of(answers, "need"), value_of(answers, "audience")
    professional = need in PROFESSIONAL_NEEDS
    if changed != "audience" or need in (None, UNSURE) or professional == (audience == PRO):
        return answers
    return {fact: answer for fact, answer in answers.items() if fact != "need"}


def new_visit(cite: str, places: Places) -> Visit:
    """A visit with the Cité's own commune preset, where the setting names one."""
    found = (cite,) if places.commune(cite) else places.candidates(cite)
    visit = Visit(id=secrets.token_hex(8))
    if not cite or len(found) != 1:
        return visit
    placed = visit.with_answer("commune", Answer((found[0],)), places)
    return replace(placed, preset=True, asked=())


def written(visit: Visit) -> str:
    """A visit as the text of a hidden field."""
    facts = {fact: [list(a.values), a.said] for fact, a in visit.answers.items()}
    others = (visit.theme, visit.language, visit.code, visit.expires)
    return json.dumps(
        {
            "facts": facts,
            "others": others,
            "asked": visit.asked,
            "preset": visit.preset,
            "id": visit.id,
        },
        ensure_ascii=False,
    )


def read(text: str, places: Places) -> Visit | None:
    """The visit of a hidden field; None when it is none, values that do not exist left out."""
    try:
        given = json.loads(text) if len(text) <= MOST_CHARACTERS else None
        theme, language, code, expires = given["others"]
        facts = {f: Answer(tuple(values), said) for f, (values, said) in given["facts"].items()}
        return Visit(
            answers={f: a for f, a in facts.items() if f in FACTS and valid(f, a, places)},
            theme=theme if theme in THEMES else None,
            language=language if language in LANGUAGES else "fr",
            code=str(code)[:6] if code else None,
            expires=str(expires)[:40] if expires else None,
            asked=tuple(f for f in given["asked"] if f in FACTS),
            preset=bool(given["preset"]),
            id=str(given["id"])[:16],
        )
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None


def valid(fact: str, answer: Answer, places: Places) -> bool:
    """Whether an answer has values that the fact may have, and words that are words."""
    if not isinstance(answer.said, (str, type(None))):
        return False
    if fact == "commune":
        return all(places.commune(value) for value in answer.values)
    return set(answer.values) <= set(VALUES[fact])


def from_known(known: Mapping[str, Any], places: Places) -> dict[str, Answer]:
    """The answers of a dossier's facts; what is not a fact is left out."""
    answers = {
        fact: Answer(tuple(value) if isinstance(value, list) else (str(value),))
        for fact, value in known.items()
        if fact in FACTS and value
    }
    answers = {f: Answer(()) if a.values[0] == "declined" else a for f, a in answers.items()}
    kept = {fact: answer for fact, answer in answers.items() if valid(fact, answer, places)}
    placed = derived("commune", kept["commune"], places) if "commune" in kept else {}
    return {**kept, **placed}
