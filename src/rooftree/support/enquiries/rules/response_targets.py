"""How soon the team means to help first. These are ours: the paper sets no time for level 2."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

DaysReading = Literal["next-opening", "keep-time"]
SUPPORT_CALENDAR = "support"
LANES = {0: "Can’t sign in (level 0)", 1: "Urgent", 2: "All other enquiries"}
SHIPPED_BY = "Rooftree, as it ships"
BEGINNING = date(2000, 1, 1)


@dataclass(frozen=True)
class TargetLine:
    """What holds for one lane from a date on. `target` reads "8 business hours"."""

    lane: int
    target: str
    days_reading: DaysReading
    from_on: date
    set_by: str
    reason: str = ""
    number: int = 0

    @property
    def who(self) -> str:
        """Say which enquiries it is for."""
        return LANES[self.lane]


SHIPPED = (
    TargetLine(0, "30 business minutes", "next-opening", BEGINNING, SHIPPED_BY),
    TargetLine(1, "2 business hours", "next-opening", BEGINNING, SHIPPED_BY),
    TargetLine(2, "1 business day", "next-opening", BEGINNING, SHIPPED_BY),
)


def target_of(lines: Iterable[TargetLine], lane: int, on: date) -> TargetLine:
    """Give what holds on the day: the latest date, and of one date what was set last."""
    held = [line for line in (*SHIPPED, *lines) if line.lane == lane and line.from_on <= on]
    return max(held, key=lambda line: (line.from_on, line.number))
