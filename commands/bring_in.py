"""Takes a partner's services in as drafts: `make import FILE=… SOURCE=…`."""

from __future__ import annotations

import argparse
import datetime
import sys
from pathlib import Path

from care.open import reading_csv, reading_hsds
from care.open.comparing import differences
from care.open.drafts import draft, free_path, kept_before, lines
from care.open.given import Given, Reader, slug, twice
from guidance.catalogue import Catalogue
from guidance.loading import load_catalogue

LONGEST = 20 * 1024 * 1024


def main() -> int:
    """Prints the differences and writes them as drafts; 1 with every problem when there is one."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path, help="HSDS 3 JSON, or CSV in UTF-8")
    parser.add_argument("source", help="who gives it, as it will be cited")
    parser.add_argument("--catalogue", type=Path, default=Path("catalogue"))
    asked = parser.parse_args()
    catalogue = load_catalogue(asked.catalogue)
    problems, given = given_in(asked.file, catalogue)
    if problems:
        print("\n".join(problems), file=sys.stderr)
        print(f"{len(problems)} problems. Nothing was written.", file=sys.stderr)
        return 1
    print(taken_in(catalogue, given, asked.source, asked.catalogue / "drafts"))
    return 0


def given_in(file: Path, catalogue: Catalogue) -> tuple[list[str], list[Given]]:
    """The problems of a file, and its services."""
    is_json = file.suffix.lower() in (".json", ".jsonld")
    reader = Reader(file.name, catalogue, "field" if is_json else "column")
    text = text_of(file, reader)
    if text is None:
        return reader.problems, []
    given = (reading_hsds if is_json else reading_csv).read(text, reader)
    twice(reader, given)
    return reader.problems, given


def text_of(file: Path, reader: Reader) -> str | None:
    """The text of a file; None with a problem noted when it cannot be read."""
    try:
        if file.stat().st_size > LONGEST:
            reader.wrong("", "", "is larger than 20 MB. Split it.")
            return None
        return file.read_bytes().decode("utf-8-sig")
    except OSError as error:
        reader.wrong("", "", f"cannot be read: {error.strerror}.")
    except UnicodeDecodeError as error:
        reader.wrong("", "", f"is not UTF-8 (byte {error.start + 1}). Save it as CSV UTF-8.")
    return None


def taken_in(catalogue: Catalogue, given: list[Given], source: str, folder: Path) -> str:
    """What to tell: the differences, and the file of drafts that holds them, if there are any."""
    name, day = slug(source), datetime.date.today()
    found = differences(catalogue, given, source, kept_before(folder, name))
    count = f"{len(given)} services read, {found.same} as ours"
    if not found:
        return f"{count}. No difference."
    folder.mkdir(parents=True, exist_ok=True)
    path = free_path(folder, name, day)
    path.write_text(draft(found, source, day), encoding="utf-8")
    numbers = f"{len(found.new)} new, {len(found.changed)} changed, {len(found.gone)} gone"
    return "\n".join([*lines(found), f"{count}, {numbers}: {path}"])


if __name__ == "__main__":
    sys.exit(main())
