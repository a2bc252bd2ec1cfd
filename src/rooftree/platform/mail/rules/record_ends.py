"""When the records ended that mails are filed under: their mail is kept from that day on."""

from collections.abc import Callable, Collection, Mapping
from datetime import date

# Gives the day each of these records was closed; None while it is open.
EndedOn = Callable[[Collection[int]], Mapping[int, date | None]]
_ENDS: dict[str, EndedOn] = {}


def register_record_end(kind: str, ended_on: EndedOn) -> None:
    """Name what tells of records of this kind; called from `apps.py`."""
    _ENDS[kind] = ended_on


def end_of(kind: str) -> EndedOn | None:
    """Give what tells; None where mail is kept from the day it came."""
    return _ENDS.get(kind)
