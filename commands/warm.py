"""Runs Rasa in a child of a process that has imported it: `python -m commands.warm rasa run …`.

Importing Rasa is two thirds of its start. The parent does it once and answers nobody; a child that
ends is followed by another within seconds, and shares the parent's memory until it writes to it.
"""

from __future__ import annotations

import contextlib
import ctypes
import gc
import importlib
import os
import runpy
import signal
import sys
import time
from pathlib import Path

from without_tensorflow import install, wish

BEFOREHAND = ("rasa.cli.run", "rasa.core.run", "rasa.server", "understanding.component")
DIES_WITH_PARENT = 1  # PR_SET_PDEATHSIG of Linux
PAUSE = 0.2  # seconds between a child that ended and the next


def main(arguments: list[str]) -> None:
    """Runs the module named first, again each time it ends, until SIGTERM."""
    install(serving=arguments[:2] == ["rasa", "run"])
    if not wish.wanted():
        for name in BEFOREHAND:  # TensorFlow's threads would not outlive a fork
            importlib.import_module(name)
        gc.collect()
        gc.freeze()  # what is never looked at again by the collector stays shared
    child = 0

    def end(number: int, _: object) -> None:
        with contextlib.suppress(ProcessLookupError):
            os.kill(child, number)
            os.waitpid(child, 0)
        os._exit(0)

    while True:
        child = os.fork()
        if child == 0:
            return serve(arguments)
        signal.signal(signal.SIGTERM, end)
        signal.signal(signal.SIGINT, end)
        write_pid(child)
        _, status = os.waitpid(child, 0)
        print(f"{arguments[0]} ended ({status}), starts again", flush=True)
        time.sleep(PAUSE)


def serve(arguments: list[str]) -> None:
    """Runs the module in this process, which ends with its parent."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(DIES_WITH_PARENT, signal.SIGKILL)
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, signal.SIG_DFL)
    sys.argv[:] = arguments
    runpy.run_module(arguments[0], run_name="__main__", alter_sys=True)


def write_pid(child: int) -> None:
    """Tells who is watched which process serves."""
    told = os.environ.get("JALON_PID_FILE")
    if told:
        Path(told).write_text(f"{child}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
