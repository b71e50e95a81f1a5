"""Writes « Le bon service, en clair », the static site of all services: `make site`."""

from __future__ import annotations

import argparse
import datetime
import shutil
import sys
from pathlib import Path

from care.open.publishing import Edition
from care.open.site import site
from guidance.loading import load_catalogue

OURS = "sitemap.xml"


def main() -> int:
    """Writes the site; 1 when the folder holds something else."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--into", type=Path, default=Path("var/site"))
    parser.add_argument("--address", default="https://jalon.example", help="where it will stand")
    asked = parser.parse_args()
    if foreign(asked.into):
        print(f"{asked.into} holds other files. Name an empty folder, or none.", file=sys.stderr)
        return 1
    catalogue = load_catalogue(Path("catalogue"))
    edition = Edition(catalogue, datetime.date.today(), asked.address.rstrip("/"))
    written(site(edition), asked.into)
    print(f"{len(edition.services)} services: {asked.into / 'index.html'}")
    return 0


def foreign(folder: Path) -> bool:
    """Whether a folder holds files that are not an earlier edition."""
    return folder.exists() and any(folder.iterdir()) and not (folder / OURS).exists()


def written(files: dict[str, str], folder: Path) -> None:
    """The files in the folder, in place of an earlier edition."""
    shutil.rmtree(folder, ignore_errors=True)
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())


if __name__ == "__main__":
    sys.exit(main())
