"""Moves of the dialogue itself: back, again, resume, erase, what was understood."""

from __future__ import annotations

from actions import messages
from actions.action import GuidanceAction
from actions.turn import Turn
from guidance.facts import FACTS, PLACE_FACTS

MEMORY = (
    "said",
    "asked",
    "candidates",
    "guide",
    "service",
    "other_need",
    "advised",
    "misunderstood",
    "paused",
)


class Acknowledge(GuidanceAction):
    """Takes a yes or a no that answers no question, and goes on."""

    def name(self) -> str:
        return "action_acknowledge"

    def reply(self, turn: Turn) -> None:
        turn.say(messages.text("say_noted", turn.register))
        turn.go_on()


class GoBack(GuidanceAction):
    """Asks again the question answered last; a correction in the same message is simply taken."""

    def name(self) -> str:
        return "action_go_back"

    def reply(self, turn: Turn) -> None:
        answered = [fact for fact in turn.asked if fact in turn.before and fact != turn.pending]
        if turn.understood:
            turn.go_on()
        elif not answered:
            turn.say(messages.text("say_nothing_to_undo", turn.register))
            turn.go_on()
        else:
            self.ask_again(turn, answered[-1])

    def ask_again(self, turn: Turn, fact: str) -> None:
        """Takes the answer back and asks about it."""
        turn.forget(*(PLACE_FACTS if fact == "commune" else (fact,)))
        turn.asked = turn.asked[: turn.asked.index(fact)]
        turn.slots["advised"] = None
        turn.say(messages.text("say_went_back", turn.register))
        question = turn.next_question
        turn.ask(fact, question.at_most if question else 1)


class Restart(GuidanceAction):
    """Forgets every answer and starts again."""

    def name(self) -> str:
        return "action_restart_questions"

    def reply(self, turn: Turn) -> None:
        forget_everything(turn)
        turn.say(messages.text("say_restart", turn.register))
        turn.go_on()


class Erase(GuidanceAction):
    """Forgets everything and has the gateway erase what is stored."""

    def name(self) -> str:
        return "action_erase"

    def reply(self, turn: Turn) -> None:
        turn.say(messages.text("say_erased", turn.register))
        forget_everything(turn)
        turn.say({"kind": "erase"})


def forget_everything(turn: Turn) -> None:
    """Takes every answer and everything remembered back."""
    turn.forget(*FACTS)
    turn.slots |= dict.fromkeys(MEMORY)
    turn.slots["resumed"] = True
    turn.asked, turn.guide, turn.pending, turn.candidates = [], None, None, []


class Resume(GuidanceAction):
    """Takes the questions up again where they stopped."""

    def name(self) -> str:
        return "action_resume"

    def reply(self, turn: Turn) -> None:
        turn.slots |= {"paused": None, "advised": None, "resumed": True}
        turn.say(messages.text("say_resume", turn.register))
        turn.go_on()


class Known(GuidanceAction):
    """Says what was understood, and goes on."""

    def name(self) -> str:
        return "action_known"

    def reply(self, turn: Turn) -> None:
        told = [
            messages.label(fact, value)
            for fact, answer in turn.answers.items()
            for value in answer.values
            if fact not in ("territory", "basin") or "commune" not in turn.answers
        ]
        name = "known_facts" if told else "known_nothing"
        turn.say(messages.text(name, turn.register, facts=", ".join(told)))
        turn.go_on()


class Language(GuidanceAction):
    """One polite sentence in the person's language, then a way on in French."""

    def name(self) -> str:
        return "action_language"

    def reply(self, turn: Turn) -> None:
        entities = turn.tracker.latest_message.get("entities", [])
        language = next((e["value"] for e in entities if e["entity"] == "language"), "other")
        turn.say(messages.text(f"say_language_{language}", turn.register))
        turn.go_on()
