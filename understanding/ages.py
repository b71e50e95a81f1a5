"""Whether the writer is under 18, from their own age said in a message."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from understanding.scopes import scopes

ADULT = 18
UNITS = {
    "seize": 16, "quinze": 15, "quatorze": 14, "treize": 13, "douze": 12, "onze": 11, "dix": 10,
    "vingt": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60, "septante": 70,
    "octante": 80, "huitante": 80, "nonante": 90,
}  # fmt: skip
SMALL = {
    "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7,
    "huit": 8, "neuf": 9,
}  # fmt: skip
DECADES = frozenset("vingtaine trentaine quarantaine cinquantaine soixantaine septantaine".split())
OF_AGE = frozenset("majeur majeure".split())
UNDER_AGE = frozenset("mineur mineure".split())
YEARS = frozenset("ans an piges balais berges printemps".split())
LAPSE = frozenset(
    "depuis pendant dans apres fait faisait voila durant en bout y duree encore pour tous toutes".split()
)
LASTING = frozenset("d de que sans comme chez dans".split())
FUTURE = frozenset("aurai bientot presque aurais avoir".split())
OTHERS = frozenset(("KIN", "CHILD", "CASE", "PAST", "HYP"))


@dataclass(frozen=True)
class Age:
    """Whether the writer is a minor, the words it was read from, and whether only a reply."""

    minor: str
    first: int
    last: int
    bare: bool = False


def read_age(words: Sequence[str]) -> Age | None:
    """The writer's age group, None when the message does not tell."""
    marks = scopes(words)
    for place, word in enumerate(words):
        if marks[place] not in OTHERS:
            found = told(words, place) if not word.isdigit() else None
            found = found or aged(words, place)
            if found:
                return found
    return bare(words)


def told(words: Sequence[str], place: int) -> Age | None:
    """« majeur », « mineure », « la trentaine »."""
    word = words[place]
    denied = place > 0 and words[place - 1] in ("pas", "plus")
    if word in OF_AGE or word in DECADES:
        return Age("yes" if denied else "no", place, place)
    if word in UNDER_AGE and words[place + 1 : place + 2] != ["de"]:
        return Age("no" if denied else "yes", place, place)
    return None


def aged(words: Sequence[str], place: int) -> Age | None:
    """« j’ai 17 ans », « septante-deux ans », « presque 18 ans », « n’ai plus 18 ans »."""
    years, length = numeral(words, place)
    unit = place + length
    if not 10 <= years <= 99 or unit >= len(words) or words[unit] not in YEARS:
        return None
    if lapse(words, place, unit):
        return None
    before = words[max(place - 3, 0) : place]
    if "plus" in before and "ai" in words[max(place - 4, 0) : place]:
        return Age("no", place, unit)
    coming = years <= ADULT and bool(FUTURE & set(before))
    return Age("yes" if years < ADULT or coming else "no", place, unit)


def lapse(words: Sequence[str], place: int, unit: int) -> bool:
    """Whether the years are a length of time, not an age."""
    before = set(words[max(place - 3, 0) : place])
    mine = words[place - 2 : place] in (["j", "ai"], ["agee", "de"], ["age", "de"])
    if mine and words[unit + 1 : unit + 2] != ["d"] and words[unit + 1 : unit + 3] != ["de", "metier"]:
        return False
    after = words[unit + 1 : unit + 2]
    lasting = bool(after) and after[0] in LASTING and words[unit + 1 : unit + 3] != ["et", "demi"]
    return bool(before & LAPSE) or words[place - 1 : place] == ["a"] or lasting


def bare(words: Sequence[str]) -> Age | None:
    """A number alone, an age only in reply to the question about it."""
    spoken = [word for word in words if word not in (".", "!", ",", "et", "demi", "oui", "non", "j", "ai")]
    if not spoken or len(spoken) > 2:
        return None
    years, length = numeral(spoken, 0)
    if not 10 <= years <= 99 or length < len(spoken):
        return None
    return Age("yes" if years < ADULT else "no", 0, len(words) - 1, bare=True)


def numeral(words: Sequence[str], place: int) -> tuple[int, int]:
    """The number that starts at a word and how many words it takes; (0, 1) for none."""
    word = words[place]
    if word.isdigit():
        return int(word), 1
    if word not in UNITS:
        return 0, 1
    value, length = UNITS[word], 1
    if words[place + 1 : place + 2] == ["et"] and words[place + 2 : place + 3] in (["un"], ["une"]):
        return value + 1, 3
    following = words[place + 1] if place + 1 < len(words) else ""
    if following in SMALL and (value >= 20 or (word == "dix" and SMALL[following] > 6)):
        return value + SMALL[following], 2
    return value, length
