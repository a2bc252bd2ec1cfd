"""The team is warned at each mark once; of priority 1 the urgent contacts at any hour."""

from datetime import UTC, datetime

import pytest

from rooftree.support.model.interface import urgent_contacts
from rooftree.support.supplier.actions.cases.change import move, note_message
from rooftree.support.supplier.actions.ladder.warn_of_clocks import warn_of_clocks
from rooftree.support.supplier.choices import Author, Channel, Direction, Here, Status
from rooftree.support.supplier.models import ClockReading, ClockWarning
from rooftree.support.supplier.tests.factories import SYSTEM, TODAY, make_case, rows

pytestmark = pytest.mark.django_db
NIGHT = datetime(2026, 11, 23, 17, 1, tzinfo=UTC)


def day(hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 11, 23, hour, minute, tzinfo=UTC)


def given(at: datetime) -> list[str]:
    """Warn at an instant and say what was told of."""
    known = set(rows("enquiries.Notice").values_list("pk", flat=True))
    warn_of_clocks(actor=SYSTEM, at=at)
    told = rows("enquiries.Notice").exclude(pk__in=known).order_by("pk")
    return list(told.values_list("words", flat=True))


def urgent_mails() -> list[str]:
    sent = rows("mail.OutboundMail").filter(subject__startswith="Priority 1: ")
    return list(sent.order_by("pk").values_list("subject", flat=True))


class WarnOfClocks:
    def test_tells_the_owner_at_three_quarters_and_at_the_end_once_each(self, cast):
        case = make_case(at=day(9), owner_id=cast.id("callum.reid"), handed_over_at=day(9))
        assert given(day(11, 59)) == []
        assert given(day(12)) == ["Response due 13:00, 1 h left"]
        assert given(day(12, 5)) == []
        (late,) = given(day(13, 1))
        assert late == (
            "Response is late, it was due 13:00."
            " Next on the ladder: step 2, Housing customer support manager"
        )
        assert given(day(13, 6)) == []
        assert list(case.log.filter(what="warned").values_list("at", flat=True)) == [
            day(12),
            day(13, 1),
        ]
        assert urgent_mails() == []

    def test_follows_the_percents_that_a_site_sets_and_always_tells_of_a_miss(self, cast):
        ClockReading.objects.create(
            calendar="support",
            warn_first=50,
            warn_last=120,
            from_on=TODAY,
            reason="We want to hear earlier",
            set_at=day(8),
            set_by_name="Callum Reid",
        )
        # Due at 13:00 after four business hours: 120% are over at 13:48.
        make_case(priority=2, at=day(9), owner_id=cast.id("callum.reid"))
        told = [len(given(day(*at))) for at in ((10, 59), (11,), (13, 1), (13, 47), (13, 48))]
        assert told == [0, 1, 1, 0, 1]

    def test_is_silent_outside_open_hours_but_for_priority_1(self, cast):
        make_case(priority=2, at=day(13), owner_id=cast.id("callum.reid"))
        first = make_case(priority=1, at=day(15), owner_id=cast.id("callum.reid"))
        (words,) = given(NIGHT)
        assert words.startswith("Response is late, it was due 17:00")
        assert set(ClockWarning.objects.values_list("case_id", flat=True)) == {first.pk}
        expected = [line.email for line in urgent_contacts(on=TODAY) if line.email]
        assert urgent_mails() == [f"Priority 1: {words}: {first.reference}"] * len(expected)
        (words,) = given(datetime(2026, 11, 24, 9, 1, tzinfo=UTC))
        assert words.startswith("Response is late, it was due yesterday 17:00")

    def test_names_no_person_and_no_subject_to_the_urgent_contacts(self, cast):
        make_case(priority=1, at=day(9), subject="Payments of Morven Baillie")
        warn_of_clocks(actor=SYSTEM, at=day(11, 1))
        sent = rows("mail.OutboundMail").filter(subject__startswith="Priority 1: ")
        assert sent.exists()
        assert all("Morven" not in mail.subject + mail.text for mail in sent)

    def test_is_silent_of_what_waits_for_us_and_of_what_was_met(self, cast):
        case = make_case(priority=1, at=day(9), owner_id=cast.id("callum.reid"))
        note_message(
            case,
            actor=SYSTEM,
            at=day(9, 10),
            direction=Direction.IN,
            author=Author.PERSON,
            channel=Channel.MAIL,
        )
        move(case, Status.WAITING, Here.SUPPLIER_ASKED, actor=SYSTEM, at=day(9, 20))
        make_case(topic="documentation", at=day(9))
        make_case(status="resolved", at=day(9))
        assert given(datetime(2026, 11, 25, 12, tzinfo=UTC)) == []

    def test_warns_anew_after_a_change_of_priority(self, cast):
        case = make_case(priority=2, at=day(9), owner_id=cast.id("callum.reid"))
        assert len(given(day(12))) == 1
        case.priority = 1
        case.save(update_fields=["priority"])
        case.log.create(at=day(12, 1), what="priority", priority=1, actor_name="-")
        (words,) = given(day(12, 5))
        assert words.startswith("Response is late, it was due 11:00")
