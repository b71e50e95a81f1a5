"""Takes personal details out of a phrase; what they are and their marks stand in `masking.yml`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from typing import Any

import yaml

GAP = r"[\s.\-/·]?"
EMAIL = re.compile(r"[^\s@<>(),;:]+@[^\s@]+\.\w+")
IBAN = re.compile(rf"\b([A-Z]{{2}})\d{{2}}(?:{GAP}[A-Z0-9])+", re.IGNORECASE)
REGISTER = re.compile(rf"(?<!\d)(\d\d){GAP}(\d\d){GAP}(\d\d){GAP}(\d{{3}}){GAP}(\d\d)(?!\d)")
CARD = re.compile(rf"(?<!\d)\d(?:{GAP}\d){{12,18}}(?!\d)")
PHONE = re.compile(
    r"(?<!\d)(?:(?:\+|00)\s?\d{1,3}[\s.\-/]{0,2}(?:\(0\))?|\(?0\d)(?:[\s.\-/)]{0,2}\d){7,9}(?!\d)"
)
NUMBER = re.compile(rf"\d(?:{GAP}\d){{8,}}|\d{{5,}}")
LONG = re.compile(rf"\d(?:{GAP}\d){{8,}}|\d{{6,}}")
DATE = re.compile(r"(?<!\d)(?:0?[1-9]|[12]\d|3[01])([./\-])(?:0?[1-9]|1[0-2])\1(?:19|20)\d\d(?!\d)")
CODES = re.compile(r"\d{4}(?:\s\d{4}){0,2}")  # postal codes, one after another
DAY, MONTH, YEAR = r"(?:0?[1-9]|[12]\d|3[01])", r"(?:0?[1-9]|1[0-2])", r"(?:19|20)\d\d"
WORD = r"[^\W\d_]+(?:['’\-][^\W\d_]+)*"
MOST_WORDS = 4
TWO_THOUSAND = 2 * 10**9  # put before the number of those born since 2000


def masked(text: str) -> str:
    """The text with a mark in the place of each personal detail; postal codes stay."""
    for pattern, replacement in rules():
        text = pattern.sub(replacement, text)
    return text


def without_numbers(text: str) -> str:
    """The text as it may be stored and read: a mark for each e-mail, telephone, account, card,
    register number and long number; names, dates, years and postal codes help to understand.
    """
    kept, end = [], 0
    for date in DATE.finditer(text):
        kept += [between(text[end : date.start()]), date[0]]
        end = date.end()
    return "".join([*kept, between(text[end:])])


def between(text: str) -> str:
    """The part of a text that has no date, masked."""
    for pattern, replacement in of_numbers():
        text = pattern.sub(replacement, text)
    return text


def without_marks(text: str) -> str:
    """The text with a sign that nothing is read from in the place of each mark."""
    for mark in known()["marks"].values():
        text = text.replace(mark, "…")
    return text


@cache
def of_numbers() -> tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...]:
    """What is masked in everything that a person writes."""
    number = known()["marks"]["number"]
    wanted = (EMAIL, IBAN, REGISTER, CARD, PHONE)
    kept = (LONG, lambda match: match[0] if CODES.fullmatch(match[0]) else number)
    return (*(rule for rule in rules() if rule[0] in wanted), kept)


@cache
def rules() -> tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...]:
    """Each pattern with what stands for its matches; the surest come first."""
    told = known()
    marks = told["marks"]
    return (
        (EMAIL, always(marks["email"])),
        (web(told["domains"]), always(marks["web"])),
        (IBAN, iban(marks["iban"], told["iban_lengths"])),
        (REGISTER, where(in_register, marks["register"])),
        (CARD, where(on_card, marks["card"])),
        (PHONE, always(marks["phone"])),
        (dates(told["months"], told["birth"]), after_words(marks["date"])),
        (NUMBER, always(marks["number"])),
        (names(told), after_words(marks["name"])),
    )


@cache
def known() -> dict[str, Any]:
    """The content of `masking.yml`."""
    content = Path(__file__).with_suffix(".yml").read_text(encoding="utf-8")
    return dict(yaml.safe_load(content))


def always(mark: str) -> Callable[[re.Match[str]], str]:
    """The mark, whatever was matched."""
    return lambda match: mark


def where(holds: Callable[[str], bool], mark: str) -> Callable[[re.Match[str]], str]:
    """The mark where something holds of the digits matched, else the words as they are."""
    return lambda match: mark if holds(digits(match[0])) else match[0]


def after_words(mark: str) -> Callable[[re.Match[str]], str]:
    """The mark behind the words that told what follows them, which stay."""
    return lambda match: (match["before"] or "") + mark


def digits(text: str) -> str:
    """The digits of a text, one after another."""
    return "".join(filter(str.isdigit, text))


def in_register(number: str) -> bool:
    """Whether eleven digits are a national register number: the last two check the others."""
    told, check = int(number[:9]), int(number[9:])
    return check in (97 - told % 97, 97 - (TWO_THOUSAND + told) % 97)


def on_card(number: str) -> bool:
    """Whether digits are the number of a payment card, by Luhn's sum."""
    doubled = (sum(divmod(2 * int(each), 10)) for each in number[-2::-2])
    return (sum(map(int, number[-1::-2])) + sum(doubled)) % 10 == 0


