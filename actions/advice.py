"""Why this question, why this service, why not another one."""

from __future__ import annotations

from actions import messages
from actions.action import GuidanceAction
from actions.services import service_meant
from actions.turn import Turn
from guidance.explaining import explain, why_not


class Explain(GuidanceAction):
    """Says why the question is asked, else why the service was recommended."""

    def name(self) -> str:
        return "action_explain"

    def reply(self, turn: Turn) -> None:
        if turn.tracker.get_slot("advised") and turn.pending in (None, "mode"):
            turn.say(messages.explanation(explain(turn.catalogue, turn.answers), turn.register))
            return
        question = turn.catalogue.questions.get(turn.pending or "")
        words = (
            question.why.to(turn.register)
            if question
            else messages.phrase("why_nothing_yet", turn.register)
        )
        turn.say(messages.plain_explanation(words))
        turn.go_on()


class WhyNot(GuidanceAction):
    """Says why another service does not come first."""

    def name(self) -> str:
        return "action_why_not"

    def reply(self, turn: Turn) -> None:
        service = service_meant(turn)
        if service is None:
            words = messages.phrase("why_not_unknown", turn.register)
        else:
            name, what = why_not(turn.catalogue, turn.answers, service)
            words = messages.phrase(
                name, turn.register, service=service.name, what=what, summary=service.summary
            )
        turn.say(messages.plain_explanation(words))
        turn.go_on_if_asking()
