"""What an administrator does, through the pages."""

import re
from datetime import UTC, datetime

import pytest
import time_machine
from allauth.mfa.models import Authenticator
from django.core import mail
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext

from rooftree.platform.access.models import Account, Invitation, Role, StaffList
from rooftree.platform.access.tests.factories import actor_for, make_account, sign_in
from rooftree.platform.audit import interface as audit
from rooftree.platform.references.interface import Ref
from rooftree.platform.staff import interface as staff
from rooftree.platform.staff.tests.factories import make_colleague, make_service, make_team

LIST = b"staff number,name,email,services\n100,Jo Orr,jo.orr@council.example,Rents\n"


@pytest.fixture
def admin(client, administrator):
    with time_machine.travel(datetime(2026, 11, 23, 12, 0, tzinfo=UTC), tick=False):
        yield sign_in(client, administrator)


def words_of(answer):
    return answer.content.decode().replace("&#x27;", "'")


@pytest.mark.django_db
class InviteColleaguePage:
    def said(self, **changes):
        return {
            "name": "Jo Orr",
            "email": "jo.orr@council.example",
            "services": [make_service("rents").pk],
            "from_on": "23 November 2026",
            "role": Role.objects.get(key="officer").pk,
            **changes,
        }

    def test_adds_invites_and_gives_the_role(self, admin):
        answer = admin.post("/accounts/people/new/", self.said(), follow=True)
        assert "Invitation sent to jo.orr@council.example." in words_of(answer)
        account = Account.objects.get(username="jo.orr")
        assert account.grants.get().role.key == "officer"
        assert mail.outbox[0].to == ["jo.orr@council.example"]
        assert "Invited" in words_of(answer)

    def test_offers_only_places_within_reach(self, client):
        rents, _ = make_service("rents"), make_service("estates")
        local = make_account("lee.local", role="administrator", reach=rents)
        page = words_of(sign_in(client, local).get("/accounts/people/new/"))
        assert "Rents" in page
        assert "Estates" not in page
        assert 'name="role"' not in page

    def test_keeps_what_was_typed_beside_the_fault(self, admin, officer):
        answer = admin.post("/accounts/people/new/", self.said(email=officer.email))
        page = words_of(answer)
        assert "Another colleague has this e-mail address." in page
        assert 'value="Jo Orr"' in page
        assert not staff.colleague_by_email("jo.orr@council.example", on=datetime.now(UTC).date())


