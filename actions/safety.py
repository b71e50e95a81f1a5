"""People first: helplines in distress, and a human whenever one is asked for."""

from __future__ import annotations

from actions import messages
from actions.action import GuidanceAction
from actions.knowledge import CATALOGUE
from actions.misunderstanding import place_name
from actions.slots import known_from
from actions.turn import Turn
from dossiers.store import open_store
from guidance.deciding import resolve, site_from

DOSSIERS = open_store()


class Helplines(GuidanceAction):
    """Gives the helplines at once and stops the questions."""

    reads = False

    def name(self) -> str:
        return "action_helplines"

    def reply(self, turn: Turn) -> None:
        turn.say(messages.helplines(turn.register))
        turn.slots["paused"] = True
        turn.pending = None


class Stay(GuidanceAction):
    """Stays there after distress: the helplines' words, no question."""

    def name(self) -> str:
        return "action_stay"

    def reply(self, turn: Turn) -> None:
        turn.say(messages.text("say_stay", turn.register))


class Handoff(GuidanceAction):
    """Hands over to a human of the right Cité, with a code that opens what was understood."""

    waits = True  # for the database of dossiers

    def name(self) -> str:
        return "action_handoff"

    def reply(self, turn: Turn) -> None:
        place = resolve("@CDM", site_from(CATALOGUE, turn.answers), None) or ""
        dossier = DOSSIERS.save(
            conversation=turn.tracker.sender_id,
            facts=known_from(turn.answers, turn.guide),
            path=turn.tracker.get_slot("advised"),
        )
        words = messages.phrase("handoff", turn.register, place=place_name(turn), code=dossier.code)
        turn.say(
            {
                "kind": "handoff",
                "text": words,
                "code": dossier.code,
                "expires_at": dossier.expires_at.isoformat(),
                "place": place,
            }
        )
