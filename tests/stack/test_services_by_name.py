"""Every service of the catalogue is answered for when it is asked about by name."""

from __future__ import annotations

from pathlib import Path

import pytest

from commands.playing import Conversation
from guidance.loading import load_catalogue

pytestmark = pytest.mark.slow
SERVICES = load_catalogue(Path("catalogue")).services


@pytest.mark.parametrize("service", SERVICES.values(), ids=lambda service: service.id)
def test_a_service_is_explained_when_asked_by_name(client, service):
    name = service.aliases[0] if service.aliases else service.name

    told = Conversation(client).say(f"C’est quoi « {name} » ?")[0]

    assert told["kind"] == "text"
    assert service.name in told["text"]
