"""A week in one line."""

import pytest

from rooftree.platform.calendars.rules.week_words import week_words

DAY = ((540, 1020),)
SPLIT = ((540, 750), (810, 1020))


class WeekWords:
    @pytest.mark.parametrize(
        ("week", "told"),
        [
            ((DAY,) * 5 + ((),) * 2, "Monday to Friday 09:00 to 17:00"),
            ((DAY, DAY) + ((),) * 5, "Monday and Tuesday 09:00 to 17:00"),
            (
                (DAY,) * 4 + (SPLIT, (), ()),
                "Monday to Thursday 09:00 to 17:00; Friday 09:00 to 12:30, 13:30 to 17:00",
            ),
            (((),) * 7, "no open hours"),
        ],
    )
    def test_joins_days_of_the_same_hours(self, week, told):
        assert week_words(week) == told