class PersonPages:
    def test_change_details_places_and_days_away(self, admin, officer):
        home = f"/accounts/people/{officer.colleague_id}"
        estates = make_service("estates")
        admin.post(f"{home}/details/", {"name": "Olive Baird", "email": officer.email})
        admin.post(f"{home}/services/", {"services": [estates.pk], "from_on": "23/11/2026"})
        admin.post(f"{home}/away/", {"from_on": "2026-12-01", "until_on": "2026-12-04"})
        page = words_of(admin.get(f"{home}/"))
        assert "Olive Baird" in page
        assert "Estates from 23 November 2026" in page
        assert "Rents from 6 January 2020 to 22 November 2026" in page
        cancel = re.search(r'href="(/accounts/people/\d+/away/\d+/cancel/)"', page)[1]
        assert "from 1 December 2026 to 4 December 2026" in words_of(admin.get(cancel))
        admin.post(cancel)
        assert "None planned." in words_of(admin.get(f"{home}/"))

    def test_says_in_words_what_is_wrong_with_days_away(self, admin, officer):
        answer = admin.post(
            f"/accounts/people/{officer.colleague_id}/away/",
            {"from_on": "2026-12-04", "until_on": "2026-12-01"},
        )
        assert "The last day is before the first." in words_of(answer)

    def test_record_a_leaver_and_take_them_back(self, admin, officer, manager):
        home = f"/accounts/people/{officer.colleague_id}"
        later = admin.post(f"{home}/leaver/", {"left_on": "24 November 2026"})
        assert "can’t be later than today" in words_of(later)
        answer = admin.post(
            f"{home}/leaver/",
            {"left_on": "20 November 2026", "hand_on_to": manager.colleague_id},
            follow=True,
        )
        assert "has left, and the account is closed" in words_of(answer)
        assert "Olive Officer" not in words_of(admin.get("/accounts/"))
        assert "Olive Officer" in words_of(admin.get("/accounts/?state=left"))
        admin.post(f"{home}/invitation/")
        officer.refresh_from_db()
        assert officer.is_active
        assert mail.outbox[0].to == [officer.email]

    def test_help_with_an_account(self, admin, officer):
        home = f"/accounts/people/{officer.colleague_id}"
        answer = admin.post(f"{home}/reset-link/", follow=True)
        assert "was sent to the address on the account" in words_of(answer)
        Authenticator.objects.create(user=officer, type="totp", data={"secret": "x"})
        unsaid = admin.post(f"{home}/second-factor/", {"reason": ""})
        assert "Write how you know who asks." in words_of(unsaid)
        admin.post(f"{home}/second-factor/", {"reason": "Rang from her desk"})
        assert not Authenticator.objects.exists()
        refused = admin.post(f"{home}/invitation/", follow=True)
        assert "They have a password." in words_of(refused)

    def test_give_and_end_a_role(self, admin, officer):
        home = f"/accounts/people/{officer.colleague_id}"
        said = {
            "role_id": Role.objects.get(key="auditor").pk,
            "sensitivity": 0,
            "from_on": "23 November 2026",
        }
        admin.post(f"{home}/roles/give/", said)
        again = admin.post(f"{home}/roles/give/", said)
        assert "They hold this role there" in words_of(again)
        grant = officer.grants.get(role__key="auditor")
        admin.post(f"/accounts/grants/{grant.pk}/end/")
        assert not officer.grants.filter(role__key="auditor").exists()

    def test_refuse_to_end_the_last_administrator(self, admin, administrator):
        grant = administrator.grants.get()
        answer = admin.post(f"/accounts/grants/{grant.pk}/end/", follow=True)
        assert "Nobody else would administer" in words_of(answer)
        assert administrator.grants.get().until_on is None


class RolePages:
    def test_make_and_change_a_role(self, admin):
        said = {"name": "Peer reviewer", "permissions": ["access.read_audit"]}
        answer = admin.post("/accounts/roles/new/", said, follow=True)
        assert "Read the audit" in words_of(answer)
        role = Role.objects.get(name="Peer reviewer")
        admin.post(f"/accounts/roles/{role.pk}/change/", {"name": "Reviewer"})
        role.refresh_from_db()
        assert (role.name, role.permissions) == ("Reviewer", [])
        taken = admin.post("/accounts/roles/new/", {"name": "reviewer"})
        assert "Another role has this name." in words_of(taken)


class StaffListPages:
    def look(self, admin, content=LIST):
        make_service("rents")
        return admin.post(
            "/accounts/staff-list/", {"staff_list": SimpleUploadedFile("list.csv", content)}
        )

    def take(self, admin, page, **said):
        content = re.search(r'name="content" value="([^"]*)"', words_of(page))[1]
        facts = {"content": content, "file_name": "list.csv", **said}
        return admin.post("/accounts/staff-list/take/", facts, follow=True)

    def test_show_fates_first_and_write_only_then(self, admin):
        page = self.look(admin)
        assert "1 new" in words_of(page)
        assert not StaffList.objects.exists()
        answer = self.take(admin, page, is_inviting="on")
        assert "Staff list read: 1 new" in words_of(answer)
        assert "The invitations are on their way." in words_of(answer)
        assert Invitation.objects.get().account.email == "jo.orr@council.example"
        assert "was read in before" in words_of(self.look(admin))

    def test_refuse_the_whole_list_unless_split(self, admin):
        page = self.look(admin, LIST + b"101,,x@council.example,\n")
        assert "The name is missing." in words_of(page)
        refused = self.take(admin, page)
        assert "Some lines are refused." in words_of(refused)
        assert not StaffList.objects.exists()
        assert "1 left out" in words_of(self.take(admin, page, is_split="on"))

    def test_say_what_is_wrong_with_another_kind_of_file(self, admin):
        assert "This is a spreadsheet." in words_of(self.look(admin, b"PK\x03\x04zip"))
        assert "That file is empty." in words_of(self.look(admin, b""))


