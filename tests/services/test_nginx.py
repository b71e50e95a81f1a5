"""The proxy as we ship it: it is valid, no turn is handled twice, nothing personal is written."""

from __future__ import annotations

import contextlib
import json
import re
import socket
import threading
import time
from collections import Counter
from collections.abc import Iterator

import httpx
import pytest

from tests.services.nginx import Nginx, checked, nginx, written
from tests.services.servers import HOST, folder, needs_servers

pytestmark = [pytest.mark.slow, needs_servers]
LISTENS = (80, 443, 5000, 5050)
BEHIND = (8080, 8090, 5005, 5006, 5055, 5065, 8081)
PORTS = {port: 16200 + number for number, port in enumerate((*LISTENS, *BEHIND))}
HEADERS = {"Host": "jalon.example"}


class Behind:
    """Something that listens for a part: answers, cuts the connection off, or waits."""

    def __init__(self, port: int):
        self.listening = socket.create_server((HOST, port))
        self.heard: list[bytes] = []
        self.cuts, self.port = False, port
        threading.Thread(target=self.serve, daemon=True).start()

    def serve(self) -> None:
        """Answers until it is closed."""
        with contextlib.suppress(OSError):
            while True:
                connection, _ = self.listening.accept()
                threading.Thread(target=self.answer, args=(connection,), daemon=True).start()

    def answer(self, connection: socket.socket) -> None:
        """Answers one request."""
        with connection, contextlib.suppress(OSError):
            self.heard.append(connection.recv(65536))
            if not self.cuts:
                body = json.dumps({"port": self.port}).encode()
                head = f"HTTP/1.0 200 OK\r\nContent-Length: {len(body)}\r\n\r\n".encode()
                connection.sendall(head + body)

    def close(self) -> None:
        """Refuses connections from here on."""
        self.listening.shutdown(socket.SHUT_RDWR)
        self.listening.close()


@pytest.fixture
def proxy() -> Iterator[Nginx]:
    with nginx(PORTS) as running:
        yield running


@pytest.fixture
def behind() -> Iterator[dict[int, Behind]]:
    """Every part, by the port of here.conf."""
    parts = {port: Behind(PORTS[port]) for port in BEHIND}
    yield parts
    for each in parts.values():
        with contextlib.suppress(OSError):
            each.close()


def turn(conversation: str) -> httpx.Response:
    """A turn as a gateway hands it to Rasa."""
    return httpx.post(
        f"http://{HOST}:{PORTS[5000]}/webhooks/rest/webhook",
        json={"sender": conversation},
        headers={"X-Conversation": conversation},
    )


def outside(path: str, method: str = "GET", **named) -> httpx.Response:
    """A request from outside."""
    headers = HEADERS | named.pop("headers", {})
    address = f"https://{HOST}:{PORTS[443]}{path}"
    return httpx.request(method, address, headers=headers, verify=False, timeout=15, **named)


def test_the_configuration_of_a_single_server_is_valid():
    with folder() as at:
        assert "test is successful" in checked(written(at, PORTS))


def test_the_configuration_of_the_containers_is_valid():
    """Names of services have no address here, so each gets one."""
    with folder() as at:
        main = written(at, PORTS, "compose-door.conf", "compose-within.conf")
        for file in at.glob("compose-*.conf"):
            file.write_text(re.sub(r"server [a-z0-9-]+:", f"server {HOST}:", file.read_text()))

        assert "test is successful" in checked(main)


def test_a_conversation_keeps_its_rasa_and_the_two_share_the_conversations(proxy, behind):
    ports = {name: {turn(name).json()["port"] for _ in range(3)} for name in map(str, range(40))}

    assert all(len(found) == 1 for found in ports.values())
    shares = Counter(found.pop() for found in ports.values())
    assert min(shares.values()) >= 8


def test_a_conversation_keeps_its_gateway(proxy, behind):
    ports = {
        outside("/api/message", "POST", headers={"Authorization": "Bearer a"}).json()["port"]
        for _ in range(6)
    }

    assert len(ports) == 1


def test_a_turn_whose_rasa_dies_is_not_handed_to_another(proxy, behind):
    for port in (5005, 5006):
        behind[port].cuts = True

    answers = [turn(str(number)).status_code for number in range(10)]

    assert set(answers) == {502}
    assert len(behind[5005].heard) + len(behind[5006].heard) <= 10


def test_a_turn_whose_rasa_is_gone_is_handed_to_the_other_once(proxy, behind):
    behind[5005].close()

    answers = [turn(str(number)).json()["port"] for number in range(10)]

    assert answers == [PORTS[5006]] * 10
    assert len(behind[5006].heard) == 10


def test_a_message_whose_gateway_dies_is_not_sent_to_the_other_and_answered_in_french(
    proxy, behind
):
    for port in (8080, 8090):
        behind[port].cuts = True

    answer = outside("/api/message", "POST", json={})

    assert "Cité des métiers" in answer.json()["error"]["message"]
    assert len(behind[8080].heard) + len(behind[8090].heard) == 1


def test_a_call_whose_action_server_dies_is_made_again_at_the_other(proxy, behind):
    behind[5055].cuts = True

    ports = [
        httpx.post(f"http://{HOST}:{PORTS[5050]}/webhook", json={}).json()["port"] for _ in range(6)
    ]

    assert set(ports) == {PORTS[5065]}


def test_what_a_client_claims_about_itself_is_dropped(proxy, behind):
    claimed = {"X-Forwarded-For": "1.2.3.4", "X-Conversation": "theirs"}
    outside("/chat", headers=claimed)

    heard = (behind[8080].heard + behind[8090].heard)[0].decode()
    assert f"X-Forwarded-For: {HOST}\r\n" in heard
    assert "theirs" not in heard


@pytest.mark.parametrize("path", ["/metrics", "/readyz"])
def test_what_is_for_us_alone_is_not_open(proxy, behind, path):
    assert outside(path).status_code == 404


def test_a_body_that_is_too_large_never_reaches_a_gateway(proxy, behind):
    answer = outside("/api/message", "POST", content=b"a" * 100_000)

    assert answer.status_code == 413
    assert behind[8080].heard + behind[8090].heard == []


def test_a_flood_from_one_address_is_refused_in_french(proxy, behind):
    with httpx.Client(verify=False, headers=HEADERS) as client:
        address = f"https://{HOST}:{PORTS[443]}/api/session"
        answers = [client.post(address) for _ in range(140)]

    refused = [answer for answer in answers if answer.status_code == 429]
    assert refused
    assert refused[0].json()["error"]["message"].startswith("Beaucoup de messages")


def test_a_client_that_sends_slowly_is_cut_off_and_never_reaches_a_gateway(proxy, behind):
    started = time.monotonic()
    with socket.create_connection((HOST, PORTS[80]), timeout=20) as slow:
        slow.sendall(b"POST /api/message HTTP/1.1\r\nHost: jalon.example\r\n")
        with contextlib.suppress(OSError):
            slow.recv(100)

    assert time.monotonic() - started < 15
    assert behind[8080].heard + behind[8090].heard == []


def test_nothing_that_a_person_typed_and_no_address_is_logged(proxy, behind):
    outside("/api/places?q=Gerpinnes")
    outside("/qr/ABCDEF.svg")
    for port in (8080, 8090):
        behind[port].cuts = True
    outside("/api/places?q=Gerpinnes")

    written = proxy.logged()
    assert "/api/places" in written
    assert [w for w in ("Gerpinnes", "ABCDEF", HOST) if w in written] == []
