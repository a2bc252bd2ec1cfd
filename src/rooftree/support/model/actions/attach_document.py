"""Attach a document where the paper points to it, or take it off."""

from datetime import datetime

from django.db import transaction

from rooftree.platform.access import interface as access
from rooftree.platform.audit import interface as audit
from rooftree.platform.files import interface as files
from rooftree.platform.references.interface import Actor, Ref
from rooftree.support.model import permissions
from rooftree.support.model.models import AttachedDocument


class DocumentHeldBack(Exception):
    """The file could run a program on a reader's computer, so it can't be attached."""


@transaction.atomic
def attach_document(
    *, actor: Actor, document_id: int, content: bytes, name: str, at: datetime
) -> int:
    """Attach the file in place of what was there. Returns the document's id."""
    row = AttachedDocument.objects.select_for_update().get(pk=document_id)
    access.require(actor, permissions.EDIT_MODEL)
    if write_file(row, content=content, name=name, at=at):
        audit.record(
            actor,
            "model.document_attached",
            subject=Ref("model.attacheddocument", row.pk),
            details={"file": row.file_id},
        )
    return row.pk


@transaction.atomic
def detach_document(*, actor: Actor, document_id: int) -> int:
    """Take the file off; the paper still points to the document. Returns the document's id."""
    row = AttachedDocument.objects.select_for_update().get(pk=document_id)
    access.require(actor, permissions.EDIT_MODEL)
    if row.file_id is not None:
        row.file, row.attached_at = None, None
        row.save(update_fields=("file", "attached_at"))
        audit.record(
            actor, "model.document_detached", subject=Ref("model.attacheddocument", row.pk)
        )
    return row.pk


def write_file(row: AttachedDocument, *, content: bytes, name: str, at: datetime) -> bool:
    """Store the file and point to it; says whether it is another file than before."""
    line = files.file_line(files.store(content, name=name, at=at))
    if line.is_quarantined:
        raise DocumentHeldBack(line.reason)
    if row.file_id == line.id:
        return False
    row.file_id, row.attached_at = line.id, at
    row.save()
    return True
