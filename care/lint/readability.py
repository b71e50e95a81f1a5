"""How hard a French text is to read: sentence length, word length, words that need a dictionary.

The score is that of Kandel and Moles (1958), Flesch's formula for French: 100 is easy, 0 is hard.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path

import yaml

from care.lint.finding import Finding, cut
from care.lint.texts import Text

WORDS = Path(__file__).with_name("words.yml")
WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
SENTENCE = re.compile(r"(?<=[.!?…])\s+|(?<=[.!?…]) (?=«)|[\u202f ]?[;:](?=\s)")
VOWELS = re.compile(r"[aeiouyàâäéèêëîïôöùûüœæ]+")
MOST_WORDS = 20
LEAST_SCORE = 50.0
FEW_WORDS = 12


def readability(texts: Iterable[Text]) -> Iterator[Finding]:
    """Sentences that are too long, words that few people know, texts that are too hard."""
    for text in texts:
        if text.said:
            yield from hard_words(text)
            yield from long_sentences(text)
            yield from hard_text(text)


def hard_words(text: Text) -> Iterator[Finding]:
    """Words outside plain French, each with a plainer one."""
    for pattern, plainer in plain_words():
        found = pattern.search(text.value)
        if found:
            yield Finding(
                "plain_words", text.file, text.named, text.field,
                f"`{found.group()}` is not plain French.", f"Write {plainer}.", text.line,
            )  # fmt: skip


def long_sentences(text: Text) -> Iterator[Finding]:
    """Sentences of more words than one reads in one breath."""
    for sentence in sentences(text.value):
        number = len(WORD.findall(sentence))
        if number > MOST_WORDS:
            yield Finding(
                "long_sentence", text.file, text.named, text.field,
                f"`{cut(sentence)}` has {number} words.",
                f"Write two sentences of at most {MOST_WORDS}.", text.line,
            )  # fmt: skip


def hard_text(text: Text) -> Iterator[Finding]:
    """A text that scores below the threshold, with the words that weigh most."""
    found = score(text.value)
    if found is not None and found < LEAST_SCORE:
        longest = sorted(set(common(text.value)), key=lambda word: -syllables(word))[:3]
        yield Finding(
            "hard_text", text.file, text.named, text.field,
            f"`{cut(text.value)}` scores {found:.0f} of 100, {LEAST_SCORE:.0f} is the least.",
            f"Write shorter sentences, or other words than {', '.join(longest)}.", text.line,
        )  # fmt: skip


def score(text: str) -> float | None:
    """The ease of reading, None for a text of too few words; names of services do not count."""
    words = common(text)
    if len(words) < FEW_WORDS:
        return None
    length = len(WORD.findall(text)) / len(sentences(text))
    return 207 - 1.015 * length - 73.6 * sum(map(syllables, words)) / len(words)


def sentences(text: str) -> list[str]:
    """The sentences of a text, also cut where a colon or semicolon lets one breathe."""
    return [part for part in SENTENCE.split(text) if WORD.search(part)]


def common(text: str) -> list[str]:
    """The words that are not names: those in lower case, apart at their apostrophes."""
    words = (part for word in WORD.findall(text) for part in re.split(r"[’'-]", word))
    return [word for word in words if word.islower()]


def syllables(word: str) -> int:
    """About how many syllables are heard: groups of vowels, without a mute end."""
    spoken = re.sub(r"(?<=[^aeiouyéèêîôû])(?:es?|ent)$", "", word) or word
    return max(1, len(VOWELS.findall(spoken)))


@cache
def lists() -> Mapping[str, Mapping[str, str]]:
    """The lists of French words: plain words, and forms for all genders."""
    found: Mapping[str, Mapping[str, str]] = yaml.safe_load(WORDS.read_text(encoding="utf-8"))
    return found


@cache
def plain_words() -> tuple[tuple[re.Pattern[str], str], ...]:
    """(pattern of a hard word, what to write instead)."""
    return tuple(
        (re.compile(rf"\b(?:{hard})\b", re.IGNORECASE), plainer)
        for hard, plainer in lists()["plain_words"].items()
    )
