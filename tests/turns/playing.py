"""One agent with our model, which plays a conversation with the shortcuts and without."""

from __future__ import annotations

import asyncio
import contextlib
import json
from collections.abc import Iterator, Sequence
from typing import Any

from rasa.core.actions import action
from rasa.core.actions.action import ActionExtractSlots, RemoteAction
from rasa.core.actions.forms import FormAction
from rasa.core.agent import Agent
from rasa.core.channels.channel import CollectingOutputChannel, UserMessage
from rasa.core.policies.policy import Policy
from rasa.core.policies.rule_policy import RulePolicy
from rasa.core.processor import MessageProcessor
from rasa.core.tracker_store import InMemoryTrackerStore
from rasa.engine.runner.dask import DaskGraphRunner
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import Event
from rasa.shared.core.trackers import DialogueStateTracker, EventVerbosity
from rasa.utils.endpoints import EndpointConfig

from commands.train import current_model
from trackers.store import Trackers
from turns import choice
from turns.actions import executor
from turns.pins import restore

REPLACED = (
    (RemoteAction, "run"),
    (ActionExtractSlots, "run"),
    (FormAction, "_temporary_tracker"),
    (RulePolicy, "_prediction_states"),
    (RulePolicy, "_get_possible_keys"),
    (Domain, "is_empty"),
    (MessageProcessor, "_log_slots"),
    (DaskGraphRunner, "run"),
    (Event, "resolve_by_type"),
    (DialogueStateTracker, "copy"),
    (DialogueStateTracker, "applied_events"),
    (Policy, "format_tracker_states"),
    (action, "default_actions"),
)
PASSING = ("timestamp", "latest_event_time", "message_id", "expires_at")


class Server(EndpointConfig):
    """The action server without a network: JSON in, JSON out."""

    async def request(self, **asked: Any) -> Any:  # type: ignore[override]
        """The answer of the actions."""
        call = json.loads(json.dumps(asked["json"]))
        return json.loads(json.dumps(await executor("actions").run(call)))


class Player:
    """Plays conversations by Rasa as it is, and with shortcuts."""

    def __init__(self, agent: Agent):
        self.agent = agent
        self.trackers = Trackers(agent.domain, db=":memory:")

    def originally(self, texts: Sequence[str]) -> dict[str, Any]:
        """What comes of a conversation by Rasa as it is."""
        for owner, name in REPLACED:
            restore(owner, name)
        self.agent.processor.action_endpoint = Server(
            "http://actions", enable_selective_domain=True
        )
        return asyncio.run(self.play(texts, InMemoryTrackerStore(self.agent.domain)))

    def shortened(self, texts: Sequence[str], again: bool = False) -> dict[str, Any]:
        """What comes of it with every shortcut; read from the database each time if `again`."""
        choice.apply_chosen()
        self.agent.processor.action_endpoint = EndpointConfig(
            "local:actions", enable_selective_domain=True
        )
        self.trackers = Trackers(self.agent.domain, db=":memory:", live_at_most=0 if again else 9)
        return asyncio.run(self.play(texts, self.trackers))

    async def play(self, texts: Sequence[str], store: Any) -> dict[str, Any]:
        """Says the texts one after the other."""
        self.agent.processor.tracker_store = store
        said = [await self.say(text) for text in texts]
        tracker = await store.retrieve("somebody")
        policy = next(
            node._component
            for node in self.agent.processor.graph_runner._instantiated_nodes.values()
            if isinstance(node._component, RulePolicy)
        )
        return {
            "said": said,
            "tracker": lasting(tracker.current_state(EventVerbosity.ALL)),
            "copy": lasting(tracker.copy().current_state(EventVerbosity.ALL)),
            "applied": lasting([event.as_dict() for event in tracker.applied_events()]),
            "state": policy._prediction_states(tracker, self.agent.domain)[-1],
        }

    async def say(self, text: str) -> Any:
        """What is answered to a text."""
        output = CollectingOutputChannel()
        await self.agent.processor.handle_message(UserMessage(text, output, "somebody"))
        return lasting(output.messages)


def lasting(value: Any) -> Any:
    """A value as JSON, without what differs each time: moments and identities."""
    if isinstance(value, dict):
        return {key: lasting(each) for key, each in value.items() if key not in PASSING}
    if isinstance(value, list):
        return [lasting(each) for each in value]
    return list(value) if isinstance(value, tuple) else value


@contextlib.contextmanager
def playing() -> Iterator[Player]:
    """Plays with our model; leaves Rasa as it is."""
    try:
        yield Player(Agent.load(str(current_model())))
    finally:
        for owner, name in REPLACED:
            restore(owner, name)
