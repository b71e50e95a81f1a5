"""What happens to somebody who says this: `make what-if FACTS="audience=pupil"`."""

from __future__ import annotations

import argparse
import datetime
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from care.report import filled
from care.what_if import answers_given, what_if
from care.what_if_words import Speaker
from guidance.catalogue import Catalogue
from guidance.dates import as_of
from guidance.facts import Answer, Answers, register_of, value_of
from guidance.loading import load_catalogue
from guidance.planning import Planner


def main(given: Sequence[str] = (), ask: Callable[[str], str] = input) -> int:
    """0 with what happens, 2 when a fact or value is none; asks when no fact is given."""
    wish = arguments_of(given)
    catalogue = as_of(load_catalogue(Path("catalogue")), wish.on)
    planner = Planner(catalogue)
    if wish.facts:
        told = {
            fact: values.split(",") for fact, _, values in (f.partition("=") for f in wish.facts)
        }
        answers, problems = answers_given(told, catalogue)
    else:
        answers, problems = asked(catalogue, planner, ask), []
    if problems:
        print("\n".join(problems))
        return 2
    print(
        filled("what_if.txt", told=Speaker(catalogue).shown(what_if(catalogue, planner, answers)))
    )
    return 0


def arguments_of(given: Sequence[str]) -> argparse.Namespace:
    """The command line, read."""
    parser = argparse.ArgumentParser(prog="python -m commands.what_if", description=__doc__)
    parser.add_argument("facts", nargs="*", help="fact=value, several circumstances with commas")
    day = datetime.date.fromisoformat
    parser.add_argument("--on", type=day, default=datetime.date.today(), help="2027-09-01")
    return parser.parse_args(given)


def asked(catalogue: Catalogue, planner: Planner, ask: Callable[[str], str]) -> Answers:
    """The answers typed to the questions, in the order in which they are asked."""
    answers: dict[str, Answer] = {}
    while question := planner.next_question(answers):
        record = catalogue.questions[question.fact]
        choices = record.choices_for(value_of(answers, "audience"))
        print(f"\n{record.text.to(register_of(answers))}")
        for number, words in enumerate(choices.values(), start=1):
            print(f"  {number}. {words.to(register_of(answers))}")
        values = numbered(typed(ask), list(choices))
        found, problems = answers_given({question.fact: values}, catalogue)
        if problems:
            print("\n".join(problems))
        else:
            answers |= {question.fact: Answer(()), **found}
    return answers


def typed(ask: Callable[[str], str]) -> str:
    """The line typed; an empty one, « je ne sais pas », when there are no more."""
    try:
        return ask("> ")
    except EOFError:
        return ""


def numbered(typed: str, choices: list[str]) -> list[str]:
    """« 2 » or « 1 3 » as the values of those choices; anything else as it stands."""
    words = typed.replace(",", " ").split()
    if words and all(word.isdigit() and 0 < int(word) <= len(choices) for word in words):
        return [choices[int(word) - 1] for word in words]
    return [typed.strip()]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
