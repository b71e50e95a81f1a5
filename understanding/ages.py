"""Whether the writer is under 18, from their own age said in a message."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from understanding.normalising import PUNCTUATION
from understanding.numerals import numeral
from understanding.scopes import CHILD, scopes

ADULT = 18
DECADES = frozenset(
    ("vingtaine", "trentaine", "quarantaine", "cinquantaine", "soixantaine", "septantaine")
)
OF_AGE = frozenset(("majeur", "majeure"))
UNDER_AGE = frozenset(("mineur", "mineure"))
OF_A_PERSON = frozenset((
    "suis", "etant", "encore", "deja", "toujours", "pas", "plus", "bien", "presque", "bientot",
    "et", "ou", "donc", "car", "eleve", "etudiant", "etudiante", "femme", "homme", "personne",
    "jeune", "officiellement", "enfin", "juste",
))  # fmt: skip
YEARS = frozenset(("ans", "an", "piges", "balais", "berges", "printemps"))
LAPSE = frozenset((
    "depuis", "pendant", "dans", "apres", "fait", "faisait", "voila", "durant", "en", "bout", "y",
    "duree", "encore", "pour", "tous", "toutes", "des", "partir",
))  # fmt: skip
LASTING = frozenset(("d", "de", "que", "sans", "comme", "chez", "dans"))
LONG = frozenset((
    "bail", "formation", "contrat", "carriere", "experience", "periode", "pause", "coupure",
    "arret", "interruption", "cdi", "cdd", "mariage", "credit", "pret", "garantie", "anciennete",
    "metier", "etudes", "cursus", "parcours", "trou", "stage", "absence", "chomage", "vie",
))  # fmt: skip
CHILDREN = CHILD | {
    "filles", "garcons", "ados", "jumeaux", "jumelles", "gamins", "gamines", "eleves", "jeunes",
}  # fmt: skip
PARENTS = frozenset(("maman", "papa", "mere", "pere", "parent", "parents"))
SOON = frozenset(("aurai", "bientot", "presque", "aurais", "avoir"))
NEGATED = frozenset(("pas", "plus"))
OTHERS = frozenset(("KIN", "CHILD", "CASE", "PAST", "HYP"))
ASIDE = frozenset((
    ".", "!", ",", "et", "demi", "oui", "non", "j", "ai", "en", "presque", "bientot",
))  # fmt: skip


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
    for place in range(len(words)):
        if marks[place] not in OTHERS or presented(words, place):
            found = told(words, place) or decade(words, place) or aged(words, place)
            if found:
                return found
    return bare(words)


def presented(words: Sequence[str], place: int) -> bool:
    """Whether a person presents themself: « je suis une femme de 52 ans »."""
    verb, article, noun, link = before(words, place, 4) or ("",) * 4
    person = noun not in (CHILDREN - {"fille", "garcon"}) | PARENTS
    return (verb, link) == ("suis", "de") and article in ("un", "une") and person


def before(words: Sequence[str], place: int, count: int) -> tuple[str, ...]:
    """The words just before one, exactly so many; () where there are fewer."""
    return tuple(words[place - count : place]) if place >= count else ()


def told(words: Sequence[str], place: int) -> Age | None:
    """« majeur », « plus mineure », « pas encore majeur », said of a person."""
    word, last = words[place], words[place - 1] if place else "."
    if word not in OF_AGE | UNDER_AGE or last not in OF_A_PERSON | PUNCTUATION:
        return None
    if list(words[place + 1 : place + 2]) in (["de"], ["partie"]):
        return None
    near = set(words[max(place - 2, 0) : place])
    turned = bool(near & NEGATED) or (word in OF_AGE and bool(near & SOON))
    return Age("yes" if (word in UNDER_AGE) != turned else "no", place, place)


def decade(words: Sequence[str], place: int) -> Age | None:
    """« la trentaine », « une quarantaine d’années », not « une vingtaine d’offres »."""
    following = list(words[place + 1 : place + 4])
    if words[place] not in DECADES or list(words[max(place - 1, 0) : place]) == ["en"]:
        return None
    counted = following[:1] == ["d"] or following[:1] == ["de"]
    years = following[1:2] == ["annees"] and following[2:3] not in (["d"], ["de"])
    return Age("no", place, place) if years or not counted else None


def aged(words: Sequence[str], place: int) -> Age | None:
    """« j’ai 17 ans », « septante-deux ans », « presque 18 ans », « n’ai plus 18 ans »."""
    years, length = numeral(words, place)
    unit = place + length
    if not 10 <= years <= 99 or unit >= len(words) or words[unit] not in YEARS:
        return None
    bound = tuple(words[max(place - 2, 0) : place])
    if bound in (("moins", "de"), ("plus", "de")):
        minor = bounded(words, place - 2, years)
    else:
        minor = denied(words, place, years) or whole(words, place, unit, years)
    return Age(minor, place, unit) if minor else None


def whole(words: Sequence[str], place: int, unit: int, years: int) -> str | None:
    """What an age tells where it is the writer's."""
    if somebody_else(words, place, years) or lapse(words, place, unit):
        return None
    return "yes" if years < ADULT or coming(words, place, unit, years) else "no"


