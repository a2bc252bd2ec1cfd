from datetime import date

import pytest
from django.core import mail
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from rooftree.platform.access.actions.import_staff_list import (
    AlreadyRead,
    RowsRefused,
    import_staff_list,
    try_staff_list,
)
from rooftree.platform.access.actions.invite_colleague import mail_invitations
from rooftree.platform.access.models import Account, Invitation
from rooftree.platform.access.queries.history import record_history
from rooftree.platform.access.rules.require import NotAllowed
from rooftree.platform.access.tests.factories import actor_for, make_account
from rooftree.platform.references.interface import Ref
from rooftree.platform.staff import interface as staff
from rooftree.platform.staff.tests.factories import make_service

TODAY = date(2026, 11, 23)
GOOD = b"""staff number,name,email,job title,services
100,Jo Orr,jo.orr@council.example,Officer,Rents
101,Al Baird,al.baird@council.example,,Rents; Estates
"""
BAD = GOOD + b"102,,nameless@council.example,,\n"


@pytest.fixture
def actor(administrator):
    make_service("rents")
    make_service("estates")
    return actor_for(administrator)


def take(actor, content=GOOD, **options):
    return import_staff_list(actor=actor, content=content, file_name="list.csv", **options)


class ImportStaffList:
    def test_shows_fates_and_writes_nothing_before(self, actor):
        run = try_staff_list(actor=actor, content=GOOD, on=TODAY)
        assert run.counts == {"new": 2}
        assert staff.colleague_by_number("100", on=TODAY) is None

    def test_adds_newcomers_where_they_work_and_invites_them_if_told(self, actor):
        take(actor, is_inviting=True)
        line = staff.colleague_by_email("al.baird@council.example", on=timezone.localdate())
        assert len(line.service_ids) == 2
        account = Account.objects.get(colleague_id=line.id)
        assert account.grants.get().role.key == "officer"
        assert mail.outbox == []
        waiting = list(Invitation.objects.values_list("pk", flat=True))
        assert mail_invitations(invitation_ids=waiting) == 2
        assert sorted(m.to[0] for m in mail.outbox) == [
            "al.baird@council.example",
            "jo.orr@council.example",
        ]

    def test_mails_each_newcomer_once_and_nobody_whose_invitation_was_withdrawn(self, actor):
        take(actor, is_inviting=True)
        first, second = Invitation.objects.order_by("pk")
        first.withdrawn_at = timezone.now()
        first.save()
        both = [first.pk, second.pk]
        assert [mail_invitations(invitation_ids=both) for _ in range(2)] == [1, 0]
        assert [m.to for m in mail.outbox] == [[second.account.email]]

    def test_mails_nobody_unless_told(self, actor):
        take(actor)
        assert mail.outbox == []

    def test_says_that_the_same_file_was_read(self, actor):
        take(actor)
        assert try_staff_list(actor=actor, content=GOOD, on=TODAY).read_before_at
        with pytest.raises(AlreadyRead):
            take(actor)

    def test_changes_what_changed_and_leaves_what_is_empty(self, actor):
        take(actor)
        changed = GOOD.replace(b"Officer,Rents", b",Estates").replace(b"Jo Orr", b"Jo Baird")
        run = take(actor, changed)
        assert run.counts == {"changed": 1, "unchanged": 1}
        line = staff.colleague_by_number("100", on=timezone.localdate())
        assert (line.name, line.job_title) == ("Jo Baird", "Officer")
        assert [s.name for s in staff.services_of(line.id) if s.until_on is None] == ["Estates"]

    def test_refuses_the_whole_list_for_one_bad_line_unless_split(self, actor):
        with pytest.raises(RowsRefused):
            take(actor, BAD)
        assert staff.colleague_by_number("100", on=TODAY) is None
        assert take(actor, BAD, is_split=True).counts == {"new": 2, "refused": 1}
        assert staff.colleague_by_number("100", on=TODAY)

    def test_keeps_the_history_of_every_row_and_a_line_in_the_audit(self, actor):
        take(actor)
        take(actor, GOOD.replace(b"Jo Orr", b"Jo Baird"))
        line = staff.colleague_by_number("100", on=timezone.localdate())
        ref = Ref("staff.colleague", line.id)
        history = record_history(actor=actor, ref=ref)
        assert [deed.entry.words for deed in history.deeds] == [
            "Changed a colleague’s details",
            "Added a colleague",
        ]
        changed = next(c for c in history.rows if c.deed == "Changed" and c.table == "Details")
        assert [(f.before, f.after) for f in changed.fields] == [("Jo Orr", "Jo Baird")]

    def test_asks_as_many_queries_for_forty_lines_as_for_four(self, actor):
        def asked(start, count, title):
            rows = [
                f"{n},Person {n},person{n}@council.example,{title},Rents"
                for n in range(start, start + count)
            ]
            content = "\n".join(["staff number,name,email,job title,services", *rows])
            with CaptureQueriesContext(connection) as found:
                take(actor, content.encode())
            return len(found)

        assert asked(100, 4, "Officer") == asked(200, 40, "Officer")
        assert asked(100, 4, "Senior") == asked(200, 40, "Senior")

    def test_asks_about_leavers_and_closes_nobody(self, actor):
        take(actor)
        run = take(actor, GOOD.rpartition(b"101")[0])
        assert run.counts == {"unchanged": 1, "leaver?": 1}
        assert staff.colleague_by_number("101", on=TODAY).left_on is None

    def test_refuses_an_administrator_of_one_service(self, actor):
        local = make_account("lee.local", role="administrator", reach=make_service("rents"))
        with pytest.raises(NotAllowed):
            take(actor_for(local))
