"""How many personas get the same services through Telegram as through the web channel.

    python -m bench.telegram_personas PERSONAS.yml [--limit N] [--mode polling|webhook]

Starts Rasa and the actions, and a Bot API server of the tests; needs a trained model.
"""

from __future__ import annotations

import subprocess
import sys


def main() -> int:
    """Plays the personas in a process of their own, since only tests may import tests."""
    command = [sys.executable, "-m", "tests.telegram.personas", *sys.argv[1:]]
    return subprocess.run(command, check=False).returncode


if __name__ == "__main__":
    raise SystemExit(main())
