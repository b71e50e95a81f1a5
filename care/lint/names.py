"""Names and aliases that mean two things: a service, a place, or two of either."""

from __future__ import annotations

from collections.abc import Iterator

from care.lint.finding import Finding
from guidance.catalogue import Catalogue
from guidance.naming import key_of
from guidance.text import plain


def names(catalogue: Catalogue) -> Iterator[Finding]:
    """Aliases that are also a place, those of two services, and those that stand twice."""
    places = {key_of(each.text): each.text for each in catalogue.places.names}
    places |= {key_of(each.text): each.text for each in catalogue.places.areas}
    owners: dict[str, str] = {}
    for service in catalogue.services.values():
        seen = {plain(service.name)}
        for alias in service.aliases:
            where = ("alias", service.file, f"service `{service.id}`", "aliases")
            if key_of(alias) in places:
                place = places[key_of(alias)]
                why = f"`{alias}` is also the place {place}: a sentence that names one means two."
                yield Finding(*where, why, f"Write a longer name, as `{alias} (service)`.")
            other = owners.setdefault(key_of(alias), service.id)
            if other != service.id:
                why = f"`{alias}` is read as the same words as an alias of `{other}`."
                yield Finding(*where, why, "Keep it in one of them.")
            if plain(alias) in seen:
                why = f"`{alias}` stands twice: capitals, accents and hyphens do not count."
                yield Finding(*where, why, "Take one out.")
            seen.add(plain(alias))
