"""What a clock is measured against: so many business hours, minutes, seconds or days."""

import re
from dataclasses import dataclass
from typing import Literal, cast

Unit = Literal["hours", "minutes", "seconds", "days"]
DaysReading = Literal["next-opening", "keep-time"]
NEXT_OPENING: DaysReading = "next-opening"
KEEP_TIME: DaysReading = "keep-time"
DAYS_READINGS: tuple[DaysReading, ...] = (NEXT_OPENING, KEEP_TIME)

_SECONDS = {"hours": 3600, "minutes": 60, "seconds": 1}
# Twelve digits at most: anything longer is no promise that anybody made.
_WRITTEN = re.compile(r"([0-9]{1,12})\s+business\s+(hour|minute|second|day)s?", re.IGNORECASE)


class TargetUnreadable(Exception):
    """The words name no target."""


@dataclass(frozen=True)
class Target:
    """An amount of business time, from nothing up."""

    amount: int
    unit: Unit

    def __str__(self) -> str:
        unit = self.unit if self.amount != 1 else self.unit.removesuffix("s")
        return f"{self.amount} business {unit}"

    @property
    def is_in_days(self) -> bool:
        return self.unit == "days"

    @property
    def seconds(self) -> int:
        """The open seconds it stands for; a target in days stands for dates and has none."""
        return self.amount * _SECONDS[self.unit]


def parse_target(words: str) -> Target:
    """Read "8 business hours". Whole numbers only: half an hour is 30 business minutes."""
    found = _WRITTEN.fullmatch(words.strip())
    if found is None:
        message = (
            f"{words!r} is no target. Write a whole number and a unit, "
            "like “8 business hours”, “30 business minutes” or “2 business days”."
        )
        raise TargetUnreadable(message)
    return Target(int(found[1]), cast("Unit", f"{found[2].lower()}s"))