def iban(mark: str, lengths: dict[str, int]) -> Callable[[re.Match[str]], str]:
    """The mark for as many signs as an account number of the country has; what follows stays."""

    def replaced(match: re.Match[str]) -> str:
        country = match[1].upper()
        number, rest = cut(match[0], lengths.get(country, 0))
        belgian = country == "BE" and number[2:].isdigit()
        if not number or not (belgian or checked(number)):
            return match[0]
        return mark + IBAN.sub(replaced, rest)

    return replaced


def cut(text: str, length: int) -> tuple[str, str]:
    """The first letters and digits of a text, so many, and the rest; empty where it has fewer."""
    places = [place for place, sign in enumerate(text) if sign.isalnum()]
    if not 0 < length <= len(places):
        return "", text
    end = places[length - 1] + 1
    return "".join(filter(str.isalnum, text[:end])).upper(), text[end:]


def checked(number: str) -> bool:
    """Whether the check digits of an IBAN are right."""
    turned = number[4:] + number[:4]
    return turned.isascii() and int("".join(str(int(each, 36)) for each in turned)) % 97 == 1


def web(domains: Iterable[str]) -> re.Pattern[str]:
    """Addresses of pages, with www or without."""
    bare = rf"\b(?:[\w-]+\.)+(?:{'|'.join(domains)})\b(?:/\S*)?"
    return re.compile(rf"(?:https?://|\bwww\.)\S+|{bare}", re.IGNORECASE)


def dates(months: Iterable[str], birth: str) -> re.Pattern[str]:
    """Days of a month, in figures only with their year; after words of birth with less."""
    month = rf"(?:{'|'.join(months)})\b\.?"
    figures = rf"{DAY}(?:[./\-]{MONTH}[./\-](?:19|20)?\d\d| {MONTH} {YEAR})"
    turned = rf"{YEAR}[./\-]{MONTH}[./\-]{DAY}"
    written = rf"{DAY}(?:er)?\s?{month}(?:\s(?:19|20)?\d\d)?"
    short = rf"{DAY}[./\- ]{MONTH}(?:[./\- ](?:19|20)?\d\d)?"
    less = rf"(?P<before>\b{birth}\s)(?:{month}\s{YEAR}|{short})"
    any_of = "|".join((figures, turned, written, less))
    return re.compile(rf"(?<!\d)(?:{any_of})(?!\d)", re.IGNORECASE)


def names(told: dict[str, Any]) -> re.Pattern[str]:
    """What stands behind words that tell a name, as far as a word that ends it."""
    end = rf"(?!(?:{'|'.join(told['after_a_name'].split())})\b)"
    words = rf"{end}{WORD}(?:[\s\-]+{end}{WORD}){{0,{MOST_WORDS - 1}}}"
    plain = rf"(?:{'|'.join(told['before_a_name'])})\s+(?={end}{WORD})"
    capital = rf"(?:{'|'.join(told['before_a_capital'])})\.?\s+(?=(?-i:[A-ZÀ-ÖØ-Þ]))"
    return re.compile(rf"(?P<before>\b(?:{plain}|{capital})){words}", re.IGNORECASE)
