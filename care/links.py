"""Opens the links of the catalogue and says what became of each; for a machine with internet."""

from __future__ import annotations

import asyncio
import ssl
import time
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import httpx

from guidance.catalogue import Catalogue

TOGETHER = 4
WITHIN = 15.0
SLOW = 5.0
GONE = (404, 410)
FOR_GOOD = (301, 308)
OK, SAFE, MOVED, DEAD, SLOWLY, CERTIFICATE, UNSURE = (
    "ok", "https works", "moved", "dead", "slow", "certificate", "unsure",
)  # fmt: skip
AGENT = {"User-Agent": "Jalon link check"}


@dataclass(frozen=True)
class Fate:
    """What became of a link: its state and what to do."""

    url: str
    state: str
    told: str = ""


def urls_of(catalogue: Catalogue) -> Mapping[str, list[str]]:
    """Link → the services that have it, as contact or as source."""
    found: dict[str, list[str]] = defaultdict(list)
    for service in catalogue.services.values():
        sources = (word for each in service.source for word in each.split())
        outside = [word.rstrip(",;)") for word in sources if word.startswith(("http:", "https:"))]
        for url in dict.fromkeys(filter(None, (service.contact.url, *outside))):
            found[url].append(service.id)
    return found


async def opened(
    urls: Iterable[str],
    within: float = WITHIN,
    slow: float = SLOW,
    verify: ssl.SSLContext | bool = True,
) -> list[Fate]:
    """The fate of each link: few at a time, and one at a time of each site."""
    together = asyncio.Semaphore(TOGETHER)
    sites: dict[str, asyncio.Lock] = defaultdict(asyncio.Lock)
    async with httpx.AsyncClient(
        timeout=within, follow_redirects=True, headers=AGENT, verify=verify
    ) as client:

        async def one(url: str) -> Fate:
            async with sites[site_of(url)], together:
                return await fate(client, url, slow)

        return list(await asyncio.gather(*map(one, urls)))


def site_of(url: str) -> str:
    """The part of a link that names the site."""
    return "".join(url.split("/")[2:3])


async def fate(client: httpx.AsyncClient, url: str, slow: float) -> Fate:
    """What became of one link; of one without encryption also whether https answers."""
    found = await answered(client, url, slow)
    if found.state == OK and url.startswith("http:"):
        safe = "https" + url.removeprefix("http")
        if (await answered(client, safe, slow)).state in (OK, MOVED):
            return Fate(url, SAFE, f"Write `{safe}`.")
    return found


async def answered(client: httpx.AsyncClient, url: str, slow: float) -> Fate:
    """What a link answers, without reading the page."""
    began = time.monotonic()
    try:
        async with client.stream("GET", url) as reply:
            return judged(url, reply, time.monotonic() - began, slow)
    except httpx.TimeoutException:
        return Fate(url, SLOWLY, "It does not answer in time. Try again, then look by hand.")
    except httpx.HTTPError as broken:
        if "CERTIFICATE" in str(broken).upper():
            return Fate(url, CERTIFICATE, "A browser warns before it opens. Tell who keeps it.")
        return Fate(url, DEAD, f"It cannot be reached ({type(broken).__name__}). Find another.")
    except (httpx.InvalidURL, ValueError):
        return Fate(url, DEAD, "It is no web address. Find the right one.")


def judged(url: str, reply: httpx.Response, seconds: float, slow: float) -> Fate:
    """The fate of a link that answered."""
    if reply.status_code in GONE:
        return Fate(url, DEAD, f"It answers {reply.status_code}. Find the new page.")
    if reply.status_code >= 400:
        return Fate(url, UNSURE, f"It answers {reply.status_code}. Open it by hand.")
    if any(each.status_code in FOR_GOOD for each in reply.history):
        return Fate(url, MOVED, f"Write `{reply.url}`.")
    if seconds > slow:
        return Fate(url, SLOWLY, f"It took {seconds:.0f} seconds.")
    return Fate(url, OK)
