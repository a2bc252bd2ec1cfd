"""Keep the register of those who may log cases on the supplier's portal."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction

from rooftree.platform.access import interface as access
from rooftree.platform.audit import interface as audit
from rooftree.platform.references.interface import Actor, Ref
from rooftree.support.supplier import permissions
from rooftree.support.supplier.models import PortalUser
from rooftree.support.supplier.rules.kinds import PORTAL_USER


class PortalUserUnknown(Exception):
    """There is no such line in the register."""


class NameTaken(Exception):
    """Somebody else has this name on the portal."""


class RegisteredAlready(Exception):
    """The colleague is on the portal already."""


class EndsBeforeItBegins(Exception):
    """The last day comes before the first."""


@dataclass(frozen=True)
class Registered:
    """How somebody is known on the portal. `address` is where the supplier writes to."""

    portal_name: str
    address: str
    from_on: date
    until_on: date | None = None
    words: str = ""


@transaction.atomic
def add_portal_user(*, actor: Actor, colleague_id: int, registered: Registered) -> int:
    """Put a colleague into the register. Returns the line's id."""
    access.require(actor, permissions.WORK_CASES)
    if PortalUser.objects.filter(colleague_id=colleague_id, until_on=None).exists():
        raise RegisteredAlready(colleague_id)
    row = PortalUser(colleague_id=colleague_id)
    _write(row, registered)
    audit.record(actor, "supplier.portal_user_added", subject=Ref(PORTAL_USER, row.pk))
    return row.pk


@transaction.atomic
def change_portal_user(*, actor: Actor, portal_user_id: int, registered: Registered) -> int:
    """Change a line, or give it its last day. Returns its id."""
    row = PortalUser.objects.select_for_update().filter(pk=portal_user_id).first()
    access.require(actor, permissions.WORK_CASES)
    if row is None:
        raise PortalUserUnknown(portal_user_id)
    others = PortalUser.objects.filter(colleague_id=row.colleague_id, until_on=None)
    if registered.until_on is None and others.exclude(pk=row.pk).exists():
        raise RegisteredAlready(row.colleague_id)
    _write(row, registered)
    audit.record(actor, "supplier.portal_user_changed", subject=Ref(PORTAL_USER, row.pk))
    return row.pk


def _write(row: PortalUser, registered: Registered) -> None:
    if registered.until_on is not None and registered.until_on < registered.from_on:
        raise EndsBeforeItBegins
    namesakes = PortalUser.objects.filter(portal_name__iexact=registered.portal_name, until_on=None)
    if registered.until_on is None and namesakes.exclude(pk=row.pk).exists():
        raise NameTaken(registered.portal_name)
    row.portal_name, row.address = registered.portal_name, registered.address
    row.from_on, row.until_on = registered.from_on, registered.until_on
    row.words = registered.words
    row.save()
