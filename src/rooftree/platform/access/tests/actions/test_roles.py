from datetime import date

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from rooftree.platform.access import permissions
from rooftree.platform.access.actions import grant_role as granting
from rooftree.platform.access.actions.record_leaver import LastAdministrator
from rooftree.platform.access.actions.roles import (
    PermissionUnknown,
    RoleNameTaken,
    change_role,
    keep_shipped_roles,
    make_role,
)
from rooftree.platform.access.models import Role, RoleGrant
from rooftree.platform.access.queries.actor import actor_of
from rooftree.platform.access.rules.may import Scope, may
from rooftree.platform.access.rules.require import NotAllowed
from rooftree.platform.access.tests import factories
from rooftree.platform.access.tests.factories import actor_for, make_account
from rooftree.platform.staff.tests.factories import make_service

AUDIT = permissions.READ_AUDIT


def grant(actor, account, role, **changes):
    facts = {
        "service_id": None,
        "sensitivity": 0,
        "from_on": date(2026, 1, 1),
        "until_on": None,
        **changes,
    }
    return granting.grant_role(
        actor=actor_for(actor), account_id=account.pk, role_id=role.pk, **facts
    )


class MakeRole:
    def test_is_made_of_registered_permissions(self, administrator):
        role_id = make_role(
            actor=actor_for(administrator), name="Peer reviewer", permission_keys=[AUDIT]
        )
        assert Role.objects.get(pk=role_id).permissions == [AUDIT]

    def test_refuses_a_name_in_use_and_an_unknown_permission(self, administrator):
        actor = actor_for(administrator)
        with pytest.raises(RoleNameTaken):
            make_role(actor=actor, name="AUDITOR", permission_keys=[])
        with pytest.raises(PermissionUnknown):
            make_role(actor=actor, name="Odd", permission_keys=["toys.unheard_of"])

    def test_refuses_an_administrator_of_one_service(self, db):
        local = make_account("lee.local", role="administrator", reach=make_service("rents"))
        with pytest.raises(NotAllowed):
            make_role(actor=actor_for(local), name="Own", permission_keys=[])


class ChangeRole:
    def test_counts_at_once(self, administrator, officer):
        role = Role.objects.get(key="officer")
        keys = [*role.permissions, AUDIT]
        change_role(
            actor=actor_for(administrator), role_id=role.pk, name="Officer", permission_keys=keys
        )
        assert may(actor_of(officer.pk, on=timezone.localdate()), AUDIT)

    def test_refuses_to_leave_nobody_to_administer(self, administrator):
        role = Role.objects.get(key="administrator")
        with pytest.raises(LastAdministrator):
            change_role(
                actor=actor_for(administrator), role_id=role.pk, name="Admin", permission_keys=[]
            )


class GrantRole:
    def test_reaches_the_service_sensitivity_and_days_it_names(self, administrator, outsider):
        rents, estates = make_service("rents"), make_service("estates")
        role = factories.make_role("toy-painter", AUDIT)
        grant(
            administrator,
            outsider,
            role,
            service_id=rents.pk,
            sensitivity=1,
            until_on=date(2026, 6, 30),
        )
        inside = actor_of(outsider.pk, on=date(2026, 6, 30))
        assert may(inside, AUDIT, on=Scope(rents.pk, 1))
        assert not may(inside, AUDIT, on=Scope(rents.pk, 2))
        assert not may(inside, AUDIT, on=Scope(estates.pk))
        assert not may(actor_of(outsider.pk, on=date(2026, 7, 1)), AUDIT)
        assert not may(actor_of(outsider.pk, on=date(2025, 12, 31)), AUDIT)

    def test_refuses_days_that_overlap_and_so_does_the_database(self, administrator, outsider):
        role = factories.make_role("toy-painter", AUDIT)
        grant(administrator, outsider, role, until_on=date(2026, 6, 30))
        with pytest.raises(granting.AlreadyHeld):
            grant(administrator, outsider, role, from_on=date(2026, 6, 30))
        grant(administrator, outsider, role, from_on=date(2026, 7, 1))
        with pytest.raises(IntegrityError), transaction.atomic():
            RoleGrant.objects.create(account=outsider, role=role, from_on=date(2026, 8, 1))

    def test_refuses_more_than_the_giver_holds(self, outsider):
        rents, estates = make_service("rents"), make_service("estates")
        local = make_account("lee.local", role="administrator", reach=rents)
        role = factories.make_role("toy-painter", AUDIT)
        for wider in (
            {"service_id": None},
            {"service_id": estates.pk},
            {"service_id": rents.pk, "sensitivity": 1},
        ):
            with pytest.raises(NotAllowed):
                grant(local, outsider, role, **wider)
        grant(local, outsider, role, service_id=rents.pk)


class EndGrant:
    def test_gives_nothing_from_that_moment(self, administrator, reader):
        held = reader.grants.get()
        granting.end_grant(actor=actor_for(administrator), grant_id=held.pk)
        assert not may(actor_of(reader.pk, on=timezone.localdate()), AUDIT)
        held.refresh_from_db()
        assert held.until_on < timezone.localdate()

    def test_refuses_to_end_the_last_administrator(self, administrator):
        with pytest.raises(LastAdministrator):
            granting.end_grant(
                actor=actor_for(administrator), grant_id=administrator.grants.get().pk
            )


@pytest.mark.django_db
class KeepShippedRoles:
    def test_brings_what_is_new_and_never_what_was_taken_away(self):
        keep_shipped_roles({"toy-clerk": ("Toy clerk", ["a.one", "a.two"])})
        role = Role.objects.get(key="toy-clerk")
        role.permissions = ["a.two"]
        role.save()
        keep_shipped_roles({"toy-clerk": ("Toy clerk", ["a.one", "a.two", "a.three"])})
        role.refresh_from_db()
        assert role.permissions == ["a.three", "a.two"]