def bounded(words: Sequence[str], place: int, years: int) -> str | None:
    """What « moins de 18 ans » or « plus de 20 ans » tell of the writer; None for nothing."""
    if not opens(words, place) and words[place - 1] not in ("ai", "suis"):
        return None
    if words[place] == "moins":
        return "yes" if years <= ADULT else None
    return "no" if years >= ADULT else None


def denied(words: Sequence[str], place: int, years: int) -> str | None:
    """What « pas encore 18 ans » or « n’ai plus 18 ans » tell; None for nothing."""
    near = close(words, place, 4)
    if "pas" in near[-2:] and "fait" not in near and years <= ADULT:
        return "yes"
    return "no" if "plus" in near[-3:] and "ai" in near else None


def coming(words: Sequence[str], place: int, unit: int, years: int) -> bool:
    """Whether the age lies ahead: « bientôt 18 ans », « 18 ans dans un mois »."""
    near = set(close(words, place, 3))
    ahead = bool(near & SOON) and "viens" not in near
    return years <= ADULT and (ahead or list(words[unit + 1 : unit + 2]) == ["dans"])


def somebody_else(words: Sequence[str], place: int, years: int) -> bool:
    """Whether it is one of several ages, or stands right after words for children."""
    near = list(words[max(place - 2, 0) : place])
    listed = near[-1:] == ["et"] and numeral(near, 0)[0] > 0
    theirs = bool(near) and near[0] in CHILDREN and near[-1] in ("de", ",")
    return not presented(words, place) and (listed or (theirs and years < ADULT))


def lapse(words: Sequence[str], place: int, unit: int) -> bool:
    """Whether the years are a length of time, not an age."""
    near, after = close(words, place, 3), list(words[unit + 1 : unit + 2])
    if after in (["d"], ["de"]):
        return True
    if near[-2:] in (["j", "ai"], ["agee", "de"], ["age", "de"], ["dans", "les"]):
        return False
    child = numeral(words, place)[0] < ADULT
    if near[-1:] == ["a"]:
        return child or not opens(words, place - 1)
    if near[-1:] == ["mes"]:
        return child or near[-2:-1] not in (["a"], ["de"])
    lasting = bool(after) and after[0] in LASTING
    return (
        bool(set(near) & LAPSE)
        or lasting
        or (near[-1:] == ["de"] and bool(set(near[-2:-1]) & LONG))
    )


def close(words: Sequence[str], place: int, count: int) -> list[str]:
    """The words just before one, at most so many, back to the punctuation."""
    near: list[str] = []
    for word in reversed(words[max(place - count, 0) : place]):
        if word in PUNCTUATION:
            break
        near.insert(0, word)
    return near


def opens(words: Sequence[str], place: int) -> bool:
    """Whether a word opens a clause."""
    return place == 0 or words[place - 1] in PUNCTUATION


def bare(words: Sequence[str]) -> Age | None:
    """A number alone, an age only in reply to the question about it."""
    spoken = [word for word in words if word not in ASIDE]
    years, length = numeral(spoken, 0) if spoken else (0, 1)
    if not 10 <= years <= 99 or length < len(spoken):
        return None
    ahead = years == ADULT and bool(set(words) & SOON)
    return Age("yes" if years < ADULT or ahead else "no", 0, len(words) - 1, bare=True)
