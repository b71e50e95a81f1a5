"""« Le bon service, en clair »: the static site of all services, file name → content."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from care.open import jsonld
from care.open.files import files
from care.open.publishing import IN_ORDER, SERVED, Edition
from care.open.tables import columns
from care.open.typography import french
from guidance.cards import sources
from guidance.catalogue import Service
from guidance.text import plain

HERE = Path(__file__).parent
FOLDERS = {"audience": "public", "need": "besoin", "territory": "lieu"}


@dataclass(frozen=True)
class Shelf:
    """The services of one audience, need or territory, and the page that lists them."""

    fact: str
    value: str
    label: str
    services: tuple[Service, ...]

    @property
    def path(self) -> str:
        """Where its page stands."""
        return f"{FOLDERS[self.fact]}/{self.value}.html"


def site(edition: Edition) -> dict[str, str]:
    """Every file of the site, data included."""
    shelves = {fact: tuple(shelves_of(edition, fact)) for fact in IN_ORDER}
    pages = {
        "index.html": rendered(
            "index.html", edition, "", shelves=shelves, **words_to_find(edition)
        ),
        "donnees.html": rendered("data.html", edition, "", columns=columns()),
        **{f"services/{each.id}.html": service_page(edition, each) for each in edition.services},
        **{
            shelf.path: rendered("shelf.html", edition, "../", shelf=shelf)
            for found in shelves.values()
            for shelf in found
        },
    }
    data = {f"donnees/{name}": text for name, text in files(edition).items()}
    return {**pages, **static(), **data, **for_robots(edition, pages)}


def shelves_of(edition: Edition, fact: str) -> Iterator[Shelf]:
    """The shelves of a fact that hold something, in the order of the contract."""
    for value in IN_ORDER[fact]:
        found = [each for each in edition.services if value in getattr(each, SERVED[fact])]
        if found:
            label = edition.catalogue.labels.value(fact, value)
            yield Shelf(fact, value, label, by_name(found))


def by_name(services: Iterable[Service]) -> tuple[Service, ...]:
    """Services where people are sent first, then what only frames them, each by name."""
    return tuple(sorted(services, key=lambda each: (each.referable == "no", plain(each.name))))


def words_to_find(edition: Edition) -> dict[str, Any]:
    """The services by name, and the plain words by which each is found."""
    return {
        "services": by_name(edition.services),
        "words": {each.id: searched(edition, each) for each in edition.services},
    }


def searched(edition: Edition, service: Service) -> str:
    """The plain words of a service, each once."""
    labels = [
        label
        for fact, field in SERVED.items()
        for label in edition.labels(fact, getattr(service, field))
    ]
    said = (service.name, *service.aliases, service.summary, *service.offer, *labels)
    return " ".join(dict.fromkeys(plain(" ".join(said)).split()))


def service_page(edition: Edition, service: Service) -> str:
    """The page of one service."""
    return rendered(
        "service.html",
        edition,
        "../",
        service=service,
        json_ld=jsonld.embedded(jsonld.service(edition, service)),
        source=sources(edition.catalogue, service.source),
        related={
            relation: [edition.catalogue.services[each] for each in others]
            for relation, others in service.relations.items()
        },
    )


def rendered(template: str, edition: Edition, root: str, **told: Any) -> str:
    """A page; `root` leads from it to the first page."""
    page = environment().get_template(template).render(edition=edition, root=root, **told)
    return french(page)


@cache
def environment() -> Environment:
    """The templates."""
    made = Environment(
        loader=FileSystemLoader(HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["started"] = lambda text: text[:1].upper() + text[1:]
    return made


def static() -> dict[str, str]:
    """The style and the search of the site."""
    names = ("site.css", "search.js")
    return {name: (HERE / "static" / name).read_text(encoding="utf-8") for name in names}


def for_robots(edition: Edition, pages: Iterable[str]) -> dict[str, str]:
    """The list of pages for search engines."""
    verified = {f"services/{each.id}.html": each.verified_on for each in edition.services}
    newest = max(verified.values(), default=edition.day)
    listed = [(f"{edition.address}/{page}", verified.get(page, newest)) for page in pages]
    return {
        "sitemap.xml": environment().get_template("sitemap.xml").render(pages=listed),
        "robots.txt": f"User-agent: *\nAllow: /\nSitemap: {edition.address}/sitemap.xml\n",
    }
