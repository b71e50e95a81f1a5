"""The catalogue as HSDS, JSON-LD and CSV: whole, within the rules, and never more than is known."""

from __future__ import annotations

import csv
import dataclasses
import datetime
import io
import json
import uuid

import jsonschema
import pytest

from care.open import hsds, jsonld, tables
from care.open.files import files, hsds_rules


@pytest.fixture(scope="module")
def published(edition):
    """What is published, file by file."""
    return files(edition)


@pytest.fixture(scope="module")
def listed(published):
    """The HSDS page of services."""
    return json.loads(published["hsds/services.json"])


def rows(published, name):
    """The rows of a table."""
    return list(csv.DictReader(io.StringIO(published[f"csv/{name}.csv"])))


def one(edition, **changes):
    """An edition whose first service is changed."""
    first = next(iter(edition.catalogue.services.values()))
    changed = dataclasses.replace(first, **changes)
    catalogue = dataclasses.replace(edition.catalogue, services={changed.id: changed})
    return dataclasses.replace(edition, catalogue=catalogue), changed


def test_what_is_published_follows_the_rules_of_hsds(listed):
    assert list(jsonschema.Draft7Validator(hsds_rules()).iter_errors(listed)) == []


def test_the_rules_of_hsds_refuse_what_has_no_status(listed):
    broken = {**listed, "contents": [{**listed["contents"][0], "status": "open"}]}

    assert list(jsonschema.Draft7Validator(hsds_rules()).iter_errors(broken)) != []


def test_every_service_is_published_once(listed, edition):
    assert [each["name"] for each in listed["contents"]] == [
        each.name for each in edition.catalogue.services.values()
    ]


def test_no_identifier_stands_for_two_objects(listed):
    own = [
        each["id"]
        for service in listed["contents"]
        for kind in ("attributes", "metadata", "service_areas", "service_at_locations")
        for each in service.get(kind, [])
    ]

    assert len(set(own)) == len(own)


def test_identifiers_are_the_same_in_every_edition(edition):
    again = dataclasses.replace(edition, day=datetime.date(2030, 1, 1), address="https://other")

    assert hsds.page_of_services(again) == hsds.page_of_services(edition)


def test_every_identifier_of_hsds_is_a_uuid(listed):
    assert {uuid.UUID(each["id"]).version for each in listed["contents"]} == {5}


def test_every_service_of_hsds_tells_its_source_and_date(listed):
    told = [{m["field_name"] for m in each["metadata"]} for each in listed["contents"]]

    assert set(map(frozenset, told)) == {frozenset({"source", "source_references"})}
    assert all(each["assured_date"] for each in listed["contents"])


def test_a_price_is_published_only_of_what_is_known_to_be_free(listed, edition):
    free = {each.name for each in edition.services if each.access.free}

    assert {each["name"] for each in listed["contents"] if "cost_options" in each} == free


def test_a_service_without_a_source_is_not_published(edition):
    without, _ = one(edition, source=())

    assert hsds.page_of_services(without)["empty"]
    assert rows(files(without), "services") == []


def test_a_telephone_number_is_published_where_a_source_gives_one(edition):
    contact = dataclasses.replace(edition.services[0].contact, phone="02 123 45 67")
    changed, service = one(edition, contact=contact)

    assert hsds.service(changed, service)["phones"][0]["number"] == "02 123 45 67"
    assert {"@type": "ContactPoint", "telephone": "02 123 45 67"} in [
        each.get("servicePhone") for each in jsonld.service(changed, service)["availableChannel"]
    ]


def test_json_ld_of_a_public_service_tells_what_search_engines_ask(edition):
    told = jsonld.service(edition, edition.catalogue.services["actiris"])

    assert told["@type"] == "GovernmentService"
    assert told["areaServed"][0]["name"] == "Région de Bruxelles-Capitale"
    assert told["audience"]
    assert told["subjectOf"]["lastReviewed"] == "2026-11-25"


def test_json_ld_in_a_page_cannot_close_its_element():
    assert "</script" not in jsonld.embedded({"name": "</script><b>&"})


def test_json_ld_in_a_page_is_the_same_json(edition):
    told = jsonld.service(edition, edition.services[0])

    assert json.loads(jsonld.embedded(told)) == told


def test_every_table_has_exactly_the_columns_that_are_documented(published):
    for name, told in tables.columns().items():
        header, *cells = csv.reader(io.StringIO(published[f"csv/{name}.csv"]))

        assert header == list(told)
        assert {len(row) for row in cells} == {len(header)}


def test_every_service_named_in_a_table_is_in_the_table_of_services(published):
    ids = {row["id"] for row in rows(published, "services")}
    named = {
        row["service"]
        for name in tables.TABLES
        if name.startswith("service_")
        for row in rows(published, name)
    }

    assert named <= ids


def test_the_decision_can_be_taken_from_its_tables(published, edition):
    conditions = rows(published, "pathway_conditions")
    first = edition.catalogue.pathways[0]
    when = {(row["fact"], row["value"]) for row in conditions if row["pathway"] == first.id}

    assert when == {(fact, value) for fact, values in first.when.items() for value in values}
    assert rows(published, "pathways")[0]["id"] == first.id


def test_a_record_that_is_out_of_date_says_so(edition):
    old, _ = one(edition, verified_on=datetime.date(2025, 11, 30))

    assert rows(files(old), "services")[0]["out_of_date"] == "yes"
