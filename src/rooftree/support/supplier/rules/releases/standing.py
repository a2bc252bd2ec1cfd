"""How a release stands against the date that was promised: a missed date is a fact of its own."""

from dataclasses import dataclass
from datetime import date

from rooftree.support.supplier.rules.releases.days import day_words, days_words


@dataclass(frozen=True)
class ReleaseFacts:
    """What a release's standing is worked out from; `moved` is how often its date was moved."""

    planned_on: date | None
    released_on: date | None = None
    withdrawn_on: date | None = None
    moved: int = 0


@dataclass(frozen=True)
class ReleaseStanding:
    """`state` is promised, undated, missed, released or withdrawn; `days_late` counts days.

    `is_missed`: the latest date promised passed without the release, now or before it came.
    """

    state: str
    label: str
    words: str
    shape: str
    days_late: int = 0

    @property
    def is_missed(self) -> bool:
        """Whether the date promised was missed, also where it came out since."""
        return self.days_late > 0


def release_standing(facts: ReleaseFacts, *, on: date) -> ReleaseStanding:
    """Judge a release on a day. The day promised is kept until it is over."""
    if facts.withdrawn_on:
        words = f"Withdrawn on {day_words(facts.withdrawn_on)}"
        return ReleaseStanding("withdrawn", "Withdrawn", words, "off")
    late = _days_late(facts, on)
    if facts.released_on:
        words = f"Came out on {day_words(facts.released_on)}"
        if late:
            words += f", {days_words(late)} after the date promised"
        return ReleaseStanding("released", "Released", words, "done", late)
    if facts.planned_on is None:
        return ReleaseStanding("undated", "No date", "No date promised yet", "draft")
    if late:
        words = f"Promised for {day_words(facts.planned_on)}, {days_words(late)} ago"
        return ReleaseStanding("missed", "Date missed", words + _moved(facts), "late", late)
    words = f"Promised for {day_words(facts.planned_on)}{_moved(facts)}"
    return ReleaseStanding("promised", "Promised", words, "new")


def _days_late(facts: ReleaseFacts, on: date) -> int:
    if facts.planned_on is None:
        return 0
    return max(0, ((facts.released_on or on) - facts.planned_on).days)


def _moved(facts: ReleaseFacts) -> str:
    if not facts.moved:
        return ""
    return f"; moved {'once' if facts.moved == 1 else f'{facts.moved} times'}"
