"""Catalogue, domain, rules, examples, responses and actions fit together."""

from __future__ import annotations

import ast
import importlib
import inspect
import pkgutil
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml
from rasa_sdk import Action

import actions
from guidance.facts import CIRCUMSTANCES, VALUES
from guidance.text import plain
from understanding.languages import CODES

ROOT = Path(__file__).parents[1]
EVALUATION = ROOT.parent / "shared" / "eval"
MARKED = re.compile(r"\[([^\]]*)\]\((\w+)\.(\w+)\)")
STRAIGHT = re.compile(r"[^\W\d_]'")
LONG_ENOUGH = 25
EXAMPLES_OF_AN_INTENT = 100
EXAMPLES_OF_A_VALUE = 60
EXAMPLES_OF_A_REST = 20
REST = (("audience", "other"), ("circumstances", "none"))
LEARNT = ("audience", "need", "circumstances", "trial_setting", "mode")


class Example(NamedTuple):
    """One example of data/nlu: its file, its intent, its words, and the (fact, value) marked."""

    file: str
    intent: str
    text: str
    marks: tuple[tuple[str, str], ...]


def read(path: Path) -> Any:
    """The content of a YAML file."""
    return yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader)


def in_data(folder: str, key: str) -> Iterator[tuple[str, Any]]:
    """(file, content under the key) of every file of a folder of Rasa's data."""
    for path in sorted((ROOT / "data" / folder).glob("*.yml")):
        yield path.name, read(path)[key]


@cache
def domain() -> dict[str, Any]:
    """The domain."""
    return read(ROOT / "domain.yml")


@cache
def examples() -> tuple[Example, ...]:
    """Every example of data/nlu."""
    return tuple(
        Example(file, group["intent"], MARKED.sub(r"\1", line), marks_of(line))
        for file, groups in in_data("nlu", "nlu")
        for group in groups
        for line in re.findall(r"^- (.*)$", group["examples"], re.MULTILINE)
    )


def marks_of(line: str) -> tuple[tuple[str, str], ...]:
    """The (fact, value) pairs marked in an example."""
    return tuple((fact, value) for _, fact, value in MARKED.findall(line))


@cache
def steps() -> tuple[dict[str, Any], ...]:
    """Every step of every rule."""
    return tuple(
        step for _, rules in in_data("rules", "rules") for rule in rules for step in rule["steps"]
    )


def intents() -> list[str]:
    """The intents of the domain."""
    return [next(iter(each)) if isinstance(each, dict) else each for each in domain()["intents"]]


@cache
def action_names() -> frozenset[str]:
    """The names of the actions that the action server would register."""
    for module in pkgutil.iter_modules(actions.__path__, "actions."):
        importlib.import_module(module.name)
    ours = (each for each in below(Action) if each.__module__.startswith("actions."))
    return frozenset(each().name() for each in ours if not inspect.isabstract(each))


def below(kind: type) -> Iterator[type]:
    """Every class derived from a class."""
    for each in kind.__subclasses__():
        yield each
        yield from below(each)


@cache
def strings_in(*packages: str) -> tuple[frozenset[str], frozenset[str]]:
    """The whole string literals of these packages, and the beginnings of their f-strings."""
    whole: set[str] = set()
    begun: set[str] = set()
    for path in sorted(path for each in packages for path in (ROOT / each).rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant):
                begun.add(node.values[0].value)
            elif isinstance(node, ast.Constant) and isinstance(node.value, str):
                whole.add(node.value)
    return frozenset(whole), frozenset(begun)


@cache
def phrases() -> frozenset[str]:
    """The names of the phrases of the catalogue."""
    return frozenset(read(ROOT / "catalogue" / "phrases.yml"))


def begins_a_phrase(start: str) -> bool:
    """Whether an f-string that starts so names a phrase: `say_language_{language}`."""
    return start.endswith("_") and any(name.startswith(start) for name in phrases())


def texts_in(content: Any, place: str = "") -> Iterator[tuple[str, str]]:
    """(where, text) of every text in a YAML content, keys too."""
    if isinstance(content, str):
        yield place, content
    elif isinstance(content, dict):
        for key, inner in content.items():
            yield from texts_in(str(key), place)
            yield from texts_in(inner, f"{place}.{key}")
    elif isinstance(content, list):
        for inner in content:
            yield from texts_in(inner, place)


def test_every_fact_that_is_asked_has_a_slot():
    asked = read(ROOT / "catalogue" / "questions.yml")

    assert [fact for fact in asked if fact not in domain()["slots"]] == []


def test_every_fact_that_the_form_asks_has_an_ask_action():
    asked = [f"action_ask_{f}" for f in read(ROOT / "catalogue" / "questions.yml") if f != "mode"]

    assert [name for name in asked if name not in domain()["actions"]] == []
    assert [name for name in asked if name not in action_names()] == []


