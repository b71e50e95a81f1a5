"""The table of figures, as it is printed and as it stands in the documentation."""

from __future__ import annotations

from collections.abc import Sequence

from bench.figures import Score
from bench.trial import Trial

TITLES = (
    "pipeline", "learnt from", "intent accuracy", "facts P", "facts R", "facts F1", "exact set",
    "out-of-scope AUROC", "distress recall", "distress false alarms", "ECE facts", "ECE intent",
    "p50 ms", "p95 ms", "memory added MB", "training s", "model MB",
)  # fmt: skip
Scored = Sequence[tuple[Trial, Score]]


def row(trial: Trial, score: Score) -> tuple[str, ...]:
    """The cells of a pipeline, one per title."""
    shares = (
        score.intent, score.precision, score.recall, score.f1, score.exact, score.out_of_scope,
        score.distress, score.false_alarms, score.facts_off, score.intent_off,
    )  # fmt: skip
    return (
        trial.pipeline.name,
        str(trial.learnt_from),
        *(f"{share:.3f}" for share in shares),
        f"{score.p50:.1f}",
        f"{score.p95:.1f}",
        f"{trial.held:.0f}",
        "–" if trial.seconds is None else f"{trial.seconds:.0f}",
        f"{trial.stored:.1f}",
    )


def table(rows: Sequence[Sequence[str]]) -> str:
    """A table in Markdown whose columns also line up as plain text."""
    widths = [max(map(len, column)) for column in zip(TITLES, *rows, strict=True)]
    rule = [f"{'-' * (width - 1)}{':' if place else '-'}" for place, width in enumerate(widths)]
    return "\n".join(line(cells, widths) for cells in (TITLES, rule, *rows))


def line(cells: Sequence[str], widths: Sequence[int]) -> str:
    """One line of the table: the name on the left, figures on the right."""
    first, *others = zip(cells, widths, strict=True)
    return f"| {' | '.join((first[0].ljust(first[1]), *(c.rjust(w) for c, w in others)))} |"


def ratios(results: Scored) -> str:
    """Ours against Rasa's default on the same share: what does not depend on the machine."""
    (theirs, their_score), (ours, our_score) = results[:2]
    return (
        f"On the same {ours.learnt_from} messages Rasa's default has, against ours, "
        f"{times(1 - their_score.intent, 1 - our_score.intent)} the wrong intents, "
        f"{times(1 - their_score.f1, 1 - our_score.f1)} the distance of facts from F1 = 1, "
        f"{times(their_score.p50, our_score.p50)} the time per message (p50), "
        f"{times(theirs.held, ours.held)} the memory, {times(theirs.stored, ours.stored)} the "
        f"disk and {times(theirs.seconds or 0, ours.seconds or 0)} the time to train."
    )


def times(one: float, other: float) -> str:
    """How many times another one is."""
    return f"{one / other:.1f} times" if other > 0 else "out of proportion to"


def lemmas_earn(results: Scored) -> str:
    """What spaCy's lemmas add to ours and what they cost."""
    by_name = {trial.pipeline.name: (trial, score) for trial, score in results}
    (plain, before), (lemmas, after) = by_name["ours"], by_name["+ spaCy lemmas"]
    return (
        f"spaCy's lemmas as features change the F1 of facts by {after.f1 - before.f1:+.3f} and "
        f"the accuracy of intents by {after.intent - before.intent:+.3f}, for "
        f"{after.p50 - before.p50:+.1f} ms per message (p50) and "
        f"{lemmas.held - plain.held:+.0f} MB."
    )
