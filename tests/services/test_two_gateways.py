"""Two gateways on one PostgreSQL: one queue per conversation, nothing answered twice."""

from __future__ import annotations

import asyncio
import contextlib
import subprocess
import sys
import threading
import time
import uuid

import pytest

from gateway.locks import AdvisoryLocks
from gateway.store import Inbox
from tests.gateway.conftest import at_once, gateway_for
from tests.services.servers import needs_servers

pytestmark = [pytest.mark.slow, needs_servers]
HOLDS = """
import asyncio, sys
from gateway.locks import AdvisoryLocks
async def main():
    async with AdvisoryLocks(sys.argv[1]).hold("a conversation"):
        print("held", flush=True)
        await asyncio.sleep(60)
asyncio.run(main())
"""


@pytest.fixture
def gateways(rasa, settings):
    return [gateway_for(rasa, settings) for _ in range(2)]


def with_both(gateways, steps):
    """What `steps` returns for a client of either gateway and the header of a conversation."""

    async def run():
        async with at_once(gateways[0]) as one, at_once(gateways[1]) as other:
            token = (await one.post("/api/session")).json()["token"]
            return await steps(one, other, {"Authorization": f"Bearer {token}"})

    return asyncio.run(run())


def say(client, headers, text, identity=None):
    body = {"id": identity or str(uuid.uuid4()), "text": text}
    return client.post("/api/message", json=body, headers=headers)


def test_a_conversation_has_one_turn_at_a_time_whatever_gateway_its_messages_reach(gateways, rasa):
    rasa.seconds = 0.05

    async def steps(one, other, headers):
        sent = [say(each, headers, "bonjour") for _ in range(3) for each in (one, other)]
        return [answer.status_code for answer in await asyncio.gather(*sent)]

    assert with_both(gateways, steps) == [200] * 6
    assert (rasa.most_at_once, len(rasa.got)) == (1, 6)


def test_conversations_do_not_wait_for_each_other(gateways, rasa):
    rasa.seconds = 0.2

    async def steps(one, other, headers):
        token = (await other.post("/api/session")).json()["token"]
        theirs = {"Authorization": f"Bearer {token}"}
        await asyncio.gather(say(one, headers, "bonjour"), say(other, theirs, "bonjour"))

    with_both(gateways, steps)

    assert rasa.most_at_once == 2


def test_the_same_message_at_both_gateways_reaches_rasa_once(gateways, rasa):
    rasa.seconds = 0.05

    async def steps(one, other, headers):
        identity = str(uuid.uuid4())
        sent = [say(each, headers, "bonjour", identity) for each in (one, other, one, other)]
        return {answer.text for answer in await asyncio.gather(*sent)}

    assert len(with_both(gateways, steps)) == 1
    assert rasa.texts == ["bonjour"]


def test_a_conversation_goes_on_at_the_other_gateway(gateways, rasa):
    async def steps(one, other, headers):
        await say(one, headers, "bonjour")
        await other.post(
            "/api/message", json={"id": str(uuid.uuid4()), "choice": "pupil"}, headers=headers
        )
        return (await one.get("/api/history", headers=headers)).json()["turns"]

    assert [turn["said"] for turn in with_both(gateways, steps)] == [
        {"text": "bonjour"},
        {"choices": ["pupil"]},
    ]


def test_both_gateways_may_make_the_tables_at_once(database):
    opening = [threading.Thread(target=Inbox, args=(database,)) for _ in range(4)]
    for each in opening:
        each.start()
    for each in opening:
        each.join()

    Inbox(database).open("conversation", "token")
    assert Inbox(database).find("token").id == "conversation"


# Locks


def test_a_gateway_that_is_killed_leaves_no_lock(database):
    holder = subprocess.Popen([sys.executable, "-c", HOLDS, database], stdout=subprocess.PIPE)
    assert holder.stdout.readline() == b"held\n"
    locks = AdvisoryLocks(database)
    assert asyncio.run(locks.lead("a conversation")) is False

    holder.kill()
    holder.wait()
    started = time.monotonic()

    async def hold():
        async with locks.hold("a conversation"):
            return time.monotonic() - started

    assert asyncio.run(asyncio.wait_for(hold(), 5)) < 2
    locks.close()


def test_a_wait_that_is_given_up_leaves_nothing_held(database):
    mine, theirs = AdvisoryLocks(database), AdvisoryLocks(database)

    async def steps():
        with contextlib.suppress(asyncio.TimeoutError):
            async with mine.hold("name"):
                await asyncio.wait_for(theirs.hold("name").__aenter__(), 0.2)
        for _ in range(20):
            waiting = asyncio.create_task(theirs.hold("other").__aenter__())
            await asyncio.sleep(0)
            waiting.cancel()
            await asyncio.gather(waiting, return_exceptions=True)
        return [await mine.lead("name"), await mine.lead("other")]

    assert asyncio.run(steps()) == [True, True]
    for each in (mine, theirs):
        each.close()


def test_one_gateway_leads_until_it_ends(database):
    one, other = AdvisoryLocks(database), AdvisoryLocks(database)

    async def steps():
        before = await one.lead("poller"), await other.lead("poller"), await one.lead("poller")
        one.close()
        return before, await other.lead("poller")

    assert asyncio.run(steps()) == ((True, False, True), True)
    other.close()


def test_locks_are_there_again_after_the_database_was_away(database, server):
    locks = AdvisoryLocks(database)
    asyncio.run(locks.lead("before"))
    server.stop()
    server.start()

    assert asyncio.run(locks.lead("after")) is True
    locks.close()
