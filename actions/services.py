"""What a service is, what it costs, how to reach it: from the catalogue, by any of its names."""

from __future__ import annotations

from collections.abc import Iterator

from actions import messages
from actions.action import GuidanceAction
from actions.knowledge import CATALOGUE
from actions.turn import Turn
from guidance.cards import sources
from guidance.catalogue import Service
from guidance.explaining import through


def services_named(turn: Turn) -> tuple[Service, ...]:
    """The services that the message names, in order."""
    entities = turn.tracker.latest_message.get("entities", [])
    ids = dict.fromkeys(e["value"] for e in entities if e["entity"] == "service")
    return tuple(CATALOGUE.services[each] for each in ids if each in CATALOGUE.services)


def service_meant(turn: Turn) -> Service | None:
    """The service named, else the one talked about, else the one recommended first."""
    named = services_named(turn)
    if named:
        turn.slots["service"] = named[0].id
        return named[0]
    last = turn.tracker.get_slot("service")
    return CATALOGUE.services.get(last) if last else recommended(turn)


def recommended(turn: Turn) -> Service | None:
    """The first service recommended, None when none was yet."""
    advised = turn.tracker.get_slot("advised")
    return CATALOGUE.services[turn.decision.first] if advised else None


class AboutService(GuidanceAction):
    """Says what a service is and for whom."""

    def name(self) -> str:
        return "action_about_service"

    def reply(self, turn: Turn) -> None:
        named = services_named(turn) or tuple(filter(None, [service_meant(turn)]))
        for service in named[:2]:
            turn.slots["service"] = service.id
            turn.say({"kind": "text", "text": " ".join(about(service, turn.register))})
        if not named:
            turn.say(messages.text("about_unknown", turn.register))
        turn.go_on_if_asking()


def about(service: Service, register: str) -> Iterator[str]:
    """Sentences that say what a service is, with source and date."""
    yield messages.phrase("about_service", register, name=service.name, summary=service.summary)
    if service.offer:
        yield messages.phrase("about_offer", register, offer=", ".join(service.offer))
    if service.access.who:
        yield messages.phrase("about_who", register, who=service.access.who)
    if through(CATALOGUE, service):
        yield messages.phrase("about_through", register, what=through(CATALOGUE, service))
    yield cited(service, register)


def cited(service: Service, register: str) -> str:
    """Where the facts come from and when they were verified."""
    return messages.phrase(
        "about_source",
        register,
        source=sources(CATALOGUE, service.source),
        date=service.verified_on.strftime("%d/%m/%Y"),
    )


class Cost(GuidanceAction):
    """Says whether a service is free, as far as a source says so."""

    def name(self) -> str:
        return "action_cost"

    def reply(self, turn: Turn) -> None:
        service = service_meant(turn)
        if service is None:
            turn.say(messages.text("cost_jalon", turn.register))
        else:
            name = {True: "cost_free", False: "cost_paid", None: "cost_unknown"}
            words = messages.phrase(name[service.access.free], turn.register, name=service.name)
            turn.say({"kind": "text", "text": f"{words} {cited(service, turn.register)}"})
        turn.go_on_if_asking()


class ContactService(GuidanceAction):
    """Gives the verified contact of a service, and says what is not known."""

    def name(self) -> str:
        return "action_contact"

    def reply(self, turn: Turn) -> None:
        service = service_meant(turn)
        if service is None:
            turn.say(messages.text("about_unknown", turn.register))
        else:
            turn.say({"kind": "text", "text": " ".join(contact(service, turn.register))})
        turn.go_on_if_asking()


def contact(service: Service, register: str) -> Iterator[str]:
    """Sentences with the site and telephone that a source gives."""
    found = service.contact
    if found.url:
        yield messages.phrase("contact_url", register, name=service.name, url=found.url)
    if found.phone:
        yield messages.phrase("contact_phone", register, phone=found.phone)
    if not (found.url or found.phone):
        yield messages.phrase("contact_none", register, name=service.name)
    yield messages.phrase("contact_hours", register)
    yield cited(service, register)
