"""Accounts for tests: a colleague who can sign in, in a role, a service and a team."""

from datetime import date

from django.test import Client

from rooftree.platform.access.models import Account, Role, RoleGrant
from rooftree.platform.access.queries.actor import actor_of
from rooftree.platform.references.interface import Actor
from rooftree.platform.staff.tests import factories as staff_factories
from rooftree.platform.staff.tests.factories import Service, Team

PASSWORD = "three-odd-words-2026"
LONG_AGO = staff_factories.LONG_AGO


def make_role(key: str, *permissions: str) -> Role:
    role, is_new = Role.objects.get_or_create(
        key=key, defaults={"name": key.replace("-", " ").capitalize()}
    )
    if is_new or permissions:
        role.permissions = list(permissions)
        role.save()
    return role


def make_account(
    username: str = "jo.orr",
    *,
    role: str = "",
    service: Service | None = None,
    team: Team | None = None,
    reach: Service | None = None,
    sensitivity: int = 0,
    kind: str = Account.Kind.STAFF,
) -> Account:
    """Make a colleague who works in the service and team, with an account and a role.

    `role` is the key of a shipped role or of one made by `make_role`; it reaches every service
    unless `reach` names one.
    """
    name = username.replace(".", " ").title()
    email = f"{username}@council.example"
    colleague = (
        staff_factories.make_colleague(name, service=service, team=team, email=email)
        if kind == Account.Kind.STAFF
        else None
    )
    account = Account(username=username, email=email, kind=kind, colleague=colleague)
    account.name = "" if colleague else name
    account.set_password(PASSWORD)
    account.save()
    if role:
        RoleGrant.objects.create(
            account=account,
            role=Role.objects.get(key=role),
            service=reach,
            sensitivity=sensitivity,
            from_on=LONG_AGO,
        )
    return account


def actor_for(account: Account, on: date | None = None) -> Actor:
    return actor_of(account.pk, on=on or date(2026, 11, 23))


def sign_in(client: Client, account: Account) -> Client:
    client.force_login(account)
    return client
