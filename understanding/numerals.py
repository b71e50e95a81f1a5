"""Numbers written in words, as French-speaking Belgians say them: septante, nonante."""

from __future__ import annotations

from collections.abc import Sequence

TENS = {
    "dix": 10, "vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60,
    "septante": 70, "octante": 80, "huitante": 80, "nonante": 90,
}  # fmt: skip
TEENS = {"onze": 11, "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16}
SMALL = {
    "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7,
    "huit": 8, "neuf": 9,
}  # fmt: skip


def numeral(words: Sequence[str], place: int) -> tuple[int, int]:
    """The number that starts at a word and how many words it takes; (0, 1) for none."""
    word = words[place]
    if word.isdigit():
        return int(word), 1
    if list(words[place : place + 2]) in (["quatre", "vingt"], ["quatre", "vingts"]):
        value, length = 80, 2
    elif word in TENS:
        value, length = TENS[word], 1
    else:
        return TEENS.get(word, 0), 1
    rest, more = remainder(words, place + length, value)
    return value + rest, length + more


def remainder(words: Sequence[str], place: int, tens: int) -> tuple[int, int]:
    """What is added to tens and how many words it takes: « et un », « sept », « quinze »."""
    linked = list(words[place : place + 1]) == ["et"]
    word = words[place + linked] if place + linked < len(words) else ""
    if linked and word not in ("un", "une", "onze"):
        return 0, 0
    if tens in (60, 80) and word == "dix":
        rest, more = remainder(words, place + 1, 10)
        return 10 + rest, 1 + more
    value = SMALL.get(word, 0) or (TEENS.get(word, 0) if tens in (60, 80) else 0)
    return (0, 0) if tens == 10 and value < 7 else (value, linked + 1 if value else 0)
