"""The bar of owners: places, labels that have room, and the table beside it."""

from datetime import UTC, datetime, timedelta

from rooftree.support.supplier.rules.cases.owner_bar import WIDTH, owner_bar
from rooftree.support.supplier.rules.clocks.lines import OwnedSpan

START = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
NAMES = {"us": "Us", "supplier": "Larkfield", "user": "Fatima Aziz"}
HOUR = 3600


def spans(*parts):
    """Make neighbours of (owner, open seconds), in plain time."""
    found, at = [], START
    for owner, seconds in parts:
        ends = at + timedelta(seconds=seconds)
        found.append(OwnedSpan(at, ends, owner, seconds))
        at = ends
    return found


def drawn(*parts):
    owned = {"us": 0, "supplier": 0, "user": 0}
    for owner, seconds in parts:
        owned[owner] += seconds
    return owner_bar(spans(*parts), owned, NAMES)


class OwnerBar:
    def test_gives_each_its_share_of_the_width(self):
        bar = drawn(("us", HOUR), ("supplier", 2 * HOUR), ("user", HOUR))
        assert [mark.shape for mark in bar.marks] == ["o-us", "o-sup", "o-user"]
        assert [mark.x for mark in bar.marks] == ["0.0", "190.0", "570.0"]
        assert [mark.width for mark in bar.marks] == ["188.0", "378.0", "188.0"]
        assert [(mark.name, mark.time) for mark in bar.marks][1] == ("Larkfield", "2 h")
        assert [tick.words for tick in bar.ticks] == ["09:00", "10:00", "12:00", "13:00"]
        assert bar.ticks[-1].anchor == "end"
        assert bar.says == "Us 1 h, Larkfield 2 h, Fatima Aziz 1 h"

    def test_hatches_the_suppliers_beside_its_label_only(self):
        bar = drawn(("us", HOUR), ("supplier", 2 * HOUR))
        us, theirs = bar.marks
        assert (us.hatch_x, us.hatch_width) == ("", "")
        assert float(theirs.hatch_x) > float(theirs.text_x) + 60
        ends = float(theirs.hatch_x) + float(theirs.hatch_width)
        assert round(ends, 1) == round(float(theirs.x) + float(theirs.width), 1)

    def test_leaves_out_a_label_without_room_and_keeps_its_row(self):
        bar = drawn(("us", 60), ("supplier", 10 * HOUR))
        assert (bar.marks[0].name, bar.marks[0].time) == ("", "")
        assert [(row.name, row.seconds) for row in bar.rows] == [
            ("Us", 60),
            ("Larkfield", 10 * HOUR),
        ]
        assert [tick.words for tick in bar.ticks] == ["09:00", "19:01"]

    def test_never_draws_outside_or_over_itself(self):
        parts = [("us", 1), ("supplier", 7), ("us", 100 * HOUR), ("supplier", 3), ("user", 60)]
        ends = 0.0
        for mark in drawn(*parts).marks:
            assert float(mark.x) >= ends - 1
            ends = float(mark.x) + float(mark.width)
        assert ends <= WIDTH + 1

    def test_joins_what_only_a_night_parts(self):
        bar = drawn(("supplier", HOUR), ("supplier", HOUR))
        assert len(bar.marks) == len(bar.rows) == 1

    def test_names_the_day_where_there_is_more_than_one(self):
        bar = drawn(("supplier", 20 * HOUR))
        assert [tick.words for tick in bar.ticks] == ["23 Nov 09:00", "24 Nov 05:00"]

    def test_draws_nothing_before_any_open_time_has_passed(self):
        bar = drawn(("supplier", 0))
        assert (bar.marks, bar.ticks) == ((), ())
        assert bar.rows[0].seconds == 0
        assert bar.says == "Us 0 min, Larkfield 0 min, Fatima Aziz 0 min"
