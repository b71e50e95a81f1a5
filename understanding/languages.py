"""The language of a message that is not French."""

from __future__ import annotations

from functools import cache

from lingua import Language, LanguageDetector, LanguageDetectorBuilder

CODES = {
    Language.FRENCH: "fr",
    Language.DUTCH: "nl",
    Language.GERMAN: "de",
    Language.ENGLISH: "en",
    Language.SPANISH: "es",
    Language.ITALIAN: "it",
    Language.PORTUGUESE: "pt",
    Language.ROMANIAN: "ro",
    Language.POLISH: "pl",
    Language.TURKISH: "tr",
    Language.ARABIC: "ar",
    Language.RUSSIAN: "ru",
    Language.UKRAINIAN: "uk",
}
SURE = 0.9


@cache
def detector() -> LanguageDetector:
    """The detector, built once; its models come with the package."""
    return LanguageDetectorBuilder.from_languages(*CODES).with_low_accuracy_mode().build()


def language_of(text: str) -> tuple[str, float]:
    """The code of the language and how sure that is; `other` when no language stands out."""
    best = detector().compute_language_confidence_values(text)[0]
    return (CODES[best.language] if best.value >= SURE else "other"), float(best.value)
