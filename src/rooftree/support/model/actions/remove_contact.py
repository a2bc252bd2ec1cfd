"""Take a line out of the directory."""

from django.db import transaction

from rooftree.platform.access import interface as access
from rooftree.platform.audit import interface as audit
from rooftree.platform.references.interface import Actor, Ref
from rooftree.support.model import permissions
from rooftree.support.model.models import Contact


@transaction.atomic
def remove_contact(*, actor: Actor, contact_id: int) -> int:
    """Remove the line with its numbers; row history keeps what it said. Returns its id."""
    row = Contact.objects.select_for_update().get(pk=contact_id)
    access.require(actor, permissions.EDIT_MODEL)
    row.delete()
    audit.record(actor, "model.contact_removed", subject=Ref("model.contact", contact_id))
    return contact_id
