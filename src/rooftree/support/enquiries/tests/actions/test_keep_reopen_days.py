"""For how many days a closed enquiry opens again."""

from datetime import date, timedelta

import pytest

from rooftree.platform.access import interface as access
from rooftree.support.enquiries.actions.keep_reopen_days import (
    DateIsPast,
    DaysOutOfRange,
    keep_reopen_days,
)
from rooftree.support.enquiries.queries.reopening import reopen_days, reopen_days_lines
from rooftree.support.enquiries.tests.factories import TODAY

pytestmark = pytest.mark.django_db


def keep(cast, days: int, from_on: date = TODAY, username: str = "morag.kerr") -> int:
    return keep_reopen_days(actor=cast.actor(username), days=days, from_on=from_on, today=TODAY)


class KeepReopenDays:
    def test_holds_from_its_date(self, cast):
        keep(cast, 90, TODAY + timedelta(days=7))
        assert reopen_days(TODAY + timedelta(days=6)) == 30
        assert reopen_days(TODAY + timedelta(days=7)) == 90

    def test_puts_right_what_was_set_for_the_same_date(self, cast):
        keep(cast, 9)
        keep(cast, 90)
        lines = reopen_days_lines(actor=cast.actor("morag.kerr"), on=TODAY)
        assert [(line.days, line.is_in_use) for line in lines] == [(90, True)]

    def test_leaves_the_past_as_it_was(self, cast):
        with pytest.raises(DateIsPast):
            keep(cast, 9, TODAY - timedelta(days=1))

    @pytest.mark.parametrize("days", [-1, 3651])
    def test_refuses_days_out_of_range(self, cast, days):
        with pytest.raises(DaysOutOfRange):
            keep(cast, days)

    def test_is_for_the_team_that_owns_level_2(self, cast):
        with pytest.raises(access.NotAllowed):
            keep(cast, 9, username="aileen.ross")
