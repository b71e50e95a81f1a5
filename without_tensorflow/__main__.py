"""Runs a module without TensorFlow: `python -m without_tensorflow rasa run …`."""

from __future__ import annotations

import runpy
import sys

from without_tensorflow import install


def main(arguments: list[str]) -> None:
    """Runs the module named first with the rest as its arguments; SystemExit when there is none."""
    if not arguments:
        raise SystemExit("usage: python -m without_tensorflow MODULE [ARGUMENT …]")
    install(serving=arguments[:2] == ["rasa", "run"])
    sys.argv[:] = arguments
    runpy.run_module(arguments[0], run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    main(sys.argv[1:])
