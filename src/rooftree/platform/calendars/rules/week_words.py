"""A week of open hours in one line: "Monday to Friday 09:00 to 17:00"."""

from itertools import groupby

from rooftree.platform.calendars.rules.changes import WEEKDAY_NAMES, Week
from rooftree.platform.calendars.rules.typed_hours import write_hours


def week_words(week: Week) -> str:
    """Put neighbouring days of the same hours together; "no open hours" where there are none."""
    told = []
    days = groupby(zip(WEEKDAY_NAMES, week, strict=True), key=lambda day: day[1])
    for spans, group in days:
        names = [name for name, _ in group]
        if spans:
            told.append(f"{_days(names)} {write_hours(spans)}")
    return "; ".join(told) or "no open hours"


def _days(names: list[str]) -> str:
    if len(names) == 1:
        return names[0]
    joint = " and " if names[2:] == [] else " to "
    return f"{names[0]}{joint}{names[-1]}"
