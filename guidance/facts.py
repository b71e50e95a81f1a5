"""The facts of the contract, their values, and what a person answered about each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

AUDIENCES = (
    "pupil", "parent", "student", "graduate", "jobseeker", "neet", "worker", "professional",
    "other",
)  # fmt: skip
NEEDS = (
    "choose_path", "unsure", "know_myself", "discover_occupations", "labour_market_info",
    "find_training", "basic_skills", "dual_training", "find_job", "try_occupation",
    "start_business", "mobility", "school_difficulties", "find_option", "change_studies",
    "higher_education_info", "validate_skills", "social_aid", "return_to_school",
    "class_activity", "guidance_tools", "own_training", "guide_someone",
)  # fmt: skip
PROFESSIONAL_NEEDS = ("class_activity", "guidance_tools", "own_training", "guide_someone", "unsure")
TERRITORIES = ("brussels", "wallonia", "german_community", "flanders")
BASINS = (
    "brussels", "brabant_wallon", "hainaut_centre", "hainaut_sud", "wallonie_picarde", "namur",
    "luxembourg", "huy_waremme", "liege", "verviers",
)  # fmt: skip
CIRCUMSTANCES = (
    "disability", "cpas_support", "dutch_speaking", "foreign_diploma", "no_upper_secondary",
    "long_term_unemployed",
)  # fmt: skip

VALUES: Mapping[str, tuple[str, ...]] = {
    "audience": AUDIENCES,
    "minor": ("yes", "no"),
    "need": NEEDS,
    "territory": TERRITORIES,
    "basin": BASINS,
    "circumstances": (*CIRCUMSTANCES, "none"),
    "trial_setting": ("before_training", "in_company"),
    "mode": ("individual", "group", "online", "any"),
}
FACTS = ("audience", "minor", "need", "commune", *list(VALUES)[3:])
PLACE_FACTS = ("commune", "territory", "basin")

UNSURE = "unsure"
DECLINED = "declined"
INFORMAL = ("pupil", "neet")


@dataclass(frozen=True)
class Answer:
    """What is known of one fact: its values, none of them when the person does not know or say.

    `said` holds the words it was read from, None when a choice was tapped.
    """

    values: tuple[str, ...]
    said: str | None = None

    @property
    def value(self) -> str | None:
        """The single value; None when there is none."""
        return self.values[0] if self.values else None


Answers = Mapping[str, Answer]


def known(**facts: str | tuple[str, ...]) -> dict[str, Answer]:
    """Answers with these values and no words: `known(audience="pupil", need="unsure")`."""
    return {fact: Answer(as_values(value)) for fact, value in facts.items()}


def as_values(value: str | tuple[str, ...] | list[str]) -> tuple[str, ...]:
    """One value or several as a tuple; `unsure` (but as a need), `declined` and `none` as given."""
    return (value,) if isinstance(value, str) else tuple(value)


def value_of(answers: Answers, fact: str) -> str | None:
    """The single value known of `fact`; None when unknown, unsure or declined."""
    answer = answers.get(fact)
    return answer.value if answer else None


def held(answers: Answers, fact: str) -> frozenset[str]:
    """The values that hold for `fact`; `none` counts as no value."""
    answer = answers.get(fact)
    return frozenset(answer.values if answer else ()) - {"none"}


def register_of(answers: Answers, for_someone: bool = False) -> str:
    """How to address the person: `tu`, `vous`, or `tiers` when somebody answers for them."""
    if for_someone:
        return "tiers"
    return "tu" if value_of(answers, "audience") in INFORMAL else "vous"
