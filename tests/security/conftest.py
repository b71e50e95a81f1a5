"""The gateway of the other tests, attacked."""

from tests.gateway.conftest import app, client, person, rasa, settings

__all__ = ["app", "client", "person", "rasa", "settings"]
