"""What a browser loads: gzip where it is taken, 304 where it is known, kept as long as is safe."""

from __future__ import annotations

import gzip

import pytest

from gateway.site import ENTRY, scripts, version

STABLE = f"/widget/{ENTRY}"
VERSIONED = f"/widget/{version()}/{ENTRY}"
LOADED = ["/chat", "/demo", "/pages/page.css", STABLE, VERSIONED]


def encoding(client, path, accepted):
    """The encoding of the answer to a browser that takes these."""
    answer = client.get(path, headers={"Accept-Encoding": accepted})
    return answer.headers.get("Content-Encoding")


@pytest.mark.parametrize("path", LOADED)
def test_gzip_is_sent_where_it_is_taken(client, path):
    assert encoding(client, path, "br, gzip, deflate") == "gzip"


@pytest.mark.parametrize("accepted", ["", "identity", "br", "gzip;q=0", "gzip; q=0.0"])
def test_gzip_is_not_sent_where_it_is_not_taken(client, accepted):
    assert encoding(client, STABLE, accepted) is None


def test_both_encodings_say_the_same(client):
    plain = client.get(STABLE, headers={"Accept-Encoding": "identity"})

    assert client.get(STABLE, headers={"Accept-Encoding": "gzip"}).content == plain.content


def test_the_bytes_on_the_way_are_those_that_are_counted(client):
    answer = client.get(STABLE, headers={"Accept-Encoding": "gzip"})

    assert int(answer.headers["Content-Length"]) == len(scripts()[ENTRY].zipped)
    assert gzip.decompress(scripts()[ENTRY].zipped) == answer.content


@pytest.mark.parametrize("path", LOADED)
def test_a_cache_between_keeps_the_encodings_apart(client, path):
    assert "Accept-Encoding" in client.get(path).headers["Vary"]


@pytest.mark.parametrize("path", LOADED)
def test_what_a_browser_has_is_not_sent_again(client, path):
    tag = client.get(path).headers["ETag"]
    again = client.get(path, headers={"If-None-Match": tag})

    assert (again.status_code, again.content) == (304, b"")


@pytest.mark.parametrize("path", LOADED)
def test_what_a_browser_has_in_another_version_is_sent(client, path):
    assert client.get(path, headers={"If-None-Match": 'W/"0"'}).status_code == 200


def test_one_of_several_tags_is_enough(client):
    tag = client.get(STABLE).headers["ETag"]

    assert client.get(STABLE, headers={"If-None-Match": f'"0", {tag}'}).status_code == 304


def test_a_partner_may_read_a_304(client):
    tag = client.get(STABLE).headers["ETag"]
    again = client.get(STABLE, headers={"If-None-Match": tag})

    assert again.headers["Access-Control-Allow-Origin"] == "*"


def test_the_address_that_partners_write_is_asked_for_again(client):
    assert client.get(STABLE).headers["Cache-Control"] == "no-cache"


def test_an_address_with_its_version_is_kept(client):
    assert "immutable" in client.get(VERSIONED).headers["Cache-Control"]


def test_a_version_that_is_gone_is_answered_but_not_kept(client):
    answer = client.get("/widget/000000000000/labels/fr.js")

    assert answer.status_code == 200
    assert answer.headers["Cache-Control"] == "no-cache"


def test_the_chat_page_names_the_version(client):
    page = client.get("/chat").text

    assert f'src="{VERSIONED}"' in page
    assert f'href="/widget/{version()}/labels/fr.js"' in page


def test_a_code_is_never_kept(client):
    assert client.get("/qr/K7RT2M.svg").headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("path", ["/api/labels", "/api/places?q=na", "/healthz"])
def test_what_a_person_may_have_written_is_never_squeezed_with_what_is_secret(client, path):
    assert encoding(client, path, "gzip") is None
