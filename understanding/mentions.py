"""What a message says, as the reader found it."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Mention:
    """A fact read: its value, the place of the words, how sure, and what else it may be."""

    fact: str
    value: str | None
    start: int
    end: int
    confidence: float = 1.0
    if_asked: bool = False
    candidates: tuple[str, ...] = ()


@dataclass(frozen=True)
class Reading:
    """What a message says: intents by probability, and mentions."""

    intents: tuple[tuple[str, float], ...]
    mentions: tuple[Mention, ...] = field(default=())

    @property
    def intent(self) -> str:
        """The most probable intent."""
        return self.intents[0][0]
