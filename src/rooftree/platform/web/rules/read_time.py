"""Read a time of day the way people write one."""

import re
from datetime import time

EXAMPLE = "14:02"
NOON = 12

_FEWEST_FIGURES = 3  # "14" alone could be a day or a minute
_TIME = re.compile(r"(\d{1,2})(?:[:.](\d{2})|(\d{2}))? ?(am|pm)?")


class UnreadableTime(Exception):
    """What was typed is no time; the message says why, in words for the person who typed it."""


def read_time(text: str) -> time:
    """Read "14:02", "14.02", "1402", "2pm" or "2:02 pm"; also "noon" and "midnight"."""
    text = text.strip().lower()
    if text in {"noon", "midday"}:
        return time(12)
    if text == "midnight":
        return time(0)
    match = _TIME.fullmatch(text)
    if not match or (text.isdigit() and len(text) < _FEWEST_FIGURES):
        raise UnreadableTime(f"Enter a time like {EXAMPLE} or 2:02pm.")
    hour, minute = int(match[1]), int(match[2] or match[3] or 0)
    if match[4]:
        if not 1 <= hour <= NOON:
            raise UnreadableTime(f"Enter a time like {EXAMPLE} or 2:02pm, not {text}.")
        hour = hour % NOON + (NOON if match[4] == "pm" else 0)
    try:
        return time(hour, minute)
    except ValueError as impossible:
        raise UnreadableTime(f"Enter a time like {EXAMPLE}, from 00:00 to 23:59.") from impossible
