"""The messages of the contract as Telegram shows them."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from telegram import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
)

from gateway.channels.telegram import cards
from gateway.channels.telegram.paragraphs import Paragraph, messages
from gateway.channels.telegram.store import Question
from gateway.channels.telegram.wording import button, says

Message = Mapping[str, Any]
Markup = InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove
CONFIRM = "ok"


@dataclass(frozen=True)
class Outgoing:
    """One message to send: its HTML, its buttons, the question that they answer, or a file."""

    html: str
    markup: Markup | None = None
    question: Question | None = None
    document: bytes | None = None


def rendered(said: Sequence[Message], short: str, fiche: bool) -> list[Outgoing]:
    """Everything that shows a reply; `short` is the id of its question."""
    shown = [out for message in said for out in SHOWN[message["kind"]](message, short, fiche)]
    asking = [number for number, out in enumerate(shown) if out.question]
    return [
        out
        if number in asking[-1:] or not out.question
        else replace(out, markup=None, question=None)
        for number, out in enumerate(shown)
    ]


def plain(paragraphs: Sequence[Paragraph], last: Outgoing | None = None) -> list[Outgoing]:
    """The messages for some paragraphs; the last one carries buttons."""
    found = [Outgoing(html) for html in messages(paragraphs)]
    return [*found[:-1], replace(last, html=found[-1].html)] if last and found else found


def sentence(text: str) -> list[Outgoing]:
    """The messages for one text."""
    return plain([Paragraph(text)])


def text(message: Message, short: str, fiche: bool) -> list[Outgoing]:
    """A text."""
    return sentence(message["text"])


def question(message: Message, short: str, fiche: bool) -> list[Outgoing]:
    """A question with its choices, and the wish for a position when it is about the commune."""
    shown = plain(
        [Paragraph("", lead=message["text"]), *remaining(message)], choices(message, short)
    )
    return [*shown, position()] if message["fact"] == "commune" else shown


def remaining(message: Message) -> list[Paragraph]:
    """How many questions may still come."""
    count = message.get("at_most") or 0
    if not count:
        return []
    name = "remaining_one" if count == 1 else "remaining"
    return [Paragraph(says(name).format(count=count), tag="i")]


def choices(message: Message, short: str) -> Outgoing | None:
    """The choices of a message as one row each; None when it has none."""
    if not message["choices"]:
        return None
    asked = Question(short, 0, tuple(message["choices"]), bool(message.get("multiple")))
    return Outgoing("", keyboard(asked), asked)


def keyboard(asked: Question) -> InlineKeyboardMarkup:
    """The buttons of a question as it stands, with the ticks of a multiple choice."""
    rows = [
        [InlineKeyboardButton(title(asked, at), callback_data=f"q:{asked.id}:{at}")]
        for at in range(len(asked.choices))
    ]
    if asked.multiple:
        data = f"q:{asked.id}:{CONFIRM}"
        rows.append([InlineKeyboardButton(button("confirm"), callback_data=data)])
    return InlineKeyboardMarkup(rows)


def title(asked: Question, at: int) -> str:
    """What stands on the button of a choice."""
    tick = button("ticked" if at in asked.chosen else "unticked") if asked.multiple else ""
    return tick + str(asked.choices[at]["title"])


def position() -> Outgoing:
    """The button that shares a position."""
    wish = [[KeyboardButton(button("position"), request_location=True)]]
    markup = ReplyKeyboardMarkup(wish, resize_keyboard=True, one_time_keyboard=True)
    return replace(sentence(says("share_place"))[0], markup=markup)


def without_position(shown: Sequence[Outgoing]) -> list[Outgoing]:
    """The messages, of which one takes the button for the position away."""
    if any(isinstance(out.markup, ReplyKeyboardMarkup) for out in shown):
        return list(shown)
    free = next((at for at, out in enumerate(shown) if out.markup is None), None)
    if free is None:
        shown, free = [*sentence(says("noted")), *shown], 0
    removed = replace(shown[free], markup=ReplyKeyboardRemove())
    return [*shown[:free], removed, *shown[free + 1 :]]


def recommendation(message: Message, short: str, fiche: bool) -> list[Outgoing]:
    """A message per card, the fiche offered below the last one."""
    listed = [message["first"], message["second"], *message["also"]]
    shown = []
    for number, card in enumerate(filter(None, listed), 1):
        rows = cards.buttons(card, fiche and number == len(listed))
        last = Outgoing("", InlineKeyboardMarkup(rows)) if rows else None
        shown += plain(cards.paragraphs(number, card), last)
    return shown


def explanation(message: Message, short: str, fiche: bool) -> list[Outgoing]:
    """An explanation with the words that it rests on."""
    words = ", ".join(f"« {each['said']} »" for each in message["because"] if each.get("said"))
    return plain([Paragraph(message["text"]), *([Paragraph(words, tag="i")] if words else [])])


def helplines(message: Message, short: str, fiche: bool) -> list[Outgoing]:
    """The helplines, one paragraph each."""
    lines = [
        Paragraph(f"{line['name']} ({line['for']})", lead=f"{line['phone']} ")
        for line in message["lines"]
    ]
    return plain([Paragraph(message["text"]), *lines])


def handoff(message: Message, short: str, fiche: bool) -> list[Outgoing]:
    """What to do, the code to show and until when it is good."""
    until = datetime.datetime.fromisoformat(str(message["expires_at"]).replace("Z", "+00:00"))
    code = Paragraph(message["code"], lead=says("handoff_code"), tag="code")
    return plain(
        [
            Paragraph(message["text"]),
            code,
            Paragraph(f"{says('handoff_until')}{until:%d/%m/%Y}"),
        ]
    )


def fallback(message: Message, short: str, fiche: bool) -> list[Outgoing]:
    """A way on, with its choices."""
    return plain([Paragraph(message["text"])], choices(message, short))


SHOWN: Mapping[str, Callable[[Message, str, bool], list[Outgoing]]] = {
    "text": text,
    "question": question,
    "recommendation": recommendation,
    "explanation": explanation,
    "helplines": helplines,
    "handoff": handoff,
    "fallback": fallback,
}
