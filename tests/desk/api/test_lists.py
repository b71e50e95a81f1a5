"""Services, questions, places, the description, and what holds for every answer."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from desk.api.app import api
from guidance.facts import FACTS
from tests.desk.conftest import KNOWLEDGE

PAGES = ("/services", "/services/forem", "/questions", "/places?q=namur", "/openapi.json")


def test_every_service_can_be_listed(partner):
    listed = partner.get("/services").json()["services"]

    assert [each["id"] for each in listed] == list(KNOWLEDGE.catalogue.services)


def test_services_are_filtered_by_what_they_serve(partner):
    asked = {"territory": "brussels", "audience": "pupil", "need": "choose_path"}
    listed = [each["id"] for each in partner.get("/services", params=asked).json()["services"]]

    assert "cpms" in listed
    assert "forem" not in listed


def test_a_name_that_is_no_service_is_answered_with_the_closest(partner):
    reply = partner.get("/services/forrem")

    assert reply.status_code == 404
    assert reply.json()["error"]["problems"][0]["write"][0] == "forem"


def test_every_fact_is_described_with_the_questions(partner):
    assert [each["fact"] for each in partner.get("/questions").json()["facts"]] == list(FACTS)


def test_a_postal_code_leads_to_a_commune(partner):
    assert partner.get("/places?q=5000").json()["places"][0]["nis"] == "92094"


@pytest.mark.parametrize(
    ("path", "pointer", "code"),
    [
        ("/services?territory=walonia", "?territory", "unknown_value"),
        ("/services?region=wallonia", "?region", "unknown_field"),
        ("/services?need=unsure&need=unsure", "?need", "twice"),
        ("/places", "?q", "missing_parameter"),
        ("/places?q=", "?q", "bad_length"),
        ("/questions?register=nous", "?register", "unknown_value"),
    ],
)
def test_a_wrong_parameter_is_named(partner, path, pointer, code):
    problem = partner.get(path).json()["error"]["problems"][0]

    assert (problem["pointer"], problem["code"]) == (pointer, code)


@pytest.mark.parametrize("path", PAGES)
def test_lists_may_be_kept_and_are_not_sent_again_unchanged(partner, path):
    first = partner.get(path)
    again = partner.get(path, headers={"If-None-Match": first.headers["etag"]})

    assert first.headers["cache-control"] == "public, max-age=300"
    assert (again.status_code, again.content) == (304, b"")


@pytest.mark.parametrize("path", [*PAGES, "/nowhere", "/places"])
def test_a_page_of_any_site_may_read_every_answer(partner, path):
    assert partner.get(path).headers["access-control-allow-origin"] == "*"


def test_a_browser_that_asks_beforehand_is_let_through(partner):
    asked = {"Origin": "https://example.be", "Access-Control-Request-Method": "POST"}
    reply = partner.options("/decision", headers=asked)

    assert (reply.status_code, reply.content) == (204, b"")
    assert "POST" in reply.headers["access-control-allow-methods"]


def test_another_method_is_told_which_ones_are_allowed(partner):
    reply = partner.delete("/decision")

    assert (reply.status_code, reply.headers["allow"]) == (405, "POST")


def test_an_unknown_address_is_answered_in_json(partner):
    assert partner.get("/nowhere").json()["error"]["code"] == "not_found"


def test_too_many_requests_of_one_address_are_told_when_to_come_back():
    partner = TestClient(api(KNOWLEDGE, per_minute=2))
    replies = [partner.get("/places?q=namur") for _ in range(3)]

    assert [reply.status_code for reply in replies] == [200, 200, 429]
    assert replies[2].headers["retry-after"] == "60"


def test_addresses_of_one_network_are_counted_together():
    app = api(KNOWLEDGE, per_minute=1)
    replies = [TestClient(app, client=(f"2001:db8::{n}", 1)).get("/places?q=namur") for n in (1, 2)]

    assert [reply.status_code for reply in replies] == [200, 429]


def test_the_desk_serves_the_api_without_a_session(app):
    assert TestClient(app).get("/api/v1/services/forem").json()["name"] == "Le Forem"


def test_the_description_names_every_address_that_is_served(partner):
    told = set(partner.get("/openapi.json").json()["paths"])

    assert told == {route.path for route in partner.app.routes}
