"""A service as schema.org JSON-LD, for the pages that search engines read."""

from __future__ import annotations

import json
from typing import Any

from care.open.publishing import Edition, lacking_nothing, words
from guidance.cards import sources
from guidance.catalogue import Service

PUBLIC = ("public_employment_service", "social_service", "policy", "quality")
Object = dict[str, Any]


def service(edition: Edition, record: Service) -> Object:
    """The service, who carries it, for whom, where, how to reach it and from when the facts are."""
    return lacking_nothing(
        {
            "@context": "https://schema.org",
            "@type": "GovernmentService" if record.kind in PUBLIC else "Service",
            "@id": edition.page(record),
            "name": record.name,
            "description": record.summary,
            "url": edition.page(record),
            "serviceType": list(edition.labels("need", record.needs)),
            "provider": provider(record),
            "areaServed": [
                {"@type": "AdministrativeArea", "name": words()["areas"][each]}
                for each in sorted(record.territories)
            ],
            "audience": [
                {"@type": "Audience", "audienceType": label}
                for label in edition.labels("audience", record.audiences)
            ],
            "availableChannel": channels(record),
            "isAccessibleForFree": record.access.free,
            "offers": offers(record),
            "subjectOf": page(edition, record),
        }
    )


def provider(record: Service) -> Object | None:
    """The organisation that carries the service, when a source names one."""
    return {"@type": "Organization", "name": record.operator} if record.operator else None


def channels(record: Service) -> list[Object]:
    """How to reach it: the telephone first, then the site, then the address."""
    contact = record.contact
    told = {
        "servicePhone": contact.phone and {"@type": "ContactPoint", "telephone": contact.phone},
        "serviceUrl": contact.url,
        "serviceLocation": contact.address and {"@type": "Place", "address": contact.address},
    }
    return [{"@type": "ServiceChannel", name: value} for name, value in told.items() if value]


def offers(record: Service) -> Object | None:
    """A price of nothing for what is free; no price is known of the others."""
    if record.access.free is not True:
        return None
    return {"@type": "Offer", "price": "0", "priceCurrency": "EUR"}


def page(edition: Edition, record: Service) -> Object:
    """The page that tells all this: when it was last verified and after what."""
    return {
        "@type": "WebPage",
        "@id": edition.page(record),
        "inLanguage": "fr-BE",
        "lastReviewed": record.verified_on.isoformat(),
        "citation": sources(edition.catalogue, record.source),
    }


def embedded(told: Object) -> str:
    """JSON that can stand in a page: no character closes the element around it."""
    text = json.dumps(told, ensure_ascii=False, indent=1)
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
