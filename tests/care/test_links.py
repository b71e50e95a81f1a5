"""What is said of a link that is dead, moved, slow or not trusted, on a server of our own."""

from __future__ import annotations

import asyncio
import datetime
import ssl
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from care.links import opened, urls_of
from tests.care.broken import with_service
from tests.guidance.people import CATALOGUE

SLOWNESS = 0.6


class Site(BaseHTTPRequestHandler):
    """Answers by the path that is asked for."""

    def do_GET(self) -> None:
        path = self.path.strip("/")
        if path in ("slow", "silent"):
            time.sleep(SLOWNESS if path == "slow" else 3 * SLOWNESS)
        status = {"gone": 404, "moved": 301, "elsewhere": 302, "closed": 403}.get(path, 200)
        self.send_response(status)
        if status in (301, 302):
            self.send_header("Location", "/ok")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Says nothing."""


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    """The address of a server without encryption."""
    yield from serving(ThreadingHTTPServer(("127.0.0.1", 0), Site), "http")


@pytest.fixture(scope="module")
def untrusted(tmp_path_factory) -> Iterator[str]:
    """The address of a server whose certificate nobody vouches for."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate(tmp_path_factory.mktemp("tls")))
    server.socket = context.wrap_socket(server.socket, server_side=True)
    yield from serving(server, "https")


def serving(server: ThreadingHTTPServer, scheme: str) -> Iterator[str]:
    """Runs a server while the tests need it."""
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"{scheme}://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def certificate(folder: Path) -> Path:
    """A file with a key and a certificate signed by itself."""
    key, today = (
        ec.generate_private_key(ec.SECP256R1()),
        datetime.datetime.now(datetime.timezone.utc),
    )
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    made = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(today - datetime.timedelta(days=1))
        .not_valid_after(today + datetime.timedelta(days=1))
        .sign(key, hashes.SHA256())
    )
    pem = serialization.Encoding.PEM
    form = serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    path = folder / "both.pem"
    path.write_bytes(key.private_bytes(pem, *form) + made.public_bytes(pem))
    return path


def fate(*urls: str) -> list[tuple[str, str]]:
    """(state, what to do) of each link."""
    found = asyncio.run(opened(urls, within=2 * SLOWNESS, slow=SLOWNESS / 2))
    return [(each.state, each.told) for each in found]


def test_a_page_that_answers_is_well(site):
    assert fate(f"{site}/ok") == [("ok", "")]


def test_a_page_that_is_gone_is_dead(site):
    assert fate(f"{site}/gone") == [("dead", "It answers 404. Find the new page.")]


def test_a_page_that_moved_for_good_is_told_with_its_new_address(site):
    assert fate(f"{site}/moved") == [("moved", f"Write `{site}/ok`.")]


def test_a_page_that_sends_on_for_now_is_well(site):
    assert fate(f"{site}/elsewhere") == [("ok", "")]


def test_a_page_that_takes_long_is_slow(site):
    ((state, told),) = fate(f"{site}/slow")

    assert state == "slow"
    assert told.startswith("It took ")


def test_a_page_that_never_answers_is_slow(site):
    ((state, told),) = fate(f"{site}/silent")

    assert (state, told) == (
        "slow", "It does not answer in time. Try again, then look by hand.",
    )  # fmt: skip


def test_a_page_that_refuses_a_program_is_left_to_a_person(site):
    assert fate(f"{site}/closed") == [("unsure", "It answers 403. Open it by hand.")]


def test_a_certificate_that_nobody_vouches_for_is_told(untrusted):
    ((state, told),) = fate(f"{untrusted}/ok")

    assert (state, told) == (
        "certificate", "A browser warns before it opens. Tell who keeps it.",
    )  # fmt: skip


def test_a_site_that_is_not_there_is_dead():
    ((state, told),) = fate("http://127.0.0.1:9/")

    assert state == "dead"
    assert "cannot be reached" in told


def test_what_is_no_address_is_dead():
    assert fate("http://[oops/")[0][0] == "dead"


def test_several_links_come_back_in_their_order(site):
    assert [state for state, _ in fate(f"{site}/gone", f"{site}/ok", f"{site}/moved")] == [
        "dead", "ok", "moved",
    ]  # fmt: skip


def test_the_links_of_the_catalogue_are_contacts_and_sources():
    service = CATALOGUE.services["siep"]
    catalogue = with_service(
        "siep",
        contact=replace(service.contact, url="https://a.example/"),
        source=("S0:1", "outside: https://b.example/page, lu en 2026"),
    )

    found = urls_of(catalogue)

    assert found["https://a.example/"] == ["siep"]
    assert found["https://b.example/page"] == ["siep"]
