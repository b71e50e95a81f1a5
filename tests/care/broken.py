"""Catalogues that were broken on purpose, in memory."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np

from guidance.catalogue import Catalogue, Pathway, Service
from tests.guidance.people import CATALOGUE


def with_service(which: str, **changed: Any) -> Catalogue:
    """The catalogue with fields of one service changed."""
    service = replace(CATALOGUE.services[which], **changed)
    return replace(CATALOGUE, services={**CATALOGUE.services, which: service})


def with_services(change: Callable[[Service], Service]) -> Catalogue:
    """The catalogue with every service changed."""
    services = {name: change(each) for name, each in CATALOGUE.services.items()}
    return replace(CATALOGUE, services=services)


def with_rows(*rows: Pathway) -> Catalogue:
    """The catalogue with these rows."""
    return replace(CATALOGUE, pathways=rows)


def row(name: str) -> Pathway:
    """A row of the decision table."""
    return next(each for each in CATALOGUE.pathways if each.id == name)


def drawn(where: np.ndarray, number: int, seed: int = 8) -> list[tuple[int, ...]]:
    """Some of the cells that are true."""
    found = np.flatnonzero(where)
    chosen = np.random.default_rng(seed).choice(found, min(number, len(found)), replace=False)
    return [tuple(map(int, np.unravel_index(each, where.shape))) for each in chosen]


def without(*names: str) -> Catalogue:
    """The catalogue without these rows."""
    return with_rows(*(each for each in CATALOGUE.pathways if each.id not in names))
