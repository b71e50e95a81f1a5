"""An update that met an outage is parked again once its answer is there."""

from __future__ import annotations

from gateway.channels.telegram.store import TelegramStore
from gateway.channels.telegram.updates import TEXT, Heard
from gateway.database import opened


def test_a_late_answer_is_given_by_one_gateway_only():
    store = TelegramStore(opened("sqlite://"), b"a secret")
    found = Heard(7, 42, TEXT, "bonjour")
    store.park(found)
    store.put_off(found)

    assert (store.waits(7), store.take_back(found), store.take_back(found)) == (False, True, False)
    assert store.waits(7)