def test_every_action_of_the_domain_is_a_class():
    assert [name for name in domain()["actions"] if name not in action_names()] == []


def test_every_action_class_is_in_the_domain():
    assert sorted(action_names() - set(domain()["actions"])) == []


def test_every_action_of_a_rule_is_in_the_domain():
    known = {*domain()["actions"], *domain()["forms"], *responses()}
    used = {step["action"] for step in steps() if "action" in step}

    assert sorted(used - known) == []


def test_every_intent_has_a_rule():
    ruled = {step["intent"] for step in steps() if "intent" in step}

    assert [intent for intent in intents() if intent not in ruled] == []


def test_every_intent_of_a_rule_is_in_the_domain():
    ruled = {step["intent"] for step in steps() if "intent" in step}

    assert sorted(ruled - set(intents())) == []


def test_every_intent_has_enough_examples():
    number = Counter(example.intent for example in examples())

    assert {i: number[i] for i in intents() if number[i] < EXAMPLES_OF_AN_INTENT} == {}


def test_every_intent_of_an_example_is_in_the_domain():
    assert {example.intent for example in examples()} - set(intents()) == set()


def test_every_bracket_of_an_example_is_a_mark():
    odd = [example.text for example in examples() if set("[]") & set(example.text)]

    assert odd == []


def test_every_value_marked_is_a_value_of_its_fact():
    wrong = [
        (example.file, example.text, fact, value)
        for example in examples()
        for fact, value in example.marks
        if value not in VALUES.get(fact, ())
    ]

    assert wrong == []


@pytest.mark.parametrize("fact", LEARNT)
def test_every_value_has_enough_marked_examples(fact):
    number = Counter(mark for example in examples() for mark in set(example.marks))
    values = (*CIRCUMSTANCES, "none") if fact == "circumstances" else VALUES[fact]
    wanted = {v: EXAMPLES_OF_A_REST if (fact, v) in REST else EXAMPLES_OF_A_VALUE for v in values}

    assert {v: number[fact, v] for v in values if number[fact, v] < wanted[v]} == {}


def test_no_example_stands_twice():
    places = defaultdict(list)
    for example in examples():
        places[example.text.strip().lower()].append(example.file)

    assert {text: files for text, files in places.items() if len(files) > 1} == {}


@pytest.mark.skipif(not EVALUATION.exists(), reason="no evaluation set beside the repository")
def test_no_example_stands_in_the_evaluation_set():
    kept_apart = {*utterances(), *openings()}
    taken = {plain(example.text) for example in examples()} & kept_apart

    assert sorted(text for text in taken if len(text) >= LONG_ENOUGH) == []


def utterances() -> Iterator[str]:
    """The plain words of the utterances of the evaluation set."""
    return (plain(str(each["text"])) for each in read(EVALUATION / "utterances.yml"))


def openings() -> Iterator[str]:
    """The plain words of the openings of the evaluation set's persons."""
    return (plain(str(p["opening"])) for p in read(EVALUATION / "personas.yml")["personas"])


def responses() -> set[str]:
    """The names of the responses."""
    return {name for _, named in in_data("responses", "responses") for name in named}


def test_every_response_is_used_by_a_rule():
    used = {step["action"] for step in steps() if "action" in step}

    assert sorted(responses() - used) == []


def test_every_response_that_a_rule_uses_exists():
    used = {step["action"] for step in steps() if "action" in step}

    assert sorted(name for name in used - responses() if name.startswith("utter_")) == []


def test_every_phrase_that_the_code_names_exists():
    whole, _ = strings_in("actions", "guidance")
    families = {name.partition("_")[0] for name in phrases() if "_" in name}
    name = re.compile(rf"(?:{'|'.join(families)})_[a-z_]*[a-z]")
    named = set(filter(name.fullmatch, whole))

    assert sorted(named - phrases()) == []


def test_every_phrase_is_used_by_the_code():
    whole, begun = strings_in("actions", "guidance")
    starts = tuple(filter(begins_a_phrase, begun))

    assert sorted(n for n in phrases() - whole if not n.startswith(starts)) == []


@pytest.mark.parametrize("code", sorted({*CODES.values(), "other"} - {"fr"}))
def test_every_language_that_is_recognised_has_its_sentence(code):
    assert f"say_language_{code}" in phrases()


def test_every_text_of_the_catalogue_has_the_curly_apostrophe():
    straight = [
        (path.name, place, text)
        for path in sorted((ROOT / "catalogue").rglob("*.yml"))
        for place, text in texts_in(read(path))
        if STRAIGHT.search(text)
    ]

    assert straight == []


def test_the_domain_is_short():
    lines = (ROOT / "domain.yml").read_text(encoding="utf-8").splitlines()

    assert len(lines) < 150
