"""Loads the places of the catalogue and tells everything that is wrong with them at once."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from guidance.errors import CatalogueError
from guidance.facts import BASINS, TERRITORIES
from guidance.parsing import read_yaml
from guidance.places import (
    INHABITANT,
    LOCALITY,
    NICKNAME,
    OFFICIAL,
    Area,
    Basin,
    Commune,
    PlaceName,
    Places,
)
from guidance.reading import Record, did_you_mean

CITES = tuple(f"cite_metiers_{city}" for city in ("bruxelles", "charleroi", "liege", "namur"))
LANGUAGES = ("name", "name_nl", "name_de")
FLEMISH = ("name", "name_nl", "province", "territory", "postal_codes")
LOCAL = ("name", "postal_code", "nis", "lat", "lon")
WALLOON = (
    *LANGUAGES, "province", "arrondissement", "territory", "basin", "postal_codes",
    "nearest_cite", "nearest_carrefour", "lat", "lon",
)  # fmt: skip


def load_places(folder: Path) -> Places:
    """The places in `folder`; CatalogueError with every problem when there is one."""
    problems: list[str] = []
    communes = {
        record.id: commune(record)
        for name in ("communes", "flanders")
        for record in records(folder, name, "commune", problems)
    }
    names = [*own_names(communes), *localities(folder, communes, problems)]
    for file, kind in (("nicknames", NICKNAME), ("inhabitants", INHABITANT)):
        names += aliases(folder, file, kind, communes, problems)
    areas = [area(record) for record in records(folder, "areas", "area", problems)]
    basins = {r.id: basin(r) for r in records(folder, "basins", "basin", problems)}
    if problems:
        raise CatalogueError(tuple(problems))
    return Places(communes, tuple(names), tuple(areas), basins)


def records(folder: Path, name: str, kind: str, problems: list[str]) -> Iterator[Record]:
    """The records of a file that holds one group of fields per id."""
    for key, fields in mapping(folder, name, problems).items():
        record = Record(file_of(name), kind, str(key), fields or {}, problems)
        if isinstance(fields, Mapping):
            yield record
        else:
            record.wrong("*", f"`{fields}` is not a group of fields. Write `{{name: …}}`.")


def mapping(folder: Path, name: str, problems: list[str]) -> Mapping[str, Any]:
    """The content of a file by key."""
    content = read_yaml(folder / f"{name}.yml", problems)
    if isinstance(content, Mapping):
        return content
    if content is not None:
        problems.append(f"{file_of(name)}: holds no records. Write one as `key: value`.")
    return {}


def file_of(name: str) -> str:
    """The file as an editor knows it."""
    return f"catalogue/places/{name}.yml"


def commune(record: Record) -> Commune:
    """A commune from its record; a Flemish one has fewer fields."""
    flemish = record.fields.get("territory") == "flanders"
    record.only(FLEMISH if flemish else WALLOON)
    if not re.fullmatch(r"\d{5}", record.id):
        record.wrong("nis", f"`{record.id}` is not a NIS code. Write five digits in quotes.")
    territory = record.one_of("territory", TERRITORIES)
    sited = territory in ("brussels", "wallonia")
    names = (record.text(each, needed=each == "name") for each in LANGUAGES)
    return Commune(
        nis=record.id,
        name=str(record.fields.get("name")),
        territory=territory,
        basin=record.one_of("basin", BASINS) if sited else None,
        province=record.text("province", needed=False),
        postal_codes=postal_codes(record),
        nearest_cite=record.one_of("nearest_cite", CITES) if sited else None,
        nearest_carrefour=record.text("nearest_carrefour", needed=False),
        lat=None if flemish else degrees(record, "lat"),
        lon=None if flemish else degrees(record, "lon"),
        names=tuple(dict.fromkeys(filter(None, names))),
        arrondissement=record.text("arrondissement", needed=False),
    )


def postal_codes(record: Record) -> tuple[str, ...]:
    """The postal codes, of which there must be one."""
    codes = record.listed("postal_codes")
    for code in codes or ("",):
        if not re.fullmatch(r"[1-9]\d{3}", str(code)):
            record.wrong("postal_codes", f"`{code}` is not a postal code. Write ['4000'].")
    return codes


def degrees(record: Record, field: str) -> float:
    """A coordinate that lies in or near Belgium."""
    value = record.fields.get(field)
    low, high = (49.0, 52.0) if field == "lat" else (2.0, 7.0)
    if isinstance(value, float) and low < value < high:
        return value
    record.wrong(field, f"`{value}` is not in Belgium. Write degrees, as {(low + high) / 2}.")
    return 0.0


def own_names(communes: Mapping[str, Commune]) -> Iterator[PlaceName]:
    """The names of every commune in its languages."""
    for each in communes.values():
        yield from (PlaceName(name, each.nis, OFFICIAL) for name in each.names)


def localities(
    folder: Path, communes: Mapping[str, Commune], problems: list[str]
) -> Iterator[PlaceName]:
    """The localities, each with a postal code and a commune that exists."""
    for number, fields in enumerate(read_yaml(folder / "localities.yml", problems) or (), 1):
        fields = fields if isinstance(fields, Mapping) else {}
        identity = str(fields.get("name", f"row {number}"))
        record = Record(file_of("localities"), "locality", identity, fields, problems)
        record.only(LOCAL)
        code = record.text("postal_code")
        if code and not re.fullmatch(r"[1-9]\d{3}", code):
            record.wrong("postal_code", f"`{code}` is not a postal code. Write four digits.")
        nis = known(record, "nis", record.text("nis"), communes)
        yield PlaceName(record.text("name") or "", nis, LOCALITY, code)


def aliases(
    folder: Path, name: str, kind: str, communes: Mapping[str, Commune], problems: list[str]
) -> Iterator[PlaceName]:
    """Names from a file alias → NIS code, or a list of codes where it may mean several."""
    for alias, codes in mapping(folder, name, problems).items():
        record = Record(file_of(name), kind, str(alias), {}, problems)
        for nis in codes if isinstance(codes, list) else [codes]:
            yield PlaceName(str(alias), known(record, "nis", nis, communes), kind)


def known(record: Record, field: str, nis: Any, communes: Mapping[str, Commune]) -> str:
    """A NIS code that a commune has; the problem is noted when none does."""
    if nis not in communes:
        record.wrong(
            field, f"`{nis}` is the code of no commune. {did_you_mean(nis, communes)[:80]}"
        )
    return str(nis)


def area(record: Record) -> Area:
    """An area from its record."""
    record.only(("territory", "basin", "province", "person"))
    return Area(
        record.id,
        record.one_of("territory", TERRITORIES),
        record.one_of("basin", BASINS) if record.has("basin") else None,
        record.text("province", needed=False),
        record.flag("person") or False,
    )


def basin(record: Record) -> Basin:
    """A basin from its record; its id is one of the contract's."""
    record.only(("name", "cite"))
    if record.id not in BASINS:
        record.wrong("id", f"`{record.id}` is not a basin. {did_you_mean(record.id, BASINS)}")
    cite = record.one_of("cite", CITES) if record.has("cite") else None
    return Basin(record.id, record.text("name") or "", cite)
