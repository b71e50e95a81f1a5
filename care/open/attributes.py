"""What HSDS has no field for: our closed values as terms of taxonomies, linked to a service."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from care.open.publishing import SERVED, Edition, identifier, words
from guidance.catalogue import Service

Object = dict[str, Any]
Term = tuple[str, str, str]
LANGUAGE = "fr"


def attributes(edition: Edition, record: Service, own: str) -> list[Object]:
    """The attributes of a service, each with its term and taxonomy."""
    return [
        {
            "id": identifier("attribute", record.id, taxonomy, code, value),
            "link_id": own,
            "link_entity": "service",
            "link_type": taxonomy,
            "taxonomy_term_id": identifier("term", taxonomy, code),
            **({"value": value} if value else {}),
            "taxonomy_term": term(edition, taxonomy, code),
        }
        for taxonomy, code, value in terms_of(record)
    ]


def terms_of(record: Service) -> Iterator[Term]:
    """The (taxonomy, code, value) triples of a service."""
    yield "key", "id", record.id
    for taxonomy, field in SERVED.items():
        yield from ((taxonomy, code, "") for code in sorted(getattr(record, field)))
    for taxonomy in ("kind", "level", "referable"):
        yield taxonomy, getattr(record, taxonomy), ""
    for code in ("anonymous", "registration"):
        told = getattr(record.access, code)
        if told is not None:
            yield "access", code, "true" if told else "false"
    yield from (("alias", "alias", each) for each in record.aliases)
    yield from (("offer", "offer", each) for each in record.offer)
    for relation, others in record.relations.items():
        yield from (("relation", relation, other) for other in others)


def term(edition: Edition, taxonomy: str, code: str) -> Object:
    """A term of one of our taxonomies."""
    name = edition.catalogue.labels.value(taxonomy, code) if taxonomy in SERVED else code
    group = words()["taxonomies"][taxonomy]
    return {
        "id": identifier("term", taxonomy, code),
        "code": code,
        "name": name,
        "description": words()["term"].format(taxonomy=group, name=name),
        "taxonomy": taxonomy,
        "taxonomy_id": identifier("taxonomy", taxonomy),
        "taxonomy_detail": {
            "id": identifier("taxonomy", taxonomy),
            "name": group,
            "description": group,
        },
        "language": LANGUAGE,
    }
