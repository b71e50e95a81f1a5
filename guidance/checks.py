"""Checks that need the whole catalogue: ids that exist, rows that can decide, names that are one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from guidance.catalogue import Catalogue, Service
from guidance.deciding import PLACEHOLDERS
from guidance.facts import VALUES
from guidance.people import People, split
from guidance.reading import did_you_mean
from guidance.text import plain

ASKED = ("audience", "minor", "need", "commune", "circumstances", "trial_setting")


def problems_of(catalogue: Catalogue, services: Sequence[Service]) -> list[str]:
    """Every problem, each as a sentence with what to write instead."""
    return [
        *twice(each.id for each in services),
        *unknown_ids(catalogue),
        *shared_names(services),
        *unreferable(services),
        *unreachable(catalogue),
        *unasked(catalogue),
        *unlabelled(catalogue),
    ]


def twice(ids: Iterable[str]) -> Iterator[str]:
    """Ids used for two records."""
    seen: set[str] = set()
    for each in ids:
        if each in seen:
            yield f"catalogue/services: service `{each}` stands twice. Merge the two records."
        seen.add(each)


def unknown_ids(catalogue: Catalogue) -> Iterator[str]:
    """Service ids that no record has, in rows and in relations."""
    known = {*catalogue.services, *PLACEHOLDERS}
    for row in catalogue.pathways:
        for field, service in (("first", row.first), ("second", row.second)):
            if service not in known:
                yield (
                    f"catalogue/pathways: pathway `{row.id}`, field `{field}`: `{service}` is not a"
                    f" service. {did_you_mean(service, known)}"
                )
    for service in catalogue.services.values():
        for relation, others in service.relations.items():
            yield from (
                f"catalogue/services: service `{service.id}`, field `relations.{relation}`:"
                f" `{other}` is not a service. {did_you_mean(other, known)}"
                for other in others
                if other not in catalogue.services
            )


def shared_names(services: Iterable[Service]) -> Iterator[str]:
    """Names and aliases that stand for two services."""
    owners: dict[str, set[str]] = defaultdict(set)
    for service in services:
        for name in (service.name, *service.aliases):
            owners[plain(name)].add(service.id)
    for name, ids in owners.items():
        if len(ids) > 1:
            yield (
                f"catalogue/services: `{name}` stands for {' and '.join(sorted(ids))}. Keep the"
                " alias in one of them."
            )


def unreferable(services: Iterable[Service]) -> Iterator[str]:
    """Services that people are sent to without words for a card."""
    for service in services:
        if service.referable in ("yes", "via", "professionals") and service.visit is None:
            yield (
                f"catalogue/services: service `{service.id}`, field `visit`: is missing although"
                f" `referable` is `{service.referable}`. Write reason and action."
            )


def unreachable(catalogue: Catalogue) -> Iterator[str]:
    """Rows that no person can reach because earlier rows catch them all."""
    people = People(catalogue.places)
    left = [tuple(people.all_of(variable) for variable in range(6))]
    for row in catalogue.pathways:
        parts = [split(box, people.masks_of(row.when)) for box in left]  # type: ignore[arg-type]
        if not any(inside for inside, _ in parts):
            yield (
                f"catalogue/pathways: pathway `{row.id}`: never decides, earlier rows catch"
                " everybody it is for. Move it up or take it out."
            )
        left = [box for _, rest in parts for box in rest]
    if left:
        yield "catalogue/pathways: some people match no row. End with a row without conditions."


def unasked(catalogue: Catalogue) -> Iterator[str]:
    """Facts that the table needs and no question asks."""
    for fact in ASKED:
        if fact not in catalogue.questions:
            yield f"catalogue/questions.yml: no question asks `{fact}`. Write a record for it."


def unlabelled(catalogue: Catalogue) -> Iterator[str]:
    """Values without a French label."""
    for fact, values in VALUES.items():
        for value in set(values) - set(catalogue.labels.values.get(fact, {})):
            yield (
                f"catalogue/labels.yml: label `{fact}`, value `{value}`: has no label. Write one."
            )
