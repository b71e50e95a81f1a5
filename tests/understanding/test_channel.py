"""The channel of the gateway: a turn that began is finished, the same message is one turn."""

from __future__ import annotations

import asyncio

import pytest

from understanding.channel import GatewayInput

BODY = {"sender": "s", "message": "bonjour", "id": "1"}


class Dialogue:
    """Answers each turn after a moment; counts them."""

    def __init__(self, error=None, says=True):
        self.begun = self.done = 0
        self.error, self.says = error, says

    async def __call__(self, message):
        self.begun += 1
        await asyncio.sleep(0.01)
        if self.error:
            raise self.error
        if self.says:
            await message.output_channel.send_text_message("s", f"turn {self.begun}")
        self.done += 1


def texts(turns):
    """The texts of some turns."""
    return [message["text"] for turn in turns for message in turn]


def test_a_caller_that_hangs_up_does_not_stop_the_turn():
    dialogue = Dialogue()

    async def run():
        turn = GatewayInput().turn(BODY, dialogue)
        with pytest.raises(asyncio.TimeoutError):
            await asyncio.wait_for(asyncio.shield(turn), 0.001)
        await turn

    asyncio.run(run())
    assert dialogue.done == 1


def test_the_same_message_is_one_turn_while_it_runs_and_after():
    dialogue = Dialogue()

    async def run():
        channel = GatewayInput()
        both = await asyncio.gather(channel.turn(BODY, dialogue), channel.turn(BODY, dialogue))
        return [*both, await channel.turn(BODY, dialogue)]

    assert texts(asyncio.run(run())) == ["turn 1"] * 3


def test_another_message_and_another_person_are_other_turns():
    dialogue = Dialogue()

    async def run():
        channel = GatewayInput()
        others = [BODY, BODY | {"id": "2"}, BODY | {"sender": "t"}]
        return await asyncio.gather(*(channel.turn(each, dialogue) for each in others))

    asyncio.run(run())
    assert dialogue.done == 3


def test_a_turn_without_an_answer_is_tried_again():
    dialogue = Dialogue(says=False)

    async def run():
        channel = GatewayInput()
        await channel.turn(BODY, dialogue)
        dialogue.says = True
        return [await channel.turn(BODY, dialogue)]

    assert texts(asyncio.run(run())) == ["turn 2"]


def test_a_turn_that_fails_is_logged_without_its_words(caplog):
    async def run():
        return await GatewayInput().turn(BODY, Dialogue(ValueError("bonjour")))

    assert asyncio.run(run()) is None
    assert caplog.messages == ["turn failed: ValueError"]
