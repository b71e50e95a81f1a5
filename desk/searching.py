"""The catalogue, searched by name, alias and summary, and browsed by kind."""

from __future__ import annotations

from collections import defaultdict

from guidance.catalogue import Catalogue, Service
from guidance.text import plain


def found(catalogue: Catalogue, query: str) -> list[Service]:
    """The services that fit what was typed, names and aliases before summaries."""
    words = plain(query).split()
    fitting = [(rank(service, words), service) for service in catalogue.services.values()]
    ordered = sorted((pair for pair in fitting if pair[0]), key=lambda p: (p[0], p[1].name))
    return [service for _, service in ordered]


def rank(service: Service, words: list[str]) -> int:
    """1 for the whole name or alias, 2 for a part of one, 3 for the summary, 0 for nothing."""
    names = [plain(name) for name in (service.name, *service.aliases)]
    if " ".join(words) in names:
        return 1
    if any(all(any(w.startswith(t) for w in n.split()) for t in words) for n in names):
        return 2
    text = plain(" ".join((*names, service.summary, *service.offer)))
    return 3 if all(word in text for word in words) else 0


def by_kind(catalogue: Catalogue) -> dict[str, list[Service]]:
    """Every service under its kind, by name."""
    shelves: dict[str, list[Service]] = defaultdict(list)
    for service in sorted(catalogue.services.values(), key=lambda each: plain(each.name)):
        shelves[service.kind].append(service)
    return dict(sorted(shelves.items()))
