"""Calendars and instants that the tests of business time share."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import settings
from hypothesis import strategies as st

from rooftree.platform.calendars.rules.deadlines import deadline
from rooftree.platform.calendars.rules.open_hours import HoursVersion, OpenHours, WeeklySpan
from rooftree.platform.calendars.rules.pauses import Pause
from rooftree.platform.calendars.rules.targets import parse_target

LONDON = ZoneInfo("Europe/London")
SECOND = timedelta(seconds=1)
BEGINNING = date(2020, 1, 1)
# A busy machine is slow; that is no fault of a rule.
unhurried = settings(deadline=None, max_examples=60)


def london(month: int, day: int, hour: int = 0, minute: int = 0, second: int = 0) -> datetime:
    """A wall clock in 2026."""
    return datetime(2026, month, day, hour, minute, second, tzinfo=LONDON).astimezone(UTC)


def calendar(*spans, closed=(), special=None, zone="Europe/London") -> OpenHours:
    """Open on (weekday, from hour, to hour)."""
    weekly = tuple(WeeklySpan(day, round(a * 60), round(b * 60)) for day, a, b in spans)
    special = {
        on: tuple((round(a * 60), round(b * 60)) for a, b in pairs)
        for on, pairs in (special or {}).items()
    }
    return OpenHours(zone, (HoursVersion(BEGINNING, None, weekly),), frozenset(closed), special)


# 30 November is St Andrew's Day. On Christmas Eve it closes at noon.
OFFICE = calendar(
    *((day, 9, 17) for day in range(5)),
    closed={date(2026, 11, 30), date(2026, 12, 25)},
    special={date(2026, 12, 24): [(9, 12)]},
)
LUNCH = calendar(*((day, a, b) for day in range(5) for a, b in ((9, 12.5), (13.5, 17))))
ALWAYS = calendar(*((day, 0, 24) for day in range(7)))
NEVER = calendar()


def due(raised, words, *pauses, hours=OFFICE, **options) -> datetime | None:
    """When it falls due, in the office hours unless told."""
    return deadline(hours, raised, parse_target(words), pauses, **options).due


def left(raised, words, *pauses, hours=OFFICE, **options) -> int | None:
    """How many seconds are left while it waits."""
    found = deadline(hours, raised, parse_target(words), pauses, **options)
    assert found.due is None
    return found.remaining_seconds


@st.composite
def calendars(draw: st.DrawFn) -> OpenHours:
    """Any calendar that opens: spans that meet, midnights, closed and special days, any zone."""
    marks = st.sets(st.integers(0, 96), max_size=6).map(sorted)
    pairs = marks.map(lambda found: list(zip(found[::2], found[1::2], strict=False)))
    weekly = {day: draw(pairs) for day in range(7)}
    weekly[draw(st.integers(0, 6))] = draw(pairs.filter(bool))
    spans = tuple(WeeklySpan(d, a * 15, b * 15) for d, found in weekly.items() for a, b in found)
    days = st.sampled_from([date(2026, 3, 20) + timedelta(n) for n in range(14)])
    autumn = st.sampled_from([date(2026, 10, 20) + timedelta(n) for n in range(14)])
    closed = draw(st.sets(days | autumn, max_size=4))
    special = {
        on: tuple((a * 15, b * 15) for a, b in draw(pairs))
        for on in draw(st.sets(days | autumn, max_size=3))
    }
    zones = ("Europe/London", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu")
    zone = draw(st.sampled_from(zones))
    return OpenHours(zone, (HoursVersion(BEGINNING, None, spans),), frozenset(closed), special)


def instants() -> st.SearchStrategy[datetime]:
    """Near both changes of the clocks."""
    starts = st.sampled_from(
        [datetime(2026, 3, 24, tzinfo=UTC), datetime(2026, 10, 20, tzinfo=UTC)]
    )
    return st.builds(
        lambda start, seconds: start + timedelta(seconds=seconds),
        starts,
        st.integers(0, 10 * 86_400),
    )


@st.composite
def pauses(draw: st.DrawFn) -> list[Pause]:
    """Pauses that may overlap, be empty or begin before anything else."""
    found = draw(st.lists(st.tuples(instants(), st.integers(0, 3 * 86_400)), max_size=4))
    return [Pause(starts, starts + timedelta(seconds=length)) for starts, length in found]
