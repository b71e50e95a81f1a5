"""Opens every link of the catalogue, on a machine with internet: `make links`."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

from care.links import DEAD, OK, opened, urls_of
from guidance.loading import load_catalogue


def main() -> int:
    """1 when a link is dead; prints each that needs a look, with who has it."""
    urls = urls_of(load_catalogue(Path("catalogue")))
    fates = asyncio.run(opened(urls))
    for each in sorted(fates, key=lambda found: found.state):
        if each.state != OK:
            print(f"{each.state}: {each.url} ({', '.join(urls[each.url])}): {each.told}")
    print(f"{len(fates)} links opened, {sum(each.state == OK for each in fates)} are well")
    return int(any(each.state == DEAD for each in fates))


if __name__ == "__main__":
    sys.exit(main())
