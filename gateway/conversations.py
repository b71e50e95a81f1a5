"""Conversations: one queue each, every message kept before it is handled and answered once."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import logging
import secrets
from dataclasses import replace
from functools import partial
from typing import Any

from sqlalchemy.exc import OperationalError, SQLAlchemyError

from dossiers.store import Store
from gateway import replies
from gateway.cases import KEEP, Cases, asking_consent, misunderstood, thanks
from gateway.counting import counted
from gateway.erasure import TrackerEraser, without_traces
from gateway.incoming import Incoming, Refused, for_rasa
from gateway.locks import Locks
from gateway.metrics import Metrics
from gateway.pace import Pace
from gateway.rasa import Rasa, RasaDown
from gateway.safety import Safety
from gateway.settings import Settings
from gateway.store import Conversation, Inbox
from gateway.turn_taking import Queues
from gateway.unanswered import Later, Unanswered
from guidance.places import Places

LOG = logging.getLogger(__name__)
AGAIN = 20.0  # seconds; no turn of Rasa takes longer
WRITE_AGAIN = 0.3  # seconds
MARGIN = 1.0  # seconds for the gateway's own work, beside the wait for Rasa


class Conversations:
    """Everything that a channel may do with a conversation."""

    def __init__(
        self,
        settings: Settings,
        inbox: Inbox,
        rasa: Rasa,
        safety: Safety,
        places: Places,
        dossiers: Store,
        trackers: TrackerEraser,
        between: Locks,
    ):
        self.settings, self.inbox, self.rasa = settings, inbox, rasa
        self.safety, self.places = safety, places
        self.dossiers, self.trackers, self.between = dossiers, trackers, between
        without_traces(dossiers.engine)
        self.metrics = Metrics()
        self.cases = Cases(inbox.engine)
        self.queues = Queues(settings.waiting_at_most, settings.window_seconds, between)
        self.pace = Pace(settings.messages_per_window, settings.window_seconds)
        self.later = Later(self, Unanswered(inbox.engine))

    async def open(self) -> str:
        """A new conversation; returns its token, the only credential."""
        token = secrets.token_urlsafe(32)
        await asyncio.to_thread(self.inbox.open, self.identity(token), token)
        return token

    def identity(self, token: str) -> str:
        """The id that Rasa knows the conversation by: a keyed hash of the token."""
        return hmac.new(self.settings.secret, token.encode(), hashlib.sha256).hexdigest()

    async def find(self, token: str) -> Conversation:
        """The conversation of a token; Refused when there is none."""
        found = await asyncio.to_thread(self.inbox.find, token)
        if found is None:
            raise Refused(401, "unauthorized")
        return found

    async def receive(self, token: str, message: Incoming, channel: str = "web") -> dict[str, Any]:
        """The one reply to a message, counted; sent again, the same reply."""
        return await counted(self, token, message, channel)

    async def answer(self, token: str, message: Incoming) -> dict[str, Any]:
        """The reply, in time, whatever is down."""
        longest = self.settings.answer_within + MARGIN
        try:
            return await asyncio.wait_for(self.in_turn(token, message), longest)
        except (asyncio.TimeoutError, RasaDown):
            self.metrics.faults.labels("rasa").inc()
            keeping = self.for_later(token, message)
        except SQLAlchemyError as broken:
            return self.not_kept(message, broken)
        try:
            return await asyncio.wait_for(keeping, MARGIN)
        except (asyncio.TimeoutError, SQLAlchemyError) as broken:
            return self.not_kept(message, broken)

    async def in_turn(self, token: str, message: Incoming) -> dict[str, Any]:
        """Handles the message once those before it are handled; it queues before anything else."""
        async with self.queues.place(self.identity(token)):
            admit = partial(self.admit, message)
            taken = await asyncio.to_thread(self.inbox.take, token, message.id, message.body, admit)
            if taken is None:
                raise Refused(401, "unauthorized")
            if taken.reply:
                return taken.reply
            if taken.kept:
                return await self.say(taken.conversation, message)
            conversation, again = await self.later.before(taken.conversation, message)
            if again is not None:
                return await self.repeat(conversation, message, again)
            return await self.handle(conversation, message)

    def admit(self, message: Incoming, conversation: Conversation) -> bool:
        """Whether a message is one for Rasa to answer now, after nothing else; Refused."""
        self.slow_down(conversation.id)
        if KEEP in message.values or conversation.id in self.later.late:
            return False
        for_rasa(message, conversation.offered, self.places)  # refused, it is not kept
        return True

    async def repeat(
        self, conversation: Conversation, message: Incoming, said: list[dict[str, Any]]
    ) -> dict[str, Any]:
        """Answers a message that only says again what has just been answered late."""
        await asyncio.to_thread(self.inbox.keep, conversation.id, message.id, message.body)
        return await asyncio.to_thread(self.inbox.answer, conversation, message.id, said)

    async def for_later(self, token: str, message: Incoming) -> dict[str, Any]:
        """Keeps a message that got no answer, even one whose turn never came; a way on."""
        conversation = await self.find(token)
        await asyncio.to_thread(self.inbox.keep, conversation.id, message.id, message.body)
        answered = await asyncio.to_thread(self.inbox.reply_to, conversation.id, message.id)
        return answered or {
            "messages": self.without_rasa(message),
            "known": dict(conversation.known),
        }

    def not_kept(self, message: Incoming, broken: BaseException) -> dict[str, Any]:
        """What is said when the message could not even be kept."""
        self.metrics.faults.labels("database").inc()
        LOG.error("a message was not kept: %s", type(broken).__name__)
        return {"messages": self.without_rasa(message, "not_kept"), "known": {}}

    def slow_down(self, identity: str) -> None:
        """Refuses more messages in a window than a person sends."""
        wait = self.pace.wait(identity)
        if wait:
            raise Refused(429, "too_many", round(wait, 1))

    async def handle(self, conversation: Conversation, message: Incoming) -> dict[str, Any]:
        """Keeps the message, has it answered, keeps the answer."""
        if KEEP in message.values:
            return await self.keep_phrase(conversation, message)
        for_rasa(message, conversation.offered, self.places)  # refused, it is not kept
        await asyncio.to_thread(self.inbox.keep, conversation.id, message.id, message.body)
        return await self.say(conversation, message)

    async def say(self, conversation: Conversation, message: Incoming) -> dict[str, Any]:
        """Has a message that is kept answered, keeps the answer."""
        text = for_rasa(message, conversation.offered, self.places)
        if message.text and self.safety.alarms(message.text):
            text = "/distress"
        turn = replies.turn_from(await self.rasa.turn(conversation.id, text, message.id))
        if not turn.messages:
            raise RasaDown
        if turn.erase:
            return await self.erased(conversation, turn)
        messages = asking_consent(turn.messages) if message.text else turn.messages
        after = replace(
            conversation,
            known=conversation.known if turn.known is None else turn.known,
            offered=replies.offered_after(conversation.offered, messages),
        )
        return await self.answered(after, message.id, messages)

    async def answered(
        self, after: Conversation, message: str, messages: list[dict[str, Any]]
    ) -> dict[str, Any]:
        """Writes the reply, again while the database comes back: Rasa has had the message."""
        while True:
            try:
                return await asyncio.to_thread(self.inbox.answer, after, message, messages)
            except OperationalError:
                await asyncio.sleep(WRITE_AGAIN)

    async def keep_phrase(self, conversation: Conversation, message: Incoming) -> dict[str, Any]:
        """Keeps the phrase that was not understood, masked; Rasa never hears of it."""
        offered = conversation.offered
        turns = await asyncio.to_thread(self.inbox.turns, conversation.id)
        phrase = misunderstood(turns)
        if message.values != (KEEP,) or KEEP not in offered.get("values", ()) or not phrase:
            raise Refused(400, "unknown_choice")
        await asyncio.to_thread(self.inbox.keep, conversation.id, message.id, message.body)
        await asyncio.to_thread(self.cases.keep, phrase, offered.get("fact"))
        return await asyncio.to_thread(self.inbox.answer, conversation, message.id, thanks())

    def without_rasa(self, message: Incoming, why: str = "down") -> list[dict[str, Any]]:
        """What is said when Rasa gives no answer: helplines in distress, else a human contact."""
        if message.text and self.safety.alarms(message.text):
            return self.safety.helplines()
        return replies.down(why)

    async def erased(self, conversation: Conversation, turn: replies.Turn) -> dict[str, Any]:
        """Erases what is stored; the conversation goes on empty."""
        await self.erase_elsewhere(conversation.id)
        await asyncio.to_thread(self.inbox.clear, conversation.id)
        self.later.late.pop(conversation.id, None)
        return {"messages": turn.messages, "known": {}}

    async def erase_elsewhere(self, identity: str) -> None:
        """Erases what Rasa and the dossiers hold of a conversation."""
        await asyncio.to_thread(self.trackers.erase, identity)
        await asyncio.to_thread(self.dossiers.erase, identity)

    async def delete(self, token: str) -> None:
        """Erases everything about a conversation, once its queue is done."""
        async with self.queues.place(self.identity(token)):
            conversation = await self.find(token)
            await self.erase_elsewhere(conversation.id)
            await asyncio.to_thread(self.inbox.close, conversation.id)
            self.later.afterwards(self.erase_again(conversation.id))
        self.later.late.pop(conversation.id, None)
        self.pace.drop(conversation.id)

    async def erase_again(self, identity: str) -> None:
        """Erases what a turn wrote that was still running behind the gateway."""
        await asyncio.sleep(AGAIN)
        if await asyncio.to_thread(self.later.waiting.conversation, identity) is None:
            await self.erase_elsewhere(identity)

    async def history(self, token: str) -> dict[str, Any]:
        """What a reloaded page shows."""
        conversation = await self.find(token)
        turns = await asyncio.to_thread(self.inbox.turns, conversation.id)
        messages = [message for turn in turns for message in turn["messages"]]
        return {"messages": messages, "known": dict(conversation.known), "turns": turns}

    async def ready(self) -> bool:
        """Whether a whole turn works, actions included; leaves nothing behind."""
        canary = f"canary-{secrets.token_hex(8)}"
        try:
            turn = replies.turn_from(await self.rasa.turn(canary, "/help"))
        except RasaDown:
            return False
        finally:
            await asyncio.to_thread(self.trackers.erase, canary)
        return any(message["kind"] == "question" for message in turn.messages)
