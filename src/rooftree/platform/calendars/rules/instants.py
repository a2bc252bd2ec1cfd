"""Instants as people and files write them, read against a calendar's zone."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from rooftree.platform.calendars.rules.pauses import Pause, PauseEndsBeforeItStarts
from rooftree.platform.calendars.rules.wall_clock import shown

_SHORTEST = len("20261123T09")


class InstantUnreadable(Exception):
    """The words name no instant."""


def parse_instant(words: object, zone: str) -> datetime:
    """Read ISO 8601, in UTC. Without an offset it is what the calendar's own clocks show."""
    try:
        found = datetime.fromisoformat(words.strip()) if isinstance(words, str) else None
    except ValueError:
        found = None
    if found is None or not isinstance(words, str) or len(words.strip()) < _SHORTEST:
        message = f"{words!r} is no instant. Write a date and a time, like 2026-11-23T09:00:00Z."
        raise InstantUnreadable(message)
    try:
        if found.tzinfo is None:
            return shown(found.date(), found.time(), ZoneInfo(zone))
        return found.astimezone(UTC)
    except OverflowError as fault:
        message = f"{words!r} is further away than a calendar reaches."
        raise InstantUnreadable(message) from fault


def parse_pause(starts: object, ends: object, zone: str) -> Pause:
    """Read a pause; without an end it goes on."""
    found = Pause(
        parse_instant(starts, zone), None if ends in {None, ""} else parse_instant(ends, zone)
    )
    if found.ends is not None and found.ends < found.starts:
        message = f"The pause from {starts} ends before it starts, at {ends}."
        raise PauseEndsBeforeItStarts(message)
    return found


def written(at: datetime) -> str:
    """Write an instant in UTC, as 2026-11-23T09:00:00Z."""
    return at.astimezone(UTC).isoformat().replace("+00:00", "Z")
