"""The services as Open Referral HSDS 3.0 JSON (openreferral/specification, tag v3.0)."""

from __future__ import annotations

from typing import Any

from care.open.attributes import attributes
from care.open.publishing import Edition, identifier, lacking_nothing, words
from guidance.cards import sources
from guidance.catalogue import Service

VERSION = "3.0"
SEPARATOR = " ; "
Object = dict[str, Any]


def page_of_services(edition: Edition) -> Object:
    """Every service with all that hangs on it, as the one page of an HSDS list."""
    return page([service(edition, each) for each in edition.services])


def page_of_organizations(edition: Edition) -> Object:
    """Every organisation that carries a service."""
    found = {each.operator: each for each in edition.services if each.operator}
    return page([organization(edition, each) for each in found.values()])


def page(contents: list[Object]) -> Object:
    """An HSDS list of one page."""
    return {
        "total_items": len(contents),
        "total_pages": 1,
        "page_number": 1,
        "size": len(contents),
        "first_page": True,
        "last_page": True,
        "empty": not contents,
        "contents": contents,
    }


def service(edition: Edition, record: Service) -> Object:
    """One service; the fields that no source fills are left out."""
    own = identifier("service", record.id)
    carried = organization(edition, record) if record.operator else None
    visit = record.visit
    return lacking_nothing(
        {
            "id": own,
            "organization_id": carried["id"] if carried else None,
            "name": record.name,
            "description": record.summary,
            "url": record.contact.url,
            "email": record.contact.email,
            "status": "active",
            "application_process": visit.action.vous if visit else None,
            "fees_description": fees(record.access.free),
            "eligibility_description": record.access.who,
            "assured_date": record.verified_on.isoformat(),
            "organization": carried,
            **surroundings(edition, record, own),
        }
    )


def fees(free: bool | None) -> str | None:
    """What is known of the price, in one word."""
    if free is None:
        return None
    return str(words()["free" if free else "paid"])


def surroundings(edition: Edition, record: Service, own: str) -> Object:
    """The objects that hang on a service."""
    return {
        "phones": phones(record, own),
        "service_areas": service_areas(edition, record, own),
        "service_at_locations": service_at_locations(record, own),
        "cost_options": cost_options(record, own),
        "required_documents": required_documents(record, own),
        "attributes": attributes(edition, record, own),
        "metadata": metadata(edition, record, own),
    }


def organization(edition: Edition, record: Service) -> Object:
    """The organisation that carries a service, described by what it carries."""
    operator = record.operator or ""
    carried = [each.name for each in edition.services if each.operator == operator]
    return {
        "id": identifier("organization", operator),
        "name": operator,
        "description": words()["carries"].format(names=", ".join(carried)),
    }


def phones(record: Service, own: str) -> list[Object]:
    """The telephone number of a service."""
    if not record.contact.phone:
        return []
    number = {"id": identifier("phone", record.id), "service_id": own}
    return [{**number, "number": record.contact.phone, "type": "voice"}]


def service_areas(edition: Edition, record: Service, own: str) -> list[Object]:
    """The regions and communities that a service is for."""
    return [
        {
            "id": identifier("service_area", record.id, territory),
            "service_id": own,
            "name": edition.catalogue.labels.value("territory", territory),
        }
        for territory in sorted(record.territories)
    ]


def service_at_locations(record: Service, own: str) -> list[Object]:
    """Where a service is: its address when a source gives one, and its page on line."""
    found = []
    if record.contact.address:
        told = {"name": record.name, "description": record.contact.address}
        found.append(("physical", told))
    if record.contact.url:
        found.append(("virtual", {"name": record.name, "url": record.contact.url}))
    return [
        {
            "id": identifier("service_at_location", record.id, kind),
            "service_id": own,
            "location_id": identifier("location", record.id, kind),
            "location": {
                "id": identifier("location", record.id, kind),
                "location_type": kind,
                **told,
            },
        }
        for kind, told in found
    ]


def cost_options(record: Service, own: str) -> list[Object]:
    """That a service is free; no price is known of those that are not."""
    if record.access.free is not True:
        return []
    price = {"amount": 0, "currency": "EUR", "amount_description": words()["free"]}
    return [{"id": identifier("cost_option", record.id), "service_id": own, **price}]


def required_documents(record: Service, own: str) -> list[Object]:
    """What to bring."""
    if record.visit is None or record.visit.bring is None:
        return []
    document = {"document": record.visit.bring.vous}
    return [{"id": identifier("required_document", record.id), "service_id": own, **document}]


def metadata(edition: Edition, record: Service, own: str) -> list[Object]:
    """When a record was last verified and against what: in words, and as we write it."""
    told = {
        "source": sources(edition.catalogue, record.source),
        "source_references": SEPARATOR.join(record.source),
    }
    return [
        {
            "id": identifier("metadata", record.id, field),
            "resource_id": own,
            "resource_type": "service",
            "last_action_date": record.verified_on.isoformat(),
            "last_action_type": "verify",
            "field_name": field,
            "previous_value": "",
            "replacement_value": value,
            "updated_by": "Jalon",
        }
        for field, value in told.items()
    ]
