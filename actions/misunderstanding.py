"""What is said when a message was not understood, or is about another subject."""

from __future__ import annotations

from actions import messages
from actions.action import GuidanceAction
from actions.knowledge import CATALOGUE
from actions.turn import Turn
from guidance.deciding import resolve, site_from

INTENT_OF = {"choice_human": "human", "choice_again": "start_over"}


def misunderstood(turn: Turn, phrase: str = "fallback_once") -> None:
    """Offers other words and the choices; the second time in a row, a list and a human."""
    times = int(turn.tracker.get_slot("misunderstood") or 0) + 1
    turn.slots["misunderstood"] = times
    turn.understood = False
    name = phrase if times == 1 else "fallback_twice"
    words = messages.phrase(name, turn.register, place=place_name(turn))
    turn.say(messages.fallback(*offer(turn, words, human=times > 1)))


def offer(turn: Turn, words: str, human: bool) -> tuple[str, list[dict[str, str]], str | None]:
    """The words with the question that is open and its choices, else with ways to go on."""
    question = turn.next_question
    advised = turn.tracker.get_slot("advised")
    fact = turn.pending or (question.fact if question and not advised else None)
    if turn.tracker.get_slot("paused") or fact is None:
        ways = [choice(name, turn.register) for name in ("choice_again", "choice_human")]
        return words, ways, None
    asked = turn.question(fact, len(turn.asked), question.at_most if question else 1)
    extra = [choice("choice_human", turn.register)] if human else []
    return f"{words} {asked['text']}", [*asked["choices"], *extra], fact


def choice(phrase: str, register: str) -> dict[str, str]:
    """A choice that stands for a wish rather than for a fact."""
    return {"title": messages.phrase(phrase, register), "value": INTENT_OF[phrase]}


def place_name(turn: Turn) -> str:
    """The name of the Cité for what is known of the place."""
    cite = resolve("@CDM", site_from(CATALOGUE, turn.answers), None)
    return CATALOGUE.services[cite or ""].name


class Fallback(GuidanceAction):
    """Says that the message was not understood."""

    def name(self) -> str:
        return "action_fallback"

    def reply(self, turn: Turn) -> None:
        misunderstood(turn)


class OutOfScope(GuidanceAction):
    """Says what the bot can do when asked about something else."""

    def name(self) -> str:
        return "action_out_of_scope"

    def reply(self, turn: Turn) -> None:
        misunderstood(turn, "scope")
