"""Whether a word is said of the person now, or denied, past, supposed, or about somebody else."""

from __future__ import annotations

from collections.abc import Sequence

from understanding.normalising import PUNCTUATION

NEGATING = frozenset(("pas", "plus", "jamais", "ni", "aucun", "aucune", "sans"))
NEGATION_REACH = 4
PAST = (
    ("j", "etais"), ("etais",), ("etait",), ("ai", "ete"), ("ancien",), ("ancienne",), ("ex",),
    ("avant",), ("autrefois",), ("jadis",), ("j", "avais"), ("ai", "travaille"), ("ai", "fini"),
)  # fmt: skip
NOW = frozenset(("maintenant", "aujourd", "actuellement", "depuis", "desormais", "mais", "donc"))
SUPPOSED = (
    ("si",), ("si", "je"), ("un", "jour"), ("plus", "tard"), ("devenir",), ("quand", "je", "serai"),
    ("imaginons",), ("j", "aurais"), ("je", "serais"),
)  # fmt: skip
KIN = frozenset((
    "soeur", "frere", "mari", "femme", "copine", "copain", "ami", "amie", "amis", "pere",
    "mere", "papa", "maman", "parents", "cousin", "cousine", "voisin", "voisine", "oncle",
    "tante", "collegue", "collegues", "compagnon", "compagne", "beau", "belle", "pote", "potes",
    "neveu", "niece", "conjoint", "conjointe", "epoux", "epouse", "patronne", "coloc",
    "copains", "grand",
))  # fmt: skip
CHILD = frozenset((
    "fils", "fille", "enfant", "enfants", "gamin", "gamine", "garcon", "ado", "petit", "petite",
    "ainee", "cadet",
))  # fmt: skip
CASE = frozenset((
    "eleve", "eleves", "jeune", "jeunes", "dame", "monsieur", "client", "cliente", "usager",
    "candidat", "candidate", "beneficiaire", "stagiaire", "stagiaires", "apprenants", "classe",
    "residents", "patient",
))  # fmt: skip
OWNERS = frozenset((
    "mon", "ma", "mes", "un", "une", "notre", "nos", "le", "la", "les", "son", "sa", "leur",
    "des", "ce", "cette",
))  # fmt: skip

CUES = {
    word: [(mark, cue) for mark, cues in (("PAST", PAST), ("HYP", SUPPOSED)) for cue in cues
           if cue[0] == word]
    for word, *_ in (*PAST, *SUPPOSED)
}  # fmt: skip
SOMEBODY = {
    word: mark for mark, group in (("KIN", KIN), ("CASE", CASE), ("CHILD", CHILD)) for word in group
}


def scopes(words: Sequence[str]) -> list[str]:
    """One mark per word: "" (the person, now), NEG, PAST, HYP, KIN, CHILD or CASE."""
    marks, current, left = [], "", 0
    for place, word in enumerate(words):
        current, left = step(words, place, current, left)
        marks.append(current if word not in PUNCTUATION else "")
        left -= 1
        if current == "NEG" and left <= 0:
            current = ""
    return marks


def step(words: Sequence[str], place: int, current: str, left: int) -> tuple[str, int]:
    """The mark at a word, and how many words it still reaches."""
    word = words[place]
    if word in PUNCTUATION and word != ",":
        return "", 0
    opened = opening(words, place)
    if opened:
        return opened, 99
    if word in NEGATING and current in ("", "NEG"):
        return "NEG", NEGATION_REACH
    if closes(words, place, current):
        return "", 0
    return current, left


def opening(words: Sequence[str], place: int) -> str:
    """The mark that a word opens, "" for none."""
    for mark, cue in CUES.get(words[place], ()):
        if tuple(words[place : place + len(cue)]) == cue:
            return mark
    owned = place > 0 and words[place - 1] in OWNERS
    return SOMEBODY.get(words[place], "") if owned else ""


def closes(words: Sequence[str], place: int, current: str) -> bool:
    """Whether the word speaks of the person now again."""
    word = words[place]
    if current in ("KIN", "CHILD", "CASE"):
        return word in ("je", "j", "moi")
    if current in ("PAST", "HYP"):
        return word in NOW or word == ","
    return current == "NEG" and word in ("mais", "je", "j", ",")
