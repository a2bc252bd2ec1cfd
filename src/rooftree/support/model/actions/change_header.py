"""Change the head of the paper."""

from dataclasses import asdict

from django.db import transaction

from rooftree.platform.access import interface as access
from rooftree.platform.audit import interface as audit
from rooftree.platform.references.interface import Actor, Ref
from rooftree.support.model import permissions
from rooftree.support.model.actions.keep_rows import write_if_changed
from rooftree.support.model.models import Header
from rooftree.support.model.rules.model_file import HeaderPart

HEADER_REF = Ref("model.header", 1)


@transaction.atomic
def change_header(*, actor: Actor, header: HeaderPart) -> int:
    """Make this the head of the paper. Returns the header's id."""
    row = Header.objects.select_for_update().first() or Header()
    access.require(actor, permissions.EDIT_MODEL)
    if write_if_changed(row, asdict(header)):
        audit.record(actor, "model.header_changed", subject=HEADER_REF)
    return row.pk
