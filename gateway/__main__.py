"""The gateway as a process: `python -m gateway --port 8080`."""

from __future__ import annotations

import argparse

import uvicorn

from gateway.serving import config


def main() -> None:
    """Serves until it is told to stop; what is under way then has ten seconds."""
    parser = argparse.ArgumentParser(prog="python -m gateway", description=__doc__)
    parser.add_argument("--host", default="127.0.0.1", help="the address to listen on")
    parser.add_argument("--port", type=int, default=8080)
    asked = parser.parse_args()
    uvicorn.Server(config("gateway.app:create", host=asked.host, port=asked.port)).run()


if __name__ == "__main__":
    main()
