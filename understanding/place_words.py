"""Words of a text as the gazetteer needs them, and the word lists that it goes by."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from pathlib import Path
from typing import Any

import yaml

from guidance.naming import SPELLINGS
from guidance.text import unaccented
from understanding.normalising import plain_words

WORDS = Path(__file__).parent / "words"
TYPED = re.compile(r"\d+(?:[.,]\d+)?|[^\W\d_]+|[^\w\s]|\n")
JOINTS = frozenset("-’'‘–`´")
STOPS = frozenset(".!?;\n…")
BREAKS = STOPS | frozenset(',:()/[]"«»')
AS_TYPED = frozenset({"av", "ce", "je", "mais", "me"})
SHORTENED = frozenset(["m", "mr", "mme", "mlle", "dr", "av", "bd", "r", "st", "ste", "prov"])
SHOUTED = 0.6
REACH = 40


@dataclass(frozen=True)
class Word:
    """A word, number or mark as typed, its plain form as part of a name, and where it stands."""

    typed: str
    plain: str
    start: int
    end: int
    context: str

    @property
    def is_name_part(self) -> bool:
        """Whether it is a word or a number, not a mark."""
        return self.typed[0].isalnum()


@dataclass(frozen=True)
class Text:
    """A text cut into words; joints like hyphens and apostrophes are left out."""

    typed: str
    words: tuple[Word, ...]

    @cached_property
    def shouted(self) -> bool:
        """Whether it is written in capitals, so that a capital tells nothing."""
        letters = [char for char in self.typed if char.isalpha()]
        return sum(char.isupper() for char in letters) > SHOUTED * len(letters) > 3

    def before(self, place: int) -> str:
        """The plain words of the sentence before a place, the last of them where it is long."""
        start = max(self.sentence_start(place), place - REACH)
        return " ".join(w.context for w in self.words[start:place] if w.context)

    def between(self, first: int, last: int) -> str:
        """The plain words between two places."""
        return " ".join(word.context for word in self.words[first:last] if word.context)

    def sentence_start(self, place: int) -> int:
        """Where the sentence of a place begins."""
        return next((i + 1 for i in range(place - 1, -1, -1) if self.stops(i)), 0)

    def stops(self, place: int) -> bool:
        """Whether a sentence ends there; a full stop after « Mme » ends none."""
        shortened = place > 0 and self.words[place - 1].plain in SHORTENED
        return self.words[place].typed in STOPS and not shortened

    def segment(self, first: int, last: int) -> tuple[int, int]:
        """The stretch between punctuation marks around some words."""
        words = self.words
        while first > 0 and words[first - 1].typed not in BREAKS:
            first -= 1
        while last < len(words) and words[last].typed not in BREAKS:
            last += 1
        return first, last

    def capital(self, place: int) -> bool:
        """Whether the word has a capital that its place in the sentence does not explain."""
        if self.shouted or place == self.sentence_start(place):
            return False
        return self.words[place].typed[0].isupper()


def text_of(typed: str) -> Text:
    """The text cut into words."""
    matches = [m for m in TYPED.finditer(typed) if m.group() not in JOINTS]
    return Text(typed, tuple(word_of(match, typed) for match in matches))


def word_of(match: re.Match[str], typed: str) -> Word:
    """One word; « s/ » is « sur »."""
    said = match.group()
    plain = unaccented(said)
    if plain == "s" and typed[match.end() : match.end() + 1] == "/":
        plain = "sur"
    context = plain if said.lower() in AS_TYPED else " ".join(plain_words(said))
    return Word(said, SPELLINGS.get(plain, plain), match.start(), match.end(), context)


@lru_cache(maxsize=1)
def settings() -> Mapping[str, Any]:
    """The content of `words/places.yml`, every value as text."""
    text = (WORDS / "places.yml").read_text(encoding="utf-8")
    content: Mapping[str, Any] = yaml.load(text, yaml.CBaseLoader)
    return content


@cache
def listed(name: str) -> frozenset[str]:
    """A list of words of `words/places.yml`."""
    return frozenset(settings()[name].split())


@lru_cache(maxsize=1)
def not_misspelt() -> frozenset[str]:
    """The words that are no misspelt names."""
    lines = (WORDS / "not_misspelt.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


@cache
def directly_before(name: str) -> re.Pattern[str]:
    """What matches the words before a name that end with a cue and its links."""
    group = settings()["before"][name]
    links = f"(?: (?:{'|'.join(group['links'])}))*" if group["links"] else ""
    return re.compile(rf"(?:^| )(?:{'|'.join(group['cues'])}){links}$")


@lru_cache(maxsize=1)
def roles() -> re.Pattern[str]:
    """What matches each cue for what a place is to the person, named by the role."""
    groups: Mapping[str, Sequence[str]] = settings()["roles"]
    named = "|".join(f"(?P<{role}>{'|'.join(cues)})" for role, cues in groups.items())
    return re.compile(rf"(?:^|(?<= ))(?:{named})(?= |$)")


@cache
def right_after(name: str) -> re.Pattern[str]:
    """What matches the words right after a name."""
    return re.compile(rf"{settings()['after'][name]}(?= |$|,)")
