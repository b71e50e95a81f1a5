"""Shortcuts into Rasa 3.6.21, each pinned to the source it replaces, each with a switch."""
