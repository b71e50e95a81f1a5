"""Messages as they are also typed: accents lost, letters slipped, words shortened."""

from __future__ import annotations

import random
import re

from guidance.text import unaccented

NEIGHBOURS = {
    "a": "zq", "z": "ae", "e": "zr", "r": "et", "t": "ry", "y": "tu", "u": "yi", "i": "uo",
    "o": "ip", "p": "o", "q": "as", "s": "qd", "d": "sf", "f": "dg", "g": "fh", "h": "gj",
    "j": "hk", "k": "jl", "l": "km", "m": "l", "w": "x", "x": "wc", "c": "xv", "v": "cb",
    "b": "vn", "n": "b",
}  # fmt: skip
SHORT = {
    "je suis": "jsuis", "je veux": "jveux", "je cherche": "jcherche", "j’ai": "jai",
    "pour": "pr", "que": "ke", "qui": "ki", "quoi": "koi", "c’est": "c", "dans": "ds",
    "depuis": "dep", "beaucoup": "bcp", "avec": "avc", "pas": "pa", "quelque": "qlq",
    "parce que": "pcq", "maintenant": "mtn", "bonjour": "bjr", "vous": "vs", "mais": "ms",
}  # fmt: skip
LONG = re.compile(r"[a-z]{5,}")


def noisy(text: str, dice: random.Random) -> str:
    """The text as a hurried person types it; the dice decide what slips."""
    typed = text.replace("'", "’").lower() if dice.random() < 0.5 else text.replace("'", "’")
    if dice.random() < 0.5:
        typed = unaccented(typed)
    if dice.random() < 0.35:
        typed = shortened(typed, dice)
    if dice.random() < 0.3:
        typed = typed.replace("’", dice.choice(("", " ", "'")))
    return slipped(typed, dice)


def shortened(text: str, dice: random.Random) -> str:
    """Some words as they are shortened on a telephone."""
    for word, short in SHORT.items():
        if dice.random() < 0.5:
            text = re.sub(rf"\b{word}\b", short, text)
    return text


def slipped(text: str, dice: random.Random) -> str:
    """About one long word in eight with a letter left out, doubled, swapped or mistyped."""
    return LONG.sub(lambda m: slip(m.group(), dice) if dice.random() < 0.12 else m.group(), text)


def slip(word: str, dice: random.Random) -> str:
    """A word with one slip after its first letter."""
    place = dice.randrange(1, len(word) - 1)
    before, letter, after = word[:place], word[place], word[place + 1 :]
    ways = (
        before + after,
        before + letter + letter + after,
        before + after[:1] + letter + after[1:],
        before + dice.choice(NEIGHBOURS[letter]) + after,
    )
    return dice.choice(ways)
