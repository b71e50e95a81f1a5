"""Checks that need the whole catalogue: ids that exist, names that are one, rows that decide."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from guidance.catalogue import Catalogue, Pathway, Service
from guidance.dates import as_of, days_of_change
from guidance.deciding import PLACEHOLDERS, STANDING
from guidance.facts import VALUES
from guidance.people import People, split
from guidance.reading import did_you_mean
from guidance.text import plain

ASKED = ("audience", "minor", "need", "commune", "circumstances", "trial_setting", "mode")


def problems_of(catalogue: Catalogue, services: Sequence[Service]) -> list[str]:
    """Every problem, each as a sentence with what to write instead."""
    return [
        *twice(services),
        *twice(catalogue.pathways),
        *unknown_ids(catalogue),
        *shared_names(services),
        *unreferable(services),
        *unreachable(catalogue),
        *standing_with_dates(catalogue),
        *unasked(catalogue),
        *unlabelled(catalogue),
    ]


def twice(records: Iterable[Service | Pathway]) -> Iterator[str]:
    """Ids used for two records."""
    seen: set[str] = set()
    for record in records:
        if record.id in seen:
            yield f"{named(record)}: stands twice. Merge the two records or rename one."
        seen.add(record.id)


def named(record: Service | Pathway, field: str = "") -> str:
    """Where a problem is: file, record and field."""
    kind = "service" if isinstance(record, Service) else "pathway"
    return f"{record.file}: {kind} `{record.id}`" + (f", field `{field}`" if field else "")


def unknown_ids(catalogue: Catalogue) -> Iterator[str]:
    """Service ids that no record has, in rows and in relations."""
    known = {*catalogue.services, *PLACEHOLDERS}
    for row in catalogue.pathways:
        for field, given in (("first", row.first), ("second", row.second)):
            if given not in known:
                why = f"`{given}` is not a service. {did_you_mean(given, known)}"
                yield f"{named(row, field)}: {why}"
    for service in catalogue.services.values():
        for relation, others in service.relations.items():
            yield from (
                f"{named(service, f'relations.{relation}')}: `{other}` is not a service."
                f" {did_you_mean(other, catalogue.services)}"
                for other in others
                if other not in catalogue.services
            )


def shared_names(services: Iterable[Service]) -> Iterator[str]:
    """Names and aliases that stand for two services."""
    owners: dict[str, str] = {}
    for service in services:
        for name in (service.name, *service.aliases):
            owner = owners.setdefault(plain(name), service.id)
            if owner != service.id:
                yield (
                    f"{named(service, 'aliases')}: `{name}` already stands for `{owner}`."
                    " Keep the name in one of them."
                )


def unreferable(services: Iterable[Service]) -> Iterator[str]:
    """Services that people are sent to without words for a card."""
    for service in services:
        if service.referable in ("yes", "via", "professionals") and service.visit is None:
            yield (
                f"{named(service, 'visit')}: is missing although `referable` is"
                f" `{service.referable}`. Write reason and action."
            )


def unreachable(catalogue: Catalogue) -> Iterator[str]:
    """Rows that no person can reach, on whatever day, because earlier rows catch them all."""
    people, deciding, stranded = People(catalogue.places), set[str](), False
    for day in days_of_change(catalogue):
        on_that_day, left = reached(people, as_of(catalogue, day))
        deciding |= on_that_day
        stranded = stranded or left
    for row in catalogue.pathways:
        if row.id not in deciding:
            yield (
                f"{named(row)}: never decides, earlier rows catch everybody it is for."
                " Move it up or take it out."
            )
    if stranded:
        yield "catalogue/pathways: some people match no row. End with a row without conditions."


def reached(people: People, catalogue: Catalogue) -> tuple[set[str], bool]:
    """The rows that decide for somebody, and whether somebody is left after the last."""
    deciding, left = set(), [tuple(people.all_of(variable) for variable in range(6))]
    for row in catalogue.pathways:
        parts = [split(box, people.masks_of(row.when)) for box in left]  # type: ignore[arg-type]
        if any(inside for inside, _ in parts):
            deciding.add(row.id)
        left = [box for _, rest in parts for box in rest]
    return deciding, bool(left)


def standing_with_dates(catalogue: Catalogue) -> Iterator[str]:
    """Services that the engine falls back on and that yet begin or end some day."""
    for name in sorted(STANDING & set(catalogue.services)):
        service = catalogue.services[name]
        for field in ("valid_from", "valid_to"):
            if getattr(service, field):
                yield (
                    f"{named(service, field)}: a placeholder or stand-in leads here on any day."
                    " Take the date out, and name the new service in guidance/deciding.py."
                )


def unasked(catalogue: Catalogue) -> Iterator[str]:
    """Facts that the table or a refinement needs and no question asks."""
    for fact in ASKED:
        if fact not in catalogue.questions:
            yield f"catalogue/questions.yml: no question asks `{fact}`. Write a record for it."


def unlabelled(catalogue: Catalogue) -> Iterator[str]:
    """Values without a French label."""
    for fact, values in VALUES.items():
        for value in values:
            if value not in catalogue.labels.values.get(fact, {}):
                yield (
                    f"catalogue/labels.yml: label `{fact}`, field `values`: `{value}` has no label."
                    f" Write one as `{value}: …`."
                )
