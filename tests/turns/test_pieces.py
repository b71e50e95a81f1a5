"""The pieces of the shortcuts that stand for something exact."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

pytestmark = pytest.mark.slow  # Rasa takes seconds to be imported
ATOMS = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text()
VALUES = st.recursive(
    ATOMS,
    lambda inner: (
        st.lists(inner)
        | st.lists(inner).map(tuple)
        | st.dictionaries(st.text() | st.integers(), inner)
    ),
)


def containers(value):
    """The identity of every list and dictionary inside a value."""
    found = {id(value)} if isinstance(value, list | dict) else set()
    inside = value.values() if isinstance(value, dict) else value
    inner = [containers(each) for each in inside] if isinstance(value, list | tuple | dict) else []
    return found.union(*inner)


@given(VALUES)
def test_a_plain_copy_is_what_json_makes_and_shares_no_container(value):
    from turns.actions import plain

    copy = plain(value)

    assert copy == json.loads(json.dumps(value))
    assert containers(copy) & containers(value) == set()


def test_what_json_cannot_say_is_refused():
    from turns.actions import plain

    with pytest.raises(TypeError):
        plain({"facts": {"need"}})


def test_rasas_own_actions_are_made_once_for_an_action_server():
    from rasa.core.actions import action
    from rasa.utils.endpoints import EndpointConfig

    from turns import names
    from turns.pins import restore

    names.apply()
    here, there = EndpointConfig("http://here"), EndpointConfig("http://there")
    first, again, other = (action.default_actions(each) for each in (here, here, there))
    restore(action, "default_actions")

    assert [id(each) for each in first] == [id(each) for each in again]
    assert {id(each) for each in first}.isdisjoint(id(each) for each in other)
    assert [each.name() for each in first] == [each.name() for each in action.default_actions(here)]
