from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import ProgrammingError, transaction

from rooftree.platform.access.interface import NotAllowed
from rooftree.platform.access.tests.factories import actor_for, make_account, make_role
from rooftree.platform.audit.tests.entries import entries
from rooftree.platform.files.interface import (
    FileMissing,
    file_line,
    open_file,
    remove_leftovers,
    store,
)
from rooftree.platform.files.tests.needs import have_needed
from rooftree.platform.mail.actions.dispose_mail import dispose_mail
from rooftree.platform.mail.actions.retry_mail import NothingToRetry, retry_mail
from rooftree.platform.mail.actions.send import OutgoingMail, send
from rooftree.platform.mail.models import (
    Disposal,
    DisposedMail,
    InboundMail,
    LegalHold,
    RetentionRule,
)
from rooftree.platform.mail.permissions import RETRY_MAIL
from rooftree.platform.mail.rules import record_ends
from rooftree.platform.mail.rules.keeping import months_before
from rooftree.platform.mail.tests.factories import arrive, html_mail, only_claims, raw_mail
from rooftree.platform.references.interface import Actor

pytestmark = pytest.mark.django_db
NIGHT = datetime(2040, 5, 2, 1, 30, tzinfo=UTC)
SYSTEM = Actor.system("mail keeping")
SENDER = "morven.baillie@council.example"


def confirm(mail_class="human", months=12, from_on=date(2026, 1, 2)):
    return RetentionRule.objects.create(
        mail_class=mail_class,
        months=months,
        from_on=from_on,
        basis="Schedule 14",
        is_confirmed=True,
        written_at=NIGHT,
        written_by_name="R. Munro",
    )


def dispose(at=NIGHT):
    return dispose_mail(actor=SYSTEM, at=at)


def with_picture():
    return arrive(html_mail("<img src='cid:a@b'>", plain="The rent is wrong.", pictures=("a@b",)))


