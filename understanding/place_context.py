"""Whether a name stands for a place in its sentence, and what the place is to the person."""

from __future__ import annotations

import re

from guidance.places import INHABITANT
from understanding.place_names import AREA, COMMUNE, Named
from understanding.place_words import Text, directly_before, listed, right_after, roles, settings

HOME, NEAR_HOME, PLAIN, NEAR, OTHER = "home", "near_home", "plain", "near", "other"
PAST, REFUSED = "past", "refused"
BLOCKS = ("street", "institution", "person", "product", "travel")
SAINTS = ("saint", "sainte")
LONGEST_REPLY = 20
YEAR = re.compile(r"(?:19|20)\d\d$")


def alone(text: Text, first: int, last: int) -> bool:
    """Whether the name is the whole reply, but for words like « euh, c’est »."""
    rest = (*text.words[:first], *text.words[last:])
    short = len(rest) < LONGEST_REPLY
    return short and all(filler(word.plain) or not word.is_name_part for word in rest)


def filler(plain: str) -> bool:
    """Whether the word adds nothing to a name."""
    return plain in listed("fillers") or (plain.isdigit() and len(plain) == 4)


def alone_in_segment(text: Text, first: int, last: int) -> bool:
    """Whether only punctuation and fillers stand around the name."""
    start, end = text.segment(first, last)
    rest = (*text.words[start:first], *text.words[last:end])
    return len(rest) < 4 and all(filler(word.plain) for word in rest)


def is_place(text: Text, named: Named) -> bool:
    """Whether the name stands for a place here."""
    if named.sense.kind == AREA and named.sense.area and named.sense.area.person:
        return is_inhabitant(text, named)
    if named.sense.kind == INHABITANT:
        return is_inhabitant(text, named)
    if alone(text, named.first, named.last):
        return is_reply(text, named)
    return not blocked(text, named) and evident(text, named)


def is_reply(text: Text, named: Named) -> bool:
    """Whether a name that is all of a reply is meant as a place, « humain » being no place."""
    first = text.words[named.first]
    if not named.sense.guard or directly_before("sure").search(text.before(named.first)):
        return True
    spoken = first.plain in listed("replies") and first.typed.islower()
    return not spoken and not counted(text, named.first)


def is_inhabitant(text: Text, named: Named) -> bool:
    """Whether a person is called so, not a thing from there."""
    if alone_in_segment(text, named.first, named.last):
        return True
    before = text.before(named.first)
    return any(directly_before(cue).search(before) for cue in ("inhabitant", "region"))


def blocked(text: Text, named: Named) -> bool:
    """Whether it is part of the name of a street, an institution, a person, a product or a line."""
    before = text.before(named.first)
    if any(directly_before(cue).search(before) for cue in BLOCKS):
        return True
    first = text.words[named.first]
    if first.plain in SAINTS and directly_before("patron").search(before):
        return True
    return after_given_name(text, named.first)


def after_given_name(text: Text, place: int) -> bool:
    """Whether a given name with a capital stands right before a name with one."""
    previous = text.words[place - 1] if place else None
    if previous is None or previous.plain not in listed("given_names"):
        return False
    return previous.typed[0].isupper() and text.words[place].typed[0].isupper()


def evident(text: Text, named: Named) -> bool:
    """Whether a name that is also a usual word is meant as a name; any other always is."""
    guard = named.sense.guard
    if not guard:
        return True
    if counted(text, named.first):
        return False
    before, capital = text.before(named.first), text.capital(named.first)
    if directly_before("sure").search(before) or beside_postal_code(text, named):
        return True
    if right_after("located").match(text.between(named.last, len(text.words))):
        return True
    if guard == "hard":
        return capital and (at(text, named.first) or set_apart(text, named))
    return at(text, named.first) or capital or set_apart(text, named)


def counted(text: Text, place: int) -> bool:
    """Whether a number, an article or the like stands right before: « 17 ans », « la marche »."""
    previous = text.words[place - 1].plain if place else ""
    number = previous in listed("numbers") or (previous.isdigit() and len(previous) < 4)
    return number or previous in listed("determiners")


def at(text: Text, place: int) -> bool:
    """Whether « à » stands right before; an « a » after « il » and the like is the verb."""
    if not directly_before("at").search(text.before(place)):
        return False
    previous = text.words[place - 1].typed.lower()
    subject = text.words[place - 2].plain if place > 1 else ""
    return previous != "a" or subject not in listed("subjects")


def set_apart(text: Text, named: Named) -> bool:
    """Whether it stands alone between commas, with a capital or at the end."""
    if not alone_in_segment(text, named.first, named.last):
        return False
    last = not any(word.is_name_part for word in text.words[named.last :])
    return text.words[named.first].typed[0].isupper() or last


def beside_postal_code(text: Text, named: Named) -> bool:
    """Whether four digits stand right before or after."""
    beside = (*text.words[max(named.first - 1, 0) : named.first], *text.words[named.last :][:2])
    return any(re.fullmatch(r"\d{4}", w.typed) for w in beside) and named.sense.kind == COMMUNE


def invites_misspelling(text: Text, place: int) -> bool:
    """Whether a place is expected here, so that a misspelt name may be read."""
    before = text.before(place)
    if directly_before("sure").search(before):
        return True
    if not directly_before("at").search(before):
        return False
    previous = text.words[place - 1].typed.lower()
    return previous != "a" or text.words[place - 2].plain not in listed("subjects")


def is_postal_code(text: Text, place: int, named_beside: bool) -> bool:
    """Whether four digits are a postal code and not a year, an amount or part of a number."""
    if named_beside or alone(text, place, place + 1):
        return True
    if re.search(rf"(?:^| ){settings()['codes_before']}$", text.before(place)):
        return True
    previous = text.words[place - 1].plain if place else ""
    following = text.words[place + 1].plain if place + 1 < len(text.words) else ""
    return not (
        YEAR.match(text.words[place].typed)
        or previous in listed("amounts_before")
        or previous.isdigit()
        or is_counted(following)
    )


def is_counted(word: str) -> bool:
    """Whether the word after a number says of what it is a number."""
    plural = len(word) > 3 and word.endswith("s") and word not in listed("not_counted")
    return plural or word in listed("amounts_after") or word.isdigit()


def role_of(text: Text, first: int, last: int) -> str:
    """What the place is to the person: home, plain, near, other people's, past or refused."""
    before, after = text.before(first), text.between(last, len(text.words))
    if directly_before("refused").search(before):
        return REFUSED
    if directly_before("past").search(before) or right_after("past").match(after):
        return PAST
    if right_after("home").match(after) or right_after("lived_in").match(after):
        return HOME
    role = cued(text, first)
    if role in (PAST, OTHER) or not directly_before("near").search(before):
        return role
    return NEAR_HOME if role == HOME else NEAR


def cued(text: Text, place: int) -> str:
    """The role that the last cue before a name gives it.

    What was, and what others do, reaches no further than a comma or « mais »; a home does.
    """
    start, _ = text.segment(place, place)
    clause = text.between(start, place).rpartition("mais ")[2]
    return last_cue(clause) or (HOME if last_cue(text.before(place)) == HOME else PLAIN)


def last_cue(words: str) -> str | None:
    """The role of the last cue in some words; None when there is none."""
    cues = [found.lastgroup for found in roles().finditer(words)]
    return cues[-1] if cues else None
