"""The channel that the gateway speaks to."""

from __future__ import annotations

import asyncio
import json
import logging

import pytest

BODY = {"sender": "somebody", "message": "mon secret"}


@pytest.fixture(scope="module")
def channel():
    """The channel's module; Rasa takes long to be imported."""
    import turns.channel

    return turns.channel


async def answered(message):
    """A turn that works."""
    await message.output_channel.send_custom_json(message.sender_id, {"kind": "text"})


async def unsaved(message):
    """A turn that is answered and then cannot be saved."""
    await answered(message)
    raise OSError(message.text)


pytestmark = pytest.mark.slow


def test_the_messages_of_a_turn_come_back(channel):
    got = asyncio.run(channel.turn(answered, BODY))

    assert [each["custom"] for each in json.loads(got.body)] == [{"kind": "text"}]


def test_a_turn_that_was_not_saved_is_no_answer(channel):
    got = asyncio.run(channel.turn(unsaved, BODY))

    assert (got.status, json.loads(got.body)) == (503, {"error": "OSError"})


def test_what_was_typed_is_in_no_log(channel, caplog):
    with caplog.at_level(logging.DEBUG):
        asyncio.run(channel.turn(unsaved, BODY))

    assert "turn of somebody failed: OSError" in caplog.text
    assert "secret" not in caplog.text
