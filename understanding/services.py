"""Services named in a message, by any of their names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from guidance.catalogue import Service
from understanding.normalising import PUNCTUATION, tokens

LONGEST = 12
FILLERS = frozenset("le la les l un une des du de d".split())


@dataclass(frozen=True)
class ServiceMention:
    """A service id and the words that name it (first and last)."""

    service: str
    first: int
    last: int


class ServiceNames:
    """Finds services by name or alias; the longest name wins."""

    def __init__(self, services: Iterable[Service]):
        self.names: Mapping[tuple[str, ...], str] = {
            key: service.id
            for service in services
            for name in (*service.aliases, service.name)
            if (key := key_of(name))
        }

    def read(self, words: Sequence[str]) -> tuple[ServiceMention, ...]:
        """The services that these plain words name, in order."""
        found, place = [], 0
        while place < len(words):
            mention = self.at(words, place)
            if mention:
                found.append(mention)
            place = mention.last + 1 if mention else place + 1
        return tuple(found)

    def at(self, words: Sequence[str], place: int) -> ServiceMention | None:
        """The longest name that starts at a word."""
        for length in range(min(LONGEST, len(words) - place), 0, -1):
            service = self.names.get(tuple(words[place : place + length]))
            if service:
                return ServiceMention(service, place, place + length - 1)
        return None


def key_of(name: str) -> tuple[str, ...]:
    """A name as the plain words that a message has for it, without what is in brackets."""
    bare = name.partition("(")[0] or name.strip("()")
    words = [token.word for token in tokens(bare) if token.word not in PUNCTUATION]
    while words and words[0] in FILLERS:
        words = words[1:]
    return tuple(words)
