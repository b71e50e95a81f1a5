"""Custom actions in Rasa's own process, where the address of the action server is `local:PACKAGE`.

Stock: the whole tracker as JSON to a second process and its events back, for each action. What an
action gets and gives here goes through JSON all the same, so that it can change nothing by
accident; the events of the past are only written out for an action that looks at them.
"""

from __future__ import annotations

import asyncio
import json
import logging
import os
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import Any, overload

from rasa.core.actions.action import ActionExecutionRejection, RemoteAction
from rasa.shared.core.events import deserialise_events
from rasa.shared.exceptions import RasaException

from turns.pins import replace

LOG = logging.getLogger(__name__)
SOURCE = "ccabf6f1160d"
ATOMS, STRINGS = frozenset((str, int, float, bool, type(None))), frozenset((str,))
SETTING, LOCAL = "JALON_ACTIONS_URL", "local:"


class Events(Sequence[dict[str, Any]]):
    """The events of a tracker as an action sees them, written out when it looks."""

    def __init__(self, tracker: Any):
        self.tracker = tracker

    @property
    def written(self) -> list[dict[str, Any]]:
        """Every event as JSON has it."""
        events: list[dict[str, Any]] = plain([event.as_dict() for event in self.tracker.events])
        return events

    @overload
    def __getitem__(self, index: int) -> dict[str, Any]: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[dict[str, Any]]: ...
    def __getitem__(self, index: int | slice) -> Any:
        return self.written[index]

    def __iter__(self) -> Iterator[dict[str, Any]]:
        return iter(self.written)

    def __len__(self) -> int:
        return len(self.tracker.events)


def apply() -> None:
    """From now on actions at `local:` addresses run here; Unpinned when Rasa has changed.

    Those of the present setting are loaded now, not during the first person's first turn.
    """
    replace(RemoteAction, "run", SOURCE, here)
    url = os.environ.get(SETTING, "")
    if url.startswith(LOCAL):
        executor(url.removeprefix(LOCAL))


def here(original: Callable[..., Any]) -> Callable[..., Any]:
    """Runs an action here if it is to be found here, else asks the action server."""

    async def run(self: Any, output_channel: Any, nlg: Any, tracker: Any, domain: Any) -> list[Any]:
        url = (self.action_endpoint and self.action_endpoint.url) or ""
        if not url.startswith(LOCAL):
            return list(await original(self, output_channel, nlg, tracker, domain))
        result = await answer(executor(url.removeprefix(LOCAL)), self, tracker, domain)
        said = await self._utter_responses(result["responses"], output_channel, nlg, tracker)
        return [*said, *deserialise_events(result["events"])]

    return run


@cache
def executor(package: str) -> Any:
    """The actions of a package, as the action server finds them."""
    from rasa_sdk.executor import ActionExecutor

    found = ActionExecutor()
    found.register_package(package)
    return found


async def answer(found: Any, action: Any, tracker: Any, domain: Any) -> dict[str, Any]:
    """What an action answers; RasaException when it fails, as when a server had failed."""
    from rasa_sdk.interfaces import ActionExecutionRejection as Rejection

    name = action.name()
    try:
        result = await running(found, name, call(action, tracker, domain))
    except Rejection as rejected:
        raise ActionExecutionRejection(name, rejected.message) from None
    except Exception as error:
        LOG.error("action %s failed: %s", name, type(error).__name__)
        raise RasaException(f"Failed to execute custom action '{name}'") from None
    answered: dict[str, Any] = plain(result)
    return answered


async def running(found: Any, name: str, asked: dict[str, Any]) -> Any:
    """Runs an action; in a thread one that says that it `waits`, so that nobody else waits too."""
    action = getattr(found.actions.get(name), "__self__", None)
    if getattr(action, "waits", False):
        return await asyncio.to_thread(asyncio.run, found.run(asked))
    return await found.run(asked)


def call(action: Any, tracker: Any, domain: Any) -> dict[str, Any]:
    """What the action server would have been sent."""
    state = {**plain(tracker.current_state()), "events": Events(tracker)}
    asked: dict[str, Any] = {
        "next_action": action.name(),
        "sender_id": tracker.sender_id,
        "tracker": state,
    }
    if wants_domain(action, domain):
        asked["domain"] = domain.as_dict()
    return asked


def wants_domain(action: Any, domain: Any) -> bool:
    """Whether the domain is sent along, as Rasa decides it."""
    selective = action._is_selective_domain_enabled()
    return not selective or bool(domain.does_custom_action_explicitly_need_domain(action.name()))


def plain(value: Any) -> Any:
    """A copy as JSON makes it, that shares nothing but texts and numbers, which cannot change."""
    kind = type(value)
    if kind in ATOMS:
        return value
    if kind is dict and STRINGS.issuperset(map(type, value)):
        return {key: plain(each) for key, each in value.items()}
    if kind is list or kind is tuple:
        return [plain(each) for each in value]
    return json.loads(json.dumps(value))
