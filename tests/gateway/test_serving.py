"""Whoever is slow in saying what they want is cut off; whoever waits for an answer is not."""

from __future__ import annotations

import asyncio
import socket
import threading

import pytest
import uvicorn
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from gateway import serving
from tests.telegram.people import until

REQUEST = b"GET / HTTP/1.1\r\nhost: jalon\r\n\r\n"
WITHIN, PATIENCE = 0.3, 5.0


async def answer(request):
    await asyncio.sleep(2 * WITHIN)
    return PlainTextResponse("bonjour")


@pytest.fixture
def connection(monkeypatch):
    """A connection to a server that takes twice as long to answer as it waits for headers."""
    monkeypatch.setattr(serving, "HEADERS_WITHIN", WITHIN)
    listening = socket.create_server(("127.0.0.1", 0))
    app = Starlette(routes=[Route("/", answer)])
    server = uvicorn.Server(serving.config(lambda: app, log_level="critical"))
    thread = threading.Thread(target=server.run, args=([listening],), daemon=True)
    thread.start()
    until(lambda: server.started)
    with socket.create_connection(listening.getsockname(), timeout=PATIENCE) as connected:
        yield connected
    server.should_exit = True
    thread.join(PATIENCE)


def heard(connection):
    """What the server sends until it is done with an answer, or cuts off."""
    said = b""
    while piece := connection.recv(4096):
        said += piece
        if said.endswith(b"bonjour"):
            break
    return said


def test_headers_that_never_end_are_cut_off(connection):
    connection.sendall(REQUEST[:-2])

    assert heard(connection) == b""


def test_the_headers_of_a_later_request_are_timed_too(connection):
    connection.sendall(REQUEST)
    first = heard(connection)
    connection.sendall(REQUEST[:-2])

    assert first.endswith(b"bonjour")
    assert heard(connection) == b""


def test_who_waits_for_an_answer_is_not_cut_off(connection):
    connection.sendall(REQUEST)
    answers = [heard(connection)]
    connection.sendall(REQUEST)
    answers.append(heard(connection))

    assert [each.endswith(b"bonjour") for each in answers] == [True, True]
