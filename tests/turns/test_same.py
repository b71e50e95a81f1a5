"""With every shortcut a conversation is the one that Rasa has without: events, state, words."""

from __future__ import annotations

import datetime
import json
import random
from pathlib import Path

import pytest
import yaml

pytestmark = pytest.mark.slow
TESTS = Path(__file__).parents[1]
PEOPLE = [
    person
    for path in sorted((TESTS / "scenarios").glob("*.yml"))
    for person in yaml.safe_load(path.read_text(encoding="utf-8"))
]
STORIES = yaml.safe_load((TESTS / "test_stories.yml").read_text(encoding="utf-8"))["stories"]
INTENTS = [
    next(iter(intent)) for intent in yaml.safe_load(Path("domain.yml").read_text())["intents"]
]
ASIDES = ("pourquoi ?", "combien ça coûte ?", "merci", "je ne sais pas", "non", "oui", "azertyuiop")


def texts_of(person):
    """What a person of a scenario says: the opening, then every fact by choice."""
    told = [(fact, value) for fact, value in person["facts"].items() if value]
    choices = [f"/inform{json.dumps({fact: value})}" for fact, value in told]
    return [person["opening"] or "Bonjour", *choices, "pourquoi ?", "merci"]


def long(seed, turns=60):
    """A long and erratic conversation: wishes, asides, openings and choices in any order."""
    chance = random.Random(seed)
    pool = [
        *(f"/{intent}" for intent in INTENTS),
        *ASIDES,
        *(text for person in PEOPLE[::9] for text in texts_of(person)),
    ]
    return [chance.choice(pool) for _ in range(turns)]


@pytest.fixture(scope="module")
def player():
    """Plays a conversation with the shortcuts and without; Rasa takes long to be imported."""
    from tests.turns.playing import playing

    with playing() as both:
        yield both


@pytest.fixture(autouse=True)
def one_code_for_all(monkeypatch):
    """Dossiers get the same code and moment in both runs."""
    moment = datetime.datetime(2126, 1, 1, tzinfo=datetime.timezone.utc)
    monkeypatch.setattr("actions.safety.DOSSIERS.save", lambda **_: Given("AAAAAA", moment))


class Given:
    """A dossier with a given code."""

    def __init__(self, code, expires_at):
        self.code, self.expires_at = code, expires_at


@pytest.mark.parametrize("person", PEOPLE, ids=lambda person: person["person"])
def test_a_scenario_comes_out_the_same(player, person):
    texts = texts_of(person)

    assert player.shortened(texts) == player.originally(texts)


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story["story"])
def test_a_story_comes_out_the_same(player, story):
    texts = [f"/{step['intent']}" for step in story["steps"] if "intent" in step]

    assert player.shortened(texts) == player.originally(texts)


@pytest.mark.parametrize("seed", range(4))
def test_a_long_conversation_comes_out_the_same(player, seed):
    assert player.shortened(long(seed)) == player.originally(long(seed))


@pytest.mark.parametrize("seed", range(2))
def test_a_conversation_read_from_the_database_at_each_turn_comes_out_the_same(player, seed):
    assert player.shortened(long(seed), again=True) == player.originally(long(seed))
