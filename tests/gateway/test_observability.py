"""The board and the alerts ask only for what the gateway tells."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
import yaml

from gateway.metrics import Metrics

FOLDER = Path(__file__).parents[2] / "deploy" / "observability"


def told():
    """The names of everything that the gateway tells."""
    metrics = Metrics()
    metrics.turn("web", 1.0, {"messages": [{"kind": "fallback"}]})
    return set(re.findall(r"^# TYPE (\w+)", metrics.text().decode(), re.MULTILINE))


def asked():
    """The expressions of the alerts and of the board, by name."""
    rules = yaml.safe_load((FOLDER / "alerts.yml").read_text(encoding="utf-8"))["groups"]
    board = json.loads((FOLDER / "board.json").read_text(encoding="utf-8"))
    alerts = {rule["alert"]: rule["expr"] for group in rules for rule in group["rules"]}
    return alerts | {
        f"{panel['title']} {target['refId']}": target["expr"]
        for panel in board["panels"]
        for target in panel["targets"]
    }


@pytest.mark.parametrize("name", asked())
def test_what_is_asked_is_told(name):
    names = set(re.findall(r"jalon_\w+", asked()[name]))
    base = {re.sub(r"_(?:bucket|count|sum)$", "", each) for each in names}

    assert base
    assert base <= told()
