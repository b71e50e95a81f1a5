"""One message on its way through an action: read, answered, and turned into events."""

from __future__ import annotations

import datetime
from dataclasses import replace
from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.events import ActiveLoop, EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions import messages
from actions.knowledge import knowledge_on
from actions.reading import merged, read
from actions.slots import answers_from, known_from, slots_for
from guidance.cards import recommendation
from guidance.deciding import Decision, decide
from guidance.facts import Answer, held, register_of
from guidance.planning import NextQuestion
from guidance.refining import refines

ENOUGH = 5
CASE_FACTS = ("audience", "need", "minor")


class Turn:
    """What an action knows and does during one message."""

    def __init__(
        self,
        dispatcher: CollectingDispatcher,
        tracker: Tracker,
        in_form: bool = False,
        day: datetime.date | None = None,
    ):
        self.in_form = in_form
        known = knowledge_on(day or datetime.date.today())
        self.catalogue, self.planner = known.catalogue, known.planner
        self.dispatcher, self.tracker = dispatcher, tracker
        self.before = answers_from(tracker)
        self.answers = dict(self.before)
        self.pending: str | None = tracker.get_slot("requested_slot")
        self.asked: list[str] = list(tracker.get_slot("asked") or [])
        self.guide: dict[str, str] | None = tracker.get_slot("guide")
        self.slots: dict[str, Any] = {}
        self.candidates: list[str] = list(tracker.get_slot("candidates") or [])
        self.open_fact: str | None = None
        self.understood = not tracker.get_slot("misunderstood")

    @property
    def register(self) -> str:
        """How to address the person now."""
        return register_of(self.answers, for_someone=bool(self.guide))

    @property
    def intent(self) -> str | None:
        """The intent of the message."""
        return (self.tracker.latest_message.get("intent") or {}).get("name")

    def read(self) -> None:
        """Takes in every fact that the message states."""
        found = read(self.tracker.latest_message, self.pending, self.candidates)
        facts = {f: a for f, a in found.facts.items() if not (self.guide and is_guide(f, a))}
        self.understood = bool(facts or found.open_fact)
        reading = replace(found, facts=facts)
        self.answers = merged(self.before, reading, self.pending, self.catalogue.places)
        self.note_other_need()
        self.open_fact = found.open_fact if found.open_fact not in self.answers else None
        self.candidates = list(found.open_values) if self.open_fact else []
        if self.decision.starts_again:
            self.turn_to_the_other_person()

    def note_other_need(self) -> None:
        """Keeps a second need for after the first is answered."""
        entities = self.tracker.latest_message.get("entities", [])
        other = next((e["value"] for e in entities if e["entity"] == "other_need"), None)
        if other:
            self.slots["other_need"] = other

    def turn_to_the_other_person(self) -> None:
        """A professional who guides somebody answers for that person from here on."""
        self.guide = {"audience": "professional", "need": "guide_someone"}
        self.answers = {f: a for f, a in self.answers.items() if f not in CASE_FACTS}
        self.asked, self.pending = [], None
        self.slots["guide"] = self.guide
        self.say(messages.text("say_triage", self.register))

    @property
    def decision(self) -> Decision:
        """What the engine decides on what is known."""
        return decide(self.catalogue, self.answers)

    @property
    def next_question(self) -> NextQuestion | None:
        """What to ask next: a fact that the message left open, else what the engine wants."""
        return self.planner.next_question(self.answers, preferred=self.open_fact)

    @property
    def recognised(self) -> bool:
        """Whether the message was understood, as facts or as another wish."""
        return self.understood or self.intent not in ("inform", "correct", "out_of_scope")

    def say(self, message: messages.Message | None) -> None:
        """Utters a message of the contract."""
        if message:
            self.dispatcher.utter_message(json_message=message)

    def go_on(self) -> None:
        """Asks what can still change the answer, else gives the answer; nothing while paused."""
        if self.tracker.get_slot("paused") and not self.slots.get("resumed"):
            return
        question = self.next_question
        if question:
            self.ask(question.fact, question.at_most)
        elif self.understood or not self.tracker.get_slot("advised"):
            self.recommend()

    def go_on_if_asking(self) -> None:
        """Comes back to the open question after an aside; nothing once the answer was given."""
        if self.pending != "mode" and (self.pending or self.understood):
            self.go_on()

    def ask(self, fact: str, at_most: int = 1) -> None:
        """Asks about a fact, with the candidates first where the message left it open."""
        settled = [each for each in self.asked if each != fact]
        self.say(self.question(fact, len(settled), at_most))
        self.slots["asked"] = [*settled, fact]
        self.pending = fact

    def question(self, fact: str, asked: int, at_most: int) -> messages.Message:
        """The question, about the candidates of an ambiguous place where there are any."""
        if fact == "commune" and self.candidates:
            return messages.which_place(self.candidates, self.register, asked, at_most)
        return messages.question(fact, self.answers, self.register, asked, at_most, self.candidates)

    def recommend(self) -> None:
        """Gives the first and second service, then offers the refinement that changes something."""
        decision = self.decision
        cards = recommendation(self.catalogue, decision, self.register)
        self.say({"kind": "recommendation", **cards})
        self.say(messages.mention(decision, self.register))
        self.remind_of_other_need()
        self.slots["advised"] = decision.pathway.id
        self.pending = None
        if len(self.asked) < ENOUGH and refines(self.catalogue, self.answers, "mode"):
            self.say(messages.question("mode", self.answers, self.register, len(self.asked), 1))
            self.pending = "mode"

    def remind_of_other_need(self) -> None:
        """Says that the second need is not forgotten, once."""
        other = self.slots.get("other_need") or self.tracker.get_slot("other_need")
        if other and other not in held(self.answers, "need"):
            what = messages.label("need", other)
            self.say(messages.text("other_need", self.register, what=what))
        self.slots["other_need"] = None

    def forget(self, *facts: str) -> None:
        """Takes answers back."""
        self.answers = {fact: a for fact, a in self.answers.items() if fact not in facts}

    def finish(self) -> list[EventType]:
        """The events of the turn; tells the gateway what is known."""
        self.say(messages.state(known_from(self.answers, self.guide)))
        slots = {
            "candidates": self.candidates,
            "register": self.register,
            **({"misunderstood": None} if self.recognised else {}),
            **{name: value for name, value in self.slots.items() if name != "resumed"},
        }
        changed = [
            SlotSet(name, value)
            for name, value in slots.items()
            if self.tracker.get_slot(name) != value
        ]
        return [*slots_for(self.before, self.answers), *changed, *self.of_the_form()]

    def of_the_form(self) -> list[EventType]:
        """Outside of the form's own actions the form rests: the next message about it wakes it."""
        if self.in_form:
            return []
        return [ActiveLoop(None), SlotSet("requested_slot", self.pending)]


def is_guide(fact: str, answer: Answer) -> bool:
    """Whether an answer is about the professional who guides, not about the person guided."""
    return (fact, answer.value) in {("audience", "professional"), ("need", "guide_someone")}
