"""The stand-in installed in a process of its own, as the launcher does."""

from __future__ import annotations

import os
import subprocess
import sys

SETTING = "JALON_TENSORFLOW"


def told(code: str, wish: str = "0") -> str:
    """What a fresh Python prints for these lines, its errors included."""
    environment = {**os.environ, SETTING: wish, "PYTHONPATH": "."}
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=False
    )
    return done.stdout + done.stderr


def test_the_finder_comes_first():
    said = told("import sys, without_tensorflow as w; w.install(); print(sys.meta_path[0])")

    assert "without_tensorflow.finding.Finder" in said


def test_the_finder_is_there_once_however_often_it_is_installed():
    said = told(
        "import sys, without_tensorflow as w; before = len(sys.meta_path)\n"
        "print(w.install(), w.install(), len(sys.meta_path) - before)"
    )

    assert said.split() == ["True", "True", "1"]


def test_nothing_is_installed_when_tensorflow_is_wanted():
    said = told(
        "import sys, without_tensorflow as w; before = list(sys.meta_path)\n"
        "print(w.install(), sys.meta_path == before)",
        wish="1",
    )

    assert said.split() == ["False", "True"]


def test_a_wish_that_is_neither_is_refused():
    said = told("import without_tensorflow as w; w.install()", wish="yes")

    assert "JALON_TENSORFLOW is `yes`. Write 1" in said


def test_another_rasa_is_refused_at_the_first_import():
    said = told(
        "import importlib.metadata as m; m.version = lambda name: '3.6.22'\n"
        "import without_tensorflow as w; w.install(); import tensorflow"
    )

    assert "WrongRasa: rasa 3.6.22 is installed" in said


def test_a_tensorflow_already_loaded_is_told():
    said = told(
        "import sys, types; sys.modules['tensorflow'] = types.ModuleType('tensorflow')\n"
        "import without_tensorflow as w; w.install()"
    )

    assert "TensorFlow is loaded already" in said


def test_the_launcher_runs_a_module_with_its_arguments(tmp_path):
    (tmp_path / "shown.py").write_text("import sys, tensorflow\nprint(__name__, sys.argv[1:])\n")
    done = subprocess.run(
        [sys.executable, "-m", "without_tensorflow", "shown", "run", "--port", "1"],
        env={**os.environ, SETTING: "0", "PYTHONPATH": f".{os.pathsep}{tmp_path}"},
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.stdout == "__main__ ['run', '--port', '1']\n", done.stderr


def test_the_launcher_asks_for_a_module():
    done = subprocess.run(
        [sys.executable, "-m", "without_tensorflow"], capture_output=True, text=True, check=False
    )

    assert "usage: python -m without_tensorflow MODULE" in done.stderr
