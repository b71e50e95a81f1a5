"""Serves everything until Ctrl-C: `make run`."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path

from commands.stack import Ports, running


def main() -> None:
    """Starts the servers, prints where they are, and waits."""
    for wish in (signal.SIGTERM, signal.SIGINT):
        signal.signal(wish, signal.default_int_handler)
    try:
        ports = Ports()
        with running(ports, Path(os.environ.get("VAR", "var"))) as address:
            print(f"Chat page   {address}/chat\nAPI         {address}/api")
            print(f"Desk        http://127.0.0.1:{ports.desk}\nStop with Ctrl-C.")
            while True:
                time.sleep(3600)
    except KeyboardInterrupt:
        print("Stopped.")


if __name__ == "__main__":
    main()