class AuditPages:
    def test_narrow_and_export(self, admin, administrator):
        admin.post(
            f"/accounts/people/{make_colleague('Jo Orr').pk}/details/",
            {"name": "Jo Baird", "email": "jo.orr@council.example"},
        )
        admin.get("/accounts/people/999/roles/give/")
        assert "Changed a colleague’s details" in words_of(admin.get("/audit/"))
        for said, is_found in (
            ({"kind": "refused"}, False),
            ({"record": "nonsense"}, False),
            ({"who": "ada", "what": "details"}, True),
        ):
            page = admin.post("/audit/", {"list": "access.audit", **said}, follow=True)
            assert ("Changed a colleague’s details" in words_of(page)) is is_found, said
        exported = admin.get("/audit/?export=csv").content.decode("utf-8-sig")
        assert "Changed a colleague’s details" in exported
        assert "Tried to open" not in exported

    def test_show_a_records_words_and_rows(self, admin, officer):
        admin.post(
            f"/accounts/people/{officer.colleague_id}/details/",
            {"name": "Olive Baird", "email": officer.email},
        )
        page = words_of(admin.get(f"/history/staff.colleague/{officer.colleague_id}/"))
        assert "Changed a colleague’s details" in page
        assert "Name: Olive Officer → Olive Baird" in page
        assert "by Ada Admin" in page
        assert "Service: Rents" in page
        assert "From: 6 January 2020" in page
        account = words_of(admin.get(f"/history/access.account/{officer.pk}/"))
        assert "password" not in account.lower().replace("set a password", "")

    def test_name_records_in_words_and_keep_the_reference_where_there_are_none(
        self, admin, officer, administrator
    ):
        actor = actor_for(administrator)
        team, role = make_team("ihms"), Role.objects.get(key="officer")
        refs = {
            Ref("staff.colleague", officer.colleague_id): "Colleague Olive Officer",
            Ref("staff.team", team.pk): "Team Ihms team",
            Ref("access.account", officer.pk): "Account olive.officer",
            Ref("access.role", role.pk): f"Role {role.name}",
            Ref("nothing.known", 7): "nothing.known-7",
            Ref("staff.colleague", 999_999): "staff.colleague-999999",
        }
        audit.record_each(actor, "access.colleague_changed", subjects=refs)
        page, rows = words_of(admin.get("/audit/")), admin.get("/audit/?export=csv")
        for ref, words in refs.items():
            assert f">{words}<" in page or f" {words}" in page, words
            assert str(ref) in rows.content.decode()
        assert f"Colleague Olive Officer staff.colleague-{officer.colleague_id}" in (
            rows.content.decode()
        )

    def test_give_details_in_words(self, admin, officer, administrator):
        role = Role.objects.get(key="officer")
        actor = actor_for(administrator)
        ref = Ref("access.account", officer.pk)
        audit.record(
            actor,
            "access.role_granted",
            subject=ref,
            details={"role": role.pk, "service": None, "sensitivity": 0, "from_on": "2026-11-23"},
        )
        needed = {"path": "/roles/", "permission": "access.administer_roles"}
        audit.record_refusal(actor, "access.refused", details=needed)
        for address in ("/audit/", f"/history/access.account/{officer.pk}/"):
            page = words_of(admin.get(address))
            assert f"Role {role.name}; From: 23 November 2026" in page
        page = words_of(admin.get("/audit/"))
        assert "Needs the permission: Administer roles and who holds them" in page
        assert "administer_roles" not in page

    def test_ask_as_many_queries_for_forty_records_as_for_two(
        self, admin, administrator, django_assert_num_queries
    ):
        def record(count):
            ids = [make_colleague(service=make_service("rents")).pk for _ in range(count)]
            refs = [Ref(kind, one) for one in ids for kind in ("staff.colleague", "staff.team")]
            audit.record_each(actor_for(administrator), "access.colleague_changed", subjects=refs)

        record(1)
        admin.get("/audit/")
        with CaptureQueriesContext(connection) as few:
            admin.get("/audit/")
        record(20)
        with django_assert_num_queries(len(few)):
            admin.get("/audit/")
