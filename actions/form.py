"""The guidance form: its validation takes facts in, its required slot is what the engine needs."""

from __future__ import annotations

from abc import abstractmethod
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.action import GuidanceAction
from actions.misunderstanding import misunderstood
from actions.turn import Turn

ANSWERING = ("inform", "correct", "dont_know")


class ValidateGuidanceForm(Action):
    """Takes in what was said; any other intent goes to its own rule."""

    def name(self) -> str:
        return "validate_guidance_form"

    def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> list[EventType]:
        turn = Turn(dispatcher, tracker, in_form=True)
        turn.read()
        if is_aside(turn):
            return []
        if not turn.understood and turn.intent != "dont_know" and turn.asked:
            misunderstood(turn)
        question = turn.next_question
        return [*turn.finish(), SlotSet("requested_slot", question.fact if question else None)]


def is_aside(turn: Turn) -> bool:
    """Whether the message is about something else than the question asked."""
    answers_it = turn.understood and turn.intent in ("affirm", "deny")
    return turn.intent not in ANSWERING and not answers_it


class AskQuestion(GuidanceAction):
    """Asks about one fact; the form calls it once its validation has read the message."""

    reads = False
    in_form = True

    @property
    @abstractmethod
    def fact(self) -> str:
        """The fact asked about."""

    def name(self) -> str:
        return f"action_ask_{self.fact}"

    def reply(self, turn: Turn) -> None:
        if turn.understood:
            question = turn.next_question
            turn.ask(self.fact, question.at_most if question else 1)


class AskAudience(AskQuestion):
    """Asks about the person's situation."""

    fact = "audience"


class AskMinor(AskQuestion):
    """Asks whether the person is under 18."""

    fact = "minor"


class AskNeed(AskQuestion):
    """Asks what the person looks for."""

    fact = "need"


class AskCommune(AskQuestion):
    """Asks where the person lives."""

    fact = "commune"


class AskCircumstances(AskQuestion):
    """Asks about circumstances, optionally."""

    fact = "circumstances"


class AskTrialSetting(AskQuestion):
    """Asks where the person would like to try an occupation."""

    fact = "trial_setting"


class AskAgain(GuidanceAction):
    """Goes on with the questions after something else was said."""

    def name(self) -> str:
        return "action_ask_again"

    def reply(self, turn: Turn) -> None:
        turn.go_on()


class Recommend(GuidanceAction):
    """Gives the answer once nothing can change it; the form's validation has read the message."""

    reads = False

    def name(self) -> str:
        return "action_recommend"

    def reply(self, turn: Turn) -> None:
        turn.go_on()
