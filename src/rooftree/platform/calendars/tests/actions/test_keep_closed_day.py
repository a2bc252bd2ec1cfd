"""Add, change and remove closed days; set and remove special hours."""

from datetime import UTC, date, datetime

import pytest

from rooftree.platform.access.interface import NotAllowed
from rooftree.platform.access.tests.factories import actor_for
from rooftree.platform.audit.tests.entries import entries
from rooftree.platform.calendars.actions.keep_closed_day import (
    DayHasSpecialHours,
    DayIsClosed,
    change_closed_day,
    close_day,
    open_day,
)
from rooftree.platform.calendars.actions.keep_special_hours import (
    keep_special_hours,
    remove_special_hours,
)
from rooftree.platform.calendars.interface import hours_of, is_open
from rooftree.platform.calendars.models import ClosedDate
from rooftree.platform.calendars.tests.factories import make_calendar

TODAY = date(2026, 11, 23)
FAIR = date(2027, 7, 19)
FAIR_NOON = datetime(2027, 7, 19, 11, tzinfo=UTC)


@pytest.fixture
def actor(administrator):
    return actor_for(administrator)


@pytest.fixture
def desk(db) -> int:
    return make_calendar().pk


def close(actor, desk, day=FAIR):
    words = {"name": "Fair Monday", "source": "the council’s list"}
    return close_day(actor=actor, calendar_id=desk, day=day, today=TODAY, **words)


def special(actor, desk, day=FAIR, spans=((600, 720),), special_id=None):
    return keep_special_hours(
        actor=actor, calendar_id=desk, day=day, name="Fair", spans=spans, special_id=special_id
    )


class CloseDay:
    def test_closes_the_calendar_and_keeps_where_it_is_known_from(self, actor, desk):
        assert is_open("desk", FAIR_NOON)
        row = ClosedDate.objects.get(pk=close(actor, desk))
        assert not is_open("desk", FAIR_NOON)
        assert (row.source, row.loaded_on) == ("the council’s list", TODAY)
        assert entries("calendars.day_closed")[0].details == {"day": "2027-07-19"}

    def test_refuses_a_day_twice(self, actor, desk):
        close(actor, desk)
        with pytest.raises(DayIsClosed):
            close(actor, desk)

    def test_refuses_a_day_with_special_hours(self, actor, desk):
        special(actor, desk)
        with pytest.raises(DayHasSpecialHours):
            close(actor, desk)

    def test_is_refused_to_others(self, desk, manager):
        with pytest.raises(NotAllowed):
            close(actor_for(manager), desk)


class ChangeClosedDay:
    def test_changes_the_words_only_when_they_differ(self, actor, desk):
        closed = close(actor, desk)
        words = {"name": "Glasgow Fair", "source": "the council’s list"}
        for _ in range(2):
            change_closed_day(actor=actor, calendar_id=desk, closed_id=closed, **words)
        assert ClosedDate.objects.get(pk=closed).name == "Glasgow Fair"
        assert len(entries("calendars.closed_day_changed")) == 1

    def test_is_refused_to_others(self, actor, desk, officer):
        closed = close(actor, desk)
        with pytest.raises(NotAllowed):
            change_closed_day(
                actor=actor_for(officer), calendar_id=desk, closed_id=closed, name="x", source="x"
            )


class OpenDay:
    def test_gives_the_day_its_hours_again(self, actor, desk):
        open_day(actor=actor, calendar_id=desk, closed_id=close(actor, desk))
        assert is_open("desk", FAIR_NOON)
        assert entries("calendars.day_opened")

    def test_is_refused_to_others(self, actor, desk, officer):
        closed = close(actor, desk)
        with pytest.raises(NotAllowed):
            open_day(actor=actor_for(officer), calendar_id=desk, closed_id=closed)


class KeepSpecialHours:
    def test_takes_the_place_of_the_weekdays(self, actor, desk):
        special(actor, desk)
        assert hours_of("desk").special == {FAIR: ((600, 720),)}
        assert not is_open("desk", datetime(2027, 7, 19, 8, 30, tzinfo=UTC))
        assert entries("calendars.special_hours_kept")[0].details["hours"] == "10:00 to 12:00"

    def test_opens_a_day_that_is_closed_by_its_weekday(self, actor, desk):
        special(actor, desk, day=date(2027, 7, 18))
        assert is_open("desk", datetime(2027, 7, 18, 10, tzinfo=UTC))

    def test_moves_to_another_day_and_other_hours(self, actor, desk):
        kept = special(actor, desk)
        other = date(2027, 7, 20)
        assert special(actor, desk, other, ((540, 600), (660, 720)), kept) == kept
        assert hours_of("desk").special == {other: ((540, 600), (660, 720))}

    def test_refuses_a_closed_day(self, actor, desk):
        close(actor, desk)
        with pytest.raises(DayIsClosed):
            special(actor, desk)

    def test_refuses_a_day_twice(self, actor, desk):
        special(actor, desk)
        with pytest.raises(DayHasSpecialHours):
            special(actor, desk)

    def test_is_refused_to_others(self, desk, manager):
        with pytest.raises(NotAllowed):
            special(actor_for(manager), desk)


class RemoveSpecialHours:
    def test_gives_the_day_its_weekdays_hours_again(self, actor, desk):
        kept = special(actor, desk)
        remove_special_hours(actor=actor, calendar_id=desk, special_id=kept)
        assert hours_of("desk").special == {}
        assert entries("calendars.special_hours_removed")

    def test_is_refused_to_others(self, actor, desk, manager):
        kept = special(actor, desk)
        with pytest.raises(NotAllowed):
            remove_special_hours(actor=actor_for(manager), calendar_id=desk, special_id=kept)
