"""Add a line to the directory, or change one."""

from dataclasses import fields
from typing import Any

from django.db import transaction
from django.db.models import Max

from rooftree.platform.access import interface as access
from rooftree.platform.audit import interface as audit
from rooftree.platform.references.interface import Actor, Ref
from rooftree.support.model import permissions
from rooftree.support.model.actions.keep_rows import write_if_changed
from rooftree.support.model.models import Contact, Level, Telephone
from rooftree.support.model.rules.ladder import lacks_telephone
from rooftree.support.model.rules.model_file import ContactPart, TelephonePart


class AlreadyInDirectory(Exception):
    """Another line has the same level, support area, name, title and service area."""


class LadderStepTaken(Exception):
    """Another contact stands on that step of the escalation ladder."""


class NobodyToRing(Exception):
    """A contact on the escalation ladder has no telephone number."""


@transaction.atomic
def keep_contact(
    *, actor: Actor, contact: ContactPart, contact_id: int | None = None, order: int | None = None
) -> int:
    """Write the line, a new one where `contact_id` is None, last unless `order` says where.

    Returns the contact's id.
    """
    # The level is locked, so that two people can't add the same line at once.
    Level.objects.select_for_update().get(pk=contact.level)
    row = Contact.objects.get(pk=contact_id) if contact_id else Contact(order=_next_order())
    access.require(actor, permissions.EDIT_MODEL)
    if lacks_telephone(contact.ladder_step, contact.telephones):
        raise NobodyToRing(contact.ladder_step)
    others = Contact.objects.exclude(pk=row.pk)
    if any(identity_of(other) == contact.identity for other in others):
        raise AlreadyInDirectory(contact.support_area)
    if contact.ladder_step and others.filter(ladder_step=contact.ladder_step).exists():
        raise LadderStepTaken(contact.ladder_step)
    is_new = row.pk is None
    values = {**contact_values(contact), "order": row.order if order is None else order}
    changed = write_if_changed(row, values)
    if write_telephones(row, contact.telephones) or changed:
        label = "model.contact_added" if is_new else "model.contact_changed"
        audit.record(actor, label, subject=Ref("model.contact", row.pk))
    return row.pk


def contact_values(contact: ContactPart) -> dict[str, Any]:
    """Give what a contact's row holds beside its order and telephones."""
    names = [f.name for f in fields(contact) if f.name not in ("level", "telephones")]
    return {"level_id": contact.level, **{name: getattr(contact, name) for name in names}}


def identity_of(row: Contact) -> tuple[int, str, str, str, str]:
    """Give what makes two lines the same line, as ContactPart.identity does."""
    words = (row.support_area, row.name, row.title, row.service_area)
    return (row.level_id, *(word.casefold() for word in words))  # type: ignore[return-value]


def write_telephones(row: Contact, telephones: tuple[TelephonePart, ...]) -> bool:
    """Make these the contact's numbers; says whether anything differed."""
    rows = list(row.telephones.all())
    if [(t.label, t.number) for t in rows] == [(t.label, t.number) for t in telephones]:
        return False
    row.telephones.all().delete()
    Telephone.objects.bulk_create(
        Telephone(contact=row, label=t.label, number=t.number, order=i)
        for i, t in enumerate(telephones)
    )
    return True


def _next_order() -> int:
    return (Contact.objects.aggregate(latest=Max("order"))["latest"] or 0) + 1
