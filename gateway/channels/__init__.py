"""Channels: each renders the same messages for one kind of client."""
