"""Services named in a message, by any of their names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from guidance.catalogue import Service
from understanding.normalising import PUNCTUATION, tokens

LONGEST = 12
FILLERS = frozenset(("le", "la", "les", "l", "un", "une", "des", "du", "de", "d"))


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
            key: service.id for service in services for key in keys_of(service)
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
        """The longest name that starts at a word, or right after the article that stands there."""
        own = self.starting(words, place)
        bare = self.starting(words, place + 1) if words[place] in FILLERS else None
        return bare if own and bare and bare.last > own.last else own

    def starting(self, words: Sequence[str], place: int) -> ServiceMention | None:
        """The longest name that starts at a word."""
        for length in range(min(LONGEST, len(words) - place), 0, -1):
            service = self.names.get(tuple(words[place : place + length]))
            if service and not runs_on(words, place + length):
                return ServiceMention(service, place, place + length - 1)
        return None


def runs_on(words: Sequence[str], end: int) -> bool:
    """Whether a name seems to end in « je » only because a sentence begins there."""
    return words[end - 1] == "je" and end < len(words) and words[end] not in PUNCTUATION


def keys_of(service: Service) -> Iterator[tuple[str, ...]]:
    """The plain words of each name; an article stays in an alias, where it tells « le social »."""
    for alias in service.aliases:
        yield from written(plain_words_of(alias))
    words = plain_words_of(service.name)
    while words and words[0] in FILLERS:
        words = words[1:]
    yield from written(words)


def written(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The words with their punctuation and without."""
    yield from filter(None, (words, tuple(word for word in words if word not in PUNCTUATION)))


def plain_words_of(name: str) -> tuple[str, ...]:
    """A name as the plain words that a message has for it, without what is in brackets."""
    bare = name.partition("(")[0] or name.strip("()")
    return tuple(token.word for token in tokens(bare))
