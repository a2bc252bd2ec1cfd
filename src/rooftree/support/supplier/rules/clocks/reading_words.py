"""How the clocks are read, setting by setting, in words beside what ships."""

from dataclasses import dataclass
from typing import Protocol

from rooftree.support.supplier.rules.clocks.lines import Readings


class Read(Protocol):
    """What holds from a date on, as `readings.ReadingLine` has it."""

    @property
    def readings(self) -> Readings: ...
    @property
    def warn_first(self) -> int: ...
    @property
    def warn_last(self) -> int: ...
    @property
    def stale_days(self) -> int: ...


@dataclass(frozen=True)
class SettingWords:
    """One setting: what it is about, what holds, and what ships."""

    about: str
    holds: str
    ships: str

    @property
    def is_own(self) -> bool:
        """Whether the site set it otherwise."""
        return self.holds != self.ships


_PAUSES = {True: "Stands still", False: "Goes on"}
_REMEASURES = {"raised": "From the moment of raising", "change": "From the moment of the change"}
_DAYS = {"next-opening": "Count from the next opening", "keep-time": "Keep the time of day"}


def setting_words(
    line: Read, shipped: Read, *, calendar: str, shipped_calendar: str
) -> tuple[SettingWords, ...]:
    """Put a reading in words; `calendar` is the name of the supplier's calendar."""
    held, ships = _words(line), _words(shipped)
    told = [SettingWords(about, held[about], ships[about]) for about in held]
    return (SettingWords("Business hours and holidays", calendar, shipped_calendar), *told)


def _words(line: Read) -> dict[str, str]:
    readings = line.readings
    is_enough = readings.is_automatic_a_response
    return {
        "An automatic acknowledgement": "Is a response" if is_enough else "Is no response",
        "The response clock while the case waits for us": _PAUSES[readings.pauses_response],
        "The resolution clock while the case waits for us": _PAUSES[readings.pauses_resolution],
        "A change of priority measures again": _REMEASURES[readings.remeasures],
        "Business days when raised outside hours": _DAYS[readings.days_reading],
        "First warning": f"At {line.warn_first}% of business time",
        "Second warning": f"At {line.warn_last}% of business time",
        "A case is stale": f"After {_days(line.stale_days)} without a word of the supplier",
    }


def _days(number: int) -> str:
    return f"{number} business day{'' if number == 1 else 's'}"
