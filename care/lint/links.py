"""The form of links: what cannot open, follows people, or should be written otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from urllib.parse import SplitResult, parse_qsl, urlencode, urlsplit, urlunsplit

from care.lint.finding import ERROR, WARNING, Finding
from care.lint.texts import Text

TRACKERS = re.compile(
    r"^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|_ga|yclid|ref_src)$"
)
SHORTENERS = ("bit.ly", "tinyurl.com", "t.co", "goo.gl", "ow.ly", "is.gd", "lnkd.in", "urlz.fr")


def links(texts: Iterable[Text]) -> Iterator[Finding]:
    """What is wrong with the form of each `url`."""
    for text in texts:
        if text.path[-1:] == ("url",):
            for why, instead, severity in faults(text.value):
                yield Finding(
                    "link", text.file, text.named, text.field, f"`{text.value}` {why}.",
                    instead, text.line, severity,
                )  # fmt: skip


def faults(url: str) -> Iterator[tuple[str, str, str]]:
    """(why, what to write instead, severity) for each fault of a link."""
    if re.search(r"\s", url):
        yield "has a space", f"Write `{''.join(url.split())}`.", ERROR
        return
    try:
        parts = urlsplit(url)
    except ValueError:
        yield "is no web address", "Write it as `https://www.example.be/`.", ERROR
        return
    if parts.scheme in ("http", "https") and "." in (parts.hostname or ""):
        yield from faults_of_an_address(url, parts)
    else:
        yield "is no web address", f"Write `https://{url.removeprefix('//')}`.", ERROR


def faults_of_an_address(url: str, parts: SplitResult) -> Iterator[tuple[str, str, str]]:
    """The faults of a link that may open."""
    if parts.scheme == "http":
        safe = "https" + url.removeprefix("http")
        yield (
            "is not https",
            f"Open `{safe}`; write it if it answers (`make links` tells).",
            WARNING,
        )
    if without_trackers(url) != url:
        yield "follows who opens it", f"Write `{without_trackers(url)}`.", ERROR
    if parts.hostname in SHORTENERS:
        yield "hides where it leads", "Write the address that it leads to.", ERROR
    if parts.username:
        yield "holds a name or password", "Write it without.", ERROR
    if url[-1] in ".,;:!?»)":
        yield "ends with a sign of the sentence", f"Write `{url.rstrip('.,;:!?»)')}`.", ERROR
    if ":~:text=" in url:
        yield "points at a passage of text", f"Write `{url.partition('#')[0]}`.", ERROR


def without_trackers(url: str) -> str:
    """The link without the parameters that follow people; unchanged where it has none."""
    parts = urlsplit(url)
    told = parse_qsl(parts.query, keep_blank_values=True)
    kept = [(name, value) for name, value in told if not TRACKERS.match(name)]
    return url if kept == told else urlunsplit(parts._replace(query=urlencode(kept)))
