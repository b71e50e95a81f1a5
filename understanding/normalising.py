"""Plain words for what people type, each with its place in the text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from guidance.text import unaccented

TOKEN = re.compile(r"\d+(?:[.,]\d+)?|[^\W\d_]+|[?!.,;:…\n]|[^\w\s]")
REPEATED = re.compile(r"([a-z])\1{2,}")
FUSED = re.compile(
    r"(j)(ai|habit\w*|aim\w*|etudi\w*|etais|ador\w*|esper\w*|envisag\w*|hesit\w*|arriv\w*|essai\w*)$"
    r"|(l|d)(ecole|emploi|etudes?|etudiante?s?|unif|universite|onem|aide|argent|alternance)$"
    r"|(d|l)(apprentissage|orientation|inscription|insertion)$"
)
APOSTROPHES = ("’", "'", "‘", "`", "´")
SILENT = frozenset((*APOSTROPHES, "-", "–"))
PUNCTUATION = frozenset("?!.,;:…\n")


@dataclass(frozen=True)
class Token:
    """A plain word and the place of what was typed for it."""

    word: str
    start: int
    end: int


def tokens(text: str) -> list[Token]:
    """The plain words of a text: no accents, spellings written out, elisions apart."""
    found: list[Token] = []
    for match in TOKEN.finditer(text):
        elided = text[match.end() : match.end() + 1] in APOSTROPHES and len(match.group()) <= 2
        words = (match.group().lower(),) if elided else plain_words(match.group())
        found += (Token(word, match.start(), match.end()) for word in words)
    return found


@cache
def plain_words(typed: str) -> tuple[str, ...]:
    """The words that one typed token stands for."""
    if typed in SILENT:
        return ()
    if typed in PUNCTUATION:
        return (typed,)
    word = "".join(unaccented(typed).split())
    written_out = spellings().get(typed.lower()) or spellings().get(word)
    if written_out or not word:
        return written_out or ()
    word = REPEATED.sub(r"\1", word)
    fused = FUSED.match(word)
    if fused:
        return tuple(filter(None, fused.groups()))
    return spellings().get(word, (word,))


@cache
def spellings() -> dict[str, tuple[str, ...]]:
    """Spelling → words, from `words/spellings.yml`; an accent in a spelling has to be typed."""
    path = Path(__file__).parent / "words" / "spellings.yml"
    content = yaml.load(path.read_text(encoding="utf-8"), yaml.CBaseLoader)
    return {key: tuple(value.split()) for key, value in content.items()}
