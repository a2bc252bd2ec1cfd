"""A calendar's open time as an index that grows as it is asked: for one clock or for many."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from datetime import date
from functools import cached_property

from rooftree.platform.calendars.rules.open_hours import OpenHours, spans_of
from rooftree.platform.calendars.rules.wall_clock import DAY, day_micros, micros_of, utc_day

# A local date is at most this far from the UTC date of the same instant, in days.
_MARGIN = 2
# Months are counted from the year 0. Outside these it is never open: dates end there.
_FIRST_MONTH, _END_MONTH = 2 * 12, 9998 * 12
_FARTHEST_MONTHS = 400 * 12
# What lies further from all that was read is read afresh, without what is between.
_NEAR_MONTHS = 10 * 12
_STEP = 12
_TOO_FAR = "That is more than 400 years of the calendar, or past the year 9997."
_NEVER = "The calendar does not open, or not for long enough, from then on."


class NeverOpens(Exception):
    """The calendar has no open time, or not enough, from here on."""


class TooFarAway(Exception):
    """The answer lies more than 400 years on."""


class Timeline:
    """Open time in order. Instants are whole microseconds; dates are the calendar's own."""

    # Instants between these are covered by what was read.
    _low: int
    _high: int

    def __init__(self, hours: OpenHours) -> None:
        self.hours = hours
        self._forget(-_END_MONTH)

    def opened(self, since: int, until: int) -> int:
        """Count the open microseconds of [since, until)."""
        if until <= since:
            return 0
        self._cover(since, until)
        return self._passed_by(until) - self._passed_by(since)

    def walk(self, since: int, amount: int) -> int:
        """Give the first instant by which this much open time has passed since; more than none."""
        self._cover(since, since)
        wanted = self._passed_by(since) + amount
        while wanted > self._passed:
            self._go_on(_month_around(since))
        place = bisect_left(self._before, wanted) - 1
        return self._starts[place] + wanted - self._before[place]

    def opening(self, since: int) -> int:
        """Give the first open instant from here on."""
        self._cover(since, since)
        while (place := bisect_right(self._ends, since)) == len(self._ends):
            self._go_on(_month_around(since))
        return max(since, self._starts[place])

    def date_after(self, on: date, count: int) -> date:
        """Give the date that comes as the count-th with open time after this one; count from 1."""
        at = day_micros(on)
        self._cover(at, at)
        while (place := bisect_right(self._days, on.toordinal()) + count - 1) >= len(self._days):
            self._go_on(_month_around(at))
        return date.fromordinal(self._days[place])

    def spans(self, since: int, until: int) -> Iterator[tuple[int, int]]:
        """Give the open time of [since, until), in order, cut off at both ends and never empty."""
        if until <= since:
            return
        self._cover(since, until)
        first, end = bisect_right(self._ends, since), bisect_left(self._starts, until)
        found = zip(self._starts[first:end], self._ends[first:end], strict=True)
        for starts, ends in found:
            yield max(starts, since), min(ends, until)

    def compile(self, first: date, last: date) -> None:
        """Read these dates now, so that no question has to wait for it."""
        self._cover(day_micros(first), day_micros(last))

    def _passed_by(self, at: int) -> int:
        """Count what has passed of all open time that is covered."""
        place = bisect_right(self._starts, at) - 1
        if place < 0:
            return 0
        starts, ends = self._starts[place], self._ends[place]
        return self._before[place] + min(at, ends) - starts

    def _cover(self, since: int, until: int) -> None:
        """Have the months around these instants read."""
        if self._low <= since and until < self._high:
            return
        first, end = _month_around(since, -_MARGIN), _month_around(until, _MARGIN) + 1
        if end - first > _FARTHEST_MONTHS:
            raise TooFarAway(_TOO_FAR)
        if first > self._end + _NEAR_MONTHS or end < self._first - _NEAR_MONTHS:
            self._forget(first)
        if first < self._first:
            self._read_back(min(first, self._first - _STEP))
        self._read_on(end)
        # Instants at which a local date may still be of a month that was not read don't count.
        self._low = _first_instant(self._first, _MARGIN)
        self._high = _first_instant(self._end, -_MARGIN)

    def _go_on(self, since: int) -> None:
        """Read further, or say that there is nothing more: `since` is the month asked from."""
        if self._last_month is not None and self._end > self._last_month:
            raise NeverOpens(_NEVER)
        if self._end >= _END_MONTH or self._end - since > _FARTHEST_MONTHS:
            raise TooFarAway(_TOO_FAR)
        self._read_on(self._end + min(_STEP, self._end - self._first))
        self._high = _first_instant(self._end, -_MARGIN)

    def _forget(self, month: int) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._before: list[int] = []
        self._days: list[int] = []
        self._passed = 0
        self._first = self._end = month
        self._low, self._high = 1, 0

    def _read_on(self, end: int) -> None:
        for month in range(self._end, end):
            self._read(month)
        self._end = max(self._end, end)

    def _read_back(self, first: int) -> None:
        """Read earlier months, and put what was read before behind them."""
        starts, ends, before, days = self._starts, self._ends, self._before, self._days
        passed, was, end = self._passed, self._first, self._end
        self._forget(first)
        self._read_on(was)
        self._before += [self._passed + each for each in before]
        self._starts += starts
        self._ends += ends
        self._days += days
        self._passed += passed
        self._end = end

    def _read(self, month: int) -> None:
        if not _FIRST_MONTH <= month < _END_MONTH:
            return
        on = _first_of(month)
        while on.month == month % 12 + 1:
            for span in (found := spans_of(self.hours, on)):
                starts, ends = micros_of(span.starts), micros_of(span.ends)
                self._starts.append(starts)
                self._ends.append(ends)
                self._before.append(self._passed)
                self._passed += ends - starts
            if found:
                self._days.append(on.toordinal())
            on += DAY

    @cached_property
    def _last_month(self) -> int | None:
        """The month after which it never opens again; None where hours go on for ever."""
        if any(version.until_on is None and version.spans for version in self.hours.versions):
            return None
        dates = [v.until_on for v in self.hours.versions if v.until_on and v.spans]
        dates += self.hours.special
        return max((on.year * 12 + on.month - 1 for on in dates), default=-1)


def _month_around(micros: int, days: int = 0) -> int:
    ordinal = min(max(utc_day(micros) + days, 1), date.max.toordinal())
    near = date.fromordinal(ordinal)
    return near.year * 12 + near.month - 1


def _first_of(month: int) -> date:
    return date(month // 12, month % 12 + 1, 1)


def _first_instant(month: int, days: int) -> int:
    """Give the instant so many days from a month's beginning; months without dates hold all."""
    month = min(max(month, _FIRST_MONTH), _END_MONTH)
    return day_micros(_first_of(month) + days * DAY)
