"""What the home page tells auditors and administrators."""

from datetime import date, timedelta

from django.test import Client
from django.utils import timezone

from rooftree.platform.access.models import Invitation, RoleGrant
from rooftree.platform.access.tests.factories import actor_for, make_account, sign_in
from rooftree.platform.access.web.home_panels import audit_panel, people_panel
from rooftree.platform.audit import interface as audit
from rooftree.platform.references.interface import Actor
from rooftree.platform.staff.tests.factories import make_service
from rooftree.platform.web.interface import HOME_REF

SYSTEM = Actor.system("test")


class PeoplePanel:
    def test_counts_invitations_factors_and_roles_that_end_soon(
        self, administrator, officer, django_assert_num_queries
    ):
        now = timezone.now()
        for sent_at in (now, now - timedelta(days=8)):
            account = make_account(f"new.{sent_at.day}")
            Invitation.objects.create(
                account=account, sent_at=sent_at, expires_at=sent_at + timedelta(days=7)
            )
        today = timezone.localdate()
        for account, days in ((officer, 3), (administrator, 31)):
            RoleGrant.objects.filter(account=account).update(until_on=today + timedelta(days=days))
        actor = actor_for(administrator)
        with django_assert_num_queries(1):
            panel = people_panel(actor, HOME_REF)
        counts = panel.data
        assert (counts.invited, counts.without_second_factor) == (1, 4)
        assert (counts.ending, counts.first_ends_on) == (1, today + timedelta(days=3))
        page = sign_in(Client(), administrator).get("/").content.decode()
        assert "1 invitation waiting to be accepted" in page
        assert "1 role ends within 30 days, the first on" in page

    def test_is_for_administrators_of_every_service(self, officer, reader, outsider):
        local = make_account("lee.local", role="administrator", reach=make_service("rents"))
        for account in (officer, reader, outsider, local):
            assert people_panel(actor_for(account), HOME_REF) is None
        assert people_panel(Actor.anonymous(), HOME_REF) is None


class AuditPanel:
    def test_counts_the_entries_of_today(self, reader, django_assert_num_queries, time_machine):
        time_machine.move_to(f"{date(2026, 11, 22)}T23:50:00Z", tick=False)
        audit.record(SYSTEM, "access.team_made")
        time_machine.move_to(f"{date(2026, 11, 23)}T09:00:00Z", tick=False)
        audit.record(SYSTEM, "access.team_made")
        audit.record_refusal(SYSTEM, "access.refused")
        actor = actor_for(reader)
        with django_assert_num_queries(1):
            counts = audit_panel(actor, HOME_REF).data
        assert (counts.entries, counts.refused) == (2, 1)

    def test_is_for_readers_of_the_audit(self, officer, outsider):
        for account in (officer, outsider):
            assert audit_panel(actor_for(account), HOME_REF) is None
