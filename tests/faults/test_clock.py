"""A clock that jumps: limits, leases and answers do not depend on it."""

from __future__ import annotations

import time

import pytest
from starlette.testclient import TestClient

from tests.gateway.conftest import FakeRasa, Person, gateway_for, settings_in

DAY = 86_400.0


@pytest.mark.slow
@pytest.mark.parametrize("jump", [-DAY, DAY], ids=["back", "forward"])
def test_a_clock_that_jumps_a_day_changes_nothing_for_who_talks(tmp_path, monkeypatch, note, jump):
    rasa, real = FakeRasa(), time.time
    with TestClient(gateway_for(rasa, settings_in(tmp_path, messages_per_window=5))) as client:
        person = Person(client)
        before = person.say("bonjour").status_code
        monkeypatch.setattr(time, "time", lambda: real() + jump)
        started = time.monotonic()
        after = [person.say("bonjour").status_code for _ in range(4)]
        seconds = (time.monotonic() - started) / 4
        refused = person.say("bonjour").status_code

    way = "forward" if jump > 0 else "back"
    note(f"clock jumps a day {way}", "the answer itself", seconds, 0, "limits still hold")
    assert (before, after, refused) == (200, [200] * 4, 429)
