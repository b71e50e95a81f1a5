"""The board and the alerts ask only for what the gateway tells."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
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


@pytest.mark.skipif(not shutil.which("promtool"), reason="Prometheus is not on this machine")
def test_prometheus_takes_every_rule_and_expression(tmp_path):
    expressions = [{"record": f"e{at}", "expr": expr} for at, expr in enumerate(asked().values())]
    every = tmp_path / "every.yml"
    every.write_text(json.dumps({"groups": [{"name": "every", "rules": expressions}]}))

    for rules in (FOLDER / "alerts.yml", every):
        found = subprocess.run(
            ["promtool", "check", "rules", str(rules)], capture_output=True, text=True
        )
        assert found.returncode == 0, found.stdout + found.stderr
