"""Whatever a partner sends: it is read or its faults are told; the command never breaks."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from care.open import hsds, reading_csv, reading_hsds
from care.open.comparing import differences
from care.open.drafts import draft
from care.open.given import Reader, twice

FIELDS = [
    "id", "name", "status", "url", "email", "description", "alternate_name", "assured_date",
    "fees_description", "organization", "phones", "cost_options", "service_areas",
    "service_at_locations", "required_documents", "attributes", "location", "addresses",
    "location_type", "taxonomy_term", "taxonomy", "code", "value", "amount", "contents", "number",
]  # fmt: skip
WORDS = st.sampled_from(["physical", "active", "audience", "access", "relation", "kind", "key", ""])
SCALARS = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8) | WORDS
VALUES = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(FIELDS), inner, max_size=6)
    ),
    max_leaves=20,
)


@pytest.fixture(scope="module")
def whole(edition):
    """One service as we publish it."""
    return hsds.service(edition, edition.services[0])


def taken_in(edition, read, text):
    """The faults of a text, or its draft."""
    reader = Reader("partner", edition.catalogue)
    found = read(text, reader)
    twice(reader, found)
    if reader.problems:
        return reader.problems
    compared = differences(edition.catalogue, found, "Office", ())
    return draft(compared, "Office", edition.day)


@settings(max_examples=60, deadline=None)
@given(told=VALUES)
def test_any_json_is_read_or_its_faults_are_told(edition, told):
    assert taken_in(edition, reading_hsds.read, json.dumps(told))


@settings(max_examples=60, deadline=None)
@given(field=st.sampled_from(FIELDS), value=VALUES)
def test_a_service_with_any_field_replaced_is_read_or_its_faults_are_told(
    edition, whole, field, value
):
    assert taken_in(edition, reading_hsds.read, json.dumps({**whole, field: value}))


@settings(max_examples=60, deadline=None)
@given(text=st.text(alphabet='name,url;free\r\n" abé\x00', max_size=60))
def test_any_table_is_read_or_its_faults_are_told(edition, text):
    assert taken_in(edition, reading_csv.read, text)
