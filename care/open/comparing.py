"""A partner's services compared with ours: what is new, told otherwise, or gone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from care.open.given import Given
from guidance.catalogue import Catalogue, Service, Words
from guidance.text import plain

LISTS = ("aliases", "audiences", "needs", "territories", "offer")
GROUPS = ("access", "contact")
TEXTS = ("reason", "action", "bring", "ask")


@dataclass(frozen=True)
class Change:
    """One field of a service of ours that a partner tells otherwise."""

    service: str
    field: str
    ours: object
    theirs: object


@dataclass(frozen=True)
class Differences:
    """What a partner's file has that we have not, has otherwise, and has no longer."""

    new: tuple[Given, ...]
    changed: Mapping[str, tuple[Change, ...]]
    gone: tuple[str, ...]
    same: int

    def __bool__(self) -> bool:
        """Whether there is any."""
        return bool(self.new or self.changed or self.gone)


def differences(
    catalogue: Catalogue, given: Sequence[Given], source: str, before: Iterable[str]
) -> Differences:
    """The differences; `before` are the ids that an earlier draft of that source had."""
    names = ids_by_name(catalogue)
    matched = {id: each for each in given if (id := match(catalogue, names, each))}
    told = {id: tuple(changes(catalogue.services[id], each)) for id, each in matched.items()}
    open_ones = [each for each in given if not each.closed]
    ids = {*(each.id for each in open_ones), *(i for i, each in matched.items() if not each.closed)}
    known = {*before, *(s.id for s in catalogue.services.values() if comes_from(s, source))}
    closed = {id for id, each in matched.items() if each.closed}
    return Differences(
        new=tuple(each for each in open_ones if not match(catalogue, names, each)),
        changed={id: found for id, found in told.items() if found and id not in closed},
        gone=tuple(sorted((known - ids) | closed)),
        same=sum(not found for id, found in told.items() if id not in closed),
    )


def ids_by_name(catalogue: Catalogue) -> Mapping[str, str]:
    """Plain name or alias → service id."""
    return {
        plain(name): each.id
        for each in catalogue.services.values()
        for name in (each.name, *each.aliases)
    }


def match(catalogue: Catalogue, names: Mapping[str, str], given: Given) -> str | None:
    """Our service that a partner's record is about: by id, else by name or alias."""
    if given.id in catalogue.services:
        return given.id
    return names.get(plain(str(given.fields.get("name", ""))))


def comes_from(service: Service, source: str) -> bool:
    """Whether a record of ours names that source."""
    return any(plain(source) in plain(each) for each in service.source)


def changes(service: Service, given: Given) -> Iterable[Change]:
    """The fields that the file tells otherwise; what it does not tell is no difference."""
    ours = flat(service)
    for field, theirs in given.fields.items():
        if comparable(ours[field]) != comparable(theirs):
            yield Change(service.id, field, ours[field], theirs)


def comparable(value: object) -> object:
    """A value to compare: lists without their order, an empty one and nothing alike."""
    if isinstance(value, (tuple, list, frozenset)):
        return frozenset(value) or None
    return value


def flat(service: Service) -> dict[str, object]:
    """Every field that a file may tell, in one level: `contact.url`, `visit.action`."""
    visit = {text: words(getattr(service.visit, text, None)) for text in TEXTS}
    return {
        **{name: getattr(service, name) for name in ("name", "kind", "operator", "level")},
        **{name: getattr(service, name) for name in ("referable", "summary", "verified_on")},
        **{name: tuple(getattr(service, name)) for name in LISTS},
        **{
            f"{g}.{name}": value
            for g in GROUPS
            for name, value in vars(getattr(service, g)).items()
        },
        **{f"relations.{name}": others for name, others in relations(service).items()},
        **{f"visit.{name}": value for name, value in visit.items()},
    }


def relations(service: Service) -> dict[str, tuple[str, ...]]:
    """Every relation that a file may tell, empty where there is none."""
    names = ("relay_of", "partner_of", "part_of", "reached_through", "mirror")
    return {name: tuple(service.relations.get(name, ())) for name in names}


def words(text: Words | None) -> str | None:
    """A text as it is said to an adult."""
    return text.vous if text else None
