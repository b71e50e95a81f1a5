"""Many people, hasty people, slow people: nobody waits too long, nobody gets another's answer."""

from __future__ import annotations

import asyncio
import contextlib
import json
import socket
import time
import uuid
from typing import Any

import httpx
import pytest

from tests.faults.conftest import PORTS
from tests.faults.people import PATIENCE, PROMISED, helped, meanwhile

pytestmark = pytest.mark.slow

PERSONS = 200
TOWNS = ("Namur", "Liège", "Mons", "Arlon", "Wavre", "Tournai", "Verviers", "Dinant")


def test_the_same_message_delivered_twice_is_one_turn(stack, person, note):
    identity = str(uuid.uuid4())
    threads = [meanwhile(lambda: person.say(identity=identity)) for _ in range(2)]
    for thread, _ in threads:
        thread.join(20)
    same = person.replies[-1] == person.replies[-2]
    turns = [turn for turn in person.turns() if turn["id"] == identity]

    found = note(
        "the same message delivered twice at once",
        "the same answer twice, one turn",
        person.slowest,
        person.lost(),
        "–",
    )
    assert (same, len(turns), found.lost) == (True, 1, 0)


def test_five_messages_at_once_from_one_person_are_answered_in_order(stack, person, note):
    said = ["bonjour", "je cherche un emploi", "j’habite à Namur", "je suis au chômage", "merci"]
    threads = []
    for text in said:
        threads.append(meanwhile(lambda text=text: person.say(text)))
        time.sleep(0.02)
    for thread, _ in threads:
        thread.join(30)
    kept = [turn["said"]["text"] for turn in person.turns()][-5:]

    found = note(
        "five messages at once from one person",
        "five answers, in order",
        person.slowest,
        person.lost(),
        "–",
    )
    assert sorted(kept) == sorted(said)
    assert (len(person.replies), found.lost) == (6, 0)
    assert found.seconds < PROMISED


def test_two_hundred_persons_at_once_are_all_answered_and_never_mixed(stack, note):
    started = time.monotonic()
    people = asyncio.run(crowd(stack.address))
    whole = time.monotonic() - started

    helpful = sum(each["helped"] for each in people)
    found = note(
        f"{PERSONS} persons at once",
        f"{helpful} the answer itself, {PERSONS - helpful} a contact first",
        max(each["seconds"] for each in people),
        sum(each["lost"] for each in people),
        f"all answered after {whole:.0f} s; {sum(each['mixed'] for each in people)} mixed",
    )
    assert [each for each in people if each["mixed"]] == []
    assert found.lost == 0
    assert found.seconds < PROMISED


async def crowd(address: str) -> list[dict[str, Any]]:
    """What each of many persons got who all wrote at the same moment, each from an own page."""
    async with contextlib.AsyncExitStack() as stack:
        pages = [
            await stack.enter_async_context(
                httpx.AsyncClient(base_url=address, timeout=30, verify=False)
            )
            for _ in range(PERSONS)
        ]
        tokens = [
            (await asked(page, "POST", "/api/session"))["token"] for page in pages
        ]  # connects them too
        places = {town: await nis_of(pages[0], town) for town in TOWNS}
        asking = [
            one(page, token, TOWNS[number % len(TOWNS)], places)
            for number, (page, token) in enumerate(zip(pages, tokens, strict=True))
        ]
        return list(await asyncio.gather(*asking))


async def nis_of(page: httpx.AsyncClient, town: str) -> str:
    """The code of a commune."""
    found = await asked(page, "GET", "/api/places", params={"q": town})
    return str(found["places"][0]["nis"])


async def one(
    client: httpx.AsyncClient, token: str, town: str, places: dict[str, str]
) -> dict[str, Any]:
    """What one person of a crowd got in the end."""
    headers = {"Authorization": f"Bearer {token}"}
    body = {"id": str(uuid.uuid4()), "text": f"je cherche un emploi, j’habite à {town}"}
    started = time.monotonic()
    reply = await asked(client, "POST", "/api/message", json=body, headers=headers)
    seconds = time.monotonic() - started
    at_first = helped("+".join(message["kind"] for message in reply["messages"]))
    while not reply["known"] and time.monotonic() - started < PATIENCE:
        await asyncio.sleep(1)
        reply = await asked(client, "GET", "/api/history", headers=headers)
    return {
        "helped": at_first,
        "seconds": seconds,
        "lost": int(not reply["known"]),
        "mixed": reply["known"].get("commune") not in (None, places[town]),
    }


async def asked(client: httpx.AsyncClient, *request: Any, **content: Any) -> dict[str, Any]:
    """The answer; asked again when the server has just closed the idle connection, as pages do."""
    while True:
        try:
            answer: dict[str, Any] = (await client.request(*request, **content)).json()
        except httpx.RemoteProtocolError:
            continue
        return answer


def test_a_slow_client_holds_up_nobody(stack, person, note):
    body = json.dumps({"id": str(uuid.uuid4()), "text": "bonjour"}).encode()
    head = (
        f"POST /api/message HTTP/1.1\r\nHost: 127.0.0.1:{PORTS.gateway}\r\n"
        f"Authorization: {person.headers['Authorization']}\r\nContent-Length: {len(body)}\r\n\r\n"
    ).encode()
    slow = [socket.create_connection(("127.0.0.1", PORTS.gateway)) for _ in range(60)]
    for each in slow:
        each.sendall(head + body[:5])
    saw = person.say()
    for each in slow:
        each.settimeout(20)
    ended = [each.recv(100)[:12] for each in slow[:3]]
    for each in slow:
        each.close()

    found = note(
        "60 clients that send their message byte by byte",
        "the others: the answer itself",
        person.slowest,
        person.lost(),
        "the slow ones get 408 after 10 s",
    )
    assert helped(saw)
    assert ended == [b"HTTP/1.1 408"] * 3
    assert (found.lost, found.seconds < PROMISED) == (0, True)
