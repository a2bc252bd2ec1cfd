"""A calendar's open time as an index, read a month at a time: for one clock or a hundred thousand."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from rooftree.platform.calendars.rules.open_hours import OpenHours, spans_of
from rooftree.platform.calendars.rules.wall_clock import DAY, micros_of, utc_day

# A local date is at most this far from the UTC date of the same instant, in days.
_MARGIN = 2
_FIRST_MONTH, _END_MONTH = 2 * 12, 9998 * 12
_FARTHEST_MONTHS = 400 * 12
_TOO_FAR = "That is more than 400 years of the calendar, or past the year 9997."


class NeverOpens(Exception):
    """The calendar has no open time, or not enough, from here on."""


class TooFarAway(Exception):
    """The answer lies more than 400 years on."""


@dataclass(frozen=True)
class _Month:
    """The open spans of one month's civil days, in microseconds."""

    starts: list[int]
    ends: list[int]
    before: list[int]
    total: int
    days: list[int]

    def open_before(self, at: int) -> int:
        place = bisect_right(self.starts, at) - 1
        if place < 0:
            return 0
        return self.before[place] + min(at, self.ends[place]) - self.starts[place]

    def when_passed(self, amount: int) -> int:
        """Give the first instant by which this much of the month's open time has passed."""
        place = bisect_left(self.before, amount) - 1
        return self.starts[place] + amount - self.before[place]


class Timeline:
    """Open time in order. Instants are whole microseconds; dates are the calendar's own."""

    def __init__(self, hours: OpenHours) -> None:
        self.hours = hours
        self._months: dict[int, _Month] = {}

    def opened(self, since: int, until: int) -> int:
        """Count the open microseconds of [since, until)."""
        if until <= since:
            return 0
        first, last = _month_around(since, -_MARGIN), _month_around(until, _MARGIN)
        if last - first > _FARTHEST_MONTHS:
            raise TooFarAway(_TOO_FAR)
        months = (self._month(number) for number in range(first, last + 1))
        return sum(month.open_before(until) - month.open_before(since) for month in months)

    def walk(self, since: int, amount: int) -> int:
        """Give the first instant by which this much open time has passed since; more than none."""
        for month in self._from(since):
            there = month.total - (skipped := month.open_before(since))
            if there >= amount:
                return month.when_passed(skipped + amount)
            amount -= there
        raise AssertionError  # _from ends with a refusal

    def opening(self, since: int) -> int:
        """Give the first open instant from here on."""
        for month in self._from(since):
            place = bisect_right(month.ends, since)
            if place < len(month.starts):
                return max(since, month.starts[place])
        raise AssertionError

    def date_after(self, on: date, count: int) -> date:
        """Give the date that comes as the count-th with open time after this one; count from 1."""
        day = on.toordinal()
        for month in self._months_from(on.year * 12 + on.month - 1):
            place = bisect_right(month.days, day) + count - 1
            if place < len(month.days):
                return date.fromordinal(month.days[place])
            count = place - len(month.days) + 1
        raise AssertionError

    def spans(self, since: int, until: int) -> Iterator[tuple[int, int]]:
        """Give the open time of [since, until), in order, cut off at both ends and never empty."""
        first, last = _month_around(since, -_MARGIN), _month_around(until, _MARGIN)
        for number in range(first, last + 1):
            month = self._month(number)
            for starts, ends in zip(month.starts, month.ends, strict=True):
                if max(starts, since) < min(ends, until):
                    yield max(starts, since), min(ends, until)

    def compile(self, first: date, last: date) -> None:
        """Read these dates now, so that no question has to wait for it."""
        for number in range(first.year * 12 + first.month - 1, last.year * 12 + last.month):
            self._month(number)

    def _from(self, since: int) -> Iterator[_Month]:
        return self._months_from(_month_around(since, -_MARGIN))

    def _months_from(self, first: int) -> Iterator[_Month]:
        for number in range(first, first + _FARTHEST_MONTHS):
            if self._last_month is not None and number > self._last_month:
                message = "The calendar does not open, or not for long enough, from then on."
                raise NeverOpens(message)
            if number >= _END_MONTH:
                break
            yield self._month(number)
        raise TooFarAway(_TOO_FAR)

    def _month(self, number: int) -> _Month:
        found = self._months.get(number)
        if found is None:
            found = self._months[number] = _read_month(self.hours, number)
        return found

    @cached_property
    def _last_month(self) -> int | None:
        """The month after which it never opens again; None where hours go on for ever."""
        if any(version.until_on is None and version.spans for version in self.hours.versions):
            return None
        dates = [v.until_on for v in self.hours.versions if v.until_on and v.spans]
        dates += self.hours.special
        return max((on.year * 12 + on.month - 1 for on in dates), default=-1)


def _read_month(hours: OpenHours, number: int) -> _Month:
    month = _Month([], [], [], 0, [])
    if not _FIRST_MONTH <= number < _END_MONTH:
        return month
    on, passed = date(number // 12, number % 12 + 1, 1), 0
    while on.month == number % 12 + 1:
        for span in (found := spans_of(hours, on)):
            starts, ends = micros_of(span.starts), micros_of(span.ends)
            month.starts.append(starts)
            month.ends.append(ends)
            month.before.append(passed)
            passed += ends - starts
        if found:
            month.days.append(on.toordinal())
        on += DAY
    return _Month(month.starts, month.ends, month.before, passed, month.days)


def _month_around(micros: int, days: int) -> int:
    ordinal = min(max(utc_day(micros) + days, 1), date.max.toordinal())
    near = date.fromordinal(ordinal)
    return near.year * 12 + near.month - 1
