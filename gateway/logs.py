"""Logs as one JSON object a line: what happened and ids, never what a person wrote."""

from __future__ import annotations

import datetime
import json
import logging
import sys

FIELDS = ("channel", "conversation", "id", "kinds", "milliseconds", "code")
SHORT = 12  # characters of a conversation’s id: enough to follow it in the logs


class Lines(logging.Formatter):
    """Formats a record; whatever it holds, it stays one line."""

    def format(self, record: logging.LogRecord) -> str:
        at = datetime.datetime.fromtimestamp(record.created, datetime.timezone.utc)
        told = {
            "at": at.isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "part": record.name,
            "event": record.getMessage(),
            **{name: getattr(record, name) for name in FIELDS if hasattr(record, name)},
        }
        if record.exc_info and record.exc_info[0]:
            told["error"] = record.exc_info[0].__name__
        return json.dumps(told, ensure_ascii=True)


def to_stderr() -> None:
    """Has the gateway’s own loggers write such lines."""
    stream = logging.StreamHandler(sys.stderr)
    stream.setFormatter(Lines())
    ours = logging.getLogger("gateway")
    ours.handlers, ours.propagate = [stream], False
    ours.setLevel(logging.INFO)
