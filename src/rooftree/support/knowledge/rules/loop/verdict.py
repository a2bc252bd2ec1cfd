"""What is missing where a question is asked again and again."""

from dataclasses import dataclass
from typing import Literal

Verdict = Literal["no-article", "not-found", "voted-down", "answered"]
VERDICTS: dict[Verdict, str] = {
    "no-article": "No article",
    "not-found": "An article exists but was not found",
    "voted-down": "Found and voted down",
    "answered": "An article answers it",
}


@dataclass(frozen=True)
class Readings:
    """How the best article fared. `asked_since` counts askings since its words were published.

    `saw_it` are those of them whose asker had opened it, or been shown it, before asking.
    """

    asked_since: int
    saw_it: int
    helped: int
    not_helped: int


def verdict_of(readings: Readings | None) -> Verdict:
    """Judge a question by its best article; None where no article fits."""
    if readings is None:
        return "no-article"
    if readings.not_helped > readings.helped:
        return "voted-down"
    if readings.asked_since == 0:
        return "answered"
    if readings.saw_it * 2 >= readings.asked_since:
        return "voted-down"
    return "not-found"
