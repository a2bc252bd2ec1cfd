"""Leave a mail in its folder that can't be fetched."""

from django.db import transaction

from rooftree.platform.access import interface as access
from rooftree.platform.audit import interface as audit
from rooftree.platform.mail import permissions
from rooftree.platform.mail.models import FetchedMail
from rooftree.platform.references.interface import Actor, Ref


class NotWaiting(Exception):
    """The mail is taken in, gone or left already."""


@transaction.atomic
def leave_fetched(*, actor: Actor, fetched_id: int) -> int:
    """Try it no more; somebody has seen to it in another way. Returns the folder's id."""
    row = FetchedMail.objects.select_for_update().get(pk=fetched_id)
    access.require(actor, permissions.KEEP_MAILBOXES)
    if row.state != FetchedMail.State.WAITING:
        raise NotWaiting
    row.state, row.try_at = FetchedMail.State.LEFT, None
    row.save(update_fields=("state", "try_at"))
    audit.record(
        actor,
        "mail.fetched_left",
        subject=Ref("mail.fetched", row.source_id),
        details={"number": row.uid},
    )
    return row.source_id
