"""Which records of two catalogues differ, in what a person reads or in anything else."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields
from typing import Any

from guidance.catalogue import Pathway, Service

ON_A_CARD = ("name", "summary", "contact", "access", "visit")


def on_a_card(service: Service | None) -> Any:
    """What a card shows of a service."""
    return service and [spoken(getattr(service, name)) for name in ON_A_CARD]


def without_visit(service: Service | None) -> Any:
    """What the first card shows of a service: its words come from the pathway."""
    return service and [spoken(getattr(service, name)) for name in ON_A_CARD[:-1]]


def spoken(words: object) -> str:
    """Words as they are compared: another kind of space says nothing else."""
    return " ".join(repr(words).replace(r"\u202f", " ").replace(r"\xa0", " ").split())


def differences(
    before: Mapping[str, Pathway] | Mapping[str, Service],
    after: Mapping[str, Pathway] | Mapping[str, Service],
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """(id, fields that differ) of the records that are not the same."""
    for name in dict.fromkeys((*before, *after)):
        one, other = before.get(name), after.get(name)
        if one is None or other is None:
            yield name, ("added" if one is None else "removed",)
        elif one != other:
            compared = [field.name for field in fields(one) if field.compare]
            yield from named(name, [n for n in compared if speaks_otherwise(one, other, n)])


def named(name: str, changed: list[str]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """A record with the fields that differ, nothing when none does."""
    if changed:
        yield name, tuple(changed)


def speaks_otherwise(one: object, other: object, field: str) -> bool:
    """Whether a field of two records differs in more than its spaces."""
    before, after = getattr(one, field), getattr(other, field)
    return bool(before != after and spoken(before) != spoken(after))


def moved(before: list[str], after: list[str]) -> list[str]:
    """The ids that stand elsewhere among those that both lists have."""
    both = [name for name in before if name in set(after)]
    left = [name for name in after if name in set(before)]
    found = []
    for name in both:
        if left and left[0] == name:
            left.pop(0)
        elif name in left:
            found.append(name)
            left.remove(name)
    return found
