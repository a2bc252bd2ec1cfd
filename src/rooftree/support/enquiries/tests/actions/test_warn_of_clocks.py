"""Owners are warned in open time, once at each mark."""

from datetime import UTC, datetime

import pytest

from rooftree.support.enquiries.actions.warn_of_clocks import warn_of_clocks
from rooftree.support.enquiries.models import ClockWarning, Notice
from rooftree.support.enquiries.tests.factories import NOW, SYSTEM, make, minutes
from rooftree.support.enquiries.tests.queries.test_clocks import reply, turn

pytestmark = pytest.mark.django_db


def given(at: datetime) -> list[tuple[str, str]]:
    """Warn at an instant and say what was told of, beside what was told before."""
    known = set(Notice.objects.values_list("pk", flat=True))
    warn_of_clocks(actor=SYSTEM, at=at)
    told = Notice.objects.exclude(pk__in=known).filter(about__startswith="due").order_by("pk")
    return list(told.values_list("about", "words"))


class WarnOfClocks:
    def test_tells_the_owner_at_three_quarters_and_at_the_end_once_each(self, cast):
        make(is_urgent=True, owner_id=cast.id("callum.reid"), status="in-hand")
        assert given(NOW + minutes(89)) == []
        soon = ("due-sooner", "First help due 16:02, 30 min left")
        assert given(NOW + minutes(90)) == [soon]
        assert given(NOW + minutes(95)) == []
        late = ("due-sooner", "First help is late: it was due 16:02")
        assert given(NOW + minutes(121)) == [late]
        assert given(NOW + minutes(126)) == []
        assert set(
            Notice.objects.filter(about="due-sooner").values_list("colleague", flat=True)
        ) == {cast.id("callum.reid")}

    def test_tells_the_team_where_nobody_has_it(self, cast):
        make(is_urgent=True)
        assert len(given(NOW + minutes(90))) == 2

    def test_mails_of_level_0_and_urgent_work_only(self, cast, django_capture_on_commit_callbacks):
        owned = {"owner_id": cast.id("callum.reid"), "status": "in-hand"}
        make(at=NOW, **owned)
        tomorrow = NOW + minutes(23 * 60)
        assert given(tomorrow) == [("due", "First help due 14:02, 1 h left")]

    def test_is_silent_outside_open_time(self, cast):
        make(is_urgent=True, at=datetime(2026, 11, 23, 16, 0, tzinfo=UTC))
        assert given(datetime(2026, 11, 23, 20, 0, tzinfo=UTC)) == []
        assert len(given(datetime(2026, 11, 24, 9, 31, tzinfo=UTC))) == 2

    def test_is_silent_of_what_waits_was_helped_or_is_long_late(self, cast):
        waiting = make(is_urgent=True)
        turn(waiting, NOW + minutes(1), "new", "waiting-asker")
        reply(cast, make(is_urgent=True), NOW + minutes(2))
        make(is_urgent=True, at=NOW - minutes(60 * 24 * 7))
        assert given(NOW + minutes(119)) == []
        assert not ClockWarning.objects.exists()

    def test_warns_anew_after_a_change_of_lane(self, cast):
        enquiry = make(is_urgent=True)
        assert given(NOW + minutes(100))
        enquiry.is_sign_in = True
        enquiry.save()
        assert (
            given(NOW + minutes(110))
            == [("due-sooner", "First help is late: it was due 14:32")] * 2
        )
