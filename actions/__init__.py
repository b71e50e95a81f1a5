"""Rasa custom actions: they translate between Rasa and the engine, and never decide."""
