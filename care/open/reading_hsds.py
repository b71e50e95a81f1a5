"""Reads a partner's services from Open Referral HSDS 3 JSON: a page, a list, or one service."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from care.open.given import FACTS, Given, Reader, slug
from care.open.publishing import SERVED, words
from guidance.loading import KINDS, LEVELS, REFERABLE, RELATIONS
from guidance.text import plain

Object = Mapping[str, Any]
STATUSES = ("active", "inactive", "defunct", "temporarily closed")
TEXTS = {
    "name": "name",
    "description": "summary",
    "eligibility_description": "access.who",
    "application_process": "visit.action",
}
CLOSED = {"kind": KINDS, "level": LEVELS, "referable": REFERABLE}


def read(text: str, reader: Reader) -> list[Given]:
    """The services of a file; problems are noted by their place in it."""
    try:
        told = json.loads(text)
    except (ValueError, RecursionError) as broken:
        reader.wrong("", "", f"is not JSON: {broken}.")
        return []
    services = told.get("contents", [told]) if isinstance(told, dict) else told
    if not isinstance(services, list):
        reader.wrong("", "contents", "is not a list. Write [ … ] with one object for each service.")
        return []
    return [service(f"service {n}", each, reader) for n, each in enumerate(services, start=1)]


def service(where: str, told: Any, reader: Reader) -> Given:
    """One service."""
    if not isinstance(told, dict):
        reader.wrong(where, "", f"`{str(told)[:40]}` is not an object. Write {{…}}.")
        return Given(where, where, {})
    for name in ("id", "name", "status"):
        if not text_of(where, told, name, reader):
            reader.wrong(where, name, "is missing. HSDS requires it.")
    status = told.get("status") or "active"
    reader.one_of(where, "status", status, STATUSES)
    terms = list(terms_of(where, told, reader))
    key = next((value for taxonomy, _, value in terms if taxonomy == "key"), None)
    name = text_of(where, told, "name", reader) or where
    fields = {**plain_fields(where, told, reader), **our_fields(where, terms, reader)}
    fields = {**areas(where, told, reader), **fields}
    return Given(key or slug(name), where, fields, status in ("inactive", "defunct"))


def text_of(where: str, told: Object, name: str, reader: Reader) -> str | None:
    """A text; None when it is absent, noted when it is something else."""
    value = told.get(name)
    if value is not None and not isinstance(value, str):
        reader.wrong(where, name, f"`{str(value)[:40]}` is not a text. Write it in quotes.")
        return None
    return value.strip() or None if value else None


def listed(where: str, told: Object, name: str, reader: Reader) -> list[Object]:
    """The objects of a list, none when it is absent."""
    value = told.get(name) or []
    if isinstance(value, list) and all(isinstance(each, dict) for each in value):
        return value
    reader.wrong(where, name, "is not a list of objects. Write [{…}].")
    return []


def plain_fields(where: str, told: Object, reader: Reader) -> dict[str, object]:
    """What HSDS has its own fields for; what is absent is not told."""
    found: dict[str, object] = {
        ours: text_of(where, told, theirs, reader) for theirs, ours in TEXTS.items()
    }
    for name, read_as in (("url", reader.url), ("email", reader.email)):
        value = text_of(where, told, name, reader)
        found[f"contact.{name}"] = read_as(where, name, value) if value else None
    assured = text_of(where, told, "assured_date", reader)
    found["verified_on"] = reader.date(where, "assured_date", assured) if assured else None
    names = text_of(where, told, "alternate_name", reader)
    found["aliases"] = tuple(n.strip() for n in names.split(";")) if names else None
    found |= around(where, told, reader)
    return {name: value for name, value in found.items() if value is not None}


def around(where: str, told: Object, reader: Reader) -> dict[str, object]:
    """What stands in the objects around a service."""
    organization = told.get("organization")
    carried = organization if isinstance(organization, dict) else {}
    documents = listed(where, told, "required_documents", reader)
    texts = [text_of(where, each, "document", reader) for each in documents]
    numbers = [text_of(where, p, "number", reader) for p in listed(where, told, "phones", reader)]
    return {
        "operator": text_of(where, carried, "name", reader),
        "access.free": free(where, told, reader),
        "visit.bring": ", ".join(filter(None, texts)) or None,
        "contact.phone": next(filter(None, numbers), None),
        "contact.address": address(where, told, reader),
    }


def free(where: str, told: Object, reader: Reader) -> bool | None:
    """Whether it is free: by its prices, else by what is said of fees; None when neither tells."""
    prices = [each.get("amount") for each in listed(where, told, "cost_options", reader)]
    known = [each for each in prices if isinstance(each, (int, float))]
    if known:
        return not any(known)
    said = plain(text_of(where, told, "fees_description", reader) or "")
    return {plain(words()["free"]): True, "free": True, plain(words()["paid"]): False}.get(said)


def address(where: str, told: Object, reader: Reader) -> str | None:
    """The first address of a physical place, on one line."""
    for link in listed(where, told, "service_at_locations", reader):
        place = link.get("location")
        if not isinstance(place, dict) or place.get("location_type") != "physical":
            continue
        for each in listed(where, place, "addresses", reader):
            city = f"{each.get('postal_code', '')} {each.get('city', '')}".strip()
            return ", ".join(filter(None, (text_of(where, each, "address_1", reader), city)))
        return text_of(where, place, "description", reader)
    return None


def terms_of(where: str, told: Object, reader: Reader) -> Iterator[tuple[str, str, str]]:
    """The (taxonomy, code, value) triples of our taxonomies; those of others are left aside."""
    for each in listed(where, told, "attributes", reader):
        term = each.get("taxonomy_term")
        if isinstance(term, dict) and str(term.get("taxonomy")) in words()["taxonomies"]:
            yield str(term["taxonomy"]), str(term.get("code")), str(each.get("value", ""))


def our_fields(where: str, terms: list[tuple[str, str, str]], reader: Reader) -> dict[str, object]:
    """What our own taxonomies tell; the lists are whole when any of our terms is there."""
    if not terms:
        return {}
    found: dict[str, object] = {}
    for fact, field in SERVED.items():
        codes = [code for taxonomy, code, _ in terms if taxonomy == fact]
        found[field] = reader.values(where, f"attributes.{fact}", codes, FACTS[field])
    for taxonomy, field in (("alias", "aliases"), ("offer", "offer")):
        found[field] = tuple(value for each, _, value in terms if each == taxonomy)
    for name in RELATIONS:
        linked = (v for taxonomy, code, v in terms if (taxonomy, code) == ("relation", name))
        found[f"relations.{name}"] = tuple(linked)
    for taxonomy, code, value in terms:
        if taxonomy in CLOSED:
            found[taxonomy] = reader.one_of(where, taxonomy, code, CLOSED[taxonomy])
        elif taxonomy == "access" and code in ("anonymous", "registration"):
            found[f"access.{code}"] = reader.flag(where, f"attributes.{code}", value)
    return found


def areas(where: str, told: Object, reader: Reader) -> dict[str, object]:
    """The regions that the service areas name; none of them is told where one is not ours."""
    labels = reader.catalogue.labels.values["territory"]
    by_label = {plain(label): value for value, label in labels.items()}
    given = listed(where, told, "service_areas", reader)
    names = [plain(str(each.get("name"))) for each in given]
    known = [by_label[name] for name in names if name in by_label]
    return {"territories": tuple(known)} if known and len(known) == len(names) else {}
