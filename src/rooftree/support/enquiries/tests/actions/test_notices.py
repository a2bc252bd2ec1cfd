"""The bell, choices, quiet hours and the mail of a notice."""

from datetime import UTC, datetime

import pytest
from django.db import connection

from rooftree.platform.access.interface import NotAllowed
from rooftree.platform.jobs.interface import run_due_jobs
from rooftree.platform.references.interface import Actor
from rooftree.support.enquiries.actions.log_for_asker import LoggedQuestion, log_for_asker
from rooftree.support.enquiries.actions.notices import choose_notifications, mail_notice, mark_read
from rooftree.support.enquiries.actions.reply_as_asker import reply_as_asker
from rooftree.support.enquiries.models import Notice
from rooftree.support.enquiries.queries.told import notices, unread_count
from rooftree.support.enquiries.rules.told import Choice
from rooftree.support.enquiries.tests.factories import NOW, make, minutes, rows

pytestmark = pytest.mark.django_db
SATURDAY = datetime(2026, 11, 21, 11, 0, tzinfo=UTC)


def waits() -> list[float | None]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT round(extract(epoch FROM scheduled_at - now())) FROM procrastinate_jobs"
            " WHERE task_name = 'enquiries.mail_notice' ORDER BY id"
        )
        return [None if row[0] is None else float(row[0]) for row in cursor.fetchall()]


class Tell:
    def test_rings_the_bell_and_mails_for_urgent_work(self, cast):
        enquiry = make(is_urgent=True)
        assert unread_count(cast.actor("callum.reid")) == 1
        run_due_jobs()
        mails = rows("mail.OutboundMail").filter(purpose="product")
        assert mails.count() == 2
        assert all(enquiry.reference in mail.subject for mail in mails)
        assert all("Morven" not in mail.text + mail.subject for mail in mails)

    def test_says_nothing_of_plain_new_work(self, cast):
        make()
        assert not Notice.objects.exists()

    def test_never_of_ones_own_act(self, cast):
        log_for_asker(
            actor=cast.actor("callum.reid"),
            logged=LoggedQuestion(
                subject="Payments",
                text="Stopped",
                how="telephone",
                name="Somebody",
                urgent_reason="Payments stopped",
            ),
        )
        assert set(Notice.objects.values_list("colleague_id", flat=True)) == {cast.id("morag.kerr")}

    def test_mail_about_ones_own_work_waits_for_the_office_to_open(self, cast, clock):
        choose_notifications(
            actor=cast.actor("callum.reid"),
            choices={"replies": Choice(by_bell=True, by_mail=True)},
        )
        enquiry = make(owner_id=cast.id("callum.reid"), status="in-hand")
        clock.move_to(SATURDAY)
        reply_as_asker(actor=cast.actor("morven.baillie"), enquiry_id=enquiry.pk, text="And?")
        # Jobs wait by the database's clock: 46 hours from Saturday 11:00 is Monday 09:00.
        assert waits() == [46 * 60 * 60]

    def test_sign_in_and_urgent_mail_goes_on_a_saturday(self, cast, clock):
        clock.move_to(SATURDAY)
        make(is_sign_in=True, at=SATURDAY)
        assert waits() == [None, None]

    def test_follows_what_somebody_chose(self, cast):
        choose_notifications(
            actor=cast.actor("callum.reid"),
            choices={"urgent": Choice(by_bell=False, by_mail=False)},
        )
        make(is_urgent=True)
        assert set(Notice.objects.values_list("colleague_id", flat=True)) == {cast.id("morag.kerr")}


class MailNotice:
    def test_goes_once_and_not_when_it_was_read(self, cast):
        make(is_urgent=True)
        first, second = Notice.objects.order_by("pk")
        job = Actor.system("notices")
        assert mail_notice(actor=job, notice_id=first.pk) is True
        assert mail_notice(actor=job, notice_id=first.pk) is False
        Notice.objects.filter(pk=second.pk).update(read_at=NOW)
        assert mail_notice(actor=job, notice_id=second.pk) is False

    def test_leaves_room_for_account_mail(self, cast):
        for n in range(14):
            make(is_urgent=True, at=NOW + minutes(n))
        job = Actor.system("notices")
        mine = Notice.objects.filter(colleague_id=cast.id("callum.reid"))
        sent = [mail_notice(actor=job, notice_id=notice.pk) for notice in mine]
        assert sum(sent) == 10


class MarkRead:
    def test_empties_only_ones_own_bell(self, cast):
        make(is_urgent=True)
        assert mark_read(actor=cast.actor("callum.reid")) == 1
        assert unread_count(cast.actor("callum.reid")) == 0
        assert unread_count(cast.actor("morag.kerr")) == 1
        assert notices(actor=cast.actor("callum.reid"), at=NOW)[0].is_unread is False

    def test_refuses_somebody_who_is_no_colleague(self):
        with pytest.raises(NotAllowed):
            mark_read(actor=Actor.anonymous())
