"""What a case's clocks are worked out from, and what comes out."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from rooftree.platform.calendars.interface import DaysReading, Deadline, Pause

Owner = Literal["us", "supplier", "user"]
Remeasures = Literal["raised", "change"]
NEXT_OPENING: DaysReading = "next-opening"


class LogFaulty(Exception):
    """This is no log of a case; the message names the line."""


@dataclass(frozen=True)
class LogLine:
    """One line of a case's log; the names are those of `./rooftree supplier_case`."""

    at: datetime
    event: str
    kind: str = ""
    status: str = ""
    direction: str = ""
    author: str = ""
    channel: str = ""
    priority: int | None = None


@dataclass(frozen=True)
class Readings:
    """How the clocks are read: section 6 of the model, with what ships as defaults."""

    is_automatic_a_response: bool = False
    pauses_response: bool = False
    pauses_resolution: bool = True
    remeasures: Remeasures = "raised"
    days_reading: DaysReading = NEXT_OPENING


@dataclass(frozen=True)
class ClockState:
    """One of the supplier's two clocks. Seconds are open time outside pauses.

    `due` is None without a target in business time, and while the clock waits; `remaining` is then
    what is left. `percent` is how much of the time is used, up to 100; `late` what passed after
    `due`. It is measured from `since` until it is met, the case is closed, or now.
    """

    target: str
    due: datetime | None = None
    met_at: datetime | None = None
    is_breached: bool = False
    is_waiting: bool = False
    counted: int = 0
    remaining: int | None = None
    percent: int = 0
    deadline: Deadline | None = None
    late: int = 0
    since: datetime | None = None
    pauses: tuple[Pause, ...] = ()


@dataclass(frozen=True)
class OwnedSpan:
    """A stretch in which one of the three had it: [starts, ends), and its open seconds."""

    starts: datetime
    ends: datetime
    owner: Owner
    seconds: int


@dataclass(frozen=True)
class CaseState:
    """How a case stands at one instant. `owned` gives open seconds by owner."""

    state: str
    kind: str
    priority: int | None
    raised_at: datetime
    response: ClockState
    resolution: ClockState
    owned: dict[Owner, int]
    spans: tuple[OwnedSpan, ...]