class DisposeMail:
    def test_does_nothing_by_a_rule_that_nobody_confirmed(self, claimer):
        arrive(raw_mail())
        assert RetentionRule.objects.filter(mail_class="human", is_confirmed=False).exists()
        assert dispose() == 0
        assert not Disposal.objects.exists()

    def test_takes_words_raw_and_files_and_leaves_what_proves_it(self, claimer):
        mail, rule = with_picture(), confirm()
        file = mail.attachments.get().file
        assert dispose() == 1
        row = InboundMail.objects.select_related("parsed").get(pk=mail.pk)
        assert (bytes(row.raw), row.envelope_recipients, row.parsed.text) == (b"", [], "")
        assert (row.parsed.sender, row.parsed.subject, row.parsed.addresses) == ("", "", [])
        assert row.parsed.message_id == mail.parsed.message_id
        gone = DisposedMail.objects.get()
        assert (gone.sha256, gone.size, gone.mail_class) == (mail.sha256, mail.size, "human")
        assert (gone.rule_id, gone.disposed_on) == (rule.pk, date(2040, 5, 2))
        assert gone.file_hashes == [file.sha256]
        assert "disposed of on 2 May 2040" in file_line(file.pk).reason
        assert file_line(file.pk).is_quarantined
        assert [entry.details for entry in entries("mail.disposed")] == [{"mails": 1}]

    def test_takes_the_content_of_the_files_from_the_disk(self, claimer):
        file_id = with_picture().attachments.get().file_id
        confirm()
        dispose()
        assert open_file(file_id)
        remove_leftovers(at=NIGHT + timedelta(days=2))
        with pytest.raises(FileMissing):
            open_file(file_id)

    def test_may_be_done_again(self, claimer):
        arrive(raw_mail())
        confirm()
        assert (dispose(), dispose()) == (1, 0)
        assert Disposal.objects.count() == 1

    def test_goes_on_batch_by_batch(self, claimer, monkeypatch):
        monkeypatch.setattr("rooftree.platform.mail.actions.dispose_mail.AT_ONCE", 2)
        for _ in range(5):
            arrive(raw_mail())
        confirm()
        assert dispose() == 5
        assert Disposal.objects.count() == 1

    @pytest.mark.parametrize(("months", "goes"), [(12, 1), (13, 0)])
    def test_waits_until_the_months_are_over(self, claimer, months, goes):
        mail = arrive(raw_mail())
        confirm(months=months)
        on = mail.received_at + timedelta(days=370)
        assert dispose(on) == goes

    def test_goes_by_the_rule_of_the_class_and_of_the_day(self, claimer):
        arrive(raw_mail())
        arrive(raw_mail(Auto_Submitted="auto-replied"))
        confirm("out-of-office")
        confirm("human", months=1)
        confirm("human", months=1200, from_on=date(2030, 1, 1))
        assert dispose() == 1
        assert DisposedMail.objects.get().mail_class == "out-of-office"

    def test_takes_mail_that_could_not_be_read_by_its_own_rule(self):
        with only_claims():
            arrive(b"\x00\x01")
        confirm("unread")
        assert dispose() == 1

    def test_leaves_mail_that_is_still_worked_on(self, claimer):
        mail = arrive(raw_mail())
        InboundMail.objects.filter(pk=mail.pk).update(state="parsed", settled_at=None, filed_as="")
        confirm()
        assert dispose() == 0

    @pytest.mark.parametrize(
        ("ended_on", "goes"), [(None, 0), (date(2039, 5, 2), 0), (date(2039, 5, 1), 1)]
    )
    def test_keeps_a_persons_mail_with_its_record(self, claimer, monkeypatch, ended_on, goes):
        arrive(raw_mail())
        confirm()
        monkeypatch.setitem(record_ends._ENDS, "toys.toy", lambda ids: dict.fromkeys(ids, ended_on))
        assert dispose() == goes

    @pytest.mark.parametrize("what", ["address", "record", "mail"])
    def test_stops_at_a_legal_hold_until_it_is_lifted(self, claimer, what):
        mail = arrive(raw_mail())
        confirm()
        target = {
            "address": {"address": SENDER.upper()},
            "record": {"record_kind": "toys.toy", "record_id": 1, "record_name": "TOY-1"},
            "mail": {"mail_id": mail.pk},
        }[what]
        hold = LegalHold.objects.create(
            **target, why="A claim", placed_at=NIGHT, placed_by_name="R. Munro"
        )
        assert dispose() == 0
        hold.lifted_at, hold.lifted_by_name, hold.lifted_why = NIGHT, "R. Munro", "It is over"
        hold.save()
        assert dispose() == 1

    def test_stops_at_a_hold_on_somebody_who_got_a_copy(self, claimer):
        arrive(raw_mail(Cc="Davie Kemp <Davie.Kemp@council.example>"))
        confirm()
        LegalHold.objects.create(
            address="davie.kemp@council.example", why="x", placed_at=NIGHT, placed_by_name="x"
        )
        assert dispose() == 0

    def test_leaves_files_that_another_mail_needs(self, claimer):
        first, second = with_picture(), with_picture()
        file_id = first.attachments.get().file_id
        InboundMail.objects.filter(pk=second.pk).update(
            state="parsed", settled_at=None, filed_as=""
        )
        confirm()
        dispose()
        assert not file_line(file_id).is_quarantined

    def test_leaves_files_that_another_module_needs(self, claimer, monkeypatch):
        file_id = with_picture().attachments.get().file_id
        have_needed(monkeypatch, file_id)
        confirm()
        dispose()
        assert not file_line(file_id).is_quarantined

    def test_lets_the_same_file_be_stored_again(self, claimer):
        old = with_picture().attachments.get().file_id
        content = open_file(old)
        confirm()
        dispose()
        new = store(content, name="logo.png", at=NIGHT)
        assert new != old
        remove_leftovers(at=NIGHT + timedelta(days=2))
        assert open_file(new) == content
        assert not file_line(new).is_quarantined

    def test_is_the_nights_work_alone(self):
        with pytest.raises(NotAllowed):
            dispose_mail(actor=Actor.anonymous(), at=NIGHT)

    def test_leaves_nothing_to_read_again(self, claimer):
        with only_claims():
            mail = arrive(raw_mail())
        confirm()
        dispose()
        with pytest.raises(NothingToRetry):
            retry_mail(actor=_who_may_retry(), mail_id=mail.pk)

    def test_files_a_late_copy_of_the_mail_as_the_same(self, claimer):
        raw = raw_mail()
        arrive(raw)
        confirm()
        dispose()
        assert arrive(raw).filed_as == "duplicate"

    def test_leaves_mails_that_answer_it_whole(self, claimer):
        mail = arrive(raw_mail())
        sent = send(
            actor=SYSTEM,
            mail=OutgoingMail((SENDER,), "Re", "Thanks", is_automatic=True, answers=mail.pk),
        )
        confirm()
        assert dispose() == 1
        assert sent


class RawBytes:
    def test_never_go_without_a_recorded_disposal(self, claimer):
        mail = arrive(raw_mail())
        for raw in (b"", b"other"):
            with (
                pytest.raises(ProgrammingError, match="only a recorded disposal"),
                transaction.atomic(),
            ):
                InboundMail.objects.filter(pk=mail.pk).update(raw=raw)

    def test_never_come_back_as_others(self, claimer):
        mail = arrive(raw_mail())
        confirm()
        dispose()
        with pytest.raises(ProgrammingError), transaction.atomic():
            InboundMail.objects.filter(pk=mail.pk).update(raw=b"other")

    def test_leave_a_row_that_never_changes(self, claimer):
        arrive(raw_mail())
        confirm()
        dispose()
        for change in (
            DisposedMail.objects.all().delete,
            lambda: DisposedMail.objects.update(size=1),
        ):
            with pytest.raises(ProgrammingError), transaction.atomic():
                change()


class MonthsBefore:
    @pytest.mark.parametrize(
        ("on", "months", "before"),
        [
            (date(2026, 11, 23), 12, date(2025, 11, 23)),
            (date(2026, 3, 31), 1, date(2026, 2, 28)),
            (date(2028, 3, 30), 1, date(2028, 2, 29)),
            (date(2026, 1, 31), 2, date(2025, 11, 30)),
            (date(2026, 12, 1), 1200, date(1926, 12, 1)),
        ],
    )
    def test_is_a_day_of_the_month_meant(self, on, months, before):
        assert months_before(on, months) == before


def _who_may_retry() -> Actor:
    make_role("mail-keeper", RETRY_MAIL)
    return actor_for(make_account("ruaridh.munro", role="mail-keeper"))
